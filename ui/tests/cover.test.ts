import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { clearMocks, mockIPC } from '@tauri-apps/api/mocks';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Act, FieldForm, FormBook, News, Opened, Settled, Span } from '../src/generated/wire';
import type { Row } from '../src/state/document';
import { WorkshopStore } from '../src/state/workshop.svelte';
import * as hand from '../src/tools/cover-range';
import { cut } from '../src/tools/week';
import CoverStage from './CoverStage.svelte';

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const label = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const week: hand.Board = {
  list: 'crisis/cover/slots',
  names: DAYS.map(label),
  words: DAYS,
  runsOn: true,
  on: 'day',
};
const days: hand.Board = {
  list: 'crisis/cover/holidays',
  names: ['25 December', '28 December'],
  words: ['2026-12-25', '2026-12-28'],
  runsOn: false,
  on: 'date',
};
const at = (day: number, hour: number) => day * 48 + hour * 2;
const span = (day: number, from: number, hours: number): Span => ({
  from: (day * 24 + from) * 60,
  to: (day * 24 + from + hours) * 60,
});
const slot = (id: string, day: string, from: string, to: string, more = {}): Row => ({
  id,
  day,
  from,
  to,
  service: id,
  standing: 'committed',
  ...more,
});

/** The rows after these acts, as the app would have them. */
function after(rows: Row[], acts: Act[]): Row[] {
  const list = structuredClone(rows);
  for (const act of acts) {
    if (act.do === 'add_row') list.push({ id: act.row, ...(act.body as object) });
    else if (act.do === 'remove_row')
      list.splice(
        list.findIndex((one) => one.id === act.row),
        1,
      );
    else if (act.do === 'set') {
      const [, , , id, name] = act.at.split('/');
      const row = list.find((one) => one.id === id);
      if (row && name) row[name] = act.to;
    }
  }
  return list;
}
const minutesOf = (rows: Row[], board = week) => {
  const covered = new Set<number>();
  for (const one of hand.lying(rows, board)) {
    for (let minute = one.from; minute < one.to; minute += 1) covered.add(minute % (7 * 24 * 60));
  }
  return covered;
};

describe('the keys of the cover', () => {
  const press = (key: string, from: hand.Range, more = {}, board = week) =>
    hand.moved(key, { ctrl: false, shift: false, ...more }, from, board);

  it('move by half an hour and by day, over midnight and over the end of the week', () => {
    const range = { anchor: at(0, 23) + 1, reach: 0 };
    expect(press('ArrowRight', range)?.anchor).toBe(at(1, 0));
    expect(press('ArrowDown', range)?.anchor).toBe(at(1, 23) + 1);
    expect(press('ArrowLeft', { anchor: 0, reach: 0 })?.anchor).toBe(at(6, 23) + 1);
    expect(press('ArrowDown', { anchor: at(6, 9), reach: 0 })?.anchor).toBe(at(0, 9));
    expect(press('Home', range)?.anchor).toBe(0);
    expect(press('End', { anchor: at(3, 9), reach: 0 })?.anchor).toBe(at(3, 23) + 1);
    expect(press('End', range, { ctrl: true })?.anchor).toBe(at(6, 23) + 1);
    expect(press('x', range)).toBeNull();
  });

  it('stretch and shrink a range with shift, to either side, and never past the whole week', () => {
    let range: hand.Range = { anchor: at(4, 22), reach: 0 };
    for (let times = 0; times < 19; times += 1)
      range = press('ArrowRight', range, { shift: true }) ?? range;
    expect(hand.spanOf(range, week)).toEqual(span(4, 22, 10));
    expect(hand.stretch(hand.spanOf(range, week), week.names)).toBe(
      'Friday 22:00 to Saturday 08:00',
    );
    range = press('ArrowLeft', range, { shift: true }) ?? range;
    expect(hand.spanOf(range, week).to).toBe(span(4, 22, 9.5).to);
    const back = press('ArrowUp', { anchor: at(0, 9), reach: 0 }, { shift: true });
    expect(hand.stretch(hand.spanOf(back ?? range, week), week.names)).toBe(
      'Sunday 09:00 to Monday 09:30',
    );
    const all = press('a', range, { ctrl: true }) ?? range;
    expect(all).toEqual({ anchor: 0, reach: 335 });
    expect(press('ArrowRight', all, { shift: true })).toEqual(all);
    expect(hand.stretch(hand.spanOf(all, week), week.names)).toBe('Monday 00:00 to Sunday 24:00');
  });

  it('stay within a day where days do not run on', () => {
    const last = { anchor: 47, reach: 0 };
    expect(press('ArrowRight', last, {}, days)?.anchor).toBe(47);
    expect(press('ArrowDown', last, {}, days)?.anchor).toBe(95);
    expect(press('ArrowDown', { anchor: 95, reach: 0 }, {}, days)?.anchor).toBe(95);
    expect(press('ArrowRight', last, { shift: true }, days)).toEqual(last);
    expect(hand.drawn(40, 60, days)).toEqual({ anchor: 40, reach: 7 });
    expect(hand.drawn(60, 2, days)).toEqual({ anchor: 60, reach: -12 });
    expect(hand.drawn(40, 60, week)).toEqual({ anchor: 40, reach: 20 });
  });

  it('a range holds exactly its half hours, also round the end of the week', () => {
    const round = hand.rangeOf({ from: span(6, 23, 1).from, to: span(7, 0, 2).to });
    const held = Array.from({ length: 336 }, (_, half) => half).filter((half) =>
      hand.holds(round, half, week),
    );
    expect(held).toEqual([0, 1, 2, 3, 334, 335]);
    expect(hand.stretch({ from: span(6, 23, 1).from, to: span(7, 0, 2).to }, week.names)).toBe(
      'Sunday 23:00 to Monday 02:00',
    );
  });
});

describe('covering and uncovering', () => {
  const rows = [
    slot('Night', 'friday', '22:00', '08:00', { role: 'Nurse', needs: ['clinical'] }),
    slot('Round', 'sunday', '22:00', '08:00'),
    slot('Noon', 'tuesday', '11:45', '12:15'),
  ];
  const lying = () => hand.lying(rows, week);

  it('a row lies from its day over midnight; one without a time lies nowhere', () => {
    expect(lying()[0]).toMatchObject(span(4, 22, 10));
    expect(hand.lying([slot('x', 'monday', '08:00', '08:00')], week)[0]).toMatchObject(
      span(0, 8, 24),
    );
    expect(hand.lying([slot('x', 'monday', '24:00', '00:00')], week)[0]?.to).toBe(48 * 60);
    expect(hand.lying([{ id: 'x', day: 'monday' }, slot('y', '', '1:00', '')], week)).toEqual([]);
    const whose = hand.whose(lying(), week);
    expect(whose[at(6, 23)]?.[0]?.row.id).toBe('Round');
    expect(whose[at(0, 7)]?.[0]?.row.id).toBe('Round');
    expect(whose[at(0, 8)]).toEqual([]);
    expect(whose[at(1, 11) + 1]?.[0]?.row.id).toBe('Noon');
  });

  it('what is in the middle parts a row, and both parts keep all its answers', () => {
    const acts = hand.uncover(lying(), span(5, 2, 1), week);
    const left = after(rows, acts);
    expect(left).toHaveLength(4);
    expect(left[0]).toMatchObject({ id: 'Night', day: 'friday', from: '22:00', to: '02:00' });
    expect(left[3]).toMatchObject({ day: 'saturday', from: '03:00', to: '08:00', role: 'Nurse' });
    expect(left[3]?.needs).toEqual(['clinical']);
  });

  it('a whole row goes, an untouched one is left alone, and the end of the week is no wall', () => {
    expect(hand.uncover(lying(), span(4, 20, 13), week)).toEqual([
      { do: 'remove_row', at: week.list, row: 'Night' },
    ]);
    expect(hand.uncover(lying(), span(3, 0, 24), week)).toEqual([]);
    const monday = after(rows, hand.uncover(lying(), span(0, 0, 4), week));
    expect(monday[1]).toMatchObject({ day: 'sunday', from: '22:00', to: '24:00' });
    expect(monday[3]).toMatchObject({ day: 'monday', from: '04:00', to: '08:00' });
  });

  it('takes away exactly what was marked, wherever it lies', () => {
    const before = minutesOf(rows);
    for (let from = 0; from < 336; from += 7) {
      for (const length of [1, 5, 21, 60, 335]) {
        const range = { from: from * 30, to: (from + length) * 30 };
        const marked = new Set(
          Array.from({ length: length * 30 }, (_, minute) => (range.from + minute) % 10080),
        );
        const now = minutesOf(after(rows, hand.uncover(lying(), range, week)));
        expect(now).toEqual(new Set([...before].filter((minute) => !marked.has(minute))));
      }
    }
  });

  it('a weekend takes as many rows as it has days', () => {
    const put = after([], hand.cover(span(4, 17, 64), { service: 'Line' }, week));
    expect(put.map(({ day, from, to }) => [day, from, to])).toEqual([
      ['friday', '17:00', '17:00'],
      ['saturday', '17:00', '17:00'],
      ['sunday', '17:00', '09:00'],
    ]);
    expect(minutesOf(put).size).toBe(64 * 60);
    expect(after([], hand.cover(span(6, 0, 24), {}, week))[0]).toMatchObject({
      day: 'sunday',
      from: '00:00',
      to: '24:00',
    });
    const holiday = after([], hand.cover(span(1, 9, 8), {}, days))[0];
    expect(holiday).toMatchObject({ date: '2026-12-28', from: '09:00', to: '17:00' });
  });

  it('gives other days the cover of one in place of their own', () => {
    const now = after(rows, hand.copied(rows, 'friday', ['tuesday', 'sunday'], week));
    expect(now.map((one) => [one.service, one.day])).toEqual([
      ['Night', 'friday'],
      ['Night', 'tuesday'],
      ['Night', 'sunday'],
    ]);
    expect(new Set(now.map((one) => one.id)).size).toBe(3);
  });

  it('is cut at midnight for the picture, and ends there where days do not run on', () => {
    expect(cut(span(6, 22, 10))).toEqual([
      { day: 6, from: 1320, to: 1440 },
      { day: 0, from: 0, to: 480 },
    ]);
    expect(cut(span(1, 22, 10), 2, false)).toEqual([{ day: 1, from: 1320, to: 1440 }]);
  });
});

const options = (words: string[]) => words.map((word) => ({ word, label: label(word) }));
const field = (name: string, ask: object): FieldForm =>
  ({ name, label: label(name), hint: '', ask }) as never;
const fields = [
  field('day', { kind: 'choice', options: options(DAYS) }),
  ...['from', 'to'].map((name) => field(name, { kind: 'clock' })),
  ...['service', 'role', 'phone'].map((name) => field(name, { kind: 'line' })),
  field('who', { kind: 'person' }),
  field('standing', { kind: 'choice', options: options(['offered', 'in_principle', 'committed']) }),
];
const rowsField = (name: string, inner: FieldForm[]) =>
  field(name, {
    kind: 'rows',
    row: { name: 'R', add: 'Add', empty: '', headline: 'x', fields: inner },
  });
const tool = (path: string, lists: FieldForm[]) => ({
  path,
  name: path.split('/')[1] ?? '',
  title: path,
  about: '',
  guidance: '',
  fields: lists,
});
const forms = {
  stages: [
    {
      name: 'before',
      tools: [
        tool('before/people', [
          rowsField('participants', [
            field('role', { kind: 'choice', options: options(['provider_manager']) }),
          ]),
        ]),
      ],
    },
    { name: 'crisis', tools: [tool('crisis/cover', [rowsField('slots', fields)])] },
  ],
  targets: [],
} as unknown as FormBook;

describe('the grid', () => {
  let sent: Act[][];
  let slots: Row[];
  const settled = (): Settled =>
    ({
      changed: [{ stage: 'crisis', tool: 'cover', value: { slots: structuredClone(slots) } }],
      news: {},
      saved: '',
      undo: null,
      redo: null,
    }) as unknown as Settled;
  let store: WorkshopStore;

  function open(rows: Row[]) {
    [sent, slots] = [[], rows];
    mockIPC((_, args) => {
      const { name, body } = args as unknown as { name: string; body: { acts: Act[] } };
      if (name === 'edit') {
        sent.push(body.acts);
        slots = after(slots, body.acts);
        return settled();
      }
      return { known: [] };
    });
    const participants = [
      { id: 'w', name: 'Gwen' },
      { id: 'g', name: 'Grace', role: 'provider_manager', phone: '0161', organisation: 'Lantern' },
      { id: 'k', name: 'Kyle', phone: '0170' },
    ];
    const workshop = {
      id: 'w',
      before: { people: { participants } },
      crisis: { cover: { slots: structuredClone(rows) } },
    };
    store = new WorkshopStore(forms, {
      workshop: workshop as unknown as Opened['workshop'],
      settled: { ...settled(), news: { problems: [] } as unknown as News },
    });
    render(CoverStage, { store, board: week, fields });
  }
  beforeEach(() => open([]));
  afterEach(() => {
    cleanup();
    clearMocks();
  });
  const cell = (half: number) =>
    document.querySelector<HTMLElement>(`[data-half="${half}"]`) as HTMLElement;
  const key = (name: string, more = {}) =>
    fireEvent.keyDown(document.activeElement as Element, { key: name, ...more });

  it('is one tab stop, tells of the range and covers it with a person in one step', async () => {
    expect(document.querySelectorAll('[role=gridcell]')).toHaveLength(336);
    expect(document.querySelectorAll('[role=gridcell][tabindex="0"]')).toHaveLength(1);
    cell(0).focus();
    for (let day = 0; day < 4; day += 1) await key('ArrowDown');
    await key('End');
    for (let half = 0; half < 3; half += 1) await key('ArrowLeft');
    for (let half = 0; half < 19; half += 1) await key('ArrowRight', { shiftKey: true });
    expect(store.said).toContain('Friday 22:00 to Saturday 08:00: nobody');
    expect(document.querySelectorAll('[aria-selected=true]')).toHaveLength(20);
    await key('g');
    const begun = screen.getByLabelText<HTMLSelectElement>('Who');
    expect(begun.value).toBe('w');
    await fireEvent.keyDown(begun, { key: 'r' });
    const who = screen.getByLabelText<HTMLSelectElement>('Who');
    expect([who.value, screen.getByLabelText<HTMLInputElement>('Phone').value]).toEqual([
      'g',
      '0161',
    ]);
    expect(screen.getByLabelText<HTMLInputElement>('Role').value).toBe('Provider_manager');
    await fireEvent.click(screen.getByLabelText('Committed'));
    await fireEvent.submit(document.querySelector('[data-cover-who]') as Element);
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(slots).toMatchObject([
      { day: 'friday', from: '22:00', to: '08:00', who: 'g', phone: '0161', standing: 'committed' },
    ]);
    await waitFor(() => expect(cell(at(4, 23)).getAttribute('aria-label')).toContain('Grace'));
  });

  it('says so when somebody answers for a part of a range, and takes that away in one step', async () => {
    cleanup();
    open([slot('Night line', 'monday', '22:00', '08:00', { standing: 'in_principle' })]);
    cell(0).focus();
    await key('ArrowDown');
    await key('ArrowDown', { shiftKey: true });
    expect(store.said).toContain('Night line (In_principle); in part nobody');
    await key('Delete');
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(slots).toMatchObject([{ day: 'monday', from: '22:00', to: '24:00' }]);
  });

  it('a press on what is there changes that row and no other', async () => {
    cleanup();
    open([slot('Night line', 'monday', '22:00', '08:00', { phone: '999' })]);
    cell(at(0, 23)).focus();
    await fireEvent.pointerDown(cell(at(0, 23)), { button: 0 });
    await fireEvent.pointerUp(window);
    await key('Enter');
    await fireEvent.input(screen.getByLabelText('Phone'), { target: { value: '998' } });
    await fireEvent.submit(document.querySelector('[data-cover-who]') as Element);
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toEqual([{ do: 'set', at: 'crisis/cover/slots/Night line/phone', to: '998' }]);
  });

  it('changes nothing on the page at a key but what the key is about, however much cover there is', async () => {
    cleanup();
    open(
      Array.from({ length: 400 }, (_, n) =>
        slot(`Slot ${n}`, DAYS[n % 7] ?? '', `${String(n % 24).padStart(2, '0')}:00`, '23:30'),
      ),
    );
    cell(0).focus();
    await key('ArrowRight', { shiftKey: true });
    const changed: MutationRecord[] = [];
    const watch = new MutationObserver((records) => changed.push(...records));
    const grid = document.querySelector('[role=grid]') as Element;
    watch.observe(grid, { attributes: true, childList: true, subtree: true });
    for (let times = 0; times < 20; times += 1) await key('ArrowRight', { shiftKey: true });
    changed.push(...watch.takeRecords());
    watch.disconnect();
    expect(document.querySelectorAll('[aria-selected=true]')).toHaveLength(22);
    // The half hour that comes in, and where the tab stop was and is.
    expect(changed.length).toBeLessThanOrEqual(20 * 3);
  }, 30_000);
});
