import type { Finding, TwinFound, Verdict } from '../../../generated/wire';

/** How many points are so. */
export const settledCount = (points: Finding[]): number =>
  points.filter((point) => verdictOf(point) === 'yes').length;

type Shown = Exclude<Verdict, 'does_not_apply'>;

/** How a point is answered. What need not be asked is in no list. */
export function verdictOf(point: Finding): Shown {
  const verdict = point.asked?.verdict;
  return verdict === 'yes' || verdict === 'no' ? verdict : 'not_yet';
}

const ORDER: Shown[] = ['no', 'not_yet', 'yes'];

/** What still needs somebody first; otherwise in the order in which it is read aloud. */
export const openFirst = (points: Finding[]): Finding[] =>
  [...points].sort((one, other) => ORDER.indexOf(verdictOf(one)) - ORDER.indexOf(verdictOf(other)));

/** Each text once, in the order of the texts, and whether it stands elsewhere word for word. */
export function byText(twins: TwinFound[]): TwinFound[] {
  const texts = new Map<string, TwinFound>();
  for (const twin of twins) if (twin.exact || !texts.has(twin.at)) texts.set(twin.at, twin);
  return [...texts.values()];
}
