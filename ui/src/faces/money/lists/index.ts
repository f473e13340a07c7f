import type { Face } from '../../../form/faces';
import face from './Lists.svelte';

export default { path: 'money/lists', face } satisfies Face;
