import { asFailure, call } from '../api';
import type { Notes } from '../generated/wire';
import { Drafts } from './drafts.svelte';
import { SaveQueue } from './queue';

/** Where it stands whom to ring. */
export const RING = 'ring';

/** The safeguarding notes beside the workshop. They are kept while they are typed, like every answer. */
export class NotesStore {
  known = $state.raw<Notes | null>(null);
  /** The note that is written or changed now. A new one is among those kept from its first letters on. */
  writing = $state<string>(crypto.randomUUID());
  /** Why they could not be read, or one could not be removed. */
  failure = $state('');
  readonly drafts = new Drafts((path, words) => this.#send(path, String(words)));
  // One after the other: a later letter never comes before an earlier one.
  readonly #queue = new SaveQueue<void>(() => Promise.resolve());

  /** Whether the disk has all that was typed, or it is said why not. */
  readonly saved = $derived.by(() => this.drafts.settled);
  /** What stands in the note that is written. */
  readonly words = $derived.by(() => this.#shown(this.writing, this.#kept(this.writing)?.text));
  readonly ring = $derived.by(() => this.#shown(RING, this.known?.ring));
  /** The notes that are kept, but for the one that is written. */
  readonly others = $derived.by(
    () => this.known?.notes.filter(({ id }) => id !== this.writing) ?? [],
  );
  /** Whether the note that is written was there before. */
  changing = $state(false);

  load(): Promise<void> {
    return this.#take(() => call('notes', {}));
  }

  /** Goes on to a note that is kept. */
  async change(id: string): Promise<void> {
    if (!(await this.finish())) return;
    this.writing = id;
    this.changing = true;
  }

  async remove(id: string): Promise<void> {
    this.drafts.drop(id);
    await this.#take(() => call('remove_note', { id }));
    if (this.writing === id) this.#begin();
  }

  /** Sends everything that is not saved, and waits until it is, or is refused. */
  async keep(): Promise<void> {
    await this.drafts.flushAll();
    await this.#queue.idle();
  }

  /** Leaves the note that is written, unless it could not be kept. One that was emptied is as it was. */
  async finish(): Promise<boolean> {
    if (!this.words.trim()) this.drafts.drop(this.writing);
    this.drafts.leave(this.writing);
    await this.keep();
    if (this.drafts.refused > 0) return false;
    this.#begin();
    return true;
  }

  #begin(): void {
    this.writing = crypto.randomUUID();
    this.changing = false;
  }

  #kept(id: string) {
    return this.known?.notes.find((note) => note.id === id);
  }

  #shown(path: string, stored = ''): string {
    const words = this.drafts.held.get(path)?.value;
    return typeof words === 'string' ? words : stored;
  }

  async #send(path: string, words: string): Promise<string | null> {
    try {
      await this.#queue.run(async () => {
        const is_new = !this.#kept(path);
        if (path === RING) this.known = await call('keep_ring', { ring: words });
        // A new note that was emptied before its first letters were kept never was one.
        else if (words.trim() || !is_new)
          this.known = await call('save_note', { id: path, is_new, text: words });
      });
      return null;
    } catch (error) {
      return asFailure(error).text;
    }
  }

  async #take(ask: () => Promise<Notes>): Promise<void> {
    try {
      await this.#queue.run(async () => {
        this.known = await ask();
      });
      this.failure = '';
    } catch (error) {
      this.failure = asFailure(error).text;
    }
  }
}
