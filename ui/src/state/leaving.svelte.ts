import { app } from './app.svelte';

/** How long everything may take to be saved before whoever sits there is asked. */
export const PATIENCE = 10_000;
/** Somebody may type on meanwhile. */
const AGAIN = 100;

/** How a workshop is left: its window is closed, or only the workshop. */
export type How = 'close' | 'leave';

const later = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/**
 * The way out of a workshop. It is open when the disk has the last words; where that takes long or something could not be
 * kept, whoever sits there decides.
 */
class Leaving {
  asked = $state<How | null>(null);
  /** Where it leads, while somebody is on it. */
  #out: { how: How; go: () => Promise<void> } | null = null;

  /** Somebody wants to go. Asked again, it begins anew. */
  async begin(how: How, go: () => Promise<void>): Promise<void> {
    this.#out = { how, go };
    this.asked = null;
    // What is half typed in a cell is handed over when the cell is left.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    await this.#wait();
  }

  /** Goes when everything is saved, and asks again if that takes long again. */
  async wait(): Promise<void> {
    this.asked = null;
    await this.#wait();
  }

  /** Goes nowhere: something is to be mended first. */
  stay(): void {
    this.#out = null;
    this.asked = null;
  }

  /** Goes, whatever is not saved. */
  async go(): Promise<void> {
    const out = this.#out;
    this.stay();
    await out?.go();
  }

  async #wait(): Promise<void> {
    const out = this.#out;
    const kept = this.#kept(out);
    const soon = await Promise.race([kept, later(PATIENCE)]);
    if (!out || out !== this.#out) return;
    if (soon !== true) this.asked = out.how;
    if ((await kept) && out === this.#out) await this.go();
  }

  /** Whether everything is saved, once that is known. */
  async #kept(out: unknown): Promise<boolean> {
    const store = app.workshop;
    while (store && out === this.#out) {
      if (await store.keep()) return true;
      if (store.refused > 0) return false;
      await later(AGAIN);
    }
    return store === null;
  }
}

export const leaving = new Leaving();
