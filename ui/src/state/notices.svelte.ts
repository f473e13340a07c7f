import type { Settled } from '../generated/wire';

/** What was done last, with how things stood after it where it can be taken back. */
export interface Notice {
  text: string;
  after: Settled | null;
}

/** What is told of what was done: said to those who listen, and shown for a while. */
export class Notices {
  readonly #settled: () => Settled;
  /** Said to those who listen, shown to nobody for long. */
  said = $state('');
  /** What was done last, shown for a while. */
  last = $state.raw<Notice | null>(null);

  constructor(settled: () => Settled) {
    this.#settled = settled;
  }

  say(text: string): void {
    // Only what changed is read out: words that are said again have to differ.
    this.said = this.said === text ? `${text}\u00a0` : text;
  }

  /** Says it and shows it, with a way to take back what was done. */
  tell(text: string, undo = true): void {
    this.say(text);
    this.last = { text, after: undo ? this.#settled() : null };
  }
}
