import type { Face } from '../../../form/faces';
import { t } from '../../../words';

/** What might happen, to begin a contingency from. [domain.md 2.19] */
const begun = () =>
  t('crisis.starters')
    .split('; ')
    .map((value) => ({ value, label: '' }));

export default {
  path: 'crisis/contingencies',
  offers: (_, list, field) => (list === 'contingencies' && field === 'name' ? begun() : []),
} satisfies Face;
