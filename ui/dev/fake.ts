// Stands in for @tauri-apps/api/core in `npm run dev:fake`: answers calls from memory, keeps nothing.
// The passphrase that opens is "correct horse battery". ?vault=locked|damaged starts there; ?sample=hostile is a trying one.
import forms from 'virtual:forms';

import danny from '../../assets/samples/danny.json';
import type { Act, Changed, FieldForm, Issued, Settled, Start } from '../src/generated/wire';
import { type Doc, type Row, placeOf, rowForm, rowsAt, valueAt } from '../src/state/document';
import { personName } from '../src/state/people';
import { Refused, stored } from './read';
import { standing } from './standing';

const asked = new URLSearchParams(location.search);
let vault = (asked.get('vault') ?? 'absent') as Start['vault'];
let practice = false;
const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const shelf: Doc[] = [];
let open: Doc = {};
let past: { doc: Doc; at: string }[] = [];
let future: { doc: Doc; at: string }[] = [];
let issued: Issued[] = [];

const fail = (code: string, text: string, at: string | null = null): never => {
  throw { code, text, at };
};
const stages = forms.stages.map((stage) => stage.name);

function empty(fields: FieldForm[]): Record<string, unknown> {
  const none = (kind: string) =>
    kind === 'line' || kind === 'text'
      ? ''
      : ['rows', 'links', 'choices'].includes(kind)
        ? []
        : kind === 'audiences'
          ? ['room', 'person', 'provider', 'health', 'commissioner']
          : null;
  return Object.fromEntries(fields.map((field) => [field.name, none(field.ask.kind)]));
}

function blank(name: string): Doc {
  const doc = { format: 1, id: crypto.randomUUID() } as unknown as Doc;
  for (const stage of forms.stages) {
    doc[stage.name] = Object.fromEntries(
      stage.tools.map((tool) => [tool.name, empty(tool.fields)]),
    );
  }
  Object.assign(doc.before?.person ?? {}, { liked_name: name });
  return doc;
}

function whole(given: Doc): Doc {
  const doc = { ...blank(''), ...given };
  for (const stage of forms.stages) {
    for (const tool of stage.tools) {
      const value = { ...empty(tool.fields), ...given[stage.name]?.[tool.name] };
      for (const field of tool.fields) {
        const row = rowForm(field);
        const rows = value[field.name] as Row[];
        if (row) value[field.name] = rows.map((one) => ({ ...empty(row.fields), ...one }));
      }
      doc[stage.name] = { ...doc[stage.name], [tool.name]: value };
    }
  }
  return doc;
}

const sample =
  asked.get('sample') === 'hostile'
    ? (await import('../../assets/samples/hostile.json')).default
    : danny;
open = whole(copy(sample) as unknown as Doc);
shelf.push(open);

function settled(changed: Changed[]): Settled {
  return {
    changed,
    ...standing(open, stages),
    undo: past.at(-1)?.at ?? null,
    redo: future.at(-1)?.at ?? null,
  };
}

const opened = () => copy({ workshop: open, settled: settled([]) });
const shelved = () => ({
  practice,
  workshops: shelf.map((doc) => ({
    id: String(doc.id),
    name: personName(doc),
    note: 'Next: who answers on Saturday night',
    saved: 'today at 14:02',
  })),
});

function act(doc: Doc, { at, ...what }: Act): void {
  const field = placeOf(forms, at)?.field ?? null;
  const row = rowForm(field);
  if (what.do === 'set') {
    const steps = at.split('/');
    const last = steps.pop() ?? '';
    const node = valueAt(doc, steps.join('/')) as Row;
    const ask = steps.length > 2 ? row?.fields.find((one) => one.name === last)?.ask : field?.ask;
    node[last] = stored(ask, what.to);
  } else {
    const list = rowsAt(doc, at);
    if (what.do === 'remove_row')
      list.splice(
        list.findIndex((one) => one.id === what.row),
        1,
      );
    else
      list.splice(what.index, 0, {
        id: what.row,
        ...empty(row?.fields ?? []),
        ...(what.body as object),
      });
  }
}

function changedBetween(before: Doc, after: Doc): Changed[] {
  return forms.stages.flatMap((stage) =>
    stage.tools
      .map((tool) => ({
        stage: stage.name,
        tool: tool.name,
        value: after[stage.name]?.[tool.name],
      }))
      .filter((one) => JSON.stringify(one.value) !== JSON.stringify(before[one.stage]?.[one.tool])),
  );
}

function move(from: typeof past, to: typeof past): Settled {
  const step = from.pop();
  if (!step) return fail('nothing', 'There is nothing to take back.');
  to.push({ doc: open, at: step.at });
  const before = open;
  open = step.doc;
  return settled(changedBetween(before, open));
}

function page(number: number): string {
  const lines = Array.from({ length: 34 }, (_, line) => {
    const width = 300 + ((line * 97 + number * 31) % 190);
    return `<rect x="50" y="${120 + line * 19}" width="${width}" height="7" fill="#c8c4bb"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 595 842"><rect width="595" height="842" fill="#fff"/>
    <text x="50" y="80" font-size="26" font-family="sans-serif">${number + 1}. ${personName(open)}’s plan</text>${lines.join('')}</svg>`;
}

type Body = Record<string, never> & {
  passphrase: string;
  name: string;
  id: string;
  acts: Act[];
  page: number;
  number: number;
};

const answers: Record<string, (body: Body) => unknown> = {
  begin: () => ({
    vault,
    practice,
    place: '/home/facilitator/.local/share/commissioning-live',
    version: '0.1.0',
    forms,
  }),
  create_vault: ({ passphrase }) => {
    if (passphrase.length < 12)
      fail('short', 'That is too short. Use at least 12 characters: three or four words do.');
    vault = 'open';
    return shelved();
  },
  unlock: ({ passphrase }) => {
    if (passphrase !== 'correct horse battery')
      fail('wrong', 'That is not the passphrase. Nothing was changed; try again.');
    vault = 'open';
    return shelved();
  },
  open_practice: () => ((practice = true), shelved()),
  lock: () => ((practice = false), (vault = 'locked'), answers.begin?.({} as Body)),
  shelf: shelved,
  new_workshop: ({ name }) => {
    if (!name.trim()) fail('no_name', 'Write the name the person likes to be called.');
    open = blank(name);
    shelf.unshift(open);
    [past, future, issued] = [[], [], []];
    return opened();
  },
  open_workshop: ({ id }) => {
    open = shelf.find((doc) => String(doc.id) === id) ?? open;
    [past, future] = [[], []];
    return opened();
  },
  edit: ({ acts }) => {
    const next = copy(open);
    try {
      for (const one of acts) act(next, one);
    } catch (error) {
      if (error instanceof Refused) fail('refused', error.message, acts[0]?.at);
      throw error;
    }
    past.push({ doc: open, at: acts[0]?.at ?? '' });
    future = [];
    const before = open;
    open = next;
    shelf[shelf.findIndex((doc) => doc.id === open.id)] = open;
    return settled(changedBetween(before, open));
  },
  undo: () => move(past, future),
  redo: () => move(future, past),
  preview: () => ({
    pages: Array.from({ length: 9 }, (_, number) => `Page ${number + 1} in words`),
    missing: [{ character: '𓀀', near: 'her sign for home 𓀀 is' }],
    draft: true,
  }),
  preview_page: (body) => ({ svg: page(body.page) }),
  issue: () => {
    const audiences = ['person', 'provider', 'health', 'commissioner'] as const;
    const one: Issued = {
      number: issued.length + 1,
      issued: '3 June 2026, 14:02',
      draft: true,
      copies: audiences.map((audience) => ({
        audience,
        seal: '7F3A-91C2-0B4E',
        sha256: 'f'.repeat(64),
      })),
    };
    issued = [...issued, one];
    return one;
  },
  contracts: () => issued,
  save_copy: () => ({ path: '/home/facilitator/Documents/contract-1.pdf' }),
  print_copy: () => ({ path: '/tmp/contract-1.pdf' }),
  prepare_email: () => ({
    folder: '/home/facilitator/Documents/contract-1-email',
    files: ['contract-1.pdf', 'message.txt'],
    password: 'tXk4-9mPq-Rw7z',
  }),
  take_in: () => fail('wrong_password', 'The password does not open this file. Nothing was added.'),
};

export async function invoke(
  _: string,
  { name, body }: { name: string; body: unknown },
): Promise<unknown> {
  await new Promise((resolve) => setTimeout(resolve, 5));
  const answer = answers[name];
  return answer ? copy(answer(body as Body)) : fail('unknown', `No such call: ${name}`);
}
