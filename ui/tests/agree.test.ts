import { mockIPC } from '@tauri-apps/api/mocks';
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';

import type {
  Code,
  Finding,
  FormBook,
  News,
  Settled,
  TwinFound,
  Verdict,
} from '../src/generated/wire';
import WorkshopScreen from '../src/screens/workshop/WorkshopScreen.svelte';
import { WorkshopStore } from '../src/state/workshop.svelte';
import { byText, openFirst, settledCount } from '../src/faces/agree/term/agree-checks';
import { NO_LISTS } from './lists';
import { workshop as whole } from './workshop';

const point = (code: Code, verdict: Verdict, at = 'agree/term/starts'): Finding => {
  const asked = { question: `${code}?`, verdict, from: [] };
  return { code, severity: 'question', at, text: `${code} says.`, source: 'Rule', asked };
};
const twin = (at: string, exact = true): TwinFound => ({ at, exact, words: `mine at ${at}` });

describe('a checklist', () => {
  it('shows what is open first and keeps the order otherwise', () => {
    const points = [
      point('crisis', 'yes'),
      point('health', 'not_yet'),
      point('week', 'no'),
      point('term', 'yes'),
    ];
    const codes = (all: Finding[]) => all.map((one) => one.code);
    expect(codes(openFirst(points))).toEqual(['week', 'health', 'crisis', 'term']);
    expect(codes(points)).toEqual(['crisis', 'health', 'week', 'term']);
    expect(settledCount(points)).toBe(2);
  });

  it('names each text once, word for word where it stands so anywhere', () => {
    const texts = byText([twin('a', false), twin('b', false), twin('a'), twin('a', false)]);
    expect(texts).toEqual([twin('a'), twin('b', false)]);
  });
});

const day = { name: 'starts', label: 'First day', hint: '', ask: { kind: 'day' } } as const;
const review = {
  name: 'Review',
  add: 'Add a review',
  empty: 'No day yet.',
  headline: 'date',
  fields: [{ name: 'date', label: 'Day', hint: '', ask: { kind: 'day' } as const }],
};
const tool = (name: string, fields: FormBook['stages'][0]['tools'][0]['fields']) => {
  return { name, path: `agree/${name}`, title: name, about: '', guidance: '', fields };
};
const forms: FormBook = {
  targets: [],
  audiences: [],
  stages: [
    {
      name: 'agree',
      title: 'Agree',
      about: '',
      tools: [
        tool('term', [day]),
        tool('reviews', [
          { name: 'reviews', label: 'Reviews', hint: '', ask: { kind: 'rows', row: review } },
        ]),
      ],
    },
  ],
};

let asked: string[];
let refuse: boolean;
let twins: TwinFound[];
let store: WorkshopStore;
const list = [
  point('next_meeting', 'not_yet', 'agree/reviews/reviews'),
  point('stays_home', 'yes'),
];
const news = {
  problems: [],
  stages: [],
  agree: { questions: list, statute: list, enough: list, minimum: list, bespoke: list },
} as unknown as News;
const settled = (reviews: unknown[]): Settled => {
  const changed = [{ stage: 'agree', tool: 'reviews', value: { reviews } }];
  return { changed, saved: '14:02', undo: null, redo: null };
};

beforeEach(() => {
  [asked, refuse, twins] = [[], false, []];
  mockIPC((_, args) => {
    const { name } = args as unknown as { name: string };
    if (name === 'reckon') return {};
    asked.push(name);
    if (refuse) throw { code: 'no_first_day', text: 'Write down the first day.', at: null };
    if (name === 'sameness') return { compared: 3, twins };
    return settled([{ id: 'r', date: '2026-12-14' }]);
  });
  const workshop = whole({ id: 'w' });
  store = new WorkshopStore(forms, { workshop, settled: settled([]), news, lists: NO_LISTS });
  render(WorkshopScreen, { store });
});

describe('the agreement', () => {
  it('shows what is enough for today and leads to what is missing', async () => {
    expect(screen.getByText(/Enough for today:\s+1 of 2/u)).toBeTruthy();
    const list = document.querySelector('[data-checklist="enough"]');
    const first = list?.querySelector<HTMLElement>('button[data-point]');
    expect(first?.dataset.state).toBe('not_yet');
    expect(first?.textContent).toContain('Not yet');
    if (first) await userEvent.click(first);
    await waitFor(() => expect(store.at.tool).toBe('agree/reviews'));
  });

  it('compares only when asked, and says what stands elsewhere too', async () => {
    expect(asked).not.toContain('sameness');
    twins = [twin('agree/term/starts'), twin('agree/term/notice', false)];
    const button = document.querySelector<HTMLElement>('[data-compare]');
    if (button) await userEvent.click(button);
    await screen.findByText('Word for word in another contract.');
    expect(screen.getByText('Nearly the same in another contract.')).toBeTruthy();
    expect(screen.getByText('mine at agree/term/starts')).toBeTruthy();
  });

  it('says so when nothing stands elsewhere', async () => {
    const button = document.querySelector<HTMLElement>('[data-compare]');
    if (button) await userEvent.click(button);
    await waitFor(() =>
      expect(document.querySelector('[data-same]')?.textContent).toContain('Compared with: 3'),
    );
  });

  it('proposes review dates while there are none, and only then', async () => {
    store.at.show('agree/reviews');
    await userEvent.click(await screen.findByRole('button', { name: 'Propose review dates' }));
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: 'Propose review dates' })).toBeNull(),
    );
    expect(asked.filter((name) => name !== 'guidance')).toEqual(['propose_reviews']);
    expect(store.notices.said).toContain('Review dates added');
  });

  it('says why it cannot', async () => {
    refuse = true;
    store.at.show('agree/reviews');
    await userEvent.click(await screen.findByRole('button', { name: 'Propose review dates' }));
    await waitFor(() => expect(store.failure).toBe('Write down the first day.'));
    expect(screen.getByRole('button', { name: 'Propose review dates' })).toBeTruthy();
  });
});
