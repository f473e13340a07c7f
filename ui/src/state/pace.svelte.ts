/** How long people may be at it before they are asked what is enough: an hour and a half is what is planned. */
export const FIRST = 75;
/** How long it is quiet once that line was put away. */
export const AGAIN = 30;

const MINUTE = 60_000;
const LOOK = 15_000;
/** Who comes back to a workshop later than this sits down to it anew. */
export const AWAY = 60;
/** Nobody looks for so long only while the laptop is shut, or when its clock was set. */
const GAP = 5 * MINUTE;

/** How long people have been at this workshop since they sat down to it, breaks left out. */
export class Pace {
  readonly now: () => number;
  /** When the break began that there is now. */
  since = $state<number | null>(null);
  /** What is said under the header: the first time that it is long, or again. */
  line = $state<'first' | 'again' | null>(null);
  #worked = 0;
  #seen: number;
  #due = FIRST * MINUTE;
  #again = false;

  constructor(now: () => number = Date.now) {
    this.now = now;
    this.#seen = now();
  }

  /** The whole minutes that people were at it when somebody looked last. */
  get minutes(): number {
    return Math.floor(this.#worked / MINUTE);
  }

  /** Whether somebody who opens the workshop now, after a look at the shelf, is still at the same sitting. */
  get goesOn(): boolean {
    const away = this.now() - this.#seen;
    return away >= 0 && away < AWAY * MINUTE;
  }

  /** Counts what has passed since the last look. */
  look(): void {
    const now = this.now();
    const passed = now - this.#seen;
    this.#seen = now;
    if (this.since !== null) return;
    if (passed > 0 && passed < GAP) this.#worked += passed;
    if (this.line === null && this.#worked >= this.#due)
      this.line = this.#again ? 'again' : 'first';
  }

  /** Looks from time to time, until the returned function is called. */
  watch(): () => void {
    this.look();
    const looking = setInterval(() => this.look(), LOOK);
    return () => clearInterval(looking);
  }

  pause(): void {
    if (this.since !== null) return;
    this.look();
    this.since = this.now();
  }

  goOn(): void {
    this.look();
    this.since = null;
  }

  putAway(): void {
    this.look();
    this.line = null;
    this.#again = true;
    this.#due = this.#worked + AGAIN * MINUTE;
  }
}
