// A week and two bank holidays to cover, and what the app would make of acts.
import type { Act, CoverSlot, FieldForm, Span } from '../src/generated/wire';

import type * as hand from '../src/faces/crisis/cover/cover-range';
import { rowOf } from './workshop';

export const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
export const label = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
export const week: hand.Board = {
  list: 'crisis/cover/slots',
  names: DAYS.map(label),
  words: DAYS,
  runsOn: true,
  on: 'day',
};
export const days: hand.Board = {
  list: 'crisis/cover/holidays',
  names: ['25 December', '28 December'],
  words: ['2026-12-25', '2026-12-28'],
  runsOn: false,
  on: 'date',
};
export const at = (day: number, hour: number) => day * 48 + hour * 2;
export const span = (day: number, from: number, hours: number): Span => ({
  from: (day * 24 + from) * 60,
  to: (day * 24 + from + hours) * 60,
});
export const slot = (id: string, day: string, from: string, to: string, more: object = {}) =>
  rowOf<CoverSlot>('crisis/cover/slots', {
    id,
    day: (day || null) as CoverSlot['day'],
    from,
    to,
    service: id,
    standing: 'committed',
    ...more,
  });

/** The rows after these acts, as the app would have them. */
export function after(rows: CoverSlot[], acts: Act[]): CoverSlot[] {
  const list = structuredClone(rows);
  for (const act of acts) {
    if (act.do === 'add_row')
      list.push(rowOf<CoverSlot>('crisis/cover/slots', { id: act.row, ...(act.body as object) }));
    else if (act.do === 'remove_row')
      list.splice(
        list.findIndex((one) => one.id === act.row),
        1,
      );
    else if (act.do === 'set') {
      const [, , , id, name] = act.at.split('/');
      const row = list.find((one) => one.id === id);
      if (row && name) Object.assign(row, { [name]: act.to });
    }
  }
  return list;
}
export const options = (words: string[]) => words.map((word) => ({ word, label: label(word) }));
export const field = (name: string, ask: object): FieldForm =>
  ({ name, label: label(name), hint: '', ask }) as never;
export const fields = [
  field('day', { kind: 'choice', options: options(DAYS) }),
  ...['from', 'to'].map((name) => field(name, { kind: 'clock' })),
  ...['service', 'role', 'phone'].map((name) => field(name, { kind: 'line' })),
  field('who', { kind: 'person' }),
  field('standing', { kind: 'choice', options: options(['offered', 'in_principle', 'committed']) }),
];
