import type { Offer } from '../../../parts/part';
import { t } from '../../../words';

/** What might happen, to begin a contingency from. [domain.md 2.19] */
export const starters = (): Offer[] =>
  t('crisis.starters')
    .split('; ')
    .map((value) => ({ value, label: '' }));
