import { findWords, type Hit } from '../api';

/** How long after the last key the app is asked. */
export const REST = 120;

/** What people said with the words that are looked for, in this workshop. */
export class Finder {
  hits = $state.raw<Hit[]>([]);
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Looks for these words once the typing rests; an answer to older words is let go. */
  ask(words: string): void {
    this.#asked += 1;
    const asked = this.#asked;
    clearTimeout(this.#timer);
    if (!words.trim()) {
      this.hits = [];
      return;
    }
    this.#timer = setTimeout(() => {
      void findWords(words).then((hits) => {
        if (asked === this.#asked) this.hits = hits;
      });
    }, REST);
  }

  /** Nobody waits for an answer any more. */
  stop(): void {
    this.#asked += 1;
    clearTimeout(this.#timer);
  }
}
