import type { Weekday, WeekSums } from '../../../generated/wire';

const DAYS: Weekday[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];

/** What a week comes to, in words that the app has written. */
export interface WeekTotals {
  /** One for each day, Monday first; empty where nothing needs support. */
  days: string[];
  /** One for each kind of support that is used. */
  kinds: { kind: string; text: string }[];
  /** All of it together. */
  total: string;
}

/** The totals of a kind of week, if there is anything in it. Nothing is ever added up in the page. */
export function weekTotals(known: WeekSums[], week: string): WeekTotals | null {
  const told = known.find((one) => one.week === week);
  if (!told) return null;
  return {
    days: DAYS.map((day) => told.days.find((one) => one.day === day)?.total.text ?? ''),
    kinds: told.kinds.map(({ name, total }) => ({ kind: name, text: total.text })),
    total: told.total.text,
  };
}
