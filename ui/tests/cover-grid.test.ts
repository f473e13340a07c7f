import { cleanup, fireEvent, render, waitFor } from '@testing-library/svelte';
import { clearMocks, mockIPC } from '@tauri-apps/api/mocks';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type {
  Act,
  FieldForm,
  FormBook,
  LackView,
  News,
  Settled,
  CoverSlot,
} from '../src/generated/wire';

import { WorkshopStore } from '../src/state/workshop.svelte';
import CoverStage from './CoverStage.svelte';
import { after, at, DAYS, field, fields, options, slot, week } from './cover-week';
import { NO_LISTS } from './lists';
import { workshop as whole } from './workshop';

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
  let slots: CoverSlot[];
  const settled = (): Settled =>
    ({
      changed: [{ stage: 'crisis', tool: 'cover', value: { slots: structuredClone(slots) } }],
      saved: '',
      undo: null,
      redo: null,
    }) as unknown as Settled;
  let store: WorkshopStore;

  function open(rows: CoverSlot[], lacking: LackView[] = []) {
    [sent, slots] = [[], rows];
    mockIPC((_, args) => {
      const { name, body } = args as unknown as { name: string; body: { acts: Act[] } };
      if (name === 'edit') {
        sent.push(body.acts);
        slots = after(slots, body.acts);
        return settled();
      }
      return name === 'reckon' ? {} : { known: [] };
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
      workshop: whole(workshop),
      settled: settled(),
      news: { problems: [] } as News,
      lists: NO_LISTS,
    });
    render(CoverStage, { store, board: week, fields, lacking });
  }
  beforeEach(() => open([]));
  afterEach(() => {
    cleanup();
    clearMocks();
  });
  const cell = (half: number) =>
    document.querySelector<HTMLElement>(`[data-half="${half}"]`) as HTMLElement;
  const box = <T extends HTMLElement = HTMLInputElement>(name: string) =>
    document.getElementById(`cover-who-${name}`) as T;
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
    expect(store.notices.said).toContain('Friday 22:00 to Saturday 08:00: nobody');
    expect(document.querySelectorAll('[aria-selected=true]')).toHaveLength(20);
    await key('g');
    const begun = box<HTMLSelectElement>('who');
    expect(begun.value).toBe('w');
    await fireEvent.keyDown(begun, { key: 'r' });
    const who = box<HTMLSelectElement>('who');
    expect([who.value, box<HTMLInputElement>('phone').value]).toEqual(['g', '0161']);
    expect(box<HTMLInputElement>('role').value).toBe('Provider_manager');
    await fireEvent.click(box('standing.committed'));
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
    expect(store.notices.said).toContain('Night line (In_principle); in part nobody');
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
    await fireEvent.input(box('phone'), { target: { value: '998' } });
    await fireEvent.submit(document.querySelector('[data-cover-who]') as Element);
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toEqual([{ do: 'set', at: 'crisis/cover/slots/Night line/phone', to: '998' }]);
  });

  const range = async (from: number, halves: number) => {
    cell(from).focus();
    await fireEvent.pointerDown(cell(from), { button: 0 });
    await fireEvent.pointerUp(window);
    for (let half = 1; half < halves; half += 1) await key('ArrowRight', { shiftKey: true });
    await key('Enter');
  };
  const agree = async () => {
    await fireEvent.click(box('standing.committed'));
    await fireEvent.submit(document.querySelector('[data-cover-who]') as Element);
    await waitFor(() => expect(sent).toHaveLength(1));
  };

  it('opens filled in with what several stretches share, and takes no name away', async () => {
    cleanup();
    const more = { phone: '999', standing: 'offered', needs: ['health'] };
    open([
      slot('Early', 'monday', '08:00', '12:00', { ...more, service: 'Rota', role: 'Manager' }),
      slot('Late', 'monday', '12:00', '16:00', { ...more, service: 'Rota', role: 'Nurse' }),
    ]);
    await range(at(0, 8), 16);
    expect([box('service').value, box('phone').value]).toEqual(['Rota', '999']);
    expect([box('role').value, box('role').placeholder]).toEqual(['', 'different']);
    expect(box('standing.offered').checked).toBe(true);
    await agree();
    expect(slots).toEqual([
      expect.objectContaining({ id: 'Early', service: 'Rota', role: 'Manager', phone: '999' }),
      expect.objectContaining({ id: 'Late', service: 'Rota', role: 'Nurse', phone: '999' }),
    ]);
    expect(slots.map(({ standing }) => standing)).toEqual(['committed', 'committed']);
  });

  it('leaves different people where they are, and changes only the part that was marked', async () => {
    cleanup();
    open([
      slot('Rota', 'monday', '08:00', '12:00', { who: 'g', phone: '1', standing: 'offered' }),
      slot('Team', 'monday', '12:00', '16:00', { who: 'k', phone: '2', standing: 'offered' }),
    ]);
    await range(at(0, 10), 8);
    expect(box<HTMLSelectElement>('who').value).toBe('different');
    expect(box('standing.offered').checked).toBe(true);
    await agree();
    const told = slots.map(({ service, who, phone, from, to, standing }) =>
      [service, who, phone, from, to, standing].join(' '),
    );
    expect(told.sort()).toEqual([
      'Rota g 1 08:00 10:00 offered',
      'Rota g 1 10:00 12:00 committed',
      'Team k 2 12:00 14:00 committed',
      'Team k 2 14:00 16:00 offered',
    ]);
  });

  it('says in words that what is committed to by nobody is no cover', async () => {
    cleanup();
    const lack = 'nobody named: no cover';
    open([slot('x', 'monday', '08:00', '12:00', { service: '' })], [{ row: 'x', lack }]);
    expect(cell(at(0, 8)).getAttribute('aria-label')).toBe(`Monday 08:00: Nobody named (${lack})`);
    expect(document.querySelector('rect.bar')?.getAttribute('fill')).toBe('none');
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
