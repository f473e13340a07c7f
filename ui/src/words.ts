import { months } from '../../assets/words/en/contract/common.json';
import screens from '../../assets/words/en/screens.json';

/** The name of something that the screens say. */
export type Words = keyof typeof screens;

/** What the screens say, with `{name}` filled in. */
export function t(key: Words, facts: Record<string, string | number> = {}): string {
  return screens[key].replace(/\{(\w+)\}/gu, (whole, name: string) =>
    name in facts ? String(facts[name]) : whole,
  );
}

const MONTHS = new Map(Object.entries(months));

/** What a month is called, by its number from 1. */
export const monthName = (number: number): string => MONTHS.get(String(number)) ?? '';
