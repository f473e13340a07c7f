// The week as the person would like it: what stands in which cell, and how the cursor moves between them.
import type { WeekActivity, WeekKind } from '../../../generated/wire';

export const ORDINARY: WeekKind = 'ordinary';

/** The kind of week that an activity belongs to; an ordinary one unless said otherwise. */
export const weekOf = ({ week }: Pick<WeekActivity, 'week'>): WeekKind => week ?? ORDINARY;

/** The activities of each part of the day (row) on each day (column), and those that are in none yet. */
export function laidOut(
  activities: WeekActivity[],
  days: string[],
  parts: string[],
): { cells: WeekActivity[][][]; loose: WeekActivity[] } {
  const cells = parts.map((part) =>
    days.map((day) =>
      activities.filter((row) => row.day === day && row.part === part).sort(byTheClock),
    ),
  );
  const loose = activities.filter(
    (row) => !days.includes(String(row.day)) || !parts.includes(String(row.part)),
  );
  return { cells, loose };
}

/** Those without a time stay where they were put, before those that have one. */
const byTheClock = (one: WeekActivity, other: WeekActivity): number =>
  (one.from ?? '').localeCompare(other.from ?? '');

/** One thing in a cell that can have the cursor: a card, or last of all the button that adds one. */
export interface At {
  row: number;
  column: number;
  index: number;
}

/**
 * Where an arrow key leads: up and down through the cards of a cell and on to the next part of the day, left and
 * right to the next day. `counts` says how many things in each cell can have the cursor.
 */
export function moveInWeek(key: string, ctrl: boolean, at: At, counts: number[][]): At | null {
  const rows = counts.length;
  const columns = counts[0]?.length ?? 0;
  const many = (row: number, column: number) => counts[row]?.[column] ?? 1;
  const to = (row: number, column: number, index = 0): At => ({
    row,
    column,
    index: Math.min(index, many(row, column) - 1),
  });
  switch (key) {
    case 'ArrowDown':
      if (at.index + 1 < many(at.row, at.column)) return { ...at, index: at.index + 1 };
      return at.row + 1 < rows ? to(at.row + 1, at.column) : at;
    case 'ArrowUp':
      if (at.index > 0) return { ...at, index: at.index - 1 };
      return at.row > 0 ? to(at.row - 1, at.column, many(at.row - 1, at.column) - 1) : at;
    case 'ArrowRight':
      return at.column + 1 < columns ? to(at.row, at.column + 1, at.index) : at;
    case 'ArrowLeft':
      return at.column > 0 ? to(at.row, at.column - 1, at.index) : at;
    case 'Home':
      return to(ctrl ? 0 : at.row, 0);
    case 'End':
      return to(ctrl ? rows - 1 : at.row, columns - 1);
    default:
      return null;
  }
}
