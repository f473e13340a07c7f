import { tick } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';

import type { FormBook } from '../generated/wire';
import { type Place, placeOf } from './document';
import { focusOn } from './focus';

/** What the window shows of the workshop. */
export type View = 'tool' | 'contract' | 'papers';

/** Where one is in the workshop, and what stands open there. */
export class Whereabouts {
  readonly #forms: FormBook;
  /** The rows that stand open, and those tools whose first rows were opened once. */
  readonly opened = new SvelteSet<string>();
  /** The lists that are shown as cells now. Going back to what was done in one leads to its cell. */
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing on the page depends on it
  readonly grids = new Set<string>();
  view = $state<View>('tool');
  tool = $state('');
  /** The row that somebody went to last: it is on the page, however long its list. */
  wanted = $state('');

  readonly place = $derived.by<Place | null>(() => placeOf(this.#forms, this.tool));

  constructor(forms: FormBook) {
    this.#forms = forms;
    this.tool = forms.stages[0]?.tools[0]?.path ?? '';
  }

  /** Goes to a place and puts the cursor there. A row that stands in cells need not be opened for it. */
  async go(path: string, open = true): Promise<void> {
    const place = placeOf(this.#forms, path);
    if (!place) return;
    this.view = 'tool';
    this.tool = place.tool.path;
    const list = path.split('/').slice(0, 3).join('/');
    if (place.row && (open || !this.grids.has(list))) this.opened.add(place.row);
    this.wanted = place.row ?? '';
    await tick();
    focusOn(path);
  }

  /** Shows a tool from the top. */
  show(path: string): void {
    const place = placeOf(this.#forms, path);
    if (!place) return;
    this.view = 'tool';
    this.tool = place.tool.path;
  }
}
