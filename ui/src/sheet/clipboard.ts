// The clipboard speaks to the page, not to a cell, since nothing can be written into a cell as such. WebKit asks
// beforehand whether anybody would copy or paste at all.

/** Who copies and pastes. */
export interface Clips {
  /** Whether the cursor is where these are meant. */
  here: () => boolean;
  copy: () => string;
  paste: (text: string) => void;
}

/** Listens to copy and paste. Returns how to stop. */
export function listen({ here, copy, paste }: Clips): () => void {
  const hear = (event: Event) => {
    // Words that somebody marked on the page are copied as everywhere.
    const marked = event.type.endsWith('copy') && getSelection()?.isCollapsed === false;
    if (marked || !here()) return;
    event.preventDefault();
    const { clipboardData } = event as ClipboardEvent;
    if (event.type === 'copy') clipboardData?.setData('text/plain', copy());
    if (event.type === 'paste') paste(clipboardData?.getData('text/plain') ?? '');
  };
  const kinds = ['beforecopy', 'copy', 'beforepaste', 'paste'];
  for (const kind of kinds) document.addEventListener(kind, hear);
  return () => {
    for (const kind of kinds) document.removeEventListener(kind, hear);
  };
}
