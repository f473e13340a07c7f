import type { CopyFor } from '../../generated/wire';
import { t } from '../../words';

const NAMES = {
  person: 'copy.person',
  provider: 'copy.provider',
  health: 'copy.health',
  commissioner: 'copy.commissioner',
} as const;

/** Whose copy it is, as it stands beside a choice. A provider among several goes by its name. */
export function copyName({
  audience,
  provider,
  name,
}: Pick<CopyFor, 'audience' | 'provider' | 'name'>): string {
  const known = audience in NAMES ? NAMES[audience as keyof typeof NAMES] : undefined;
  return provider || !known ? name : t(known);
}
