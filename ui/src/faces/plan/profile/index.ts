import type { Face } from '../../../form/faces';
import face from './OnePage.svelte';

export default { path: 'plan/profile', face } satisfies Face;
