import { describe, expect, it } from 'vitest';

import screens from '../../assets/words/en/screens.json';
import { inWords, presetOf } from '../src/parts/audiences';
import { directionOf } from '../src/parts/direction';
import { groups, spoken } from '../src/screens/contract/phonetic';
import { shortcut } from '../src/screens/workshop/shortcuts';
import type { FieldForm, FormBook, RowForm } from '../src/generated/wire';
import { replaced, valueAt } from '../src/state/document';
import { pointed } from '../src/state/people';
import { moved } from '../src/sheet/grid';
import { summary } from '../src/form/summary';
import { cut } from '../src/faces/crisis/cover/week';
import { workshop as whole } from './workshop';

describe('what a link may point to', () => {
  it('is named after what heads its own list, where several lists hold such rows', () => {
    const targets = [
      { target: 'promises', lists: ['who/support/elements'], headline: 'what' },
      { target: 'needs', lists: ['assessment/needs/needs'], headline: 'needs' },
      { target: 'promises', lists: ['plan/outcomes/outcomes'], headline: 'statement' },
    ];
    const doc = whole({
      who: { support: { elements: [{ id: 's', what: 'A waking night' }] } },
      plan: { outcomes: { outcomes: [{ id: 'o', statement: 'I ride' }, { id: 'p' }] } },
    });
    const forms = { targets } as unknown as FormBook;
    expect(pointed(doc, forms, 'promises', 'No name')).toEqual([
      { id: 's', label: 'A waking night' },
      { id: 'o', label: 'I ride' },
      { id: 'p', label: 'No name' },
    ]);
  });
});

describe('who may see this, in words', () => {
  const names = { everyone: 'All', only_you: 'You', not_provider: 'Not P' };
  const options = [
    { word: 'person', label: 'The person' },
    { word: 'health', label: 'Health' },
  ];

  it('knows the ready answers whatever their order', () => {
    expect(presetOf(['commissioner', 'person', 'family', 'health'])).toBe('not_provider');
    expect(presetOf([])).toBe('only_you');
    expect(presetOf(['room'])).toBeNull();
  });

  it('else names everybody', () => {
    expect(inWords(['health', 'person'], options, names)).toBe('The person, Health');
    expect(inWords([], options, names)).toBe('You');
  });
});

describe('the document', () => {
  const doc = whole({ plan: { profile: { important_to: [{ id: 'r', text: 'x' }] } } });

  it('is read by path', () => {
    expect(valueAt(doc, 'plan/profile/important_to/r/text')).toBe('x');
    expect(valueAt(doc, 'plan/profile/important_to/gone/text')).toBeUndefined();
    expect(valueAt(doc, 'plan/profile/constructor')).toBeUndefined();
  });

  it('takes changed tools and leaves everything else the same object', () => {
    const lists = { ...doc.money.lists, wages: [] };
    const next = replaced(doc, [{ stage: 'money', tool: 'lists', value: lists }]);
    expect(next.money.lists).toBe(lists);
    expect(next.money.board).toBe(doc.money.board);
    expect(next.plan).toBe(doc.plan);
  });
});

describe('a closed row', () => {
  const choice = (name: string, options: string[]): FieldForm => ({
    name,
    label: name,
    hint: '',
    ask: { kind: 'choice', options: options.map((label) => ({ word: label, label })) },
  });
  const form = {
    headline: 'text',
    fields: [
      { name: 'text', label: '', hint: '', ask: { kind: 'line' } },
      choice('ring', ['Closest']),
      choice('involved', ['Yes', 'Not now']),
      choice('out_of_ten', ['8']),
    ],
  } as unknown as RowForm;

  it('says its short answers, but none that mean nothing without their question', () => {
    const row = { id: 'r', text: 'Nan', ring: 'Closest', involved: 'Yes', out_of_ten: '8' };
    expect(summary(whole(), form, row).rest).toBe('Closest');
    expect(summary(whole(), form, Object.assign({}, row, { involved: 'Not now' })).rest).toBe(
      'Closest · Not now',
    );
  });
});

describe('keys', () => {
  const press = (key: string, more = {}) =>
    shortcut(new KeyboardEvent('keydown', { key, ...more }));

  it('ask for what they should', () => {
    expect(press('z', { ctrlKey: true })).toBe('undo');
    expect(press('Z', { ctrlKey: true, shiftKey: true })).toBe('redo');
    expect(press('y', { ctrlKey: true })).toBe('redo');
    expect(press('k', { ctrlKey: true })).toBe('jump');
    expect(press('3', { altKey: true, code: 'Digit3' })).toBe(3);
    expect(press('8', { altKey: true, code: 'Digit8' })).toBeNull();
    expect(press('z')).toBeNull();
  });

  it('ask for a break by their letter, or by their place where Alt writes another one', () => {
    expect(press('b', { altKey: true, code: 'KeyB' })).toBe('break');
    expect(press('B', { altKey: true, code: 'KeyN' })).toBe('break');
    expect(press('∫', { altKey: true, code: 'KeyB' })).toBe('break');
    expect(press('x', { altKey: true, code: 'KeyB' })).toBeNull();
    expect(press('b', { altKey: true, ctrlKey: true, code: 'KeyB' })).toBeNull();
    expect(press('b', { altKey: true, shiftKey: true, code: 'KeyB' })).toBeNull();
    expect(press('b', { ctrlKey: true, code: 'KeyB' })).toBeNull();
    expect(press('b', { code: 'KeyB' })).toBeNull();
  });

  it('move in a grid and stop at its edges', () => {
    const size = { rows: 3, columns: 4 };
    expect(moved('ArrowDown', false, { row: 2, column: 1 }, size)).toEqual({ row: 2, column: 1 });
    expect(moved('ArrowLeft', false, { row: 2, column: 1 }, size)).toEqual({ row: 2, column: 0 });
    expect(moved('End', true, { row: 0, column: 0 }, size)).toEqual({ row: 2, column: 3 });
    expect(moved('a', false, { row: 0, column: 0 }, size)).toBeNull();
  });
});

describe('the picture of the week', () => {
  it('cuts at midnight and goes on at Monday', () => {
    const sunday = 6 * 1440;
    expect(cut({ from: sunday + 1320, to: sunday + 1440 + 480 })).toEqual([
      { day: 6, from: 1320, to: 1440 },
      { day: 0, from: 0, to: 480 },
    ]);
  });
});

describe('a password on the telephone', () => {
  it('is said in groups, capitals told from small letters', () => {
    expect(groups('tXk4-9mPq')).toEqual(['tXk4', '9mPq']);
    expect(groups('abcdefghij')).toEqual(['abcd', 'efgh', 'ij']);
    expect([...'aB7'].map(spoken)).toEqual(['alfa', 'Bravo', 'Seven']);
  });
});

describe('the words of the screens', () => {
  it('are sentences without straight quotes or shouting', () => {
    for (const [key, words] of Object.entries(screens)) {
      expect(words, key).not.toMatch(/["']/u);
      expect(words.trim(), key).toBe(words);
    }
  });
});

describe('the way that words run', () => {
  const dirOf = (words: string) => {
    const element = document.createElement('span');
    directionOf(words)(element);
    return element.dir;
  };

  it('is that of their first letter', () => {
    expect(['Rosa', '7 – یاسمین', '“שלום”', 'Sana یاسمین', '', '12'].map(dirOf)).toEqual([
      'ltr',
      'rtl',
      'rtl',
      'ltr',
      'ltr',
      'ltr',
    ]);
  });
});
