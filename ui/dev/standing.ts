// A rough picture of how a workshop stands, enough to look at the faces without the app.
import type { CoverView, Problem, Settled, Share, Span, Sums } from '../src/generated/wire';
import { pounds } from '../src/parts/show';
import { type Doc, type Row, rowsAt, valueAt } from '../src/state/document';
import { people } from '../src/state/people';

const amount = (pence: number) => ({ pence: Math.round(pence), text: pounds(Math.round(pence)) });
const number = (value: unknown, other: number) => (typeof value === 'number' ? value : other);

function yearOf(line: Row): number {
  const once = (number(line.rate_pence, 0) * number(line.quantity_hundredths, 100)) / 100;
  if (line.every === 'week') return once * (number(line.weeks_hundredths, 5200) / 100);
  return line.every === 'month' ? once * 12 : once;
}

export function sums(doc: Doc): Sums {
  const lines = rowsAt(doc, 'money/board/lines');
  const shares = (whose: (line: Row) => [string, Share['control']]): Share[] => {
    const found = new Map<
      string,
      { name: string; control: Share['control']; firm: number; loose: number }
    >();
    for (const line of lines) {
      const [name, control] = whose(line);
      const share = found.get(name + control) ?? { name, control, firm: 0, loose: 0 };
      if (line.standing === 'committed') share.firm += yearOf(line);
      else share.loose += yearOf(line);
      found.set(name + control, share);
    }
    const sorted = [...found.values()].sort((a, b) => b.firm + b.loose - a.firm - a.loose);
    return sorted.map((s) => ({ ...s, committed: amount(s.firm), not_yet: amount(s.loose) }));
  };
  const add = (some: Row[]) => some.reduce((sum, line) => sum + yearOf(line), 0);
  const total = add(lines);
  const budget = valueAt(doc, 'assessment/budget/amount_a_year_pence');
  const left = typeof budget === 'number' ? budget - total : null;
  const name = (id: unknown) => people(doc, '').find((one) => one.id === id)?.label ?? '';
  return {
    lines: lines.map((line) => ({
      id: line.id,
      year: amount(yearOf(line)),
      week: line.every === 'once' ? null : amount(yearOf(line) / 52),
      reckoned: `${decimal(Number(line.quantity_hundredths ?? 100))} at ${amount(Number(line.rate_pence ?? 0)).text}`,
      counts: line.standing === 'committed',
    })),
    by_funder: shares((line) => [String(line.funder ?? ''), null]),
    by_controller: shares((line) => [
      name(line.controller),
      (line.controlled_by ?? null) as Share['control'],
    ]),
    committed: amount(add(lines.filter((line) => line.standing === 'committed'))),
    not_yet: amount(add(lines.filter((line) => line.standing !== 'committed'))),
    total: amount(total),
    indicative: typeof budget === 'number' ? amount(budget) : null,
    difference: left === null ? null : amount(left),
    difference_a_week: left === null ? null : amount(left / 52),
    family_lines: amount(0),
  };
}

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const clock = (text: unknown) => {
  const [hour, minute] = String(text).split(':').map(Number);
  return (hour ?? 0) * 60 + (minute ?? 0);
};
const inWords = (minutes: number) => {
  const day = DAYS[Math.floor(minutes / 1440) % 7] ?? '';
  const rest = minutes % 1440;
  const time = `${String(Math.floor(rest / 60)).padStart(2, '0')}:${String(rest % 60).padStart(2, '0')}`;
  return `${day.charAt(0).toUpperCase()}${day.slice(1)} ${time}`;
};

export function cover(doc: Doc): CoverView {
  const spans: (Span & { slot: string; firm: boolean })[] = [];
  for (const slot of rowsAt(doc, 'crisis/cover/slots')) {
    if (!slot.day || !slot.from || !slot.to) continue;
    const from = DAYS.indexOf(String(slot.day)) * 1440 + clock(slot.from);
    const long = clock(slot.to) - clock(slot.from);
    const firm = slot.standing === 'committed';
    spans.push({ from, to: from + (long > 0 ? long : long + 1440), slot: slot.id, firm });
  }
  const pieces = spans.flatMap(({ from, to, slot }) => {
    const cut = [];
    for (let at = from; at < to;) {
      const end = Math.min(to, (Math.floor(at / 1440) + 1) * 1440);
      cut.push({
        slot,
        day: Math.floor(at / 1440) % 7,
        from: at % 1440,
        to: end - Math.floor(at / 1440) * 1440,
      });
      at = end;
    }
    return cut;
  });
  const answered = (at: number) =>
    spans.some((one) => one.firm && ((one.from <= at && at < one.to) || at + 10080 < one.to));
  const gaps: Span[] = [];
  for (let at = 0; at < 10080; at += 15) {
    const last = gaps.at(-1);
    if (answered(at)) continue;
    if (last?.to === at) last.to = at + 15;
    else gaps.push({ from: at, to: at + 15 });
  }
  const gaps_in_words = gaps.map((gap) => `${inWords(gap.from)} to ${inWords(gap.to)}: nobody`);
  return {
    pieces: pieces as unknown as CoverView['pieces'],
    gaps,
    gaps_in_words,
    weekend_gaps_in_words: gaps_in_words.filter((gap) => gap.startsWith('S')),
  };
}

function problems(doc: Doc): Problem[] {
  const found: Problem[] = [];
  const must = (code: string, at: string, text: string, source: string) =>
    found.push({ code, severity: 'must', at, text, source });
  if (!valueAt(doc, 'before/person/liked_name'))
    must(
      'no_name',
      'before/person/liked_name',
      'What name does the person like to be called? Write it here.',
      'PRSB About Me 2.01',
    );
  if (!valueAt(doc, 'money/family_control/answer'))
    must(
      'family_question_open',
      'money/family_control/answer',
      'Nobody has asked whether the family will control an amount. Ask it, and write down the answer.',
      'Workshop guide, money',
    );
  for (const outcome of rowsAt(doc, 'plan/outcomes/outcomes').slice(0, 2))
    must(
      'outcome_without_support',
      `plan/outcomes/outcomes/${outcome.id}`,
      `Nothing yet makes “${String(outcome.statement).slice(0, 60)}” happen. Link it to a piece of support.`,
      'Care Act 2014 s25(1)(b)',
    );
  if (cover(doc).gaps.length)
    must(
      'cover_gap',
      'crisis/cover/slots',
      'At some hours of the week nobody is committed to answer.',
      'Workshop guide, crisis plan',
    );
  if (!valueAt(doc, 'before/person/pronouns'))
    found.push({
      code: 'no_pronouns',
      severity: 'should',
      at: 'before/person/pronouns',
      text: 'Ask which pronouns the person wants used, if any.',
      source: '',
    });
  return found;
}

export function standing(doc: Doc, stages: string[]): Omit<Settled, 'changed' | 'undo' | 'redo'> {
  const all = problems(doc);
  const difference = sums(doc).difference;
  return {
    problems: all,
    stages: stages.map((stage, index) => {
      const needs = all.filter(
        (one) => one.severity === 'must' && one.at.startsWith(`${stage}/`),
      ).length;
      const begun = JSON.stringify(doc[stage] ?? {}).length > 400;
      const state = needs
        ? 'needs_you'
        : !begun
          ? 'not_started'
          : index < 2
            ? 'done'
            : 'in_progress';
      return { stage, state, needs };
    }),
    sums: sums(doc),
    difference: difference ? `${difference.text} a year not yet used` : '',
    cover: cover(doc),
    saved: new Date().toTimeString().slice(0, 5),
  };
}
