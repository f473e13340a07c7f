// Who must do a task, who may use their judgement, whose business it is not.
import type { Act, RoleTask } from '../../../generated/wire';
import type { Pointed } from '../../../state/people';

/** The rings of the doughnut, from the middle out. */
export const RINGS = ['core', 'judgement', 'not_ours'] as const;
export type Ring = (typeof RINGS)[number];

/** What a task is to a party; null when nothing was said. */
export const ringOf = (task: RoleTask, party: string): Ring | null =>
  RINGS.find((ring) => task[ring].includes(party)) ?? null;

/** What comes after it when the cell is pressed: must, may, not ours, nothing said, and round again. */
export function next(ring: Ring | null): Ring | null {
  if (ring === null) return RINGS[0];
  return RINGS[RINGS.indexOf(ring) + 1] ?? null;
}

/** What has to be changed so that a task is this to a party, and nothing else. */
export function acts(list: string, task: RoleTask, party: string, to: Ring | null): Act[] {
  const changed: Act[] = [];
  for (const ring of RINGS) {
    const now = task[ring];
    if (now.includes(party) === (ring === to)) continue;
    const then = ring === to ? [...now, party] : now.filter((one) => one !== party);
    changed.push({ do: 'set', at: `${list}/${task.id}/${ring}`, to: then });
  }
  if (to !== 'core' && task.lead === party) {
    changed.push({ do: 'set', at: `${list}/${task.id}/lead`, to: null });
  }
  return changed;
}

/** So many parties stand in the table before anybody has been given a task. */
const FEW = 6;

/** The parties that the table shows: those with a task, and those that were added to it. */
export function parties(
  everyone: Pointed[],
  tasks: RoleTask[],
  added: readonly string[],
): Pointed[] {
  const named = new Set(tasks.flatMap((task) => RINGS.flatMap((ring) => task[ring])));
  const shown = everyone.filter(({ id }) => named.has(id) || added.includes(id));
  return shown.length > 0 ? shown : everyone.slice(0, FEW);
}
