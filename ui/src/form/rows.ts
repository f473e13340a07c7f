// Adding and removing rows where one is, without leaving the page for another.
import { tick } from 'svelte';

import { idOf, type Row, rowsAt } from '../state/document';
import { focusFirst, focusOn } from '../state/focus';
import type { Calls, Settled } from '../generated/wire';
import type { WorkshopStore } from '../state/workshop.svelte';

/** Adds a row to the end of a list and puts the cursor in it, or in one of its fields. */
export async function addHere(
  store: WorkshopStore,
  list: string,
  body: unknown = null,
  field = '',
): Promise<string | null> {
  const row = crypto.randomUUID();
  const index = rowsAt(store.doc, list).length;
  if (!(await store.act([{ do: 'add_row', at: list, row, index, body }]))) return null;
  store.at.opened.add(row);
  store.at.wanted = row;
  await tick();
  focusOn([list, row, field].filter(Boolean).join('/'));
  return row;
}

/** Removes a row and puts the cursor on the one beside it, else on the button that adds. */
export async function removeHere(
  store: WorkshopStore,
  list: string,
  rows: Row[],
  row: Row,
  add = `${idOf(list)}.add`,
): Promise<void> {
  const index = rows.indexOf(row);
  const next = rows[index + 1] ?? rows[index - 1];
  await store.removeRow(list, row.id);
  await tick();
  const place = next ? document.getElementById(idOf(`${list}/${next.id}`)) : null;
  (place?.querySelector('button') ?? document.getElementById(add))?.focus();
}

/** What stands in a field now: what was chosen last, even if it is not on disk yet. */
export function chosenNow(store: WorkshopStore, path: string, stored: unknown): unknown {
  const held = store.drafts.held.get(path);
  return held && held.state !== 'refused' ? held.value : stored;
}

/** The calls by which the app fills an empty list. */
type Filling = {
  [Name in keyof Calls]: Calls[Name][1] extends Settled
    ? Record<string, never> extends Calls[Name][0]
      ? Name
      : never
    : never;
}[keyof Calls];

/** Lets the app fill an empty list, as one step; then the cursor is on its first row. */
export async function fillEmpty(
  store: WorkshopStore,
  name: Filling,
  done: string,
  where: string,
): Promise<void> {
  const refused = await store.ask(name, {});
  store.failure = refused?.text ?? '';
  if (refused) return;
  store.notices.tell(done);
  await tick();
  // The button that was pressed has gone.
  focusFirst(where);
}
