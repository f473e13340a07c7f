import type { WorkshopStore } from './workshop.svelte';

/** What a face keeps for as long as a workshop is open, beside it and not in it: made when it is first asked for. */
export function ofWorkshop<T>(make: (store: WorkshopStore) => T): (store: WorkshopStore) => T {
  const kept = new WeakMap<WorkshopStore, T>();
  return (store) => {
    const found = kept.get(store) ?? make(store);
    kept.set(store, found);
    return found;
  };
}
