import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import type { Component } from 'svelte';
import { describe, expect, it, vi } from 'vitest';

import Audiences from '../src/parts/Audiences.svelte';
import Choice from '../src/parts/Choice.svelte';
import Choices from '../src/parts/Choices.svelte';
import Clock from '../src/parts/Clock.svelte';
import Day from '../src/parts/Day.svelte';
import Duration from '../src/parts/Duration.svelte';
import Line from '../src/parts/Line.svelte';
import Links from '../src/parts/Links.svelte';
import Money from '../src/parts/Money.svelte';
import Person from '../src/parts/Person.svelte';
import Quantity from '../src/parts/Quantity.svelte';
import Text from '../src/parts/Text.svelte';
import YesNo from '../src/parts/YesNo.svelte';

const options = (...words: string[]) => words.map((word) => ({ word, label: word.toUpperCase() }));

function show(part: unknown, more: Record<string, unknown> = {}) {
  const heard = { ontype: vi.fn(), onput: vi.fn(), onenter: vi.fn(), onleave: vi.fn() };
  const props = { id: 'a.b.c', label: 'The label', hint: 'The hint', value: null, held: undefined };
  render(part as Component<Record<string, unknown>>, { ...props, ...heard, ...more });
  return heard;
}

describe.each([
  ['Line', Line, 'Danny', 'Danny'],
  ['Text', Text, 'Two\nlines', 'Two\nlines'],
  ['Money', Money, 120050, '£1,200.50'],
  ['Money of millions', Money, 123456789, '£1,234,567.89'],
  ['Money of pence', Money, 5, '£0.05'],
  ['Quantity', Quantity, 3750, '37.5'],
  ['Quantity whole', Quantity, 100, '1'],
  ['Duration', Duration, 750, '12h 30m'],
  ['Duration short', Duration, 45, '45m'],
  ['Day', Day, '2026-06-03', '3 June 2026'],
  ['Clock', Clock, '22:00', '22:00'],
])('%s', (_, part, value, shown) => {
  it('shows what is stored as people write it, with its label and hint', () => {
    show(part, { value });
    const box = screen.getByLabelText<HTMLInputElement>('The label');
    expect(box.value).toBe(shown);
    expect(box.id).toBe('a.b.c');
    expect(box.getAttribute('spellcheck')).toBe('false');
    expect(box.getAttribute('autocomplete')).toBe('off');
    expect(document.getElementById(box.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'The hint',
    );
  });

  it('hands on what is typed, as it is typed, and says when it is left', async () => {
    const heard = show(part);
    await userEvent.tab();
    expect(heard.onenter).toHaveBeenCalledOnce();
    await userEvent.keyboard('10pm');
    expect(heard.ontype.mock.calls.at(-1)).toEqual(['10pm']);
    await userEvent.tab();
    expect(heard.onleave).toHaveBeenCalledOnce();
  });

  it('shows a refused draft with its refusal', () => {
    show(part, { value, held: { value: 'lots', refusal: 'Write it like this.' } });
    const box = screen.getByLabelText<HTMLInputElement>('The label');
    expect(box.value).toBe('lots');
    expect(box.getAttribute('aria-invalid')).toBe('true');
    expect(box.getAttribute('aria-describedby')).toBe('a.b.c.refusal a.b.c.hint');
    expect(screen.getByRole('alert').textContent).toContain('Write it like this.');
  });
});

describe('choices', () => {
  it('of four are radios, with a way back to nothing', async () => {
    const heard = show(Choice, { options: options('offered', 'committed'), value: 'offered' });
    expect(document.getElementById('a.b.c.offered')).toHaveProperty('checked', true);
    await userEvent.click(screen.getByLabelText('COMMITTED'));
    await userEvent.click(screen.getByLabelText('Not answered'));
    expect(heard.onput.mock.calls).toEqual([['committed'], [null]]);
  });

  it('of more are a list to choose from', async () => {
    const heard = show(Choice, { options: options('a', 'b', 'c', 'd', 'e') });
    await userEvent.selectOptions(screen.getByLabelText('The label'), 'd');
    await userEvent.selectOptions(screen.getByLabelText('The label'), '');
    expect(heard.onput.mock.calls).toEqual([['d'], [null]]);
  });

  it('of yes and no are stored as such', async () => {
    const heard = show(YesNo, { value: false });
    expect(screen.getByLabelText('No')).toHaveProperty('checked', true);
    await userEvent.click(screen.getByLabelText('Yes'));
    expect(heard.onput).toHaveBeenCalledWith(true);
  });

  it('of many words keep the order in which they were chosen, by keyboard', async () => {
    const heard = show(Choices, { options: options('a', 'b', 'c'), value: ['c'] });
    await userEvent.tab();
    await userEvent.keyboard(' ');
    expect(heard.onput).toHaveBeenCalledWith(['c', 'a']);
  });

  it('of a person offer everybody in the order given', async () => {
    const people = [
      { word: '1', label: 'Danny' },
      { word: '2', label: 'Sheila' },
    ];
    const heard = show(Person, { people });
    const names = [...screen.getByLabelText<HTMLSelectElement>('The label').options];
    expect(names.map((one) => one.text)).toEqual(['Nobody yet', 'Danny', 'Sheila']);
    await userEvent.selectOptions(screen.getByLabelText('The label'), '2');
    expect(heard.onput).toHaveBeenCalledWith('2');
  });
});

describe('links', () => {
  it('say so when there is nothing to link to', () => {
    show(Links, { targets: [], value: [] });
    expect(screen.getByText(/Nothing has been written down yet/u)).toBeTruthy();
  });

  it('of many targets open on demand and can be searched', async () => {
    const targets = options(...'abcdefghij'.split(''));
    const heard = show(Links, { targets, value: ['b'] });
    expect(screen.getByRole('listitem').textContent).toBe('B');
    await userEvent.click(screen.getByRole('button', { name: /Choose/u }));
    await userEvent.type(screen.getByLabelText('Find'), 'j');
    expect(screen.getAllByRole('checkbox')).toHaveLength(1);
    await userEvent.click(screen.getByLabelText('J'));
    expect(heard.onput).toHaveBeenCalledWith(['b', 'j']);
  });
});

describe('who may see this', () => {
  const named = options(
    'room',
    'person',
    'family',
    'provider',
    'health',
    'commissioner',
    'learning',
  );

  it('says the ready answer in words', () => {
    show(Audiences, {
      options: named,
      value: ['commissioner', 'health', 'provider', 'family', 'person', 'room'],
    });
    expect(screen.getByRole('button').textContent).toContain('Everyone in the workshop');
  });

  it('keeps what the provider may not see off the screen in the room', async () => {
    const heard = show(Audiences, { options: named, value: [] });
    const button = screen.getByRole('button');
    expect(button.textContent).toContain('Only you');
    await userEvent.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    await userEvent.click(screen.getByLabelText('Not for the provider'));
    expect(heard.onput).toHaveBeenCalledWith(['person', 'family', 'health', 'commissioner']);
    const exact = within(screen.getByRole('group', { name: 'Or exactly these:' }));
    await userEvent.click(exact.getByLabelText('HEALTH'));
    expect(heard.onput).toHaveBeenLastCalledWith(['health']);
  });
});
