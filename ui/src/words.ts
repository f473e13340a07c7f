import screens from '../../assets/words/en/screens.json';

/** The name of something that the screens say. */
export type Words = keyof typeof screens;

/** What the screens say, with `{name}` filled in. */
export function t(key: Words, facts: Record<string, string | number> = {}): string {
  return screens[key].replace(/\{(\w+)\}/gu, (whole, name: string) =>
    name in facts ? String(facts[name]) : whole,
  );
}
