import { describe, expect, it } from 'vitest';

import {
  type Box,
  circleOf,
  CORE,
  labelBox,
  markBox,
  type Placed,
  step,
} from '../src/faces/plan/relationships/circle';
import { LEVELS, metaAdvice } from '../src/faces/plan/outcomes/outcomes';
import { laidOut, moveInWeek, weekOf } from '../src/faces/who/week/perfect-week';
import { alike, firstSaidBy, perspectives, topics } from '../src/faces/plan/working/perspectives';
import { topicLines } from '../src/faces/plan/working/topic-lines';
import { acts, next, parties, ringOf } from '../src/faces/who/roles/roles';
import type { Entry, RoleTask, WeekActivity, WeekSums } from '../src/generated/wire';
import { weekTotals } from '../src/faces/who/week/week-totals';
import { rowOf } from './workshop';

const apart = (a: Box, b: Box) =>
  a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;

describe('the relationship circle', () => {
  const crowd = (cells: [number | null, number | null, number][]): Placed[] =>
    cells.flatMap(([ring, quarter, count], cell) =>
      Array.from({ length: count }, (_, number) => ({
        id: `${cell}.${number}`,
        name: ['Sheila Holroyd', 'Bo', 'Mr Abdulrahman al-Farouqi', 'Kayleigh'][number % 4] ?? '',
        ring,
        quarter,
      })),
    );
  const crowds: [string, Placed[]][] = [
    ['nobody', []],
    ['one', crowd([[0, 0, 1]])],
    [
      'a family',
      crowd([
        [0, 0, 5],
        [1, 0, 4],
        [1, 1, 2],
        [3, 2, 6],
      ]),
    ],
    [
      'some nowhere yet',
      crowd([
        [0, 0, 2],
        [null, 1, 4],
        [2, null, 9],
        [null, null, 3],
      ]),
    ],
    ['all in one place', crowd([[0, 3, 40]])],
    [
      'everywhere',
      crowd(
        [0, 1, 2, 3].flatMap((ring) =>
          [0, 1, 2, 3].map((q): [number, number, number] => [ring, q, 7]),
        ),
      ),
    ],
  ];

  it.each(crowds)('lets nothing overlap: %s', (_, people) => {
    const circle = circleOf(people, 4);
    expect(circle.spots.map(({ id }) => id)).toEqual(people.map(({ id }) => id));
    const marks = circle.spots.map(({ x, y }) => markBox(x, y));
    const labels = circle.spots.map(({ x, y, label, over }) =>
      label ? labelBox(x, y, label, over) : null,
    );
    marks.forEach((mark, one) => {
      expect(mark.left).toBeGreaterThanOrEqual(0);
      expect(mark.right).toBeLessThanOrEqual(circle.width);
      expect(mark.bottom).toBeLessThanOrEqual(circle.height);
      circle.spots.forEach((spot, other) => {
        const label = labels[other];
        const mine = circle.spots[one];
        if (mine && other > one)
          expect(Math.hypot(mine.x - spot.x, mine.y - spot.y)).toBeGreaterThan(29);
        if (label && other !== one)
          expect(apart(mark, label), `${spot.label} over a mark`).toBe(true);
        const written = labels[one];
        if (label && written && other > one) expect(apart(label, written), spot.label).toBe(true);
      });
    });
  });

  it.each(crowds)('puts everybody into their own ring and quarter: %s', (_, people) => {
    const circle = circleOf(people, 4);
    for (const { ring, quarter, id } of people) {
      const spot = circle.spots.find((one) => one.id === id);
      if (!spot || ring === null || quarter === null) {
        expect(spot?.placed).toBe(false);
        expect(spot?.y).toBeGreaterThan(circle.width);
        continue;
      }
      const [x, y] = [spot.x - circle.centre, spot.y - circle.centre];
      const distance = Math.hypot(x, y);
      expect(distance).toBeGreaterThan(circle.rings[ring]?.from ?? 0);
      expect(distance).toBeLessThan((circle.rings[ring]?.to ?? 0) + 1);
      expect([x < 0 && y < 0, x > 0 && y < 0, x > 0 && y > 0, x < 0 && y > 0][quarter]).toBe(true);
    }
  });

  it('writes names in full while there is room, and keeps clear of what is written already', () => {
    const one = crowd([[2, 1, 1]]);
    expect(circleOf(one, 4).spots[0]?.label).toBe('Sheila Holroyd');
    expect(circleOf(crowd([[0, 0, 1]]), 4).spots[0]?.label).not.toBe('');
    const everything = { left: 0, right: 9999, top: 0, bottom: 9999 };
    expect(circleOf(one, 4, () => [everything]).spots[0]?.label).toBe('');
    expect(CORE).toBeLessThan(circleOf(one, 4).rings[0]?.to ?? 0);
  });

  it('moves in and out by rings and round by quarters', () => {
    const at = { ring: 1, quarter: 3 };
    expect(step('ArrowUp', at, 4)).toEqual({ ring: 0 });
    expect(step('ArrowDown', at, 4)).toEqual({ ring: 2 });
    expect(step('ArrowRight', at, 4)).toEqual({ quarter: 0 });
    expect(step('ArrowLeft', at, 4)).toEqual({ quarter: 2 });
    expect(step('ArrowUp', { ring: 0, quarter: 0 }, 4)).toBeNull();
    expect(step('ArrowDown', { ring: 3, quarter: 0 }, 4)).toBeNull();
    expect(step('a', at, 4)).toBeNull();
  });

  it('takes people out of the tray', () => {
    const nowhere = { ring: null, quarter: null };
    expect(step('ArrowUp', nowhere, 4)).toEqual({ ring: 2 });
    expect(step('ArrowDown', nowhere, 4)).toEqual({ ring: 3 });
    expect(step('ArrowRight', nowhere, 4)).toEqual({ quarter: 0 });
    expect(step('ArrowLeft', nowhere, 4)).toEqual({ quarter: 3 });
  });
});

const said = (id: string, said_by: string | null, text: string) =>
  rowOf<Entry>('plan/working/working', { id, said_by, text });

describe('perspectives', () => {
  const everyone = ['danny', 'mum', 'kyle'].map((id) => ({ id, label: id.toUpperCase() }));
  const working = [
    said('1', 'mum', 'The walk to school'),
    said('2', null, 'Tea'),
    said('3', 'danny', 'Drums'),
  ];
  const notWorking = [said('4', 'danny', 'School walks'), said('5', 'gone', 'Noise')];

  it('stand in rows of their own, the person first, those whom nobody is named for last', () => {
    const all = perspectives(everyone, 'danny', { working, notWorking }, []);
    expect(all.map(({ who }) => who)).toEqual(['danny', 'mum', null]);
    expect(all.map((one) => one.working.map(({ id }) => id))).toEqual([['3'], ['1'], ['2']]);
    expect(all.map((one) => one.notWorking.map(({ id }) => id))).toEqual([['4'], [], ['5']]);
    expect(all.map(({ person }) => person)).toEqual([true, false, false]);
  });

  it('has the person even before they said anything, and whoever is asked', () => {
    const none = { working: [], notWorking: [] };
    expect(perspectives(everyone, 'danny', none, []).map(({ who }) => who)).toEqual(['danny']);
    const asked = perspectives(everyone, 'danny', none, ['kyle']).map(({ who }) => who);
    expect(asked).toEqual(['danny', 'kyle']);
  });

  it('puts what the person said first and leaves the order otherwise', () => {
    const ids = (person: string | null) => firstSaidBy(working, person).map(({ id }) => id);
    expect(ids('danny')).toEqual(['3', '1', '2']);
    expect(ids(null)).toEqual(['1', '2', '3']);
  });

  it('finds what works for one and not for another, and marks both', () => {
    const pairs = topics(working, notWorking);
    expect(pairs.map((pair) => [pair.mark, pair.one.row.id, pair.other.row.id])).toEqual([
      ['A', '1', '4'],
    ]);
    expect(pairs[0]).toMatchObject({ differ: true, one: { works: true }, other: { works: false } });
    expect(topics([said('1', 'mum', 'Tea')], [said('2', 'mum', 'Tea')])).toEqual([]);
    const many = Array.from({ length: 28 }, (_, n) => said(String(n), 'mum', `thing${n}`));
    const others = many.map((row) => ({ ...row, said_by: 'kyle' }));
    expect(
      topics(many, others)
        .map(({ mark }) => mark)
        .slice(-3),
    ).toEqual(['Z', 'AA', 'AB']);
  });

  it('finds what several see alike, each leading to the next', () => {
    const tea = ['mum', 'danny', 'kyle'].map((who) => said(who, who, 'Tea at four'));
    const alikes = topics([...tea, said('again', 'kyle', 'Tea at four')], []);
    expect(alikes.map(({ one, other }) => [one.row.id, other.row.id])).toEqual([
      ['mum', 'danny'],
      ['danny', 'kyle'],
    ]);
    expect(alikes.every(({ differ, one, other }) => !differ && one.works && other.works)).toBe(
      true,
    );
    // What they see in two ways is marked first.
    const mixed = topics(tea, [said('not', 'mum', 'Tea at four')]);
    expect(mixed.map(({ differ }) => differ)).toEqual([true, true, false, false]);
    expect(topics([], tea).map(({ one }) => one.works)).toEqual([false, false]);
  });

  it('knows the same words in another order or form, and not words that only look busy', () => {
    expect(alike('Swimming.', 'swimming')).toBe(true);
    expect(alike('Kyle on Wednesdays', 'Wednesday with Kyle')).toBe(true);
    expect(alike('He likes the bus and the tram', 'They like it when we are there')).toBe(false);
    expect(alike('The room is cold at night', 'Nan comes on the bus')).toBe(false);
    expect(alike('', '')).toBe(false);
    expect(alike('and the', 'and the')).toBe(false);
  });
});

describe('lines between entries', () => {
  const left = (middle: number) => ({ left: 10, right: 110, middle });
  const right = (middle: number) => ({ left: 150, right: 250, middle });
  const lanes = { left: 112, right: 148 };

  it('lead out of the one, along a lane, into the other, from the edges that face it', () => {
    expect(topicLines([[left(20), right(80)]], lanes)).toEqual([
      { path: 'M110 20H130V80H150', x: 130, y: 50 },
    ]);
    expect(topicLines([[left(20), left(80)]], lanes)[0]?.path).toBe('M110 20H130V80H110');
    expect(topicLines([[right(80), right(20)]], lanes)[0]?.path).toBe('M150 80H130V20H150');
    const stacked = topicLines([[left(20), left(300)]], { left: 276, right: 300 });
    expect(stacked[0]?.path).toBe('M110 20H288V300H110');
  });

  it('pass each other in lanes of their own, and share one where they do not meet', () => {
    const meet = topicLines(
      [
        [left(20), right(200)],
        [left(100), right(40)],
        [left(150), right(300)],
      ],
      lanes,
    );
    expect(new Set(meet.map(({ x }) => x)).size).toBe(2);
    expect(meet[1]?.x).toBe(meet[2]?.x);
    const apart = topicLines(
      [
        [left(200), right(300)],
        [left(20), right(100)],
      ],
      lanes,
    );
    expect(apart.map(({ x }) => x)).toEqual([130, 130]);
    expect(topicLines([], lanes)).toEqual([]);
  });
});

describe('the perfect week', () => {
  const row = (id: string, more: object) =>
    rowOf<WeekActivity>('who/week/activities', { id, ...more });

  it('lays activities out by day and part, by the clock within, and keeps those that are in none', () => {
    const rows = [
      row('late', { day: 'mon', part: 'am', from: '11:00' }),
      row('early', { day: 'mon', part: 'am', from: '09:00' }),
      row('any', { day: 'mon', part: 'am', from: null }),
      row('tue', { day: 'tue', part: 'pm' }),
      row('loose', { day: 'tue', part: null }),
    ];
    const { cells, loose } = laidOut(rows, ['mon', 'tue'], ['am', 'pm']);
    expect(cells[0]?.[0]?.map(({ id }) => id)).toEqual(['any', 'early', 'late']);
    expect(cells[1]?.[1]?.map(({ id }) => id)).toEqual(['tue']);
    expect(loose.map(({ id }) => id)).toEqual(['loose']);
    expect(rows.map(({ id }) => id)[0]).toBe('late');
  });

  it('is an ordinary one unless said otherwise', () => {
    expect([row('b', { week: null }), row('c', { week: 'bad' })].map(weekOf)).toEqual([
      'ordinary',
      'bad',
    ]);
  });

  it('moves through the cards of a cell and on to the next, and stops at the edges', () => {
    // Two parts of the day on three days; the first cell has two cards and its button.
    const counts = [
      [3, 1, 1],
      [1, 2, 1],
    ];
    const go = (key: string, row: number, column: number, index: number, ctrl = false) =>
      moveInWeek(key, ctrl, { row, column, index }, counts);
    expect(go('ArrowDown', 0, 0, 0)).toEqual({ row: 0, column: 0, index: 1 });
    expect(go('ArrowDown', 0, 0, 2)).toEqual({ row: 1, column: 0, index: 0 });
    expect(go('ArrowUp', 1, 0, 0)).toEqual({ row: 0, column: 0, index: 2 });
    expect(go('ArrowRight', 0, 0, 2)).toEqual({ row: 0, column: 1, index: 0 });
    expect(go('ArrowRight', 0, 2, 0)).toEqual({ row: 0, column: 2, index: 0 });
    expect(go('ArrowLeft', 1, 0, 0)).toEqual({ row: 1, column: 0, index: 0 });
    expect(go('ArrowUp', 0, 1, 0)).toEqual({ row: 0, column: 1, index: 0 });
    expect(go('ArrowDown', 1, 1, 1)).toEqual({ row: 1, column: 1, index: 1 });
    expect(go('End', 0, 0, 0)).toEqual({ row: 0, column: 2, index: 0 });
    expect(go('Home', 1, 2, 0, true)).toEqual({ row: 0, column: 0, index: 0 });
    expect(go('Enter', 0, 0, 0)).toBeNull();
  });

  it('says what the app has added up, and nothing when it has not', () => {
    expect(weekTotals([], 'ordinary')).toBeNull();
    const hours = (text: string) => ({ minutes: 0, text });
    const told = {
      week: 'bad',
      days: [{ day: 'tuesday', name: 'Tuesday', total: hours('2 hours') }],
      kinds: [{ kind: 'family', name: 'Family', total: hours('2 hours') }],
      total: hours('2 hours'),
    };
    const known = [told] as unknown as WeekSums[];
    expect(weekTotals(known, 'ordinary')).toBeNull();
    expect(weekTotals(known, 'bad')).toEqual({
      days: ['', '2 hours', '', '', '', '', ''],
      kinds: [{ kind: 'Family', text: '2 hours' }],
      total: '2 hours',
    });
  });
});

describe('the doughnut', () => {
  const task = (more: Partial<RoleTask>) =>
    rowOf<RoleTask>('who/roles/tasks', { id: 't', ...more });

  it('goes round: must, may, not theirs, nothing', () => {
    expect([null, 'core', 'judgement', 'not_ours'].map((ring) => next(ring as never))).toEqual([
      'core',
      'judgement',
      'not_ours',
      null,
    ]);
  });

  it('changes what must be changed and nothing else', () => {
    expect(acts('l', task({ core: ['a'] }), 'b', 'core')).toEqual([
      { do: 'set', at: 'l/t/core', to: ['a', 'b'] },
    ]);
    expect(acts('l', task({ core: ['a', 'b'] }), 'b', 'judgement')).toEqual([
      { do: 'set', at: 'l/t/core', to: ['a'] },
      { do: 'set', at: 'l/t/judgement', to: ['b'] },
    ]);
    expect(acts('l', task({ not_ours: ['b'] }), 'b', null)).toEqual([
      { do: 'set', at: 'l/t/not_ours', to: [] },
    ]);
  });

  it('nobody leads a task that they no longer have to do', () => {
    const led = task({ core: ['a'], lead: 'a' });
    expect(acts('l', led, 'a', 'judgement')).toContainEqual({
      do: 'set',
      at: 'l/t/lead',
      to: null,
    });
    expect(acts('l', led, 'b', 'judgement')).not.toContainEqual({
      do: 'set',
      at: 'l/t/lead',
      to: null,
    });
    expect(ringOf(led, 'a')).toBe('core');
    expect(ringOf(led, 'b')).toBeNull();
  });

  it('shows those with a task, or the first few while nobody has one', () => {
    const everyone = 'abcdefgh'.split('').map((id) => ({ id, label: id }));
    const ids = (tasks: RoleTask[], added: string[]) =>
      parties(everyone, tasks, added).map(({ id }) => id);
    expect(ids([task({})], [])).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(ids([task({ not_ours: ['h'] })], [])).toEqual(['h']);
    expect(ids([task({ not_ours: ['h'] })], ['b'])).toEqual(['b', 'h']);
  });
});

describe('outcomes', () => {
  it('have five levels, best first', () => {
    expect(LEVELS.map(({ level }) => level)).toEqual(['+2', '+1', '0', '−1', '−2']);
  });

  it('belong to two or three meta-outcomes as a rule', () => {
    const advice = [0, 1, 2, 3, 4].map(metaAdvice).map((key) => key.split('_')[1]);
    expect(advice).toEqual(['none', 'one', 'right', 'right', 'many']);
  });
});
