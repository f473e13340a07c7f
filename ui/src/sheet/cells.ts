// What is typed and pasted into cells, told apart. Amounts and numbers are read in Rust, and only there.
import type { Option } from '../parts/part';

const bare = (text: string): string => text.trim().toLocaleLowerCase('en-GB').replace(/\s+/gu, ' ');

/**
 * The options that these words fit best: the same words, else the beginning, else the beginning of a word within.
 * Several come back where they fit equally well.
 */
export function matches(options: Option[], typed: string): Option[] {
  const words = bare(typed);
  if (!words) return [];
  const ways: ((one: Option) => boolean)[] = [
    ({ word, label }) => bare(label) === words || word === words,
    ({ label }) => bare(label).startsWith(words),
    ({ label }) => ` ${bare(label)}`.includes(` ${words}`),
  ];
  for (const fits of ways) {
    const found = options.filter(fits);
    if (found.length > 0) return found;
  }
  return words.endsWith('s') ? matches(options, words.slice(0, -1)) : [];
}

/**
 * A cell that a spreadsheet put into quotation marks: they end where a cell ends, and those within are doubled. A mark
 * that somebody typed and that has no partner is a letter as any other. No cell holds both a tab and a break: that
 * would be the rows after a lone mark.
 */
const QUOTED = /"((?:[^"]|"")*)"(?=[\t\n]|$)/uy;
const BARE = /[^\t\n]*/uy;

function cellAt(text: string, at: number): { cell: string; end: number } {
  QUOTED.lastIndex = at;
  const quoted = QUOTED.exec(text);
  const within = quoted?.[1] ?? '';
  if (quoted && !(within.includes('\t') && within.includes('\n'))) {
    return { cell: within.replaceAll('""', '"').replaceAll('\n', ' '), end: at + quoted[0].length };
  }
  BARE.lastIndex = at;
  const cell = BARE.exec(text)?.[0] ?? '';
  return { cell, end: at + cell.length };
}

/** Rows and cells of text from a spreadsheet: tabs between cells, and quotation marks round a cell with a break. */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  const all = text.replace(/\r\n?/gu, '\n').replace(/\n+$/u, '');
  for (let at = 0; at <= all.length; at += 1) {
    const { cell, end } = cellAt(all, at);
    rows.at(-1)?.push(cell.trim());
    if (all[end] === '\n') rows.push([]);
    at = end;
  }
  return rows;
}

/** One row of cells as a spreadsheet takes it. */
export const asText = (cells: string[]): string =>
  cells.map((one) => (/["\t\n]/u.test(one) ? `"${one.replaceAll('"', '""')}"` : one)).join('\t');
