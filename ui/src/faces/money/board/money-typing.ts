// What words in the cells of the money board ask for. Amounts go on as they were typed: Rust reads them.
import type { Act, FieldForm } from '../../../generated/wire';
import type { Option } from '../../../parts/part';
import type { Row } from '../../../state/document';
import type { Pointed } from '../../../state/people';
import { t } from '../../../words';
import { cellsOf, matches } from '../../../sheet/cells';
import { COLUMNS, FIRST } from './money-cells';

/** What there is to choose from in the cells. */
export interface Choices {
  fields: FieldForm[];
  people: Pointed[];
}

/** Answers by field, as typed or as stored; or why the words were not understood. */
export type Reading = { answers: [field: string, to: unknown][] } | { refusal: string };

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

/** Reads what was typed into a cell, or picked there. */
export function read(
  choices: Choices,
  column: number,
  typed: string,
  picked: Option | null = null,
): Reading {
  const { field, kind } = COLUMNS[column] ?? { field: '', kind: 'sum' };
  if (picked) return { answers: [[field, picked.word]] };
  if (kind === 'number' || kind === 'sum') return { refusal: t('money.reckoned') };
  if (kind === 'count') return readCount(choices, field, typed);
  if (kind === 'price') return readPrice(field, typed);
  const options = optionsOf(choices, column);
  if (!options) return { answers: [[field, typed]] };
  if (!typed.trim()) return { answers: [[field, null]] };
  const found = oneOf(options, typed);
  return 'refusal' in found ? found : { answers: [[field, found.word]] };
}

function oneOf(options: Option[], typed: string): Option | { refusal: string } {
  const found = matches(options, typed);
  const [one] = found;
  if (one && found.length === 1) return one;
  const answers = (one ? found : options).map(({ label }) => label).join('; ');
  const facts = { words: typed.trim(), answers };
  return { refusal: one ? t('money.more_than_one', facts) : t('money.not_one_of', facts) };
}

/** Digits behind a point that may be minutes or part of an hour; a quarter and a half are decimals. */
const MAY_BE_MINUTES = /^\d+\.(?!00|25|50)[0-5]\d$/u;

/** "12.5 hours", "7", hours and minutes ("7:30", "7h30"), or only what is counted. */
function readCount({ fields }: Choices, field: string, typed: string): Reading {
  const [, number = '', rest = ''] =
    /^\s*(\d+:\d+|\d+\s?h\s?\d+m?|[\d.,]*)\s*(.*?)\s*$/u.exec(typed) ?? [];
  if (!number && !rest)
    return {
      answers: [
        ['unit', null],
        [field, null],
      ],
    };
  if (!rest) return { answers: [[field, number]] };
  const unit = oneOf(choiceOf(fields, 'unit'), rest);
  if (!('refusal' in unit) && unit.word === 'hour' && MAY_BE_MINUTES.test(number)) {
    const [hours, minutes] = number.split('.');
    const decimal = number.replace(/0$/u, '');
    return { refusal: t('money.minutes_or_part', { minutes: `${hours}h${minutes}`, decimal }) };
  }
  if (!('refusal' in unit))
    return {
      answers: [
        ['unit', unit.word],
        [field, number || null],
      ],
    };
  return number ? unit : { answers: [[field, typed]] };
}

const OFTEN = [
  ['fortnight', t('money.said_fortnight')],
  ['four_weeks', t('money.said_four_weeks')],
  ['week', t('money.said_week')],
  ['month', t('money.said_month')],
  ['year', t('money.said_year')],
] as const;

/** The price without how often it is paid, and how often, if that is said behind it: "£20 pw". */
function parted(typed: string): { price: string; every: string | null; said: string } {
  const all = typed.trim();
  for (const [every, list] of OFTEN) {
    for (const said of list.split(', ')) {
      const price = all.slice(0, -said.length).trim();
      const ends = all.toLocaleLowerCase('en-GB').endsWith(said);
      if (ends && /\d[ .]*$/u.test(price)) return { price, every, said };
    }
  }
  return { price: all, every: null, said: '' };
}

/** A price in front of which a minus stands, or which stands in brackets, is money back. */
const BACK = /^(?:[-−–]\s*(?<after>£?.*)|\((?<within>.*)\))$/u;

function readPrice(field: string, typed: string): Reading {
  const { price, every } = parted(typed);
  const back = BACK.exec(price)?.groups;
  const bare = back?.after ?? back?.within;
  return {
    answers: [
      ...(every ? ([['every', every]] as [string, unknown][]) : []),
      ...(bare ? ([['purpose', 'credit']] as [string, unknown][]) : []),
      [field, bare ?? (every ? price : typed)],
    ],
  };
}

/** The acts of a paste, and where in it each place stands; or a sentence that names the first wrong cell. */
export type Pasting =
  { acts: Act[]; rows: number; places: Map<string, Cell> } | { refusal: string };

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
  line: (down: number) => { id: string; there: Row | null; index: number },
): Pasting {
  const rows = cellsOf(text);
  const start = Math.max(column, FIRST);
  const acts: Act[] = [];
  const places = new Map<string, Cell>();
  let count = 0;
  for (const [down, typed] of rows.entries()) {
    const { id, there, index } = line(down);
    if (!there && typed.every((words) => !words)) continue;
    count += 1;
    if (!there) acts.push({ do: 'add_row', at: list, row: id, index, body: null });
    const said = new Map<string, unknown>();
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
      for (const [field, to] of found.answers) {
        if (said.has(field) && said.get(field) !== to) {
          // An empty cell says nothing against what the price says.
          if (!words) continue;
          const facts = { price: parted(typed[right - 1] ?? '').said, every: words };
          return { refusal: refusalAt(cell, t('money.said_twice', facts)) };
        }
        said.set(field, to);
        const at = `${list}/${id}/${field}`;
        places.set(at, cell);
        acts.push({ do: 'set', at, to });
      }
    }
  }
  return { acts, rows: count, places };
}
