import { mockIPC } from '@tauri-apps/api/mocks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { Hit } from '../src/api';
import { Finder, REST } from '../src/state/find.svelte';

const hit = (found: string): Hit => ({
  workshop: 'w',
  person: 'Danny',
  at: 'plan/profile/important_to/e/text',
  place: 'One page',
  before: 'Loud ',
  found,
  after: '',
});

describe('looking for what was said', () => {
  let asked: string[];
  let answers: Map<string, (hits: Hit[]) => void>;
  beforeEach(() => {
    vi.useFakeTimers();
    asked = [];
    answers = new Map();
    mockIPC((_, args) => {
      const { name, body } = args as unknown as { name: string; body: { words: string } };
      expect(name).toBe('search');
      asked.push(body.words);
      return new Promise((done) => answers.set(body.words, (hits) => done({ hits })));
    });
  });
  afterEach(() => vi.useRealTimers());

  it('asks once, when the typing rests', async () => {
    const finder = new Finder();
    for (const words of ['d', 'dr', 'dru']) finder.ask(words);
    await vi.advanceTimersByTimeAsync(REST - 1);
    expect(asked).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(asked).toEqual(['dru']);
    answers.get('dru')?.([hit('drums')]);
    await vi.advanceTimersByTimeAsync(0);
    expect(finder.hits.map(({ found }) => found)).toEqual(['drums']);
  });

  it('lets go of an answer that comes after newer words, and of all when nothing is asked', async () => {
    const finder = new Finder();
    finder.ask('old');
    await vi.advanceTimersByTimeAsync(REST);
    finder.ask('new');
    await vi.advanceTimersByTimeAsync(REST);
    answers.get('new')?.([hit('new')]);
    await vi.advanceTimersByTimeAsync(0);
    answers.get('old')?.([hit('old')]);
    await vi.advanceTimersByTimeAsync(0);
    expect(finder.hits.map(({ found }) => found)).toEqual(['new']);
    finder.ask('  ');
    expect(finder.hits).toEqual([]);
    expect(asked).toEqual(['old', 'new']);
  });

  it('finds nothing when the app cannot search', async () => {
    mockIPC(() => Promise.reject(new Error('no')));
    const finder = new Finder();
    finder.ask('x');
    await vi.advanceTimersByTimeAsync(REST);
    expect(finder.hits).toEqual([]);
  });
});
