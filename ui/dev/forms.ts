// For looking at the page without the app: makes a form book out of the Rust declarations and the words.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import type { Plugin } from 'vite';

import type { Ask, FieldForm, FormBook, OptionForm, RowForm, Target } from '../src/generated/wire';

type Labels = Record<string, Record<string, Record<string, string>>>;
interface Declared {
  fields: [string, string][];
}

const BLOCK =
  /(stage|tool|row|choice)! \{\s*(?:\/\/\/[^\n]*\n\s*)*(\w+) \{([\s\S]*?)\n {4}\}\n\}/gu;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function read(folder: string) {
  const blocks = new Map<string, Declared>();
  for (const file of readdirSync(folder)) {
    for (const [, , name, body] of readFileSync(`${folder}/${file}`, 'utf8').matchAll(BLOCK)) {
      const lines = (body ?? '').split('\n').map((line) => line.trim());
      const pairs = lines
        .map((line) => /^(\w+)(?:: | = ")([^",]+)/u.exec(line))
        .filter((hit) => !!hit);
      blocks.set(name ?? '', { fields: pairs.map(([, field, kind]) => [field ?? '', kind ?? '']) });
    }
  }
  return blocks;
}

const SIMPLE: Record<string, Ask> = {
  Line: { kind: 'line', limit: 500 },
  Text: { kind: 'text', limit: 100_000 },
  'Option<Pence>': { kind: 'money' },
  'Option<Quantity>': { kind: 'quantity' },
  'Option<Duration>': { kind: 'duration' },
  'Option<Day>': { kind: 'day' },
  'Option<Clock>': { kind: 'clock' },
  'Option<bool>': { kind: 'yes_no' },
  Audiences: { kind: 'audiences' },
  Who: { kind: 'person' },
  PeopleLinks: { kind: 'links', target: 'participants' },
  EntryLinks: { kind: 'links', target: 'entries' },
  NeedLinks: { kind: 'links', target: 'needs' },
  OutcomeLinks: { kind: 'links', target: 'outcomes' },
  SupportLinks: { kind: 'links', target: 'support' },
};
const STAGES: Record<string, string> = {
  before: 'Before',
  assessment: 'AssessmentSummary',
  plan: 'Plan',
  who: 'WhoDoesWhat',
  money: 'Money',
  crisis: 'Crisis',
  agree: 'Agree',
};
const TARGETS: [Target, string][] = [
  ['participants', 'Participant'],
  ['entries', 'Entry'],
  ['needs', 'Need'],
  ['outcomes', 'Outcome'],
  ['support', 'SupportElement'],
];

export function formBook(folder: string): FormBook {
  const words = fileURLToPath(new URL('../../assets/words/en/forms.json', import.meta.url));
  const labels = JSON.parse(readFileSync(words, 'utf8')) as Labels;
  const blocks = read(folder);
  const of = (name: string) => blocks.get(name)?.fields ?? [];
  const options = (name: string): OptionForm[] =>
    of(name).map(([, word]) => ({ word, label: capital(labels.choices?.[name]?.[word] ?? word) }));

  function row(name: string): RowForm {
    const { add = '', empty = '', headline = '' } = labels.rows?.[name] ?? {};
    return { name, add, empty, headline, fields: fields(name) };
  }
  function ask(kind: string): Ask {
    const inner = /<(\w+)>/u.exec(kind)?.[1] ?? '';
    if (SIMPLE[kind]) return SIMPLE[kind];
    if (kind.startsWith('Rows<')) return { kind: 'rows', row: row(inner) };
    if (kind.startsWith('Choices<')) return { kind: 'choices', options: options(inner) };
    return { kind: 'choice', options: options(inner) };
  }
  function fields(owner: string): FieldForm[] {
    return of(owner).map(([name, kind]) => {
      const { label = name, hint = '' } = labels.fields?.[`${owner}.${name}`] ?? {};
      return { name, label, hint, ask: ask(kind) };
    });
  }
  const stages = Object.entries(STAGES).map(([name, type]) => {
    const { title = '', about = '' } = labels.stages?.[name] ?? {};
    const tools = of(type).map(([tool, toolType]) => {
      const path = `${name}/${tool}`;
      const { title = '', about = '', guidance = '' } = labels.tools?.[path] ?? {};
      return { name: tool, path, title, about, guidance, fields: fields(toolType) };
    });
    return { name, title, about, tools };
  });
  const lists = (type: string) =>
    stages.flatMap(({ tools }) =>
      tools.flatMap((tool) =>
        tool.fields
          .filter(({ ask }) => ask.kind === 'rows' && ask.row.name === type)
          .map((field) => `${tool.path}/${field.name}`),
      ),
    );
  const targets = TARGETS.map(([target, type]) => {
    return { target, lists: lists(type), headline: labels.rows?.[type]?.headline ?? '' };
  });
  const named = ['room', 'person', 'provider', 'health', 'commissioner', 'learning'];
  const said = labels.audiences as unknown as Record<string, string>;
  const audiences = named.map((word) => ({ word, label: capital(said[word] ?? word) }));
  return { stages, targets, audiences };
}

/** Offers the form book as `virtual:forms`. */
export function declaredForms(folder: string): Plugin {
  return {
    name: 'declared-forms',
    resolveId: (id) => (id === 'virtual:forms' ? '\0virtual:forms' : null),
    load: (id) =>
      id === '\0virtual:forms' ? `export default ${JSON.stringify(formBook(folder))}` : null,
  };
}
