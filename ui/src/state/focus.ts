import { idOf } from './document';

const FIELDS = 'input, textarea, select';
const ANY = `${FIELDS}, button, [tabindex]`;

/** The cell of a field, where the rows of its list are shown as cells. */
const cellOf = (steps: string[]) =>
  document.querySelector<HTMLElement>(`[data-row="${steps[3]}"] [data-field="${steps[4]}"]`);

/** Puts the cursor on the control of a path, or on the nearest thing above it that is on the page. */
export function focusOn(path: string): void {
  const steps = path.split('/');
  for (let length = steps.length; length > 2; length -= 1) {
    const found = document.getElementById(idOf(steps.slice(0, length).join('/'))) ?? cellOf(steps);
    if (!found) continue;
    const target = found.matches(ANY)
      ? found
      : (found.querySelector<HTMLElement>('[data-first]') ??
        found.querySelector<HTMLElement>('[data-cell][tabindex="0"]') ??
        found.querySelector<HTMLElement>(FIELDS) ??
        found.querySelector<HTMLElement>(ANY) ??
        found);
    target.scrollIntoView({ block: 'center' });
    target.focus({ preventScroll: true });
    return;
  }
  focusHeading();
}

/**
 * Moves the page so that what has the cursor is not under the line that stays at the top. Not with
 * `scroll-padding`: WebKit's driver then takes things below the window for visible.
 */
export function keepInSight(event: FocusEvent): void {
  const { target } = event;
  // A sheet sees to its own cells, and a letter need not wait for the page to be laid out for it.
  if (!(target instanceof Element) || !target.closest('main') || target.closest('[data-sheet]'))
    return;
  const stays = [...document.querySelectorAll('[data-stays]')];
  const covered = Math.max(0, ...stays.map((one) => one.getBoundingClientRect().bottom));
  const { top } = target.getBoundingClientRect();
  if (covered > 0 && top < covered + 8) window.scrollBy(0, top - covered - 48);
}

/** Puts the cursor on the heading of the screen, so that those who listen hear where they are. */
export function focusHeading(): void {
  window.scrollTo(0, 0);
  // A field that asked for the cursor when it appeared keeps it.
  if (document.activeElement?.matches(`main :is(${FIELDS})`)) return;
  const heading = document.querySelector<HTMLElement>('main h1');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus({ preventScroll: true });
}
