import type { Point, PointState, TwinFound } from '../generated/wire';

/** How many points are so. */
export const settledCount = (points: Point[]): number =>
  points.filter((point) => point.state === 'yes').length;

const ORDER: PointState[] = ['no', 'not_yet', 'yes'];

/** What still needs somebody first; otherwise in the order in which it is read aloud. */
export const openFirst = (points: Point[]): Point[] =>
  [...points].sort((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state));

/** The twins of each text together, in the order of the texts. */
export function byText(twins: TwinFound[]): { at: string; words: string; twins: TwinFound[] }[] {
  const groups = new Map<string, TwinFound[]>();
  for (const twin of twins) groups.set(twin.at, [...(groups.get(twin.at) ?? []), twin]);
  return [...groups].map(([at, list]) => ({ at, words: list[0]?.words ?? '', twins: list }));
}
