import type { Act } from '../generated/wire';

interface Job<R> {
  acts: Act[] | null;
  visit: number | undefined;
  run: () => Promise<R>;
  done: ((reply: R) => void)[];
  failed: ((error: unknown) => void)[];
}

/** Makes changes; those of one visit of a field are one step of undo. */
type Send<R> = (acts: Act[], visit?: number) => Promise<R>;

/**
 * Sends changes to the app one after the other, in the order they were made. A newer answer to the
 * same question takes the place of one that is still waiting.
 */
export class SaveQueue<R> {
  readonly #send: Send<R>;
  readonly #changed: (busy: boolean) => void;
  #waiting: Job<R>[] = [];
  #busy = false;
  #idle: (() => void)[] = [];

  constructor(send: Send<R>, changed: (busy: boolean) => void = () => undefined) {
    this.#send = send;
    this.#changed = changed;
  }

  /** Whether a change is under way or waiting. */
  get busy(): boolean {
    return this.#busy || this.#waiting.length > 0;
  }

  /** Puts acts in the queue; resolves when they are safe on disk, rejects when they are refused. */
  push(acts: Act[], visit?: number): Promise<R> {
    const last = this.#waiting.at(-1);
    if (last?.acts && sameQuestion(last.acts, acts)) {
      last.acts = acts;
      last.visit = visit;
      return new Promise((done, failed) => {
        last.done.push(done);
        last.failed.push(failed);
      });
    }
    const run = () => this.#send(job.acts ?? acts, job.visit);
    const job: Job<R> = { acts, visit, run, done: [], failed: [] };
    return this.#add(job);
  }

  /** Puts any other call in the queue, so that it happens after every change made before it. */
  run(call: () => Promise<R>): Promise<R> {
    return this.#add({ acts: null, visit: undefined, run: call, done: [], failed: [] });
  }

  /** Resolves when nothing is under way or waiting. */
  idle(): Promise<void> {
    return this.busy ? new Promise((resolve) => this.#idle.push(resolve)) : Promise.resolve();
  }

  #add(job: Job<R>): Promise<R> {
    const result = new Promise<R>((done, failed) => {
      job.done.push(done);
      job.failed.push(failed);
    });
    this.#waiting.push(job);
    void this.#drain();
    return result;
  }

  async #drain(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.#changed(true);
    for (let job = this.#waiting.shift(); job; job = this.#waiting.shift()) {
      try {
        const reply = await job.run();
        for (const done of job.done) done(reply);
      } catch (error) {
        for (const failed of job.failed) failed(error);
      }
    }
    this.#busy = false;
    // Let those who waited for their answer act on it before anyone is told that all is quiet.
    await Promise.resolve();
    if (this.busy) return;
    this.#changed(false);
    for (const resolve of this.#idle.splice(0)) resolve();
  }
}

function sameQuestion(before: Act[], after: Act[]): boolean {
  const [one, two] = [before[0], after[0]];
  if (before.length !== 1 || after.length !== 1) return false;
  return one?.do === 'set' && two?.do === 'set' && one.at === two.at;
}
