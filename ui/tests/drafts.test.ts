import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { Drafts, PAUSE } from '../src/state/drafts.svelte';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('drafts', () => {
  it('are sent once the typing pauses, as they were typed', async () => {
    const send = vi.fn(async () => null);
    const drafts = new Drafts(send);
    drafts.enter('a/b/c');
    for (const typed of ['£', '£1', '£1,2']) {
      drafts.type('a/b/c', typed);
      await vi.advanceTimersByTimeAsync(PAUSE - 1);
    }
    expect(send).not.toHaveBeenCalled();
    expect(drafts.settled).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(send).toHaveBeenCalledExactlyOnceWith('a/b/c', '£1,2');
    expect(drafts.settled).toBe(true);
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
