import type { Face } from '../../../form/faces';
import face from './PerfectWeek.svelte';

export default { path: 'who/week', face, wide: true } satisfies Face;
