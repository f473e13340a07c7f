// A rough reading of what people type, enough to see savings and refusals without the app.
import type { Ask } from '../src/generated/wire';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

export class Refused extends Error {}

function money(typed: string): number {
  const bare = typed.replace(/[£,\s]/gu, '');
  if (!/^\d*\.?\d{0,2}$/u.test(bare) || !/\d/u.test(bare))
    throw new Refused('Write an amount in pounds, like 1,250.00.');
  return Math.round(Number(bare) * 100);
}

function day(typed: string): string {
  const [date, month, year] = typed.split(/[\s/.-]+/u);
  if (/^\d{4}-\d\d-\d\d$/u.test(typed)) return typed;
  const name = MONTHS.indexOf((month ?? '').slice(0, 3).toLowerCase()) + 1 || Number(month);
  if (!Number(date) || !name || !Number(year)) throw new Refused('Write a date like 3 June 2026.');
  return `${year}-${String(name).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

function clock(typed: string): string {
  const hit = /^(\d{1,2})(?:[:.](\d\d))?\s*(am|pm)?$/iu.exec(typed.trim());
  if (!hit) throw new Refused('Write a time like 22:00 or 10pm.');
  const hour = (Number(hit[1]) % (hit[3] ? 12 : 25)) + (hit[3]?.toLowerCase() === 'pm' ? 12 : 0);
  return `${String(hour).padStart(2, '0')}:${hit[2] ?? '00'}`;
}

function minutes(typed: string): number {
  const hit = /^(\d+(?:\.\d+)?)?\s*h?\s*(?:(\d+)\s*m)?$/u.exec(typed.trim());
  if (!hit) throw new Refused('Write a time like 12.5 or 12h 30m.');
  return Math.round(Number(hit[1] ?? 0) * 60) + Number(hit[2] ?? 0);
}

/** What is stored for what was typed. */
export function stored(ask: Ask | undefined, to: unknown): unknown {
  if (typeof to !== 'string' || !ask) return to;
  const typed = to.trim();
  if (ask.kind === 'line' || ask.kind === 'text') return to;
  if (typed === '') return null;
  if (ask.kind === 'money' || ask.kind === 'quantity') return money(typed);
  if (ask.kind === 'day') return day(typed);
  if (ask.kind === 'clock') return clock(typed);
  return ask.kind === 'duration' ? minutes(typed) : to;
}
