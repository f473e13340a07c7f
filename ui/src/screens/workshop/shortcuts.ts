/** What a key press asks for in the workshop: a name, the number of a stage, or nothing. */
export type Shortcut = 'undo' | 'redo' | 'jump' | 'saved' | 'preview' | 'break' | number;

export function shortcut(event: KeyboardEvent): Shortcut | null {
  const ctrl = event.ctrlKey || event.metaKey;
  if (event.altKey && !ctrl && !event.shiftKey) {
    const digit = /^Digit([1-7])$/u.exec(event.code)?.[1] ?? /^[1-7]$/u.exec(event.key)?.[0];
    return digit ? Number(digit) : isB(event) ? 'break' : null;
  }
  if (!ctrl || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  if (event.shiftKey) return null;
  if (key === 'y') return 'redo';
  if (key === 'k') return 'jump';
  if (key === 's') return 'saved';
  if (key === 'p') return 'preview';
  return null;
}

/**
 * Not with Ctrl, which makes letters bold elsewhere. With Alt a key may write another letter, or one of another script;
 * then its place on the keyboard counts.
 */
const isB = ({ key, code }: KeyboardEvent): boolean =>
  /^[a-z]$/iu.test(key) ? key.toLowerCase() === 'b' : code === 'KeyB';
