/** So many rows are one page. */
const PAGE = 10;

/** Where the arrow keys lead in a grid of rows and columns; null for any other key. */
export function moved(
  key: string,
  ctrl: boolean,
  at: { row: number; column: number },
  size: { rows: number; columns: number },
): { row: number; column: number } | null {
  const last = { row: size.rows - 1, column: size.columns - 1 };
  const held = (value: number, most: number) => Math.min(Math.max(value, 0), most);
  switch (key) {
    case 'ArrowUp':
      return { ...at, row: held(at.row - 1, last.row) };
    case 'ArrowDown':
      return { ...at, row: held(at.row + 1, last.row) };
    case 'ArrowLeft':
      return { ...at, column: held(at.column - 1, last.column) };
    case 'ArrowRight':
      return { ...at, column: held(at.column + 1, last.column) };
    case 'PageUp':
      return { ...at, row: held(at.row - PAGE, last.row) };
    case 'PageDown':
      return { ...at, row: held(at.row + PAGE, last.row) };
    case 'Home':
      return { row: ctrl ? 0 : at.row, column: 0 };
    case 'End':
      return { row: ctrl ? last.row : at.row, column: last.column };
    default:
      return null;
  }
}
