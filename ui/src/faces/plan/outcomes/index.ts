import type { Face } from '../../../form/faces';
import face from './OutcomeCards.svelte';

export default { path: 'plan/outcomes', face } satisfies Face;
