import { mockIPC } from '@tauri-apps/api/mocks';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';

import type { Act, FormBook, News, Settled } from '../src/generated/wire';
import WorkshopScreen from '../src/screens/workshop/WorkshopScreen.svelte';
import { WorkshopStore } from '../src/state/workshop.svelte';
import { NO_LISTS } from './lists';
import { workshop as whole } from './workshop';

const text = { kind: 'text', limit: 100 } as const;
const entry = {
  name: 'Thing',
  add: 'Add a thing',
  empty: 'Nothing yet.',
  headline: 'what',
  fields: [{ name: 'what', label: 'What is it?', hint: '', ask: text }],
};
const tool = (path: string, title: string, fields: FormBook['stages'][0]['tools'][0]['fields']) => {
  return { name: path.split('/')[1] ?? '', path, title, about: '', guidance: '', fields };
};
const forms: FormBook = {
  targets: [],
  audiences: [],
  stages: [
    {
      name: 'before',
      title: 'Before we start',
      about: '',
      tools: [
        tool('before/person', 'About the person', [
          { name: 'liked_name', label: 'Name', hint: '', ask: { kind: 'line', limit: 9 } },
          { name: 'cost', label: 'Cost', hint: '', ask: { kind: 'money' } },
        ]),
      ],
    },
    {
      name: 'plan',
      title: 'Plan',
      about: '',
      tools: [
        tool('plan/things', 'Things', [
          { name: 'list', label: 'The list', hint: '', ask: { kind: 'rows', row: entry } },
        ]),
      ],
    },
  ],
};

interface Asked {
  name: string;
  body: { acts: Act[]; visit?: number };
}
interface Fake {
  before: { person: { liked_name: string; cost: number | null } };
  plan: { things: { list: { id: string; what: string }[] } };
}
let doc: Fake;
let sent: Act[][];
let past: Fake[];

const news: News = {
  problems: [
    {
      code: 'no_name',
      severity: 'must',
      at: 'before/person/cost',
      text: 'Say what it costs.',
      source: 'Rule',
    },
    // One rule may be broken twice at one place, as when two key roles are missing.
    {
      code: 'no_name',
      severity: 'must',
      at: 'before/person/cost',
      text: 'Say who pays.',
      source: 'Rule',
    },
  ],
  stages: [],
  money: { sums: {}, difference: '' } as unknown as NonNullable<News['money']>,
  cover: {} as NonNullable<News['cover']>,
};

const settled = (more: Partial<Settled> = {}): Settled => ({
  changed: [
    { stage: 'before', tool: 'person', value: structuredClone(doc.before.person) },
    { stage: 'plan', tool: 'things', value: structuredClone(doc.plan.things) },
  ],
  saved: '14:02',
  undo: past.length > 0 ? 'before/person/liked_name' : null,
  redo: null,
  ...more,
});

function edit(acts: Act[], goesOn: boolean): Settled {
  sent.push(acts);
  const before = structuredClone(doc);
  for (const act of acts) {
    const [, , , row] = act.at.split('/');
    if (act.do === 'add_row') doc.plan.things.list.push({ id: act.row, what: '' });
    else if (act.do === 'remove_row') doc.plan.things.list = [];
    else if (row) doc.plan.things.list.forEach((one) => (one.what = String(act.to)));
    else if (act.at.endsWith('cost')) {
      if (act.to === 'lots')
        throw { code: 'not_money', text: 'That is not an amount.', at: act.at };
      doc.before.person.cost = 9500;
    } else doc.before.person.liked_name = String(act.to);
  }
  if (!goesOn) past.push(before);
  return settled();
}

let reckon: () => News | Promise<News>;
/** How long the disk takes, and whether it has no room. */
let slow: () => Promise<void>;
let full: boolean;
/** The visits of fields in which something was typed, as the app hears of them. */
let visits: (number | undefined)[];
let store: WorkshopStore;
beforeEach(() => {
  doc = { before: { person: { liked_name: 'Danny', cost: null } }, plan: { things: { list: [] } } };
  [sent, past, visits] = [[], [], []];
  [slow, full] = [() => Promise.resolve(), false];
  reckon = () => ({});
  mockIPC(async (_, args) => {
    const { name, body } = args as unknown as Asked;
    if (name === 'edit') {
      await slow();
      if (full) throw { code: 'disk_full', text: 'The disk is full.', at: null };
      const goesOn = body.visit !== undefined && body.visit === visits.at(-1);
      visits.push(body.visit);
      return edit(body.acts, goesOn);
    }
    if (name === 'reckon') return reckon();
    doc = past.pop() ?? doc;
    return settled();
  });
  const workshop = whole({ id: 'w', ...structuredClone(doc) });
  store = new WorkshopStore(forms, { workshop, settled: settled(), news, lists: NO_LISTS });
  render(WorkshopScreen, { store });
});
const box = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const said = () => document.querySelector('[data-saved]')?.textContent;
const quiet = () => waitFor(() => expect(store.quiet).toBe(true));

describe('the workshop', () => {
  it('saves what is typed, keeps it as typed while it has the cursor, then shows it as stored', async () => {
    await userEvent.type(box('Cost'), '95');
    await quiet();
    expect(sent.at(-1)).toEqual([{ do: 'set', at: 'before/person/cost', to: '95' }]);
    expect(box('Cost').value).toBe('95');
    await userEvent.tab();
    expect(box('Cost').value).toBe('£95.00');
    await waitFor(() => expect(said()).toBe('Saved 14:02'));
  });

  it('says "saved" only of what the disk has, and does not flicker while somebody types', async () => {
    const kept: (() => void)[] = [];
    slow = () => new Promise<void>((done) => kept.push(done));
    const heard: (string | null | undefined)[] = [];
    const label = document.querySelector('[data-saved]');
    const watch = new MutationObserver(() => heard.push(label?.textContent));
    if (label) watch.observe(label, { childList: true, characterData: true, subtree: true });
    box('Name').focus();
    await userEvent.keyboard('x');
    expect(said()).toBe('Saving …');
    await waitFor(() => expect(kept).toHaveLength(1));
    kept[0]?.();
    await waitFor(() => expect(store.saved).toBe(true));
    await userEvent.keyboard('y');
    await waitFor(() => expect(kept).toHaveLength(2));
    expect(said()).toBe('Saving …');
    kept[1]?.();
    await waitFor(() => expect(said()).toBe('Saved 14:02'));
    watch.disconnect();
    expect(heard).toEqual(['Saving …', 'Saved 14:02']);
  });

  it('makes one step of undo of what is typed in one visit of a field', async () => {
    await userEvent.type(box('Name'), '!');
    await waitFor(() => expect(visits).toEqual([1]));
    await userEvent.keyboard('?');
    await waitFor(() => expect(visits).toEqual([1, 1]));
    await userEvent.tab();
    await quiet();
    await userEvent.type(box('Name'), '.');
    await waitFor(() => expect(visits).toEqual([1, 1, 2]));
    await store.act([{ do: 'set', at: 'before/person/liked_name', to: 'Dan' }]);
    expect(visits).toEqual([1, 1, 2, undefined]);
  });

  it('keeps what the disk would not have in its field, says so, and tries again when asked', async () => {
    full = true;
    await userEvent.type(box('Name'), '!');
    await waitFor(() => expect(said()).toBe('One answer not saved'));
    expect(box('Name').value).toBe('Danny!');
    expect(document.getElementById('before.person.liked_name.refusal')?.textContent).toContain(
      'The disk is full.',
    );
    await userEvent.keyboard('{Control>}s{/Control}');
    await waitFor(() => expect(store.notices.said).toContain('Not everything is saved'));
    full = false;
    await userEvent.keyboard('{Control>}s{/Control}');
    await waitFor(() => expect(store.notices.said).toContain('Already saved'));
    expect(doc.before.person.liked_name).toBe('Danny!');
  });

  it('says that it is saved before it is known what follows, and asks once for all that came meanwhile', async () => {
    const asked: ((told: News) => void)[] = [];
    reckon = () => new Promise<News>((tell) => asked.push(tell));
    await userEvent.type(box('Cost'), '95');
    await waitFor(() => expect(said()).toBe('Saved 14:02'));
    expect(store.quiet).toBe(false);
    for (const to of ['Dan', 'Daniel'])
      await store.attempt([{ do: 'set', at: 'before/person/liked_name', to }]);
    expect(asked).toHaveLength(1);
    let rested = false;
    void store.rest().then(() => (rested = true));
    asked[0]?.({ problems: [] });
    await waitFor(() => expect(asked).toHaveLength(2));
    expect(store.known.problems).toEqual([]);
    expect(rested).toBe(false);
    asked[1]?.({ problems: news.problems ?? [] });
    await waitFor(() => expect(rested).toBe(true));
    expect(asked).toHaveLength(2);
    expect(store.known.problems).toHaveLength(2);
    expect(store.quiet).toBe(true);
  });

  it('says a refusal above the field and leaves the draft in it', async () => {
    await userEvent.type(box('Cost'), 'lots');
    await userEvent.tab();
    await quiet();
    expect(box('Cost').value).toBe('lots');
    expect(document.getElementById('before.person.cost.refusal')?.textContent).toContain(
      'That is not an amount.',
    );
    expect(said()).toBe('One answer not saved');
  });

  it('takes back what was refused in the box before any step, and stays there', async () => {
    await userEvent.type(box('Cost'), '95');
    await quiet();
    await userEvent.clear(box('Cost'));
    await userEvent.type(box('Cost'), 'lots');
    await userEvent.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(box('Cost').value).toBe('£95.00'));
    expect(past.length).toBeGreaterThan(0);
    expect(doc.before.person.cost).toBe(9500);
    expect(document.activeElement).toBe(box('Cost'));
    expect(document.getElementById('before.person.cost.refusal')).toBeNull();
  });

  it('gives the page itself the cursor only for as long as it is sent there', async () => {
    const main = screen.getByRole('main');
    expect(main.hasAttribute('tabindex')).toBe(false);
    await userEvent.click(screen.getByRole('link', { name: 'Go to the page' }));
    expect(document.activeElement).toBe(main);
    await userEvent.click(box('Name'));
    expect(main.hasAttribute('tabindex')).toBe(false);
    store.at.show('plan/things');
    const heading = await screen.findByRole('heading', { name: 'Things' });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    await userEvent.click(main);
    expect(document.activeElement).toBe(document.body);
    expect(heading.hasAttribute('tabindex')).toBe(false);
  });

  it('tells on the screen what was removed, with a way back until something else is done', async () => {
    store.at.show('plan/things');
    await userEvent.click(await screen.findByRole('button', { name: 'Add a thing' }));
    await userEvent.click(await screen.findByRole('button', { name: /^Remove/u }));
    const told = await screen.findByRole('region', { name: 'What was just done' });
    expect(told.textContent).toContain('Removed.');
    await userEvent.click(within(told).getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(store.notices.said).toContain('Undone'));
    store.at.show('plan/things');
    await userEvent.click(await screen.findByRole('button', { name: /^Remove/u }));
    await screen.findByRole('region', { name: 'What was just done' });
    await userEvent.click(screen.getByRole('button', { name: 'Add a thing' }));
    await waitFor(() => expect(document.querySelector('[data-told]')).toBeNull());
  });

  it('saves a draft before it takes a step back, and shows the place', async () => {
    await userEvent.clear(box('Name'));
    await userEvent.type(box('Name'), 'Dan');
    await userEvent.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(box('Name').value).toBe('Danny'));
    expect(sent.at(-1)).toEqual([{ do: 'set', at: 'before/person/liked_name', to: 'Dan' }]);
    expect(document.activeElement).toBe(box('Name'));
    expect(store.notices.said).toContain('Undone');
  });

  it('adds a row and puts the cursor in it; removing leaves the cursor on the button', async () => {
    await userEvent.keyboard('{Alt>}2{/Alt}');
    await userEvent.click(await screen.findByRole('button', { name: 'Add a thing' }));
    await waitFor(() => expect(document.activeElement).toBe(box('What is it?')));
    await userEvent.keyboard('A bench');
    await userEvent.click(screen.getByRole('button', { name: /^Remove/u }));
    await waitFor(() => expect(screen.queryByLabelText('What is it?')).toBeNull());
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add a thing' })),
    );
    await quiet();
    expect(store.drafts.held.size).toBe(0);
  });

  it('goes from a problem to its field, and jumps by keyboard', async () => {
    store.at.show('plan/things');
    await userEvent.keyboard('{Control>}k{/Control}');
    await userEvent.keyboard('about{Enter}');
    await waitFor(() => expect(store.at.tool).toBe('before/person'));
    void store.at.go('before/person/cost');
    await waitFor(() => expect(document.activeElement).toBe(box('Cost')));
  });
});
