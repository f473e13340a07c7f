import type { Face } from '../../../form/faces';
import face from './CoverGrid.svelte';

export default { path: 'crisis/cover', face, wide: true, threads: ['slots'] } satisfies Face;
