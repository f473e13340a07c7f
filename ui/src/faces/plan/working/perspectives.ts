// Who sees what how: entries by those who said them, and the same thing seen in two ways.
import type { Entry } from '../../../generated/wire';
import { answerOf, type Row } from '../../../state/document';
import type { Pointed } from '../../../state/people';

/** What the person said comes first; otherwise the order stays. */
export const firstSaidBy = (rows: Row[], person: string | null): Row[] =>
  person === null
    ? rows
    : [
        ...rows.filter((row) => answerOf(row, 'said_by') === person),
        ...rows.filter((row) => answerOf(row, 'said_by') !== person),
      ];

/** How one of them sees it. */
export interface Perspective {
  /** Nobody, for words that nobody is named for. */
  who: string | null;
  name: string;
  person: boolean;
  working: Entry[];
  notWorking: Entry[];
}

/** One perspective for everybody who said something or was asked, the person's first, the nameless last. */
export function perspectives(
  everyone: Pointed[],
  person: string | null,
  rows: { working: Entry[]; notWorking: Entry[] },
  asked: readonly string[],
): Perspective[] {
  const saidBy = (who: string | null) => (row: Entry) =>
    (everyone.some((one) => one.id === row.said_by) ? row.said_by : null) === who;
  const of = (who: string | null, name: string): Perspective => ({
    who,
    name,
    person: who !== null && who === person,
    working: rows.working.filter(saidBy(who)),
    notWorking: rows.notWorking.filter(saidBy(who)),
  });
  const all = [...everyone.map(({ id, label }) => of(id, label)), of(null, '')];
  const shown = all.filter(
    ({ who, person: first, working, notWorking }) =>
      first || (who !== null && asked.includes(who)) || working.length + notWorking.length > 0,
  );
  return [...shown.filter((one) => one.person), ...shown.filter((one) => !one.person)];
}

/** An entry and the column that it stands in. */
export interface Stands {
  row: Entry;
  works: boolean;
}

/** One thing as two people see it. */
export interface Topic {
  /** A letter that marks both. */
  mark: string;
  /** What works stands first, where they differ. */
  one: Stands;
  other: Stands;
  /** It works for one and does not work for the other. */
  differ: boolean;
}

/**
 * What different people said in the same or nearly the same words: first what they see in two ways, then what they see
 * alike. In one column each entry leads to the next one like it, so that five who agree make four pairs and not ten.
 */
export function topics(working: Entry[], notWorking: Entry[]): Topic[] {
  const same = (one: Entry, other: Entry) =>
    (one.said_by ?? null) !== (other.said_by ?? null) && alike(one.text, other.text);
  const pairs: Omit<Topic, 'mark'>[] = [];
  for (const one of working) {
    for (const other of notWorking.filter((row) => same(one, row))) {
      const stands = { one: { row: one, works: true }, other: { row: other, works: false } };
      pairs.push({ ...stands, differ: true });
    }
  }
  for (const [rows, works] of [
    [working, true],
    [notWorking, false],
  ] as const) {
    rows.forEach((row, index) => {
      const next = rows.slice(index + 1).find((other) => same(row, other));
      if (next) {
        pairs.push({ one: { row, works }, other: { row: next, works }, differ: false });
      }
    });
  }
  return pairs.map((pair, index) => ({ ...pair, mark: letter(index) }));
}

/** A, B, … Z, AA, AB, … */
function letter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letter(Math.floor(index / 26) - 1) + last;
}

const EMPTY_WORDS = new Set(
  'a an and are as at be but by can does for from go goes going had has have he her him his i in is it its like of on or our she so that the their them they this to too up us was we when with you'.split(
    ' ',
  ),
);

/** The words that carry the sense, without their endings. */
function sense(text: string): Set<string> {
  const plain = text.normalize('NFD').replace(/\p{Diacritic}/gu, '');
  const found = plain.toLocaleLowerCase('en-GB').match(/[\p{L}\p{N}]+/gu) ?? [];
  const stems = found
    .filter((word) => word.length > 1 && !EMPTY_WORDS.has(word))
    .map((word) => (word.length > 4 ? word.replace(/(?:ing|es|s)$/u, '') : word));
  return new Set(stems);
}

/** Whether two sentences speak of the same thing, as far as their words tell. */
export function alike(one: string, other: string): boolean {
  const [a, b] = [sense(one), sense(other)];
  if (a.size === 0 || b.size === 0) return false;
  const both = [...a].filter((word) => b.has(word)).length;
  const together = a.size + b.size - both;
  return both / together >= 0.5 || (both >= 3 && both / Math.min(a.size, b.size) >= 0.75);
}
