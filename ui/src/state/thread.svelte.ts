import { asFailure, call } from '../api';
import type { Thread } from '../generated/wire';

/** The golden thread through one place, while somebody wants to see it. */
export class ThreadStore {
  /** The place; empty while nobody asks. */
  at = $state('');
  found = $state.raw<Thread | null>(null);
  failure = $state('');
  #asked = 0;

  /** Shows the thread through a place. */
  open(at: string): void {
    if (this.at !== at) this.found = null;
    this.at = at;
  }

  /** Goes along with whoever goes through the rows, if a thread is shown already. */
  follow(at: string): void {
    if (this.at !== '') this.at = at;
  }

  close(): void {
    this.at = '';
    this.found = null;
    this.failure = '';
  }

  /** Asks anew for the place that is shown. */
  async load(): Promise<void> {
    const { at } = this;
    this.#asked += 1;
    const asked = this.#asked;
    if (at === '') return;
    try {
      const found = await call('thread', { at });
      if (asked === this.#asked) this.found = found;
      this.failure = '';
    } catch (error) {
      if (asked === this.#asked) this.failure = asFailure(error).text;
    }
  }
}
