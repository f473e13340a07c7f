import type { Option } from './part';

/** Ready answers to "who may see this". The facilitator always sees everything. */
export const PRESETS = {
  everyone: ['room', 'person', 'family', 'provider', 'health', 'commissioner'],
  only_you: [],
  // What stands on the screen in the room, the provider sees too.
  not_provider: ['person', 'family', 'health', 'commissioner'],
} as const satisfies Record<string, readonly string[]>;

export type Preset = keyof typeof PRESETS;

/** Which ready answer a list is, if it is one. */
export function presetOf(chosen: readonly string[]): Preset | null {
  const names = Object.keys(PRESETS) as Preset[];
  return names.find((name) => same(PRESETS[name], chosen)) ?? null;
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((word) => other.includes(word));
}

/** The list in words: the ready answer, else the names. */
export function inWords(
  chosen: readonly string[],
  options: readonly Option[],
  names: Record<Preset, string>,
): string {
  const preset = presetOf(chosen);
  if (preset) return names[preset];
  const labels = options.filter((one) => chosen.includes(one.word)).map((one) => one.label);
  return labels.join(', ');
}
