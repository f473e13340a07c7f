import type { Face } from '../../../form/faces';
import face from './RelationshipCircle.svelte';

export default { path: 'plan/relationships', face, wide: true } satisfies Face;
