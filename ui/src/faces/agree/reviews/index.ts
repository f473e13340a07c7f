import type { Face } from '../../../form/faces';
import face from './Reviews.svelte';

export default { path: 'agree/reviews', face } satisfies Face;
