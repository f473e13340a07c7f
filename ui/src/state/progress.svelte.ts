import { SvelteMap } from 'svelte/reactivity';

import { asFailure, call, onEvent } from '../api';
import type { LongCall, Progress } from '../generated/wire';

/** What is known of a long call that runs. */
interface Running {
  /** How many of its kind run. */
  count: number;
  /** How far the newest is, once it was told. */
  progress: Progress | null;
}

const running = new SvelteMap<LongCall, Running>();

onEvent((event) => {
  const known = running.get(event.call);
  // What is told of a call that has been answered comes too late.
  if (known) running.set(event.call, { ...known, progress: event });
});

/** Waits for a long call, of which it is known how far it is until it is answered. */
export async function watched<T>(of: LongCall, reply: Promise<T>): Promise<T> {
  running.set(of, { count: (running.get(of)?.count ?? 0) + 1, progress: null });
  try {
    return await reply;
  } finally {
    const known = running.get(of);
    if (known && known.count > 1) running.set(of, { ...known, count: known.count - 1 });
    else running.delete(of);
  }
}

/** What is known of a long call; nothing while none of its kind runs. */
export const runningCall = (of: LongCall): Running | undefined => running.get(of);

/** Asks for a long call to be given up; whether it stops. It then fails with a sentence of its own. */
export async function cancel(of: LongCall): Promise<boolean> {
  try {
    return (await call('cancel', { call: of })).stops;
  } catch (error) {
    // It goes on, and is answered as if nobody had asked.
    asFailure(error);
    return false;
  }
}
