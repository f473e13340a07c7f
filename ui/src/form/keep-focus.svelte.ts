import { tick } from 'svelte';

import { focusOn } from '../state/focus';

/**
 * Where an answer moves its row to another place on the page, what had the cursor is taken off the page and put
 * on again. This puts the cursor back on it, or on the nearest thing above it.
 */
export function keepFocus(watched: () => unknown): void {
  $effect.pre(() => {
    watched();
    const before = document.activeElement;
    if (!(before instanceof HTMLElement) || !before.id || !before.closest('main')) return;
    const { id } = before;
    void tick().then(() => {
      if (document.activeElement !== document.body) return;
      const again = document.getElementById(id);
      if (again) again.focus();
      else focusOn(id.replaceAll('.', '/'));
    });
  });
}
