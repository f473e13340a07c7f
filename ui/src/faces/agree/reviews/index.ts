import type { Face } from '../../../form/faces';
import checks from './ProposeReviews.svelte';

export default { path: 'agree/reviews', checks } satisfies Face;
