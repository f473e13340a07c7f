import type { FormBook, Target } from '../generated/wire';
import { type Doc, type Row, rowsAt } from './document';

/** Somebody or something that an answer can point to. */
export interface Pointed {
  id: string;
  label: string;
}

const words = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** The name that stands at the top of every screen; may be empty. */
export function personName(doc: Doc): string {
  const person = doc.before?.person ?? {};
  return words(person.liked_name) || words(person.full_name);
}

const nameOf = (doc: Doc, row: Row): string =>
  words(row.name) || (row.role === 'person' ? personName(doc) : '');

/** Everyone in the workshop, the person first. Somebody without a name is called by what they are. */
export function people(doc: Doc, unnamed: string): Pointed[] {
  const rows = rowsAt(doc, 'before/people/participants');
  const first = rows.filter((row) => row.role === 'person');
  const others = rows.filter((row) => row.role !== 'person');
  return [...first, ...others].map((row) => ({
    id: row.id,
    label: nameOf(doc, row) || words(row.relationship) || unnamed,
  }));
}

/** Every row that a link may point to. */
export function pointed(doc: Doc, forms: FormBook, target: Target, unnamed: string): Pointed[] {
  if (target === 'participants') return people(doc, unnamed);
  const rows = forms.targets
    .filter((one) => one.target === target)
    .flatMap(({ lists, headline }) =>
      lists.flatMap((list) => rowsAt(doc, list).map((row) => ({ row, headline }))),
    );
  return rows.map(({ row, headline }) => ({ id: row.id, label: words(row[headline]) || unnamed }));
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
export const thePerson = (doc: Doc): string | null =>
  rowsAt(doc, 'before/people/participants').find((row) => row.role === 'person')?.id ?? null;
