import type { FieldForm, RowForm, Workshop } from '../generated/wire';
import { day } from '../parts/show';
import { answerOf, headline, labelOf, type Row } from '../state/document';
import { people } from '../state/people';

/** A closed row in two lines: its first words, and its short answers. */
export function summary(
  doc: Workshop,
  form: RowForm,
  row: Row,
): { headline: string; rest: string } {
  const short = new Map<string, string>();
  for (const field of form.fields) {
    const text = inShort(doc, form.fields, field, answerOf(row, field.name));
    if (text) short.set(field.name, text);
  }
  // A list may be known by a short answer: meetings by their day.
  const known = short.get(form.headline);
  const first = known ?? headline(row, form);
  if (known) short.delete(form.headline);
  const rest = [...short.values()];
  return first
    ? { headline: first, rest: rest.slice(0, 4).join(' · ') }
    : { headline: rest[0] ?? '', rest: rest.slice(1, 5).join(' · ') };
}

/** What says nothing without its question. */
const BARE = /^(?:\d+|yes|no)$/iu;

function inShort(
  doc: Workshop,
  fields: FieldForm[],
  { name, ask }: FieldForm,
  value: unknown,
): string {
  if (typeof value !== 'string' || value === '') return '';
  if (ask.kind === 'choice') {
    const label = labelOf(fields, name, value);
    return BARE.test(label) ? '' : label;
  }
  if (ask.kind === 'day') return day(value);
  if (ask.kind === 'clock') return value;
  if (ask.kind === 'person') return people(doc, '').find((one) => one.id === value)?.label ?? '';
  return '';
}
