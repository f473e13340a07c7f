import { mockIPC } from '@tauri-apps/api/mocks';
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { beforeEach, describe, expect, it } from 'vitest';

import type { Act, Finding, FormBook, News, Settled } from '../src/generated/wire';
import WorkshopScreen from '../src/screens/workshop/WorkshopScreen.svelte';
import { FIRST, Pace } from '../src/state/pace.svelte';
import { WorkshopStore } from '../src/state/workshop.svelte';
import { NO_LISTS } from './lists';
import { workshop as whole } from './workshop';

const MINUTE = 60_000;
const text = { kind: 'text', limit: 100 } as const;
const meeting = {
  name: 'Session',
  add: 'Add a meeting',
  empty: 'No meeting yet.',
  headline: 'place',
  fields: [{ name: 'place', label: 'Place', hint: '', ask: text }],
};
const tool = (path: string, fields: FormBook['stages'][0]['tools'][0]['fields']) => {
  return { name: path.split('/')[1] ?? '', path, title: path, about: '', guidance: '', fields };
};
const why = (label: string) => [{ name: 'why', label, hint: '', ask: text }];
const stage = (name: string, tools: FormBook['stages'][0]['tools']) => {
  return { name, title: name, about: '', tools };
};
const forms: FormBook = {
  targets: [],
  audiences: [],
  stages: [
    stage('before', [
      tool('before/moving', [...why('Why'), { name: 'when', label: 'When', hint: '', ask: text }]),
      tool('before/sessions', [
        { name: 'sessions', label: 'Meetings', hint: '', ask: { kind: 'rows', row: meeting } },
      ]),
    ]),
    stage('agree', [tool('agree/term', why('First day'))]),
  ],
};
const list: Finding[] = [
  {
    code: 'crisis',
    severity: 'question',
    at: 'agree/term',
    text: 'A.',
    source: 'Rule',
    asked: { question: 'A?', verdict: 'yes', from: [] },
  },
];
const news = {
  problems: [],
  stages: [],
  money: { sums: {}, difference: '' },
  cover: {},
  agree: { questions: list, statute: list, enough: list, minimum: list, bespoke: list },
} as unknown as News;
const settled: Settled = { changed: [], saved: '14:02', undo: null, redo: null };

let clock: number;
let calls: string[];
let acts: Act[];
let refused: boolean;
/** Answers an edit, when it is not to be answered at once. */
let answer: Promise<void>;
let store: WorkshopStore;
beforeEach(() => {
  clock = new Date(2026, 2, 12, 14, 5).getTime();
  [calls, acts, refused, answer] = [[], [], false, Promise.resolve()];
  mockIPC(async (_, args) => {
    const { name, body } = args as unknown as { name: string; body: { acts: Act[] } };
    calls.push(name);
    if (name === 'search') return { hits: [] };
    if (name !== 'edit') return name === 'reckon' ? {} : settled;
    acts.push(...body.acts);
    await answer;
    if (refused) throw { code: 'too_long', text: 'That is too long.', at: null };
    const changed = body.acts.map(({ at, ...act }) => {
      const value = { [at.split('/')[2] ?? '']: 'to' in act ? act.to : null };
      return { stage: 'before', tool: 'moving', value };
    });
    return { ...settled, changed };
  });
  const workshop = whole({
    id: 'w',
    before: { person: { liked_name: 'Danny' }, moving: { why: '' }, sessions: { sessions: [] } },
  });
  store = new WorkshopStore(
    forms,
    { workshop, settled, news, lists: NO_LISTS },
    new Pace(() => clock),
  );
  render(WorkshopScreen, { store });
});

function pass(minutes: number) {
  for (let minute = 0; minute < minutes; minute += 1) {
    clock += MINUTE;
    store.pace.look();
  }
}
const box = (label: string) => screen.getByLabelText<HTMLTextAreaElement>(label);
const surface = () => document.querySelector<HTMLDialogElement>('dialog[data-break]');
const says = () => surface()?.textContent ?? '';
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
async function pause() {
  await userEvent.keyboard('{Alt>}b{/Alt}');
  await waitFor(() => expect(surface()?.open).toBe(true));
}

describe('a break', () => {
  it('saves what is half typed, and says so only then', async () => {
    let save: () => void = () => undefined;
    answer = new Promise((done) => (save = done));
    await userEvent.type(box('Why'), 'Nobody dan');
    await pause();
    expect(says()).toContain('Saving …');
    expect(says()).not.toContain('is saved');
    save();
    await waitFor(() => expect(says()).toContain('Everything you typed is saved.'));
    expect(acts.at(-1)).toEqual({ do: 'set', at: 'before/moving/why', to: 'Nobody dan' });
  });

  it('says plainly what is not saved', async () => {
    refused = true;
    await userEvent.type(box('Why'), 'far too long');
    await pause();
    await waitFor(() => expect(says()).toContain('One answer is not saved yet.'));
    await userEvent.keyboard('{Enter}');
    await userEvent.type(box('When'), 'too long as well');
    await pause();
    await waitFor(() => expect(says()).toContain('2 answers are not saved yet.'));
    expect(says()).not.toContain('Everything you typed');
  });

  it('shows nothing of anybody, and one thing to press', async () => {
    await userEvent.type(box('Why'), 'Nobody dances');
    await pause();
    expect(document.querySelector('[data-person]')?.textContent).toBe('Danny');
    expect(says()).not.toMatch(/Danny|dances/u);
    expect(surface()?.querySelectorAll('button, input, a')).toHaveLength(1);
    expect(document.activeElement?.textContent).toContain('Go on');
    expect(screen.getByRole('dialog', { name: 'Break' })).toBe(surface());
  });

  it.each(['{Enter}', ' '])('goes on by key (%s), with the cursor where it was', async (key) => {
    await userEvent.type(box('Why'), 'Nobody dan');
    await pause();
    expect(document.activeElement).not.toBe(box('Why'));
    await userEvent.keyboard(key);
    await waitFor(() => expect(surface()).toBeNull());
    expect(document.activeElement).toBe(box('Why'));
    expect(box('Why').value).toBe('Nobody dan');
    expect(store.pace.since).toBeNull();
  });

  it('goes on by Escape, which asks a modal dialog to be cancelled', async () => {
    box('Why').focus();
    await pause();
    const ask = new Event('cancel', { cancelable: true });
    surface()?.dispatchEvent(ask);
    await waitFor(() => expect(surface()).toBeNull());
    expect(ask.defaultPrevented).toBe(true);
    expect(document.activeElement).toBe(box('Why'));
  });

  it('goes on by Enter with the cursor beside the button, but not by one that is held down', async () => {
    await pause();
    (document.activeElement as HTMLElement).blur();
    const enter = (repeat: boolean) =>
      new KeyboardEvent('keydown', { key: 'Enter', repeat, bubbles: true, cancelable: true });
    document.body.dispatchEvent(enter(true));
    await tick();
    expect(surface()).not.toBeNull();
    document.body.dispatchEvent(enter(false));
    await tick();
    expect(surface()).toBeNull();
  });

  it('begins with the button too, which leaves the cursor where somebody types', async () => {
    await userEvent.type(box('Why'), 'Nobody');
    await press('Break');
    expect(surface()?.open).toBe(true);
    await press('Go on');
    expect(surface()).toBeNull();
    expect(document.activeElement).toBe(box('Why'));
  });

  it('leaves every other key of the workshop dead, and the same keys alive before and after', async () => {
    const undo = () => calls.filter((name) => name === 'undo').length;
    store.settled = { ...settled, undo: 'before/moving/why' };
    await userEvent.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(undo()).toBe(1));
    store.settled = { ...settled, undo: 'before/moving/why', redo: 'before/moving/why' };
    await pause();
    const begun = store.pace.since;
    pass(1);
    const keys = ['z', 'y', 'k', 'p', 's'].map((key) => `{Control>}${key}{/Control}`);
    await userEvent.keyboard(`${keys.join('')}{Alt>}2b{/Alt}?`);
    expect(calls.filter((name) => name === 'undo' || name === 'redo')).toHaveLength(1);
    expect(document.querySelectorAll('dialog')).toHaveLength(1);
    expect([store.at.view, store.at.tool]).toEqual(['tool', 'before/moving']);
    expect(store.pace.since).toBe(begun);
    await userEvent.keyboard('{Enter}{Control>}z{/Control}');
    await waitFor(() => expect(undo()).toBe(2));
  });

  it('keeps the window itself from undoing what is typed behind', async () => {
    await pause();
    const undo = new KeyboardEvent('keydown', {
      key: 'z',
      ctrlKey: true,
      bubbles: true,
      cancelable: true,
    });
    document.activeElement?.dispatchEvent(undo);
    expect(undo.defaultPrevented).toBe(true);
  });

  it('comes over whatever is open, and leaves it open', async () => {
    await userEvent.keyboard('{Control>}k{/Control}');
    await userEvent.keyboard('dan');
    await pause();
    await waitFor(() => expect(says()).toContain('Everything you typed is saved.'));
    await userEvent.keyboard('{Enter}');
    expect(surface()).toBeNull();
    expect(document.activeElement).toHaveProperty('value', 'dan');
  });

  it('tells the time, how long it lasts and how long people were at it', async () => {
    pass(42);
    await pause();
    expect(says()).toContain('It is 14:47.');
    expect(says()).toContain('The break has just begun.');
    expect(says()).toContain('You have been at it for 42 minutes.');
    clock += MINUTE;
    await waitFor(() => expect(says()).toContain('lasted one minute.'), { timeout: 3000 });
    clock += 9 * MINUTE;
    await waitFor(() => expect(says()).toContain('lasted 10 minutes.'), { timeout: 3000 });
    expect(says()).toContain('It is 14:57.');
    expect(says()).toContain('You have been at it for 42 minutes.');
  });
});

describe('the line about the time', () => {
  const line = () => document.querySelector('[data-pace]');

  it('is not there at first, then is said once', async () => {
    const status = document.querySelector('.pace [role=status]');
    pass(FIRST - 1);
    await tick();
    expect(line()).toBeNull();
    expect(status?.textContent).toBe('');
    pass(1);
    await tick();
    expect(status?.textContent).toBe('An hour and a quarter. What is enough for today?');
    expect(status?.isConnected).toBe(true);
  });

  it('leads to what is enough for today', async () => {
    pass(FIRST);
    await tick();
    await press('Enough for today');
    await waitFor(() => expect(document.activeElement?.tagName).toBe('SUMMARY'));
    expect(store.at.tool).toBe('agree/term');
    expect(document.activeElement?.parentElement?.dataset.checklist).toBe('enough');
    // From the same page too, where the list was closed.
    const list = document.querySelector<HTMLDetailsElement>('[data-checklist=enough]');
    if (list) list.open = false;
    await press('Enough for today');
    await waitFor(() => expect(list?.open).toBe(true));
  });

  it('leads to the meetings', async () => {
    pass(FIRST);
    await tick();
    await press('Put down the next meeting');
    await waitFor(() => expect(store.at.tool).toBe('before/sessions'));
    expect(document.activeElement?.closest('main')).not.toBeNull();
  });

  it('is put away with the cursor back where it was, and comes back in other words', async () => {
    box('Why').focus();
    pass(FIRST);
    await tick();
    await press('Put this line away');
    await waitFor(() => expect(line()).toBeNull());
    expect(document.activeElement).toBe(box('Why'));
    pass(29);
    await tick();
    expect(line()).toBeNull();
    pass(1);
    await tick();
    expect(line()?.textContent).toContain('Another half hour.');
  });
});
