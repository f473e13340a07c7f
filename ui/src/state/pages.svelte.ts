import { SvelteMap } from 'svelte/reactivity';

import { asFailure, call } from '../api';
import type { Preview } from '../generated/wire';
import type { WorkshopStore } from './workshop.svelte';

/** Pages laid out as they would be printed now, drawn one by one. */
export class LaidOutPages {
  protected readonly workshop: WorkshopStore;
  /** Pictures of the pages, as addresses that an image can show. */
  readonly pages = new SvelteMap<number, string>();
  preview = $state.raw<Preview | null>(null);
  /** What is laid out, by a name of its own. */
  key = $state('');
  failure = $state('');
  #asked = 0;

  constructor(workshop: WorkshopStore) {
    this.workshop = workshop;
  }

  /** Lays something out anew, after everything typed so far is saved. */
  protected async lay(key: string, ask: () => Promise<Preview>): Promise<void> {
    this.key = key;
    this.#asked += 1;
    const asked = this.#asked;
    await this.workshop.rest();
    const preview = await this.try(ask());
    if (asked !== this.#asked || !preview) return;
    this.forget();
    this.preview = preview;
  }

  /** Draws one page of what was laid out last. */
  async draw(page: number): Promise<void> {
    if (this.pages.has(page)) return;
    const asked = this.#asked;
    this.pages.set(page, '');
    const picture = await this.try(call('preview_page', { page }));
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

  protected async try<T>(reply: Promise<T>): Promise<T | null> {
    try {
      const answer = await reply;
      this.failure = '';
      return answer;
    } catch (error) {
      this.failure = asFailure(error).text;
      return null;
    }
  }
}
