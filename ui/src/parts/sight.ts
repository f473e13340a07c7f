// What is to be seen, and what stays in front of it.

/** How far down the lines reach that stay at the top of the window. */
export function covered(): number {
  const stays = [...document.querySelectorAll('[data-stays]')];
  return Math.max(0, ...stays.map((one) => one.getBoundingClientRect().bottom));
}

/** Moves the page so that something is to be seen, and no further than that. */
export function bringIntoSight(element: Element): void {
  element.scrollIntoView?.({ block: 'nearest' });
  const hidden = covered() + 8 - element.getBoundingClientRect().top;
  if (hidden > 0) window.scrollBy(0, -hidden);
}
