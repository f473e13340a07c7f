import { SvelteSet } from 'svelte/reactivity';

import { asFailure, call } from '../api';

/** The tools whose help is known by now and put away. The vault remembers it, not the page. */
export class GuidanceStore {
  readonly known = new SvelteSet<string>();

  async load(): Promise<void> {
    try {
      this.#take((await call('guidance', {})).known);
    } catch {
      // All help is shown, which harms nobody.
    }
  }

  /** Puts a tool's help away, or brings it back. Resolves with why that was not kept. */
  async put(tool: string, known: boolean): Promise<string> {
    try {
      this.#take((await call('know_guidance', { tool, known })).known);
      return '';
    } catch (error) {
      return asFailure(error).text;
    }
  }

  #take(known: string[]): void {
    this.known.clear();
    for (const tool of known) this.known.add(tool);
  }
}
