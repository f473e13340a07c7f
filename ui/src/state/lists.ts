// Which lists a row may go to, and which rows stand on the golden thread.
import type { FormBook, Target } from '../generated/wire';
import { placeOf, type StageName } from './document';

const listsOf = (forms: FormBook, target: Target): string[] =>
  forms.targets.find((one) => one.target === target)?.lists ?? [];

/** The stage in which what was said is sorted. */
const PLAN: StageName = 'plan';

/** The lists that something said may be moved to: those of the plan stage, and the rest of its own tool. */
export function movesTo(forms: FormBook, list: string): { word: string; label: string }[] {
  const said = listsOf(forms, 'entries');
  if (!said.includes(list)) return [];
  const tool = list.split('/').slice(0, 2).join('/');
  const near = (one: string) => one.startsWith(`${PLAN}/`) || one.startsWith(`${tool}/`);
  return said
    .filter((one) => one !== list && near(one))
    .map((one) => {
      const place = placeOf(forms, one);
      const label = place?.field?.label ?? '';
      return { word: one, label: place ? `${place.tool.title}: ${label}` : one };
    });
}

/** Whether links lead to rows of this list, and so to others. */
export const isOnThread = (forms: FormBook, list: string): boolean =>
  forms.targets.some(({ target, lists }) => target !== 'participants' && lists.includes(list));
