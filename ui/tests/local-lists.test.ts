import { describe, expect, it } from 'vitest';

import type { LocalLists, LocalRate } from '../src/generated/wire';
import type { WorkshopStore } from '../src/state/workshop.svelte';
import { FACES } from '../src/faces';
import { offersAt } from '../src/form/faces';
import { workshop as whole } from './workshop';

const rate = (what: string, rate_pence: number | null, unit: LocalRate['unit'] = null) => ({
  id: what,
  what,
  unit,
  rate_pence,
  from: '2026-04-01',
  until: null,
  source: '',
});
const body = (name: string) => ({ id: name, name, ask: 'Helen' });
const offered: LocalLists = {
  streams: [{ id: 's', name: 'Social care budget', basis: null, pays_for: 'Support' }],
  bodies: [body('The council')],
  rates: [rate('Sleep-in night', 10450, 'sleep_in'), rate('Not known yet', null)],
  wages: [],
};
const store = (own: Partial<LocalLists>) =>
  ({
    doc: whole({ money: { lists: own } }),
    given: { lists: offered },
    forms: { stages: [] },
  }) as unknown as WorkshopStore;
const values = (path: string, own: Partial<LocalLists> = {}) =>
  offersAt(FACES, path, store(own)).map((offer) => offer.value);

describe('local lists', () => {
  it('offers names and prices for the fields of a line of money', () => {
    expect(values('money/board/lines/1/stream')).toEqual(['Social care budget']);
    expect(values('money/board/lines/1/co_funder')).toEqual(['The council']);
    expect(offersAt(FACES, 'money/board/lines/1/rate_pence', store({}))).toEqual([
      { value: '£104.50', label: 'Sleep-in night, from 1 April 2026', says: { unit: 'sleep_in' } },
    ]);
  });

  it('offers the workshop’s own rows instead of those of the app, list by list', () => {
    const own = { bodies: [body('Irkdale Council')], streams: [] };
    expect(values('money/board/lines/1/funder', own)).toEqual(['Irkdale Council']);
    expect(values('money/board/lines/1/stream', own)).toEqual(['Social care budget']);
  });

  it('offers nothing anywhere else', () => {
    expect(values('money/board/lines/1/what')).toEqual([]);
    expect(values('money/bank/entries/1/funder')).toEqual([]);
  });
});

describe('what might happen', () => {
  it('begins a contingency, and stands nowhere else', () => {
    const begun = values('crisis/contingencies/contingencies/1/name');
    expect(begun).toHaveLength(19);
    expect(new Set(begun).size).toBe(19);
    expect(begun).toContain('Nobody comes on shift');
    expect(values('crisis/contingencies/contingencies/1/trigger')).toEqual([]);
    expect(values('crisis/cover/slots/1/name')).toEqual([]);
  });
});
