import { mockIPC } from '@tauri-apps/api/mocks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { Act, News, Settled } from '../src/generated/wire';

import { PAUSE } from '../src/state/drafts.svelte';
import { WorkshopStore } from '../src/state/workshop.svelte';
import { MoneySheet } from '../src/faces/money/board/money-sheet.svelte';
import { forms, LIST, Steps } from './board-forms';
import { NO_LISTS } from './lists';
import { workshop as whole } from './workshop';

interface Line {
  id: string;
  what: string;
}
let lines: Line[];
let steps: Steps;
let store: WorkshopStore;
let sheet: MoneySheet;

const settled = (): Settled => ({
  changed: [{ stage: 'money', tool: 'board', value: { lines: structuredClone(lines) } }],
  saved: '14:02',
  undo: null,
  redo: null,
});

function edit(acts: Act[], visit?: number): Settled {
  steps.take(acts, visit);
  for (const act of acts) {
    if (act.do === 'add_row') lines.push({ id: act.row, what: '' });
    if (act.do === 'remove_row') lines = lines.filter(({ id }) => id !== act.row);
    const line = lines.find(({ id }) => act.at.includes(id));
    if (act.do === 'set' && line) line.what = String(act.to);
  }
  return settled();
}

beforeEach(() => {
  vi.useFakeTimers();
  [lines, steps] = [[{ id: 'first', what: 'Bus pass' }], new Steps()];
  mockIPC((_, args) => {
    const { name, body } = args as unknown as {
      name: string;
      body: { acts: Act[]; visit?: number };
    };
    return name === 'edit' ? edit(body.acts, body.visit) : {};
  });
  const news = { money: { sums: { lines: [] } } } as unknown as News;
  store = new WorkshopStore(forms, {
    workshop: whole({ id: 'w', money: { board: { lines } } }),
    settled: settled(),
    news,
    lists: NO_LISTS,
  });
  sheet = new MoneySheet(store, () => ({
    path: LIST,
    fields: [],
    rows: store.doc.money.board.lines,
  }));
});
afterEach(() => vi.useRealTimers());

/** Letters as somebody types them who never rests. */
async function type(row: number, typed: string) {
  for (let at = 1; at <= typed.length; at += 1) {
    sheet.letters({ row, column: 1 }, typed.slice(0, at));
    await vi.advanceTimersByTimeAsync(PAUSE / 2);
  }
}
const kept = () => lines.map(({ what }) => what);

describe('words in a cell', () => {
  it('are kept while they are typed, and are one step with what ends them', async () => {
    await type(0, 'Bus and tram');
    expect('Bus and tram'.startsWith(kept()[0] ?? '-')).toBe(true);
    expect(kept()[0]?.length).toBeGreaterThan(8);
    await sheet.type({ row: 0, column: 1 }, 'Bus and tram', null);
    expect(kept()).toEqual(['Bus and tram']);
    expect(steps.all).toEqual([[{ do: 'set', at: `${LIST}/first/what`, to: 'Bus and tram' }]]);
    expect(store.drafts.held.size).toBe(0);
  });

  it('bring their line along where it is new, in the same step, and stay in the same row', async () => {
    const fresh = sheet.all[1]?.id;
    await type(1, 'Swimming with Dad');
    expect(kept()).toHaveLength(2);
    expect(sheet.all.map(({ id }) => id).slice(0, 2)).toEqual(['first', fresh]);
    await sheet.type({ row: 1, column: 1 }, 'Swimming with Dad', null);
    expect(kept()).toEqual(['Bus pass', 'Swimming with Dad']);
    expect(steps.all.map((acts) => acts.map((act) => act.do))).toEqual([['add_row', 'set']]);
  });

  it('that are put back stand as they did before, and a line that was only begun goes', async () => {
    await type(0, 'Tram');
    await sheet.restore('Bus pass');
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(kept()).toEqual(['Bus pass']);
    await type(1, 'Swim');
    expect(kept()).toHaveLength(2);
    await sheet.restore('');
    expect(kept()).toEqual(['Bus pass']);
    // Put back before they were kept, they never were.
    const before = steps.all.length;
    sheet.letters({ row: 1, column: 1 }, 'S');
    await sheet.restore('');
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(steps.all).toHaveLength(before);
    expect(store.drafts.held.size).toBe(0);
  });

  it('alone are kept before they are whole: half an amount would be another one', async () => {
    sheet.letters({ row: 0, column: 7 }, '£1,2');
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(steps.all).toEqual([]);
  });
});
