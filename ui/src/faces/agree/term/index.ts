import type { Face } from '../../../form/faces';
import face from './Term.svelte';

export default { path: 'agree/term', face } satisfies Face;
