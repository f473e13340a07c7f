import { SvelteMap } from 'svelte/reactivity';

import { asFailure, call } from '../api';

/** Photos of the workshop that is open, by their SHA-256, as addresses that an image can show. */
export class PhotoStore {
  readonly #addresses = new SvelteMap<string, string>();

  /** The address of a photo; empty until it is there, and when the vault does not have it. */
  address(sha256: string): string {
    return (sha256 && this.#addresses.get(sha256)) || '';
  }

  /** Brings a photo onto the page, once. */
  async load(sha256: string): Promise<void> {
    if (!sha256 || this.#addresses.has(sha256)) return;
    this.#addresses.set(sha256, '');
    try {
      this.#addresses.set(sha256, (await call('photo', { sha256 })).address ?? '');
    } catch {
      this.#addresses.delete(sha256);
    }
  }

  /** Lets somebody choose a photo. Resolves with what to answer, or null when it was called off. */
  async choose(): Promise<{ picture: string | null; failure: string }> {
    try {
      return { picture: (await call('choose_photo', {})).picture, failure: '' };
    } catch (error) {
      return { picture: null, failure: asFailure(error).text };
    }
  }
}
