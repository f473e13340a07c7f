// What the cover says in words: of a row, of half an hour, of a range.
import type { FieldForm, Span, Workshop } from '../../../generated/wire';
import { labelOf } from '../../../state/document';
import { people } from '../../../state/people';
import { t } from '../../../words';
import {
  type Board,
  holds,
  type Lying,
  PER_DAY,
  type Range,
  type Slot,
  spanOf,
  stretch,
} from './cover-range';
import { time } from './week';

/** On days that do not run on, whatever is no gap and has no row is covered as in any week. */
export function speaker(
  doc: Workshop,
  rows: Slot[],
  fields: FieldForm[],
  board: Board,
  gaps: Span[] = [],
  lacks: Map<string, string> = new Map(),
) {
  const isOpen = (number: number) =>
    board.runsOn || gaps.some((gap) => gap.from < number * 30 + 30 && number * 30 < gap.to);
  const known = new Map(people(doc, '').map((one) => [one.id, one.label]));
  /** Who answers, and the number. */
  const names = new Map(
    rows.map((row): [string, [string, string]] => {
      const both = [row.service.trim(), known.get(row.who ?? '') ?? ''].filter(Boolean);
      return [row.id, [both.join(', ') || t('cover.no_name'), row.phone.trim()]];
    }),
  );

  /** Who answers, and how firm that is unless they are committed and can be rung. */
  function row({ row }: Lying): string {
    const who = names.get(row.id)?.[0] ?? '';
    const lack = lacks.get(row.id);
    if (row.standing === 'committed' && !lack) return who;
    const standing = lack || labelOf(fields, 'standing', row.standing) || t('cover.not_firm');
    return t('cover.with_standing', { who, standing });
  }

  function half(there: Lying[], number: number): string {
    const day = board.names[Math.floor(number / PER_DAY)] ?? '';
    const at = `${day} ${time((number % PER_DAY) * 30)}`;
    const empty = t(isOpen(number) ? 'cover.nobody' : 'cover.as_in_week');
    return t('cover.said', { range: at, who: there.map(row).join(', ') || empty });
  }

  /** "Friday 22:00 to Saturday 08:00: nobody" */
  function range(one: Range, cells: Lying[][]): string {
    const numbers = cells.map((_, number) => number).filter((half) => holds(one, half, board));
    const free = numbers.filter((number) => cells[number]?.length === 0);
    const names = new Set(numbers.flatMap((number) => cells[number] ?? []).map(row));
    const open = free.some(isOpen);
    if (free.some((number) => !isOpen(number))) names.add(t('cover.as_in_week'));
    const who = [...names].join(', ');
    const said = who && open ? t('cover.in_part', { who }) : who || t('cover.nobody');
    return t('cover.said', { range: stretch(spanOf(one, board), board.names), who: said });
  }

  return { names, row, half, range };
}
