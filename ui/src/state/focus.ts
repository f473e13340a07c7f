import { covered } from '../parts/sight';
import { idOf } from './document';

const FIELDS = 'input, textarea, select';
const ANY = `${FIELDS}, button, [tabindex]`;

/** The cell of a field, where the rows of its list are shown as cells. */
const cellOf = (steps: string[]) =>
  document.querySelector<HTMLElement>(`[data-row="${steps[3]}"] [data-field="${steps[4]}"]`);

/**
 * Puts the cursor on something that is no control. It can have the cursor only while it has it: whatever keeps a
 * `tabindex` takes the cursor at each press of the mouse on words or paper within it, in WebKit.
 */
export function focusOnPurpose(element: HTMLElement | null | undefined): void {
  if (!element) return;
  const isPlain = !element.hasAttribute('tabindex');
  if (isPlain) element.setAttribute('tabindex', '-1');
  element.focus({ preventScroll: true });
  if (isPlain)
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
}

/** The path of the answer that has the cursor, in a field or in a cell; nothing elsewhere. */
export function pathAtCursor(): string | null {
  const at = document.activeElement;
  const field = at?.closest<HTMLElement>('[data-path]')?.dataset.path;
  return field ?? (at?.matches(FIELDS) && at.id ? at.id.replaceAll('.', '/') : null);
}

let isPressed = false;

/** Tells whether the mouse is down: what is moved between its press and its release is not what was pressed. */
export function watchPresses(): () => void {
  const stop = new AbortController();
  const listen = { capture: true, signal: stop.signal };
  const tell = (down: boolean) => () => (isPressed = down);
  window.addEventListener('pointerdown', tell(true), listen);
  for (const name of ['pointerup', 'pointercancel', 'dragend', 'blur'])
    window.addEventListener(name, tell(false), listen);
  return () => stop.abort();
}

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
    focusOnPurpose(target);
    return;
  }
  focusHeading();
}

/** Puts the cursor on the first row of a list or tool, else on its heading. */
export function focusFirst(path: string): void {
  const at = `[data-row][id^="${idOf(path)}."] button`;
  const row = document.querySelector<HTMLElement>(at);
  if (row) row.focus();
  else focusHeading();
}

/**
 * Moves the page so that what has the cursor is not under the line that stays at the top. Not with
 * `scroll-padding`: WebKit's driver then takes things below the window for visible.
 */
export function keepInSight(event: FocusEvent): void {
  const { target } = event;
  if (isPressed) return;
  // A sheet sees to its own cells, and a letter need not wait for the page to be laid out for it.
  if (!(target instanceof Element) || !target.closest('main') || target.closest('[data-sheet]'))
    return;
  const edge = covered();
  const { top } = target.getBoundingClientRect();
  if (edge > 0 && top < edge + 8) window.scrollBy(0, top - edge - 48);
}

/** Puts the cursor on the heading of the screen, so that those who listen hear where they are. */
export function focusHeading(): void {
  window.scrollTo(0, 0);
  // A field that asked for the cursor when it appeared keeps it.
  if (document.activeElement?.matches(`main :is(${FIELDS})`)) return;
  focusOnPurpose(document.querySelector<HTMLElement>('main h1'));
}
