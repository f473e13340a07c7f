import { mockIPC } from '@tauri-apps/api/mocks';
import { render, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';

import type { Share, Sums } from '../src/generated/wire';
import MoneyMoreSums from '../src/faces/money/board/MoneyMoreSums.svelte';
import { pasting } from '../src/faces/money/board/money-typing';
import { fields } from './board-forms';

const amount = (text: string) => ({ pence: 1, text });
const share = (name: string): Share => ({
  name,
  control: null,
  committed: amount('£1.00'),
  not_yet: amount('£2.00'),
  committed_in_term: amount('£0.50'),
  not_yet_in_term: amount('£0.60'),
  committed_a_week: amount('£0.01'),
  not_yet_a_week: amount('£0.02'),
});
const sums = {
  by_route: [share('direct payment')],
  by_stream: [share('')],
  by_support: [],
  by_outcome: [share('I swim')],
  by_year: [
    { from: 2026, name: '2026 to 2027', committed: amount('£3.00'), not_yet: amount('£4.00') },
  ],
  term: { committed: amount('£3.00'), not_yet: amount('£4.00'), contingency: amount('£2.50') },
  committed: amount('£1.00'),
  not_yet: amount('£2.00'),
  contingency: amount('£5.00'),
} as unknown as Sums;

describe('the other sums', () => {
  beforeEach(() => {
    mockIPC(() => undefined);
    render(MoneyMoreSums, { sums, span: 'year' });
  });

  it('name every way, and say what is not said', () => {
    const names = [...document.querySelectorAll('tbody th')].map((one) => one.textContent);
    expect(names).toEqual(['direct payment', 'Not said yet', 'I swim', '2026 to 2027']);
    expect(screen.getByText('Of it held in reserve: £5.00.')).toBeTruthy();
  });

  it('end with what they make, the budget years with the term', () => {
    const last = [...document.querySelectorAll('table')].map((one) =>
      [...(one.tFoot?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent),
    );
    const year = ['£1.00', '£2.00'];
    expect(last).toEqual([year, year, year, year, ['£3.00', '£4.00']]);
  });
});

describe('the other sums of the term', () => {
  it('are those of the term', () => {
    mockIPC(() => undefined);
    render(MoneyMoreSums, { sums, span: 'term' });
    expect(screen.getByText('Of it held in reserve: £2.50.')).toBeTruthy();
    expect([...document.querySelectorAll('tbody td')][0]?.textContent).toBe('£0.50');
  });
});

describe('a pasted price', () => {
  it('goes to the app as it was pasted, with how often beside it', () => {
    const found = pasting(
      { fields, people: [] },
      'lines',
      '-£5 every 4 weeks\n(6.50)\tEvery fortnight',
      7,
      (down) => ({ id: String(down), there: null, index: down }),
    );
    const acts = 'acts' in found ? found.acts.filter((act) => !('body' in act)) : [];
    expect(acts).toEqual([
      { at: 'lines/0/rate_pence', says: 'price', typed: '-£5 every 4 weeks' },
      { at: 'lines/1/rate_pence', says: 'price', typed: '(6.50)' },
      { do: 'set', at: 'lines/1/every', to: 'fortnight' },
    ]);
  });
});
