// Ranges of half hours on days that stand one under the other, and what it takes to cover or uncover them.
import type { Act, CoverSlot, HolidayCover, Span } from '../../../generated/wire';
import { t } from '../../../words';
import { time } from './week';

const HALF = 30;
export const PER_DAY = 48;
const DAY = 24 * 60;

/** Days to cover. Those of a week run on, each into the next and the last into the first. */
export interface Board {
  list: string;
  /** What the days are called. */
  names: string[];
  runsOn: boolean;
  /** The answer of a row that says on which of the days it begins. */
  on: 'day' | 'date';
  /** That answer for each of the days. */
  words: string[];
}

/** From a half hour so many half hours on, or back. */
export interface Range {
  anchor: number;
  reach: number;
}

/** A row of cover, in the week or on a bank holiday: what both have, and what one of them has. */
export type Slot = Pick<CoverSlot, Exclude<keyof HolidayCover, 'date'>> &
  Partial<CoverSlot> &
  Partial<HolidayCover>;

/** A row where it lies, in minutes from the midnight of the first day. */
export interface Lying {
  row: Slot;
  from: number;
  to: number;
}

const round = (value: number, by: number) => ((value % by) + by) % by;
const halves = (board: Board) => board.names.length * PER_DAY;
const start = ({ anchor, reach }: Range) => anchor + Math.min(reach, 0);
export const headOf = (range: Range, board: Board) =>
  round(range.anchor + range.reach, halves(board));

/** Where the keys lead; null for any other key. With shift, the range is stretched or shrunk. */
export function moved(
  key: string,
  { ctrl, shift }: { ctrl: boolean; shift: boolean },
  range: Range,
  board: Board,
): Range | null {
  const all = halves(board);
  const head = headOf(range, board);
  if (ctrl && key.toLowerCase() === 'a') return whole(head, board);
  const step = stepOf(key, ctrl, head, all);
  if (step === null) return null;
  const there = head + step;
  const sameDay = Math.floor(there / PER_DAY) === Math.floor(head / PER_DAY);
  if (shift) {
    const reach = range.reach + step;
    const fits = board.runsOn ? Math.abs(reach) < all : sameDay;
    return fits ? { anchor: range.anchor, reach } : range;
  }
  if (board.runsOn) return { anchor: round(there, all), reach: 0 };
  const sideways = Math.abs(step) < PER_DAY;
  const stays = there < 0 || there >= all || (sideways && !sameDay);
  return { anchor: stays ? head : there, reach: 0 };
}

const whole = (head: number, board: Board): Range =>
  board.runsOn
    ? { anchor: 0, reach: halves(board) - 1 }
    : { anchor: head - (head % PER_DAY), reach: PER_DAY - 1 };

function stepOf(key: string, ctrl: boolean, head: number, all: number): number | null {
  const into = head % PER_DAY;
  switch (key) {
    case 'ArrowLeft':
      return -1;
    case 'ArrowRight':
      return 1;
    case 'ArrowUp':
      return -PER_DAY;
    case 'ArrowDown':
      return PER_DAY;
    case 'Home':
      return ctrl ? -head : -into;
    case 'End':
      return ctrl ? all - 1 - head : PER_DAY - 1 - into;
    default:
      return null;
  }
}

/** The range from one half hour to another, drawn by hand; days that do not run on hold it back. */
export function drawn(anchor: number, to: number, board: Board): Range {
  const day = anchor - (anchor % PER_DAY);
  const end = board.runsOn ? to : Math.min(Math.max(to, day), day + PER_DAY - 1);
  return { anchor, reach: end - anchor };
}

export function spanOf(range: Range, board: Board): Span {
  const from = round(start(range), halves(board)) * HALF;
  return { from, to: from + (Math.abs(range.reach) + 1) * HALF };
}

/** The half hours that a stretch touches. */
export function rangeOf(span: Span): Range {
  const first = Math.floor(span.from / HALF);
  return { anchor: first, reach: Math.ceil(span.to / HALF) - first - 1 };
}

export const holds = (range: Range, half: number, board: Board): boolean =>
  round(half - start(range), halves(board)) <= Math.abs(range.reach);

/** For each day its half hours in a row, with an x for those of the range. */
export const marks = (range: Range, board: Board): string[] =>
  board.names.map((_, day) =>
    Array.from({ length: PER_DAY }, (_, at) =>
      holds(range, day * PER_DAY + at, board) ? 'x' : '-',
    ).join(''),
  );

/** "Friday 22:00 to Saturday 08:00", as the contract says it. */
export function stretch(span: Span, names: string[]): string {
  const atMidnight = span.to % DAY === 0;
  const last = Math.floor(span.to / DAY) - (atMidnight ? 1 : 0);
  const first = Math.floor(span.from / DAY);
  const name = (day: number) => names[round(day, names.length)] ?? '';
  const facts = {
    day: name(first),
    from: time(span.from % DAY),
    end_day: name(last),
    to: time(atMidnight ? DAY : span.to % DAY),
  };
  return t(first === last ? 'cover.same_day' : 'cover.two_days', facts);
}

const minutes = (clock: string | null): number =>
  clock ? Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)) : NaN;

/** Where the rows lie; those without a day or a time lie nowhere. */
export function lying(rows: Slot[], board: Board): Lying[] {
  return rows.flatMap((row) => {
    const day = board.words.indexOf(row[board.on] ?? '');
    const [from, to] = [minutes(row.from), minutes(row.to)];
    if (day < 0 || Number.isNaN(from) || Number.isNaN(to)) return [];
    // An end that is not later is on the next day; 24:00 and the 00:00 after it are the same time.
    const lasts = to > from ? to - from : from === DAY && to === 0 ? DAY : DAY - (from - to);
    return [{ row, from: day * DAY + from, to: day * DAY + from + lasts }];
  });
}

/** For each half hour, whose it is. */
export function whose(all: Lying[], board: Board): Lying[][] {
  const found: Lying[][] = Array.from({ length: halves(board) }, () => []);
  for (const one of all) {
    for (let half = Math.floor(one.from / HALF); half * HALF < one.to; half += 1) {
      if (board.runsOn || half < found.length) found[round(half, found.length)]?.push(one);
    }
  }
  return found;
}

/** The answers that put a row there. */
export function placed(span: Span, board: Board): Partial<Record<string, string>> {
  const day = round(Math.floor(span.from / DAY), board.names.length);
  const to = span.to % DAY === 0 ? DAY : span.to % DAY;
  return { [board.on]: board.words[day], from: time(span.from % DAY), to: time(to) };
}

function left(one: Lying, span: Span, board: Board): Span[] {
  const all = board.names.length * DAY;
  let rest: Span[] = [{ from: one.from, to: one.to }];
  for (const by of board.runsOn ? [-all, 0, all] : [0]) {
    const cut = { from: span.from + by, to: span.to + by };
    rest = rest.flatMap((piece) => [
      { from: piece.from, to: Math.min(piece.to, cut.from) },
      { from: Math.max(piece.from, cut.to), to: piece.to },
    ]);
    rest = rest.filter((piece) => piece.from < piece.to);
  }
  return rest;
}

/** What of a stretch none of the rows covers. */
export const open = (all: Lying[], span: Span, board: Board): Span[] =>
  all.reduce(
    (rest, one) => rest.flatMap((piece) => left({ row: one.row, ...piece }, one, board)),
    [span],
  );

/** The parts of a row that lie in a stretch. */
export const within = (one: Lying, span: Span, board: Board): Span[] =>
  left(one, span, board).reduce(
    (rest, outside) => rest.flatMap((piece) => left({ row: one.row, ...piece }, outside, board)),
    [{ from: one.from, to: one.to }],
  );

export const without = (row: Slot): object =>
  Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'id'));
export const added = (board: Board, body: object): Act => ({
  do: 'add_row',
  at: board.list,
  row: crypto.randomUUID(),
  // Past the end is at the end.
  index: 1e6,
  body,
});

/** What takes a stretch out of every row: whole rows go, others are cut, one that goes on after it is parted. */
export function uncover(all: Lying[], span: Span, board: Board): Act[] {
  return all.flatMap((one): Act[] => {
    const [first, ...rest] = left(one, span, board);
    const at = `${board.list}/${one.row.id}`;
    if (!first) return [{ do: 'remove_row', at: board.list, row: one.row.id }];
    if (first.from === one.from && first.to === one.to) return [];
    const stays = Object.entries(placed(first, board)).map(([name, to]): Act => ({
      do: 'set',
      at: `${at}/${name}`,
      to,
    }));
    const parted = rest.map((span) =>
      added(board, { ...without(one.row), ...placed(span, board) }),
    );
    return [...stays, ...parted];
  });
}

/** What covers a stretch. A row lasts a day at most, so that a longer stretch takes several. */
export function cover(span: Span, body: object, board: Board): Act[] {
  const acts: Act[] = [];
  for (let from = span.from; from < span.to; from += DAY) {
    const piece = { from, to: Math.min(from + DAY, span.to) };
    acts.push(added(board, { ...body, ...placed(piece, board) }));
  }
  return acts;
}

/** What gives other days the same cover as one: whatever began on them goes. */
export function copied(rows: Slot[], from: string, to: string[], board: Board): Act[] {
  const gone = rows.filter((row) => to.includes(row[board.on] ?? ''));
  const same = rows.filter((row) => row[board.on] === from);
  return [
    ...gone.map((row): Act => ({ do: 'remove_row', at: board.list, row: row.id })),
    ...to.flatMap((day) => same.map((row) => added(board, { ...without(row), [board.on]: day }))),
  ];
}
