import { describe, expect, it } from 'vitest';

import type { CoverSlot } from '../src/generated/wire';
import * as ranges from '../src/faces/crisis/cover/cover-range';
import { speaker } from '../src/faces/crisis/cover/cover-said';
import { cut } from '../src/faces/crisis/cover/week';
import { after, at, days, fields, slot, span, week } from './cover-week';
import { workshop as whole } from './workshop';

const minutesOf = (rows: CoverSlot[], board = week) => {
  const covered = new Set<number>();
  for (const one of ranges.lying(rows, board)) {
    for (let minute = one.from; minute < one.to; minute += 1) covered.add(minute % (7 * 24 * 60));
  }
  return covered;
};

describe('the keys of the cover', () => {
  const press = (key: string, from: ranges.Range, more = {}, board = week) =>
    ranges.moved(key, { ctrl: false, shift: false, ...more }, from, board);

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
    let range: ranges.Range = { anchor: at(4, 22), reach: 0 };
    for (let times = 0; times < 19; times += 1)
      range = press('ArrowRight', range, { shift: true }) ?? range;
    expect(ranges.spanOf(range, week)).toEqual(span(4, 22, 10));
    expect(ranges.stretch(ranges.spanOf(range, week), week.names)).toBe(
      'Friday 22:00 to Saturday 08:00',
    );
    range = press('ArrowLeft', range, { shift: true }) ?? range;
    expect(ranges.spanOf(range, week).to).toBe(span(4, 22, 9.5).to);
    const back = press('ArrowUp', { anchor: at(0, 9), reach: 0 }, { shift: true });
    expect(ranges.stretch(ranges.spanOf(back ?? range, week), week.names)).toBe(
      'Sunday 09:00 to Monday 09:30',
    );
    const all = press('a', range, { ctrl: true }) ?? range;
    expect(all).toEqual({ anchor: 0, reach: 335 });
    expect(press('ArrowRight', all, { shift: true })).toEqual(all);
    expect(ranges.stretch(ranges.spanOf(all, week), week.names)).toBe(
      'Monday 00:00 to Sunday 24:00',
    );
  });

  it('stay within a day where days do not run on', () => {
    const last = { anchor: 47, reach: 0 };
    expect(press('ArrowRight', last, {}, days)?.anchor).toBe(47);
    expect(press('ArrowDown', last, {}, days)?.anchor).toBe(95);
    expect(press('ArrowDown', { anchor: 95, reach: 0 }, {}, days)?.anchor).toBe(95);
    expect(press('ArrowRight', last, { shift: true }, days)).toEqual(last);
    expect(ranges.drawn(40, 60, days)).toEqual({ anchor: 40, reach: 7 });
    expect(ranges.drawn(60, 2, days)).toEqual({ anchor: 60, reach: -12 });
    expect(ranges.drawn(40, 60, week)).toEqual({ anchor: 40, reach: 20 });
  });

  it('a range holds exactly its half hours, also round the end of the week', () => {
    const round = ranges.rangeOf({ from: span(6, 23, 1).from, to: span(7, 0, 2).to });
    const held = Array.from({ length: 336 }, (_, half) => half).filter((half) =>
      ranges.holds(round, half, week),
    );
    expect(held).toEqual([0, 1, 2, 3, 334, 335]);
    expect(ranges.stretch({ from: span(6, 23, 1).from, to: span(7, 0, 2).to }, week.names)).toBe(
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
  const lying = () => ranges.lying(rows, week);

  it('a row lies from its day over midnight; one without a time lies nowhere', () => {
    expect(lying()[0]).toMatchObject(span(4, 22, 10));
    expect(ranges.lying([slot('x', 'monday', '08:00', '08:00')], week)[0]).toMatchObject(
      span(0, 8, 24),
    );
    expect(ranges.lying([slot('x', 'monday', '24:00', '00:00')], week)[0]?.to).toBe(48 * 60);
    expect(ranges.lying([slot('x', 'monday', '', ''), slot('y', '', '1:00', '')], week)).toEqual(
      [],
    );
    const whose = ranges.whose(lying(), week);
    expect(whose[at(6, 23)]?.[0]?.row.id).toBe('Round');
    expect(whose[at(0, 7)]?.[0]?.row.id).toBe('Round');
    expect(whose[at(0, 8)]).toEqual([]);
    expect(whose[at(1, 11) + 1]?.[0]?.row.id).toBe('Noon');
  });

  it('what is in the middle parts a row, and both parts keep all its answers', () => {
    const acts = ranges.uncover(lying(), span(5, 2, 1), week);
    const left = after(rows, acts);
    expect(left).toHaveLength(4);
    expect(left[0]).toMatchObject({ id: 'Night', day: 'friday', from: '22:00', to: '02:00' });
    expect(left[3]).toMatchObject({ day: 'saturday', from: '03:00', to: '08:00', role: 'Nurse' });
    expect(left[3]?.needs).toEqual(['clinical']);
  });

  it('a whole row goes, an untouched one is left alone, and the end of the week is no wall', () => {
    expect(ranges.uncover(lying(), span(4, 20, 13), week)).toEqual([
      { do: 'remove_row', at: week.list, row: 'Night' },
    ]);
    expect(ranges.uncover(lying(), span(3, 0, 24), week)).toEqual([]);
    const monday = after(rows, ranges.uncover(lying(), span(0, 0, 4), week));
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
        const now = minutesOf(after(rows, ranges.uncover(lying(), range, week)));
        expect(now).toEqual(new Set([...before].filter((minute) => !marked.has(minute))));
      }
    }
  });

  it('a weekend takes as many rows as it has days', () => {
    const put = after([], ranges.cover(span(4, 17, 64), { service: 'Line' }, week));
    expect(put.map(({ day, from, to }) => [day, from, to])).toEqual([
      ['friday', '17:00', '17:00'],
      ['saturday', '17:00', '17:00'],
      ['sunday', '17:00', '09:00'],
    ]);
    expect(minutesOf(put).size).toBe(64 * 60);
    expect(after([], ranges.cover(span(6, 0, 24), {}, week))[0]).toMatchObject({
      day: 'sunday',
      from: '00:00',
      to: '24:00',
    });
    const holiday = after([], ranges.cover(span(1, 9, 8), {}, days))[0];
    expect(holiday).toMatchObject({ date: '2026-12-28', from: '09:00', to: '17:00' });
  });

  it('gives other days the cover of one in place of their own', () => {
    const now = after(rows, ranges.copied(rows, 'friday', ['tuesday', 'sunday'], week));
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

describe('the words of the cover', () => {
  it('tell on a bank holiday what the week covers from what nobody does', () => {
    const rows = [slot('Line', '', '17:00', '18:00', { date: '2026-12-25' })];
    const said = speaker(whole(), rows, [], days, [span(0, 9, 8)]);
    const cells = ranges.whose(ranges.lying(rows, days), days);
    expect(said.half([], 20)).toBe('25 December 10:00: nobody');
    expect(said.half([], 2)).toBe('25 December 01:00: as in any week');
    expect(said.range({ anchor: 14, reach: 5 }, cells)).toBe(
      '25 December 07:00 to 10:00: as in any week; in part nobody',
    );
    expect(said.range({ anchor: 34, reach: 1 }, cells)).toBe('25 December 17:00 to 18:00: Line');
  });

  it('tell of everybody in a range once, and how firm it is', () => {
    const rows = [
      slot('Day', 'monday', '08:00', '09:00'),
      slot('Day', 'monday', '10:00', '11:00'),
      slot('Night', 'monday', '11:00', '12:00', { standing: 'offered' }),
    ].map((row, number) => ({ ...row, id: String(number) }));
    const said = speaker(whole(), rows, fields, week);
    const cells = ranges.whose(ranges.lying(rows, week), week);
    expect(said.range({ anchor: 16, reach: 7 }, cells)).toBe(
      'Monday 08:00 to 12:00: Day, Night (Offered); in part nobody',
    );
  });
});
