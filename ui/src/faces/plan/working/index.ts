import type { Face } from '../../../form/faces';
import face from './WorkingNotWorking.svelte';

export default { path: 'plan/working', face, wide: true } satisfies Face;
