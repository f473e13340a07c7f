import type { Face } from '../../../form/faces';
import face from './Important.svelte';

export default { path: 'plan/important', face, wide: true } satisfies Face;
