import type { FieldForm, LineSum } from '../generated/wire';
import { decimal } from '../parts/show';
import { type Doc, labelOf, type Row } from '../state/document';
import { people } from '../state/people';
import { t, type Words } from '../words';

/** The columns of the money board; each opens its line at a field. */
export const COLUMNS = [
  { field: 'what', title: 'money.what', kind: 'text', width: 16 },
  { field: 'funder', title: 'money.from', kind: 'text', width: 10.5 },
  { field: 'controlled_by', title: 'money.controls', kind: 'text', width: 12.5 },
  { field: 'route', title: 'money.route', kind: 'text', width: 10 },
  { field: 'quantity_hundredths', title: 'money.how_much', kind: 'sum', width: 12.5 },
  { field: 'every', title: 'money.every', kind: 'text', width: 7.5 },
  { field: 'rate_pence', title: 'money.a_week', kind: 'sum', width: 9 },
  { field: 'rate_pence', title: 'money.a_year', kind: 'sum', width: 10.5 },
  { field: 'standing', title: 'money.standing', kind: 'firm', width: 11.5 },
] as const satisfies {
  field: string;
  title: Words;
  kind: 'text' | 'sum' | 'firm';
  width: number;
}[];

const words = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What stands in the cells of one line, in the order of the columns. */
export function cells(
  doc: Doc,
  fields: FieldForm[],
  line: Row,
  sum: LineSum | undefined,
): string[] {
  const label = (name: string) => labelOf(fields, name, line[name]);
  const controller = people(doc, '').find((one) => one.id === line.controller)?.label ?? '';
  return [
    words(line.what),
    words(line.funder),
    [controller, label('controlled_by')].filter(Boolean).join(', '),
    label('route'),
    sum?.reckoned ?? '',
    howOften(line, label('every')),
    sum?.week?.text ?? '',
    sum?.year.text ?? '',
    label('standing'),
  ];
}

function howOften(line: Row, every: string): string {
  if (typeof line.weeks_hundredths !== 'number') return every;
  return t('money.in_weeks', { every, weeks: decimal(line.weeks_hundredths) });
}
