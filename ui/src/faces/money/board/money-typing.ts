// What words in the cells of the money board ask for. Counts and prices go on as they were typed: Rust reads them.
import type { CellAct, FieldForm } from '../../../generated/wire';
import type { Option } from '../../../parts/part';
import type { Pointed } from '../../../state/people';
import { t } from '../../../words';
import { cellsOf, matches } from '../../../sheet/cells';
import { COLUMNS, FIRST, type LineBegun } from './money-cells';

/** What there is to choose from in the cells. */
export interface Choices {
  fields: FieldForm[];
  people: Pointed[];
}

/** What typed words change in a line, given its path; or why they were not understood. */
export type Reading = { act: (line: string) => CellAct } | { refusal: string };

/** The options of a column; nothing where anything may be written. */
export function optionsOf({ fields, people }: Choices, column: number): Option[] | null {
  const { field, kind } = COLUMNS[column] ?? { field: '', kind: 'sum' };
  if (kind === 'person') return people.map(({ id, label }) => ({ word: id, label }));
  return kind === 'choice' ? choiceOf(fields, field) : null;
}

function choiceOf(fields: FieldForm[], name: string): Option[] {
  const ask = fields.find((field) => field.name === name)?.ask;
  return ask?.kind === 'choice' ? ask.options : [];
}

/** Reads what was typed into a cell, or picked there. How many of what, and a price, the app reads. */
export function read(
  choices: Choices,
  column: number,
  typed: string,
  picked: Option | null = null,
): Reading {
  const { field, kind } = COLUMNS[column] ?? { field: '', kind: 'sum' };
  const set = (to: unknown): Reading => ({
    act: (line) => ({ do: 'set', at: `${line}/${field}`, to }),
  });
  if (picked) return set(picked.word);
  if (kind === 'number' || kind === 'sum') return { refusal: t('money.reckoned') };
  if (kind === 'count' || kind === 'price')
    return { act: (line) => ({ at: `${line}/${field}`, says: kind, typed }) };
  const options = optionsOf(choices, column);
  if (!options) return set(typed);
  if (!typed.trim()) return set(null);
  const found = oneOf(options, typed);
  return 'refusal' in found ? found : set(found.word);
}

function oneOf(options: Option[], typed: string): Option | { refusal: string } {
  const found = matches(options, typed);
  const [one] = found;
  if (one && found.length === 1) return one;
  const answers = (one ? found : options).map(({ label }) => label).join('; ');
  const facts = { words: typed.trim(), answers };
  return { refusal: one ? t('money.more_than_one', facts) : t('money.not_one_of', facts) };
}

/** The acts of a paste, and where in it each place stands; or a sentence that names the first wrong cell. */
export type Pasting =
  { acts: CellAct[]; rows: number; places: Map<string, Cell> } | { refusal: string };

interface Cell {
  row: number;
  column: number;
  words: string;
}

/** Why a paste is refused, with the row and the column that it is about. */
export function refusalAt({ row, column, words }: Cell, why: string): string {
  const title = t(COLUMNS[column]?.title ?? 'money.what', { number: row });
  // The spelling of places everywhere: small letters within, as in “money board, line 3, price of one”.
  const named = title.charAt(0).toLowerCase() + title.slice(1);
  return t('money.paste_refused', { row, column: named, words, why });
}

/**
 * Reads rows that were pasted at a cell: to the right and down, over lines that are there and lines to be added.
 * `line` gives the id of the line so far down, and whether it is there already.
 */
export function pasting(
  choices: Choices,
  list: string,
  text: string,
  column: number,
  line: (down: number) => { id: string; there: LineBegun | null; index: number },
): Pasting {
  const rows = cellsOf(text);
  const start = Math.max(column, FIRST);
  const acts: CellAct[] = [];
  const places = new Map<string, Cell>();
  let count = 0;
  for (const [down, typed] of rows.entries()) {
    const { id, there, index } = line(down);
    if (!there && typed.every((words) => !words)) continue;
    count += 1;
    if (!there) acts.push({ do: 'add_row', at: list, row: id, index, body: null });
    for (const [right, words] of typed.entries()) {
      const cell = { row: down + 1, column: start + right, words };
      if (!COLUMNS[cell.column]) {
        if (!words) continue;
        const why = t('money.too_wide', { row: cell.row, words });
        return { refusal: t('money.paste_failed', { why }) };
      }
      if (!words && (!there || !COLUMNS[cell.column]?.field)) continue;
      const found = read(choices, cell.column, words);
      if ('refusal' in found) return { refusal: refusalAt(cell, found.refusal) };
      const act = found.act(`${list}/${id}`);
      places.set(act.at, cell);
      acts.push(act);
    }
  }
  return { acts, rows: count, places };
}
