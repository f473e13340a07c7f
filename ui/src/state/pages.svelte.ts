import { SvelteMap } from 'svelte/reactivity';

import { asFailure, call } from '../api';
import type { LongCall, Preview } from '../generated/wire';
import { watched } from './progress.svelte';
import type { WorkshopStore } from './workshop.svelte';

/** Pages laid out as they would be printed now, drawn one by one. */
export abstract class LaidOutPages {
  /** The call that lays pages out. */
  abstract readonly laying: LongCall;
  protected readonly workshop: WorkshopStore;
  /** Pictures of the pages, as addresses that an image can show. */
  readonly pages = new SvelteMap<number, string>();
  preview = $state.raw<Preview | null>(null);
  /** What is laid out, by a name of its own. */
  key = $state('');
  failure = $state('');
  #asked = 0;
  /** Lays out once more what was asked for last. */
  again: () => Promise<void> = () => Promise.resolve();

  constructor(workshop: WorkshopStore) {
    this.workshop = workshop;
  }

  /** Lays something out anew, after everything typed so far is saved. */
  protected async lay(key: string, ask: () => Promise<Preview>): Promise<void> {
    this.key = key;
    this.again = () => this.lay(key, ask);
    this.#asked += 1;
    const asked = this.#asked;
    await this.workshop.rest();
    const preview = await this.try(watched(this.laying, ask()));
    if (asked !== this.#asked || !preview) return;
    this.forget();
    this.preview = preview;
  }

  /** Draws one page of what was laid out last. */
  async draw(page: number): Promise<void> {
    if (this.pages.has(page)) return;
    const asked = this.#asked;
    this.pages.set(page, '');
    const picture = await this.try(call('preview_page', { page }), this.failure);
    if (asked !== this.#asked) return;
    if (!picture) {
      this.pages.delete(page);
      return;
    }
    const file = new Blob([picture.svg], { type: 'image/svg+xml' });
    this.pages.set(page, URL.createObjectURL(file));
  }

  /** Lets go of the pictures. */
  forget(): void {
    for (const address of this.pages.values()) if (address) URL.revokeObjectURL(address);
    this.pages.clear();
    this.preview = null;
  }

  /** Waits for an answer. `failure` is what is said of the last refusal once this went well: nothing, for what somebody asked for. */
  protected async try<T>(reply: Promise<T>, failure = ''): Promise<T | null> {
    try {
      const answer = await reply;
      this.failure = failure;
      return answer;
    } catch (error) {
      this.failure = asFailure(error).text;
      return null;
    }
  }
}
