import { mockIPC } from '@tauri-apps/api/mocks';
import { render, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';

import type { Share, Sums } from '../src/generated/wire';
import MoneyMoreSums from '../src/faces/money/board/MoneyMoreSums.svelte';

const amount = (text: string) => ({ pence: 1, text });
const share = (name: string): Share => ({
  name,
  control: null,
  committed: amount('£1.00'),
  not_yet: amount('£2.00'),
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

  it('have no last line under years, which need not make the yearly sum', () => {
    const tables = [...document.querySelectorAll('table')];
    expect(tables.map((one) => one.tFoot !== null)).toEqual([true, true, true, true, false]);
  });
});
