import type { LocalLists, LocalRate } from '../../../generated/wire';
import type { Offer } from '../../../parts/part';
import { day, pounds } from '../../../parts/show';
import { labelOf, placeOf, rowForm } from '../../../state/document';
import type { WorkshopStore } from '../../../state/workshop.svelte';
import { t } from '../../../words';
import { offeredIn } from './offered.svelte';

/** What the local lists offer for a field of a line of money; nothing for any other field. */
export function lineOffers(store: WorkshopStore, field: string): Offer[] {
  const own = store.doc.money.lists;
  const rows = <K extends keyof LocalLists>(list: K) => {
    const mine: LocalLists[K] = own[list];
    return mine.length > 0 ? mine : offeredIn(store).lists[list];
  };
  if (field === 'stream')
    return rows('streams').map((row) => ({ value: row.name, label: row.pays_for }));
  if (field === 'rate_pence') return rows('rates').flatMap((row) => priced(row, store));
  if (field === 'funder' || field === 'co_funder')
    return rows('bodies').map((row) => ({ value: row.name, label: row.ask }));
  return [];
}

function priced(row: LocalRate, store: WorkshopStore): Offer[] {
  if (row.rate_pence === null) return [];
  const form = rowForm(placeOf(store.forms, 'money/lists/rates')?.field ?? null);
  const unit = labelOf(form?.fields ?? [], 'unit', row.unit);
  const what = unit ? t('lists.each', { what: row.what, unit }) : row.what;
  const label = row.from ? t('lists.from', { what, day: day(row.from) }) : what;
  return [{ value: pounds(row.rate_pence), label, ...(row.unit && { says: { unit: row.unit } }) }];
}
