// What the cover says in words: of a row, of half an hour, of a range.
import type { FieldForm } from '../generated/wire';
import { type Doc, labelOf, type Row } from '../state/document';
import { people } from '../state/people';
import { t } from '../words';
import { type Board, holds, type Lying, PER_DAY, type Range, spanOf, stretch } from './cover-range';
import { time } from './week';

const words = (value: unknown) => (typeof value === 'string' ? value.trim() : '');

export function speaker(doc: Doc, rows: Row[], fields: FieldForm[], board: Board) {
  const known = new Map(people(doc, '').map((one) => [one.id, one.label]));
  /** Who answers, and the number. */
  const names = new Map(
    rows.map((row): [string, [string, string]] => {
      const both = [words(row.service), known.get(words(row.who)) ?? ''].filter(Boolean);
      return [row.id, [both.join(', ') || t('cover.no_name'), words(row.phone)]];
    }),
  );

  /** Who answers, and how firm that is unless they are committed. */
  function row({ row }: Lying): string {
    const who = names.get(row.id)?.[0] ?? '';
    if (row.standing === 'committed') return who;
    const standing = labelOf(fields, 'standing', row.standing) || t('cover.not_firm');
    return t('cover.with_standing', { who, standing });
  }

  function half(there: Lying[], number: number): string {
    const day = board.names[Math.floor(number / PER_DAY)] ?? '';
    const at = `${day} ${time((number % PER_DAY) * 30)}`;
    return t('cover.said', { range: at, who: there.map(row).join(', ') || t('cover.nobody') });
  }

  /** "Friday 22:00 to Saturday 08:00: nobody" */
  function range(one: Range, cells: Lying[][]): string {
    const there = cells.filter((_, number) => holds(one, number, board));
    const who = [...new Set([...new Set(there.flat())].map(row))].join(', ');
    const open = there.some((here) => here.length === 0);
    const said = who && open ? t('cover.in_part', { who }) : who || t('cover.nobody');
    return t('cover.said', { range: stretch(spanOf(one, board), board.names), who: said });
  }

  return { names, row, half, range };
}
