import type { CopyFor } from '../../generated/wire';
import { t } from '../../words';

const NAMES = {
  person: 'copy.person',
  family: 'copy.family',
  provider: 'copy.provider',
  health: 'copy.health',
  commissioner: 'copy.commissioner',
} as const;

/** Whose copy it is, as it stands beside a choice. A copy that has a name goes by it. */
export function copyName({ audience, name }: Pick<CopyFor, 'audience' | 'name'>): string {
  const known = audience in NAMES ? NAMES[audience as keyof typeof NAMES] : undefined;
  return name || (known ? t(known) : '');
}
