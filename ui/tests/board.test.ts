import { mockIPC } from '@tauri-apps/api/mocks';
import { createEvent, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';

import type { Act, CellAct, Settled } from '../src/generated/wire';
import WorkshopScreen from '../src/screens/workshop/WorkshopScreen.svelte';
import { offeredIn } from '../src/faces/money/lists/offered.svelte';
import { WorkshopStore } from '../src/state/workshop.svelte';
import { forms, LIST, readCells, Steps } from './board-forms';
import { NO_LISTS } from './lists';
import { workshop as whole } from './workshop';

type Line = Record<string, unknown> & { id: string };
let lines: Line[];
let past: Line[][];
let sent: Act[][];
let steps: Steps;
let store: WorkshopStore;

const amount = (pence: number) => ({ pence, text: `£${pence}` });
const all = { committed: amount(1), not_yet: amount(2), total: amount(3), contingency: amount(0) };
const money = () => ({
  sums: {
    ...all,
    lines: lines.map(({ id, quantity_hundredths: many }) => {
      const span = { term: amount(1200), year: amount(5200), average: amount(100) };
      return { id, ...span, quantity: String(many ?? ''), reckoned: '' };
    }),
    ...{ by_funder: [], by_controller: [], by_route: [], by_stream: [], by_outcome: [] },
    ...{ by_support: [], by_year: [], budget: amount(41) },
    ...{ term: all, week: { ...all, total: amount(7), budget: amount(40) } },
  },
  difference: '£38.20 a week not yet used',
  over: [],
});

const news = () => ({ problems: [], stages: [], money: money() as never, cover: {} as never });
const settled = (): Settled => ({
  changed: [{ stage: 'money', tool: 'board', value: { lines: structuredClone(lines) } }],
  saved: '14:02',
  undo: past.length > 0 ? `${LIST}/one/what` : null,
  redo: null,
});

function edit(acts: Act[], visit?: number): Settled {
  const isStep = steps.take(acts, visit);
  const next = structuredClone(lines);
  for (const act of acts) {
    if (act.do === 'add_row') next.push({ id: act.row });
    const gone = act.do === 'remove_row' ? next.findIndex(({ id }) => id === act.row) : -1;
    if (gone >= 0) next.splice(gone, 1);
    if (act.do !== 'set') continue;
    const [, , , row, field = ''] = act.at.split('/');
    const line = next.find((one) => one.id === row);
    if (!line) throw { code: 'no_such_field', text: 'Gone.', at: act.at };
    const amount = /^£?([\d.]+)$/u.exec(String(act.to ?? '0'));
    if (field === 'rate_pence' && !amount)
      throw { code: 'not_money', text: 'That is not an amount.', at: act.at };
    line[field] = field === 'rate_pence' && amount ? Number(amount[1]) * 100 : act.to;
  }
  if (isStep) past.push(lines);
  lines = next;
  return settled();
}

const cell = (row: number, column: number) =>
  document.querySelector<HTMLElement>(`[data-index="${row}"] > [data-cell="${column}"]`);
const words = (row: number, column: number) => cell(row, column)?.textContent.trim();
const at = (row: number, column: number) => expect(document.activeElement).toBe(cell(row, column));
const quiet = () => waitFor(() => expect(store.quiet).toBe(true));
const keys = (typed: string) => userEvent.keyboard(typed);
const enter = (row: number, column: number) => cell(row, column)?.focus();

beforeEach(() => {
  lines = [
    { id: 'one', what: 'Bus pass', rate_pence: 2000, every: 'week', standing: 'committed' },
    { id: 'two', what: 'Club', funder: 'Council', co_funder: 'NHS' },
  ];
  [steps, past] = [new Steps(), []];
  sent = steps.all;
  mockIPC((_, args) => {
    const { name, body } = args as unknown as {
      name: string;
      body: { acts: CellAct[]; visit?: number };
    };
    if (name === 'edit' || name === 'edit_cells') return edit(readCells(body.acts), body.visit);
    if (name === 'reckon') return news();
    lines = past.pop() ?? lines;
    return settled();
  });
  const workshop = { id: 'w', money: { board: { lines: structuredClone(lines) } } };
  store = new WorkshopStore(forms, {
    workshop: whole(workshop),
    settled: settled(),
    news: news(),
    lists: NO_LISTS,
  });
  render(WorkshopScreen, { store });
});

describe('the cursor on the board', () => {
  it('has one tab stop, which goes where the arrows lead', async () => {
    const stops = () => document.querySelectorAll('[role="grid"] [data-cell][tabindex="0"]');
    expect([...stops()]).toEqual([cell(0, 1)]);
    enter(0, 1);
    await keys('{ArrowDown}{ArrowRight}{ArrowRight}');
    at(1, 3);
    expect([...stops()]).toEqual([cell(1, 3)]);
    await keys('{Control>}{End}{/Control}');
    at(2, 10);
    await keys('{Control>}{Home}{/Control}{ArrowUp}');
    at(0, 0);
  });

  it('leaves at a tab unless somebody is tabbing along', async () => {
    enter(0, 2);
    await userEvent.tab();
    expect(document.activeElement?.matches('[data-cell]')).toBe(false);
  });
});

describe('typing in the cells', () => {
  it('begins over what stood there, and the enter key goes down', async () => {
    enter(0, 1);
    await keys('Bus and tram{Enter}');
    await quiet();
    expect(sent).toEqual([[{ do: 'set', at: `${LIST}/one/what`, to: 'Bus and tram' }]]);
    at(1, 1);
    expect(words(0, 1)).toBe('Bus and tram');
  });

  it('finds its field waiting where the cursor rests, neither seen nor in the way', async () => {
    const field = (row: number) => cell(row, 1)?.querySelector('input');
    enter(0, 1);
    await waitFor(() => expect(field(0)?.className).toContain('rests'));
    at(0, 1);
    expect(cell(0, 1)?.textContent.trim()).toBe('Bus pass');
    await keys('{ArrowDown}');
    await waitFor(() => expect(field(1)).toBeTruthy());
    expect(document.querySelectorAll('[data-cell] input')).toHaveLength(1);
    const waiting = field(1);
    await keys('P');
    expect(document.activeElement).toBe(waiting);
    expect(waiting?.className).not.toContain('rests');
    await keys('ool{Enter}');
    await quiet();
    expect(sent).toEqual([[{ do: 'set', at: `${LIST}/two/what`, to: 'Pool' }]]);
  });

  it('begins again after a line was taken away while somebody typed in it', async () => {
    enter(0, 1);
    await keys('Tra');
    await store.removeRow(LIST, 'one');
    await quiet();
    enter(0, 1);
    await keys('Pool{Enter}');
    await quiet();
    expect(sent.at(-1)).toEqual([{ do: 'set', at: `${LIST}/two/what`, to: 'Pool' }]);
  });

  it('goes on from what stands there after F2, and escape puts it back', async () => {
    enter(0, 1);
    await keys('{F2}, first class{Escape}');
    at(0, 1);
    expect(words(0, 1)).toBe('Bus pass');
    await keys('{F2}, first class{Enter}');
    await quiet();
    expect(sent.flat()).toEqual([
      { do: 'set', at: `${LIST}/one/what`, to: 'Bus pass, first class' },
    ]);
  });

  it('tabs along, out at the end, and enter goes down from where that began', async () => {
    enter(0, 1);
    await keys('a{Tab}');
    at(0, 2);
    await keys('{Tab}');
    at(0, 3);
    await keys('fam{Enter}');
    await waitFor(() => at(1, 1));
    await quiet();
    expect(lines[0]).toMatchObject({ what: 'a', controlled_by: 'family' });
    enter(0, 9);
    await keys('{F2}{Tab}');
    expect(document.activeElement?.matches('[data-cell]')).toBe(false);
  });

  it('chooses by the first letters or from the list, which listeners hear', async () => {
    enter(1, 8);
    await keys('{F2}');
    const box = screen.getByRole('combobox', { name: 'How often, line 2' });
    expect(screen.getAllByRole('option', { hidden: true })).toHaveLength(6);
    await keys('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}');
    const active = box.getAttribute('aria-activedescendant') ?? '';
    await waitFor(() =>
      expect(document.getElementById(active)?.textContent.trim()).toBe('Every month'),
    );
    await keys('{Enter}');
    await quiet();
    expect(lines[1]?.every).toBe('month');
  });

  it('offers what the local lists hold, and takes anything else as well', async () => {
    const body = { id: 'b', name: 'Irkdale Council', ask: 'Helen' };
    offeredIn(store).lists = { ...NO_LISTS, bodies: [body] };
    enter(0, 2);
    await keys('Irk{Enter}');
    await quiet();
    enter(0, 2);
    await keys('Irk{ArrowDown}{Enter}');
    await quiet();
    const to = sent.flat().map((act) => (act.do === 'set' ? act.to : null));
    expect(to).toEqual(['Irk', 'Irkdale Council']);
  });

  it('takes with a price what it is for, where that is not said yet', async () => {
    const night = { id: 'r', what: 'Sleep-in', unit: 'sleep_in' as const, rate_pence: 10450 };
    offeredIn(store).lists = {
      ...NO_LISTS,
      rates: [{ ...night, from: null, until: null, source: '' }],
    };
    lines[1] = { ...lines[1], id: 'two', unit: 'hour' };
    await store.ask('bring_in_lists', null as never);
    for (const row of [0, 1]) {
      enter(row, 7);
      await keys('1{ArrowDown}{Enter}');
      await quiet();
    }
    expect(sent).toEqual([
      [
        { do: 'set', at: `${LIST}/one/unit`, to: 'sleep_in' },
        { do: 'set', at: `${LIST}/one/rate_pence`, to: '£104.50' },
      ],
      [{ do: 'set', at: `${LIST}/two/rate_pence`, to: '£104.50' }],
    ]);
  });

  it('empties a cell, and saves nothing where nothing is different', async () => {
    enter(0, 1);
    await keys('{Delete}');
    await quiet();
    expect(lines[0]?.what).toBe('');
    await keys('{Delete}{F2}{Enter}');
    await quiet();
    expect(sent).toHaveLength(1);
  });

  it('keeps a wrong answer in the cell and says why; the right one takes its place', async () => {
    enter(0, 7);
    await keys('abc{Enter}');
    await waitFor(() => expect(cell(0, 7)?.getAttribute('aria-invalid')).toBe('true'));
    expect(words(0, 7)).toBe('abc');
    const why = document.getElementById(cell(0, 7)?.getAttribute('aria-describedby') ?? '');
    expect(why?.textContent.trim()).toBe('Price of one: That is not an amount.');
    expect(lines[0]?.rate_pence).toBe(2000);
    enter(0, 7);
    await keys('21{Enter}');
    await quiet();
    expect(words(0, 7)).toBe('£21.00');
    expect(cell(0, 7)?.getAttribute('aria-invalid')).toBeNull();
    enter(0, 9);
    await keys('perhaps{Enter}');
    await waitFor(() => expect(words(0, 9)).toBe('perhaps'));
    expect(sent).toHaveLength(2);
    enter(0, 9);
    await keys('{Escape}');
    await waitFor(() => expect(words(0, 9)).toBe('Committed'));
  });

  it('adds a line from the empty one, as one step with its first answer', async () => {
    enter(2, 1);
    await keys('Phone{Enter}');
    await quiet();
    expect(sent[0]?.map((act) => act.do)).toEqual(['add_row', 'set']);
    expect(words(2, 1)).toBe('Phone');
    await waitFor(() => at(3, 1));
    await keys('Shoes{Tab}x{Enter}');
    await quiet();
    expect(lines.map((line) => line.what)).toEqual(['Bus pass', 'Club', 'Phone', 'Shoes']);
    expect(sent.map((acts) => acts.length)).toEqual([2, 2, 1]);
  });

  it('loses nothing of a line whose first answer was wrong', async () => {
    enter(2, 7);
    await keys('abc{Enter}');
    await waitFor(() => expect(words(2, 7)).toBe('abc'));
    expect(lines).toHaveLength(2);
    enter(2, 1);
    await keys('Phone{Enter}');
    await quiet();
    expect(lines).toHaveLength(3);
    expect(words(2, 7)).toBe('abc');
    expect(words(2, 1)).toBe('Phone');
  });

  it('leaves no line behind where what was begun is taken out again', async () => {
    enter(2, 7);
    await keys('abc{Enter}');
    await waitFor(() => expect(words(2, 7)).toBe('abc'));
    enter(0, 1);
    await keys('Tram{Enter}');
    await quiet();
    await keys('{Control>}z{/Control}');
    await quiet();
    expect(words(2, 7)).toBe('abc');
    enter(2, 7);
    await keys('{Delete}');
    await waitFor(() => expect(cell(3, 1)).toBeNull());
    expect(lines).toHaveLength(2);
  });

  it('keeps what is half typed when somebody goes elsewhere by a key', async () => {
    enter(0, 1);
    await keys('Tra{Alt>}2{/Alt}');
    await waitFor(() => expect(store.at.tool).toBe('agree/dates'));
    await waitFor(() => expect(lines[0]?.what).toBe('Tra'));
  });

  it('opens the line where a cell holds more than can be typed', async () => {
    enter(1, 2);
    expect(words(1, 2)).toBe('Council, NHS');
    await keys('{Enter}');
    await waitFor(() => expect(document.activeElement?.id).toBe('money.board.lines.two.funder'));
    await keys('{Escape}');
    at(1, 0);
    await keys('{Enter}');
    expect(cell(1, 0)?.getAttribute('aria-expanded')).toBe('false');
  });

  it('is taken back as everything else is, and the cursor goes to the cell', async () => {
    enter(0, 1);
    await keys('Tram{Enter}');
    await quiet();
    await keys('{Control>}z{/Control}');
    await quiet();
    expect(words(0, 1)).toBe('Bus pass');
    await waitFor(() => at(0, 1));
    await keys('Half typ{Control>}z{/Control}');
    at(0, 1);
    expect(words(0, 1)).toBe('Bus pass');
    expect(sent).toHaveLength(1);
  });
});

describe('the clipboard on the board', () => {
  const clip = (kind: 'paste' | 'copy', text = '') => {
    const held = { text };
    const clipboardData = {
      getData: () => held.text,
      setData: (_: string, now: string) => (held.text = now),
    };
    const event = createEvent(kind, document.body, { bubbles: true, cancelable: true });
    Object.assign(event, { clipboardData });
    fireEvent(document.body, event);
    return held;
  };

  it('takes rows in as one step', async () => {
    enter(1, 7);
    clip('paste', '£5 pw\t\tOffered\n£6.50\tEvery month\tCommitted');
    await waitFor(() => expect(lines).toHaveLength(3));
    expect(sent).toHaveLength(1);
    expect(lines[1]).toMatchObject({ rate_pence: 500, every: 'week', standing: 'offered' });
    expect(lines[2]).toMatchObject({ rate_pence: 650, every: 'month', standing: 'committed' });
  });

  it('refuses a paste whole, naming the row and the column, whoever found the fault', async () => {
    const before = structuredClone(lines);
    enter(2, 7);
    clip('paste', '5\n6\nabc');
    const alert = await screen.findByText(
      /Money board, pasted line 3, price of one: “abc”\. That is not an amount\./u,
    );
    expect(alert.textContent).toMatch(/Nothing was pasted\./u);
    enter(2, 7);
    clip('paste', '5\tmoons');
    await screen.findByText(/Money board, pasted line 1, how often: “moons”/u);
    expect(lines).toEqual(before);
  });

  it('copies a cell, and a line that can be pasted again', async () => {
    enter(0, 7);
    expect(clip('copy').text).toBe('£20.00');
    enter(0, 0);
    const { text } = clip('copy');
    expect(text).toBe('Bus pass\t\t\t\t\t\t£20.00\tEvery week\tCommitted');
    enter(2, 1);
    clip('paste', text);
    await waitFor(() => expect(lines).toHaveLength(3));
    expect(lines[2]).toMatchObject({ what: 'Bus pass', rate_pence: 2000, every: 'week' });
  });
});

describe('for how long the money is shown', () => {
  it('is the term, a full year or an average week, says the rule, and changes nothing', async () => {
    expect(words(0, 10)).toBe('£5200');
    await userEvent.click(screen.getByLabelText('over the term'));
    expect(words(0, 10)).toBe('£1200');
    await userEvent.click(screen.getByLabelText('a week'));
    expect(words(0, 10)).toBe('£100');
    expect(document.querySelector('[data-total]')?.textContent).toBe('£7');
    expect(screen.getByText(/spread over 52 weeks/u)).toBeTruthy();
    expect(screen.getByText('£40')).toBeTruthy();
    expect(sent).toEqual([]);
  });
});
