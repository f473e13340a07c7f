import type { Point, PointState, TwinFound } from '../../../generated/wire';

/** How many points are so. */
export const settledCount = (points: Point[]): number =>
  points.filter((point) => point.state === 'yes').length;

const ORDER: PointState[] = ['no', 'not_yet', 'yes'];

/** What still needs somebody first; otherwise in the order in which it is read aloud. */
export const openFirst = (points: Point[]): Point[] =>
  [...points].sort((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state));

/** Each text once, in the order of the texts, and whether it stands elsewhere word for word. */
export function byText(twins: TwinFound[]): TwinFound[] {
  const texts = new Map<string, TwinFound>();
  for (const twin of twins) if (twin.exact || !texts.has(twin.at)) texts.set(twin.at, twin);
  return [...texts.values()];
}
