import type { Face } from '../../../form/faces';
import checks from './KeepLists.svelte';

export default { path: 'money/lists', checks } satisfies Face;
