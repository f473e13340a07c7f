import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { Drafts, PAUSE } from '../src/state/drafts.svelte';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('drafts', () => {
  it('are sent soon after the first key, as they were typed, however long somebody types on', async () => {
    const send = vi.fn(async () => null);
    const drafts = new Drafts(send);
    drafts.enter('a/b/c');
    drafts.type('a/b/c', 'I');
    await vi.advanceTimersByTimeAsync(PAUSE - 1);
    drafts.type('a/b/c', 'I w');
    expect(send).not.toHaveBeenCalled();
    expect(drafts.settled).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(send).toHaveBeenCalledExactlyOnceWith('a/b/c', 'I w', 1);
    expect(drafts.settled).toBe(true);
  });

  it.each([40, 60, 80])('never leave a key behind for long at %i words a minute', async (words) => {
    const [between, text] = [
      60_000 / (words * 5),
      'She wants to dance on Fridays with Leo. '.repeat(9),
    ];
    let onDisk = '';
    const drafts = new Drafts(async (_, value) => {
      onDisk = String(value);
      return null;
    });
    drafts.enter('p');
    for (let at = 1; at <= text.length; at++) {
      drafts.type('p', text.slice(0, at));
      await vi.advanceTimersByTimeAsync(between);
      const older = at - Math.ceil(PAUSE / between);
      expect(onDisk.length).toBeGreaterThanOrEqual(older);
      expect(text.startsWith(onDisk)).toBe(true);
    }
  });

  it('tell what was typed in one visit of a field from the next, and from what was chosen', async () => {
    const visits: unknown[] = [];
    const drafts = new Drafts(async (_, value, visit) => {
      visits.push([value, visit]);
      return null;
    });
    for (const typed of ['a', 'ab']) {
      drafts.enter('p');
      drafts.type('p', typed);
      await vi.advanceTimersByTimeAsync(PAUSE);
    }
    drafts.leave('p');
    drafts.enter('p');
    drafts.type('p', 'abc');
    await drafts.flushAll();
    // Going back lets the document show, even under the cursor: what is typed then is another step.
    drafts.yield();
    drafts.type('p', 'abcd');
    await drafts.flushAll();
    await drafts.put('p', 'chosen');
    expect(visits).toEqual([
      ['a', 1],
      ['ab', 1],
      ['abc', 2],
      ['abcd', 3],
      ['chosen', undefined],
    ]);
  });

  it('do not shout at somebody who types: a refusal is said when the typing rests', async () => {
    const why = 'That is not an amount.';
    const drafts = new Drafts(async (_, value) => (value === '£1,200' ? null : why));
    drafts.enter('p');
    for (const typed of ['£', '£1', '£1,', '£1,2', '£1,20', '£1,200', '£1,200 o']) {
      drafts.type('p', typed);
      await vi.advanceTimersByTimeAsync(PAUSE / 2);
      expect(drafts.held.get('p')).toMatchObject({ value: typed, refusal: null });
      expect([drafts.refused, drafts.settled]).toEqual([0, typed === '£1,200']);
    }
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(drafts.held.get('p')).toMatchObject({ state: 'refused', refusal: why });
    expect([drafts.refused, drafts.settled]).toEqual([1, true]);
  });

  it('that the disk would not have stay, and are sent again when the field is left or everything is saved', async () => {
    let full = true;
    const send = vi.fn(async () => (full ? 'The disk is full.' : null));
    const drafts = new Drafts(send);
    drafts.enter('p');
    drafts.type('p', 'x');
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(drafts.unkept).toEqual([{ path: 'p', value: 'x', why: 'The disk is full.' }]);
    drafts.leave('p');
    await vi.advanceTimersByTimeAsync(0);
    expect(send).toHaveBeenCalledTimes(2);
    expect(drafts.unkept).toHaveLength(1);
    full = false;
    await drafts.flushAll();
    expect(drafts.held.size).toBe(0);
  });

  it('are saved only when the answer to the newest has come, even if an older one was the same', async () => {
    const answers: (() => void)[] = [];
    const drafts = new Drafts(() => new Promise((done) => answers.push(() => done(null))));
    drafts.enter('p');
    for (const typed of ['x', 'xy', 'x']) {
      drafts.type('p', typed);
      await vi.advanceTimersByTimeAsync(PAUSE);
    }
    // One after the other, so that none overtakes another, and only the newest of those that wait.
    expect(answers).toHaveLength(1);
    answers[0]?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(drafts.held.get('p')?.state).toBe('sending');
    expect(answers).toHaveLength(2);
    answers[1]?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(drafts.held.get('p')?.state).toBe('saved');
  });

  it('of a workshop that was left are sent nowhere', async () => {
    const send = vi.fn(async () => null);
    const drafts = new Drafts(send);
    drafts.type('p', 'x');
    drafts.end();
    drafts.type('q', 'y');
    await vi.advanceTimersByTimeAsync(PAUSE);
    await drafts.flushAll();
    expect(send).not.toHaveBeenCalled();
  });

  it('stay under the cursor when they are saved, and give way when the field is left', async () => {
    const drafts = new Drafts(async () => null);
    drafts.enter('p');
    drafts.type('p', '3 June 26');
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(drafts.held.get('p')).toMatchObject({ value: '3 June 26', state: 'saved' });
    drafts.leave('p');
    expect(drafts.held.has('p')).toBe(false);
  });

  it('are sent at once when the field is left', async () => {
    const send = vi.fn(async () => null);
    const drafts = new Drafts(send);
    drafts.enter('p');
    drafts.type('p', 'x');
    drafts.leave('p');
    expect(send).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(0);
    expect(drafts.held.size).toBe(0);
    await vi.advanceTimersByTimeAsync(PAUSE * 2);
    expect(send).toHaveBeenCalledOnce();
  });

  it('stay with their refusal until they are mended', async () => {
    const drafts = new Drafts(async (_, value) => (value === 'soon' ? 'Write a date.' : null));
    drafts.type('p', 'soon');
    drafts.leave('p');
    await vi.advanceTimersByTimeAsync(0);
    expect(drafts.held.get('p')).toMatchObject({
      value: 'soon',
      state: 'refused',
      refusal: 'Write a date.',
    });
    expect(drafts.refused).toBe(1);
    drafts.type('p', '3 June 2026');
    expect(drafts.held.get('p')?.refusal).toBe('Write a date.');
    await drafts.flushAll();
    expect(drafts.held.has('p')).toBe(false);
  });

  it('never lose what is typed while an answer is under way', async () => {
    const sent: unknown[] = [];
    const drafts = new Drafts(async (_, value) => {
      sent.push(value);
      await new Promise((resolve) => setTimeout(resolve, 1000));
      return null;
    });
    drafts.enter('p');
    drafts.type('p', 'I want');
    await vi.advanceTimersByTimeAsync(PAUSE);
    drafts.type('p', 'I want to dance');
    await vi.advanceTimersByTimeAsync(2000);
    expect(sent).toEqual(['I want', 'I want to dance']);
    expect(drafts.held.get('p')).toMatchObject({ value: 'I want to dance', state: 'saved' });
  });

  it('are not put back by an answer to something older', async () => {
    const drafts = new Drafts(async () => {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      return null;
    });
    drafts.enter('p');
    drafts.type('p', 'I want');
    await vi.advanceTimersByTimeAsync(PAUSE);
    drafts.type('p', 'I want to dance');
    // The second is under way when the first is answered.
    for (let past = 0; past < 2500; past += 100) {
      await vi.advanceTimersByTimeAsync(100);
      expect(drafts.held.get('p')?.value).toBe('I want to dance');
    }
    expect(drafts.held.get('p')?.state).toBe('saved');
  });

  it('under a removed row are forgotten', () => {
    const drafts = new Drafts(async () => null);
    drafts.type('a/b/l/1/text', 'x');
    drafts.type('a/b/l/10/text', 'y');
    drafts.drop('a/b/l/1');
    expect([...drafts.held.keys()]).toEqual(['a/b/l/10/text']);
  });
});
