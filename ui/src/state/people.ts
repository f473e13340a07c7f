import type { FormBook, Target, Workshop } from '../generated/wire';
import { answerOf, rowsAt } from './document';

/** Somebody or something that an answer can point to. */
export interface Pointed {
  id: string;
  label: string;
}

const words = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** The name that stands at the top of every screen; may be empty. */
export function personName({ before }: Workshop): string {
  return before.person.liked_name.trim() || before.person.full_name.trim();
}

/** Everyone in the workshop, the person first. Somebody without a name is called by what they are. */
export function people(doc: Workshop, unnamed: string): Pointed[] {
  const all = doc.before.people.participants;
  const first = all.filter(({ role }) => role === 'person');
  const others = all.filter(({ role }) => role !== 'person');
  return [...first, ...others].map(({ id, name, role, relationship }) => {
    const own = name.trim() || (role === 'person' ? personName(doc) : '');
    return { id, label: own || relationship.trim() || unnamed };
  });
}

/** Every row that a link may point to. */
export function pointed(
  doc: Workshop,
  forms: FormBook,
  target: Target,
  unnamed: string,
): Pointed[] {
  if (target === 'participants') return people(doc, unnamed);
  const rows = forms.targets
    .filter((one) => one.target === target)
    .flatMap(({ lists, headline }) =>
      lists.flatMap((list) => rowsAt(doc, list).map((row) => ({ row, headline }))),
    );
  return rows.map(({ row, headline }) => ({
    id: row.id,
    label: words(answerOf(row, headline)) || unnamed,
  }));
}

/** Up to two initials. */
export function initials(name: string): string {
  const parts = name.split(/\s+/u).filter(Boolean);
  const letters = [parts[0], parts.length > 1 ? parts.at(-1) : undefined];
  return letters
    .map((part) => (part ? ([...part][0] ?? '') : ''))
    .join('')
    .toLocaleUpperCase('en-GB');
}

/** The id of the participant whom the workshop is about. */
export const thePerson = (doc: Workshop): string | null =>
  doc.before.people.participants.find(({ role }) => role === 'person')?.id ?? null;
