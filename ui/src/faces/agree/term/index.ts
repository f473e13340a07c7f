import type { Face } from '../../../form/faces';
import checks from './AgreeChecks.svelte';

export default { path: 'agree/term', checks } satisfies Face;
