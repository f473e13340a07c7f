import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';

import Picture from '../src/parts/Picture.svelte';
import { allSymbols, find } from '../src/parts/symbols';

const show = (value: unknown = null) => {
  const heard = { ontype: vi.fn(), onput: vi.fn(), onenter: vi.fn(), onleave: vi.fn() };
  render(Picture, { id: 'a.b', label: 'Picture', value, held: undefined, ...heard });
  return heard;
};

describe('symbols', () => {
  // What the app takes as one emoji. [Unicode Technical Standard 51]
  const PART = '(?:\\p{RI}{2}|\\p{Emoji}[\\uFE0F\\p{EMod}]?)';
  const TAGGED = '\\p{Emoji}[\\u{E0020}-\\u{E007E}]{1,16}\\u{E007F}';
  const ONE = new RegExp(
    `^(?:[0-9#*]\\uFE0F?\\u20E3|${TAGGED}|${PART}(?:\\u200D${PART}){0,7})$`,
    'u',
  );

  it('are many, each with a name, and each one emoji and no more', async () => {
    const all = await allSymbols();
    expect(all.length).toBeGreaterThan(1000);
    expect(new Set(all.map((one) => one.symbol)).size).toBe(all.length);
    for (const one of all) {
      expect(one.name).toMatch(/\S/u);
      expect(one.symbol, one.name).toMatch(ONE);
    }
  });

  it('are found by the words that people would say', async () => {
    const all = await allSymbols();
    const found = (typed: string) => find(all, typed).map((one) => one.symbol);
    expect(found('swim')).toContain('🏊‍♂️');
    expect(found('tea').slice(0, 6)).toContain('🍵');
    expect(found('DOG')[0]).toBe('🐕');
    expect(found('xyzzy')).toEqual([]);
    expect(found('  ')).toEqual([]);
  });
});

describe('a picture', () => {
  it('is found and chosen by keyboard, and the place in the list is told', async () => {
    const heard = show();
    await userEvent.click(screen.getByRole('button', { name: 'Choose a symbol' }));
    const box = await screen.findByRole('combobox', { name: 'Type a word for it' });
    expect(document.activeElement).toBe(box);
    await userEvent.keyboard('dog');
    const options = await screen.findAllByRole('option');
    expect(box.getAttribute('aria-activedescendant')).toBe(options[0]?.id);
    await userEvent.keyboard('{ArrowDown}');
    expect(box.getAttribute('aria-activedescendant')).toBe(options[1]?.id);
    expect(options[1]?.getAttribute('aria-selected')).toBe('true');
    await userEvent.keyboard('{ArrowUp}{Enter}');
    expect(heard.onput).toHaveBeenCalledWith('symbol:🐕');
    await waitFor(() => expect(screen.queryByRole('combobox')).toBeNull());
    expect(document.activeElement?.id).toBe('a.b.find');
  });

  it('is shown with its name and taken away again', async () => {
    const heard = show('symbol:🐕');
    await screen.findByRole('img', { name: 'dog' });
    await userEvent.click(screen.getByRole('button', { name: 'Take the picture away' }));
    expect(heard.onput).toHaveBeenCalledWith(null);
  });
});
