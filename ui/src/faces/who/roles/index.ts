import type { Face } from '../../../form/faces';
import face from './Doughnut.svelte';

export default { path: 'who/roles', face, wide: true } satisfies Face;
