import type { Face } from '../../../form/faces';
import { lineOffers } from '../lists/offers';
import face from './MoneyBoard.svelte';

export default {
  path: 'money/board',
  face,
  wide: true,
  offers: (store, list, field) =>
    list === 'lines' || list === 'shares' ? lineOffers(store, field) : [],
} satisfies Face;
