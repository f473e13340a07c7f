import type { Face } from '../../../form/faces';
import { starters } from './starters';

export default {
  path: 'crisis/contingencies',
  offers: (_, list, field) => (list === 'contingencies' && field === 'name' ? starters() : []),
} satisfies Face;
