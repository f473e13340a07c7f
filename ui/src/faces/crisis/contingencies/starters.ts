import type { Offer } from '../../../parts/part';
import { t } from '../../../words';

const NAME = /^crisis\/contingencies\/contingencies\/[^/]+\/name$/u;

/** What might happen, to begin a contingency from; nothing for any other field. [domain.md 2.19] */
export const starters = (path: string): Offer[] =>
  NAME.test(path)
    ? t('crisis.starters')
        .split('; ')
        .map((value) => ({ value, label: '' }))
    : [];
