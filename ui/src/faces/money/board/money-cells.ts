import type {
  Amount,
  FieldForm,
  LineSum,
  MoneyLine,
  Share,
  Sums,
  Totals,
} from '../../../generated/wire';
import { decimal, pounds } from '../../../parts/show';
import { labelOf } from '../../../state/document';
import type { Pointed } from '../../../state/people';
import { t, type Words } from '../../../words';
import type { Span } from './span.svelte';

/** What comes under one head, in the span that is shown. */
export interface Heap {
  name: string;
  committed: Amount;
  not_yet: Amount;
}

/** What is added up, in the span that is shown. */
export const inSpan = (sums: Sums, span: Span): Totals =>
  ({ term: sums.term, year: sums, week: sums.week })[span];

/** The budget in the span that is shown: it is for a year, and so for no other term. */
export const budgetIn = (sums: Sums, span: Span): Amount | null =>
  ({ term: null, year: sums.budget, week: sums.week.budget })[span];

/** What a line comes to in the span that is shown. */
export const amountIn = (sum: LineSum, span: Span): Amount =>
  ({ term: sum.term, year: sum.year, week: sum.average })[span];

/** The shares, in the span that is shown. */
export const sharesIn = (shares: Share[], span: Span): Share[] =>
  shares.map((one) => ({
    ...one,
    committed: { term: one.committed_in_term, year: one.committed, week: one.committed_a_week }[
      span
    ],
    not_yet: { term: one.not_yet_in_term, year: one.not_yet, week: one.not_yet_a_week }[span],
  }));

const SPANS = {
  term: { for: 'money.for_term', each: 'money.a_span_term', title: 'money.term' },
  year: { for: 'money.for_year', each: 'money.a_span_year', title: 'money.year' },
  week: { for: 'money.for_week', each: 'money.a_span_week', title: 'money.week' },
} as const satisfies Record<Span, Record<string, Words>>;

/** The span in words: "in a full year at these prices". */
export const spanWords = (span: Span): string => t(SPANS[span].for);
/** The span behind an amount: "a week". */
export const spanEach = (span: Span): string => t(SPANS[span].each);
/** The span as the title of a column: "A full year". */
export const spanTitle = (span: Span): string => t(SPANS[span].title);

/** A line of money; of one that is only begun there is no more than its id. */
export type LineBegun = Pick<MoneyLine, 'id'> & Partial<MoneyLine>;

interface Cells {
  /** The field that the cell holds; nothing for the number of the line and for its sum. */
  field: keyof MoneyLine | '';
  title: Words;
  kind: 'number' | 'words' | 'choice' | 'person' | 'count' | 'price' | 'sum';
}

/** The columns of the money board, in the order in which rows are pasted and copied. */
export const COLUMNS: readonly Cells[] = [
  { field: '', title: 'row.number', kind: 'number' },
  { field: 'what', title: 'money.what', kind: 'words' },
  { field: 'funder', title: 'money.from', kind: 'words' },
  { field: 'controlled_by', title: 'money.controls', kind: 'choice' },
  { field: 'controller', title: 'money.who_exactly', kind: 'person' },
  { field: 'route', title: 'money.route', kind: 'choice' },
  { field: 'quantity_hundredths', title: 'money.how_many', kind: 'count' },
  { field: 'rate_pence', title: 'money.price', kind: 'price' },
  { field: 'every', title: 'money.every', kind: 'choice' },
  { field: 'standing', title: 'money.standing', kind: 'choice' },
  { field: '', title: 'money.comes_to', kind: 'sum' },
];
/** The first and the last column that can be typed into. */
export const FIRST = 1;
export const LAST = COLUMNS.length - 2;

const isCredit = (line: LineBegun): boolean => line.purpose === 'credit';
const byWeeks = (every: LineBegun['every']): boolean =>
  every === 'week' || every === 'fortnight' || every === 'four_weeks';

/** What a line's cell says, as it can be typed and pasted again. */
export function cellText(
  fields: FieldForm[],
  people: Pointed[],
  line: LineBegun,
  sum: LineSum | undefined,
  column: number,
): string {
  const { field, kind } = COLUMNS[column] ?? { field: '', kind: 'sum' };
  const value = field ? line[field] : null;
  if (kind === 'words') return typeof value === 'string' ? value : '';
  if (kind === 'choice') return labelOf(fields, field, value);
  if (kind === 'person') return people.find((one) => one.id === value)?.label ?? '';
  if (kind === 'count') return sum?.quantity ?? '';
  if (kind === 'price')
    return typeof value === 'number' ? (isCredit(line) ? '-' : '') + pounds(value) : '';
  return '';
}

/** What stands in the cells of one line, in the order of the columns. */
export function cells(
  fields: FieldForm[],
  people: Pointed[],
  line: LineBegun,
  sum: LineSum | undefined,
  span: Span,
): string[] {
  return COLUMNS.map(({ field, kind }, column) => {
    const text = cellText(fields, people, line, sum, column);
    if (kind === 'sum') return sum ? amountIn(sum, span).text : '';
    if (field === 'funder') return [text, line.co_funder ?? ''].filter(Boolean).join(', ');
    if (field === 'every' && byWeeks(line.every) && typeof line.weeks_hundredths === 'number')
      return t('money.in_weeks', { every: text, weeks: decimal(line.weeks_hundredths) });
    if (field === 'every' && line.every === 'month' && typeof line.months_hundredths === 'number')
      return t('money.in_months', { every: text, months: decimal(line.months_hundredths) });
    return text;
  });
}

/** Whether a cell holds more than can be typed into it, so that the whole line opens instead. */
export const holdsMore = (line: LineBegun, column: number): boolean =>
  COLUMNS[column]?.field === 'funder' && (line.co_funder ?? '').trim() !== '';

/** What a price has beside itself: on-costs, a part of it, a way down. Said under the name of the line. */
export const besides = (line: LineBegun, sum: LineSum | undefined): string =>
  [line.on_costs_hundredths, line.share_hundredths, line.taper_to_hundredths].some(
    (part) => typeof part === 'number',
  ) ||
  line.vat === 'on_top' ||
  isCredit(line)
    ? [sum?.reckoned ?? '', isCredit(line) ? (line.credit_because ?? '') : '']
        .filter(Boolean)
        .join('. ')
    : '';
