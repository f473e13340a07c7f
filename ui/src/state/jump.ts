import letters from '../../../assets/letters.json';
import type { FormBook, Workshop } from '../generated/wire';
import type { ToolPath } from './document';
import { people } from './people';

const PEOPLE: `${ToolPath}/participants` = 'before/people/participants';

/** Somewhere to jump to. */
export interface Jump {
  path: string;
  label: string;
  /** What it is: a stage, a person, or the stage of a tool. */
  kind: string;
}

export interface JumpWords {
  stage: string;
  person: string;
  unnamed: string;
}

/** Where one can jump to without asking the app: stages, tools and people. */
export function jumps(forms: FormBook, doc: Workshop, words: JumpWords): Jump[] {
  const found: Jump[] = [];
  for (const stage of forms.stages) {
    const first = stage.tools[0];
    if (first) found.push({ path: first.path, label: stage.title, kind: words.stage });
  }
  for (const stage of forms.stages) {
    for (const tool of stage.tools)
      found.push({ path: tool.path, label: tool.title, kind: stage.title });
  }
  for (const person of people(doc, words.unnamed)) {
    found.push({
      path: `${PEOPLE}/${person.id}`,
      label: person.label,
      kind: words.person,
    });
  }
  return found;
}

/** Letters that are no other letter with a mark; the search in the vault has them from the same file. */
const LETTERS = new Map(Object.entries(letters));

const plain = (text: string): string =>
  [
    ...text
      .normalize('NFD')
      .replace(/[\p{Diacritic}'’‘ʼ`´]/gu, '')
      .toLocaleLowerCase('en-GB'),
  ]
    .map((letter) => LETTERS.get(letter) ?? letter)
    .join('');

/** Those that hold every word asked for; those that begin with the first word come first. */
export function search(all: Jump[], query: string, limit = 40): Jump[] {
  const asked = plain(query).split(/\s+/u).filter(Boolean);
  if (asked.length === 0) return all.slice(0, limit);
  const scored: { jump: Jump; score: number }[] = [];
  for (const jump of all) {
    const label = plain(jump.label);
    const both = `${label} ${plain(jump.kind)}`;
    if (!asked.every((word) => both.includes(word))) continue;
    const first = asked[0] ?? '';
    const starts = label.startsWith(first) ? 0 : label.includes(` ${first}`) ? 1 : 2;
    const inLabel = asked.every((word) => label.includes(word)) ? 0 : 3;
    scored.push({ jump, score: starts + inLabel });
  }
  scored.sort((a, b) => a.score - b.score);
  return scored.slice(0, limit).map((one) => one.jump);
}
