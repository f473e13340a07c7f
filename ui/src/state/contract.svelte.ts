import { SvelteMap } from 'svelte/reactivity';

import { asFailure, call } from '../api';
import type { Audience, Issued, PaperFormat, Prepared, Preview } from '../generated/wire';
import type { WorkshopStore } from './workshop.svelte';

/** For whom a contract is made, in the order shown. */
export const COPIES = [
  'person',
  'provider',
  'health',
  'commissioner',
] as const satisfies Audience[];

/** The contract as it would be printed now, and those that were issued. */
export class ContractStore {
  readonly #workshop: WorkshopStore;
  /** Pictures of the pages, as addresses that an image can show. */
  readonly pages = new SvelteMap<number, string>();
  audience = $state<Audience>('person');
  preview = $state.raw<Preview | null>(null);
  issued = $state.raw<Issued[]>([]);
  failure = $state('');
  #asked = 0;

  constructor(workshop: WorkshopStore) {
    this.#workshop = workshop;
  }

  /** Lays the contract out anew for an audience. */
  async show(audience: Audience): Promise<void> {
    this.audience = audience;
    this.#asked += 1;
    const asked = this.#asked;
    await this.#workshop.rest();
    const preview = await this.#try(call('preview', { audience }));
    if (asked !== this.#asked || !preview) return;
    this.forget();
    this.preview = preview;
  }

  /** Draws one page of what was laid out last. */
  async draw(page: number): Promise<void> {
    if (this.pages.has(page)) return;
    const asked = this.#asked;
    this.pages.set(page, '');
    const picture = await this.#try(call('preview_page', { page }));
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

  async list(): Promise<void> {
    this.issued = (await this.#try(call('contracts', {}))) ?? this.issued;
  }

  async issue(): Promise<Issued | null> {
    await this.#workshop.rest();
    const issued = await this.#try(call('issue', {}));
    await this.list();
    return issued;
  }

  /** Where the copy was written; empty when it was called off; null when it failed. */
  async copy(
    how: 'save_copy' | 'print_copy',
    number: number,
    audience: Audience,
    format: PaperFormat,
  ): Promise<string | null> {
    const written = await this.#try(call(how, { number, audience, format }));
    return written ? (written.path ?? '') : null;
  }

  prepareEmail(number: number): Promise<Prepared | null> {
    return this.#try(call('prepare_email', { number }));
  }

  async #try<T>(reply: Promise<T>): Promise<T | null> {
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
