// Where the hours of days lie in the picture of the cover.
import type { Span } from '../../../generated/wire';

export const WIDE = 1052;
export const HEAD = 26;
export const ROW = 44;
const DAY = 24 * 60;

export const high = (days: number): number => HEAD + days * ROW + 2;
export const left = (minutes: number, side: number): number =>
  side + (minutes * (WIDE - side)) / DAY;
export const top = (day: number): number => HEAD + day * ROW;

/** A stretch of one day. */
export interface Piece {
  day: number;
  from: number;
  to: number;
}

export const box = ({ day, from, to }: Piece, side: number) => ({
  x: left(from, side),
  y: top(day),
  width: left(to, side) - left(from, side),
  height: ROW,
});

/** 1320 is "22:00". */
export function time(minutes: number): string {
  const rest = minutes % 60;
  return `${String((minutes - rest) / 60).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}

/** A stretch cut at midnight. Past the last of `days` it goes on at the first, or ends where they do not run on. */
export function cut(span: Span, days = 7, runsOn = true): Piece[] {
  const pieces: Piece[] = [];
  for (let from = span.from; from < span.to;) {
    const midnight = from - (from % DAY) + DAY;
    const to = Math.min(span.to, midnight);
    const day = (from - (from % DAY)) / DAY;
    pieces.push({ day: day % days, from: from % DAY, to: to === midnight ? DAY : to % DAY });
    if (!runsOn) break;
    from = to;
  }
  return pieces;
}
