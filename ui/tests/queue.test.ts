import { describe, expect, it, vi } from 'vitest';

import type { Act } from '../src/generated/wire';
import { SaveQueue } from '../src/state/queue';

const set = (at: string, to: unknown): Act => ({ do: 'set', at, to });

/** A sender whose replies come when the test says so. */
function held() {
  const sent: Act[][] = [];
  const replies: ((result: string | Error) => void)[] = [];
  const send = (acts: Act[]) => {
    sent.push(acts);
    return new Promise<string>((resolve, reject) =>
      replies.push((result) => (result instanceof Error ? reject(result) : resolve(result))),
    );
  };
  return { sent, send, reply: (result: string | Error = 'ok') => replies.shift()?.(result) };
}
const rest = () => new Promise((resolve) => setTimeout(resolve));

describe('the save queue', () => {
  it('sends one change after the other, in order', async () => {
    const { sent, send, reply } = held();
    const queue = new SaveQueue(send);
    const first = queue.push([set('a', '1')]);
    const second = queue.push([set('b', '2')]);
    expect(sent).toEqual([[set('a', '1')]]);
    reply();
    await first;
    expect(sent).toHaveLength(2);
    reply();
    await second;
    expect(queue.busy).toBe(false);
  });

  it('lets a newer answer take the place of one that waits, and tells both when it is safe', async () => {
    const { sent, send, reply } = held();
    const queue = new SaveQueue(send);
    const under = queue.push([set('a', '1')]);
    const older = queue.push([set('b', 'x')]);
    const newer = queue.push([set('b', 'xy')]);
    reply();
    await under;
    await rest();
    reply('last');
    expect(await older).toBe('last');
    expect(await newer).toBe('last');
    expect(sent).toEqual([[set('a', '1')], [set('b', 'xy')]]);
  });

  it('sends along in which visit of a field something was typed', async () => {
    const visits: unknown[] = [];
    const queue = new SaveQueue<string>(async (_, visit) => {
      visits.push(visit);
      await rest();
      return 'saved';
    });
    void queue.push([set('a', '1')], 1);
    void queue.push([set('a', '12')], 1);
    void queue.push([set('a', '123')], 2);
    void queue.push([set('b', '1')]);
    await queue.idle();
    expect(visits).toEqual([1, 2, undefined]);
  });

  it('never joins answers to different questions, nor past an added row', async () => {
    const { sent, send, reply } = held();
    const queue = new SaveQueue(send);
    const row: Act = { do: 'add_row', at: 'l', row: 'r', index: 0, body: null };
    const all = [[set('a', '1')], [set('b', '1')], [row], [set('b', '2')]].map((acts) =>
      queue.push(acts),
    );
    for (const one of all) {
      reply();
      await one;
      await rest();
    }
    expect(sent).toHaveLength(4);
  });

  it('goes on after a refusal', async () => {
    const { send, reply } = held();
    const queue = new SaveQueue(send);
    const refused = queue.push([set('a', 'no')]);
    const next = queue.push([set('b', 'yes')]);
    reply(new Error('refused'));
    await expect(refused).rejects.toThrow('refused');
    reply();
    await expect(next).resolves.toBe('ok');
  });

  it('keeps undo behind every change made before it, and says when all is quiet', async () => {
    const order: string[] = [];
    const changed = vi.fn();
    const queue = new SaveQueue<string>(async (acts) => {
      await rest();
      order.push(acts[0]?.at ?? '');
      return 'saved';
    }, changed);
    void queue.push([set('a', '1')]);
    void queue.run(async () => {
      order.push('undo');
      return 'undone';
    });
    void queue.push([set('c', '1')]);
    await queue.idle();
    expect(order).toEqual(['a', 'undo', 'c']);
    expect(changed.mock.calls.at(0)).toEqual([true]);
    expect(changed.mock.calls.at(-1)).toEqual([false]);
  });
});
