import type { Face } from '../../../form/faces';
import face from './SupportOptions.svelte';

export default { path: 'who/options', face, wide: true } satisfies Face;
