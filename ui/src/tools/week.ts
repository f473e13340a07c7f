// Where the hours of a week lie in the picture of the cover.
import type { Span } from '../generated/wire';

export const SIDE = 92;
export const WIDE = 1052;
export const HEAD = 26;
export const ROW = 42;
export const HIGH = HEAD + 7 * ROW + 2;
const DAY = 24 * 60;

export const left = (minutes: number): number => SIDE + (minutes * (WIDE - SIDE)) / DAY;
export const top = (day: number): number => HEAD + day * ROW;

export const box = (day: number, from: number, to: number) => ({
  x: left(from),
  y: top(day),
  width: left(to) - left(from),
  height: ROW,
});

/** 1320 is "22:00". */
export function time(minutes: number): string {
  const rest = minutes % 60;
  return `${String((minutes - rest) / 60).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}

/** A stretch of the week cut at midnight; past Sunday it goes on at Monday. */
export function cut(span: Span): { day: number; from: number; to: number }[] {
  const pieces = [];
  for (let from = span.from; from < span.to;) {
    const midnight = from - (from % DAY) + DAY;
    const to = Math.min(span.to, midnight);
    const day = ((((from - (from % DAY)) / DAY) % 7) + 7) % 7;
    pieces.push({ day, from: from % DAY, to: to === midnight ? DAY : to % DAY });
    from = to;
  }
  return pieces;
}
