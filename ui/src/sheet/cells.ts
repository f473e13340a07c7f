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

/** Rows and cells of text from a spreadsheet: tabs between cells, and quotation marks round a cell with a break. */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const ends = () => {
    rows.at(-1)?.push(cell.trim());
    cell = '';
  };
  const all = text.replace(/\r\n?/gu, '\n').replace(/\n+$/u, '');
  for (let at = 0; at < all.length; at += 1) {
    const letter = all[at] ?? '';
    if (quoted && letter === '"' && all[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (letter === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (letter === '\t' && !quoted) ends();
    else if (letter === '\n' && !quoted) {
      ends();
      rows.push([]);
    } else cell += letter === '\n' ? ' ' : letter;
  }
  ends();
  return rows;
}

/** One row of cells as a spreadsheet takes it. */
export const asText = (cells: string[]): string =>
  cells.map((one) => (/["\t\n]/u.test(one) ? `"${one.replaceAll('"', '""')}"` : one)).join('\t');
