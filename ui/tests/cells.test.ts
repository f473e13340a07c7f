import { describe, expect, it } from 'vitest';

import { asText, cellsOf, matches } from '../src/sheet/cells';
import { pasting, read } from '../src/faces/money/board/money-typing';
import { fields, LIST } from './board-forms';

const people = ['Sheila Holroyd', 'Mohammed Ali', 'Mohammed Khan'].map((label, number) => {
  return { id: `p${number}`, label };
});
const choices = { fields, people };

describe('words for one of several answers', () => {
  const options = ['Every week', 'Every month', 'The person', 'Waking night', 'Family'].map(
    (label) => ({ word: label.toLowerCase().replace(' ', '_'), label }),
  );
  const labels = (typed: string) => matches(options, typed).map(({ label }) => label);

  it('are found whole, by their beginning, by a word within, and in the plural', () => {
    expect(labels(' every WEEK ')).toEqual(['Every week']);
    expect(labels('every_month')).toEqual(['Every month']);
    expect(labels('fam')).toEqual(['Family']);
    expect(labels('person')).toEqual(['The person']);
    expect(labels('waking nights')).toEqual(['Waking night']);
  });

  it('may fit several, or none', () => {
    expect(labels('every')).toEqual(['Every week', 'Every month']);
    expect(labels('amily')).toEqual([]);
    expect(labels('  ')).toEqual([]);
  });
});

describe('text from a spreadsheet', () => {
  it('is rows and cells, with quotation marks round breaks and no empty row at the end', () => {
    expect(cellsOf('a\tb\r\nc\t\r\n')).toEqual([
      ['a', 'b'],
      ['c', ''],
    ]);
    expect(cellsOf('"two\nlines"\t"say ""hi"""\tit\'s 5" long')).toEqual([
      ['two lines', 'say "hi"', 'it\'s 5" long'],
    ]);
  });

  it('keeps a quotation mark that somebody typed, and the rows after it', () => {
    const pasted =
      '"Bear" walks\tCouncil\r\n"Mum\'s break\tCouncil\r\nSwimming\tNHS\r\nGym\tNHS\r\n';
    expect(cellsOf(pasted)).toEqual([
      ['"Bear" walks', 'Council'],
      ['"Mum\'s break', 'Council'],
      ['Swimming', 'NHS'],
      ['Gym', 'NHS'],
    ]);
    expect(cellsOf('"big\tCouncil\nTV 42"\tNHS')).toEqual([
      ['"big', 'Council'],
      ['TV 42"', 'NHS'],
    ]);
    expect(cellsOf('"\tCouncil')).toEqual([['"', 'Council']]);
    expect(cellsOf('""\t"a ""b"""')).toEqual([['', 'a "b"']]);
  });

  it('comes back as it went', () => {
    const cells = ['Bus\tpass', 'say "hi"', '', '£1,200.50'];
    expect(cellsOf(asText(cells))).toEqual([cells]);
  });
});

describe('what is typed into a cell', () => {
  const answers = (column: number, typed: string) => {
    const found = read(choices, column, typed);
    if ('refusal' in found) return found.refusal;
    const act = found.act('line');
    const field = act.at.replace('line/', '');
    if ('says' in act) return { [act.says]: act.typed, field };
    return act.do === 'set' ? [[field, act.to]] : [];
  };

  it('goes on as it was typed where Rust reads it', () => {
    expect(answers(1, ' Bus pass')).toEqual([['what', ' Bus pass']]);
    for (const typed of ['£1,200.50', '-£5 pw', 'lots', ''])
      expect(answers(7, typed)).toEqual({ price: typed, field: 'rate_pence' });
    for (const typed of ['12.5 hours', '7h30', 'some', ''])
      expect(answers(6, typed)).toEqual({ count: typed, field: 'quantity_hundredths' });
  });

  it('empties the cell when it is nothing', () => {
    expect(answers(3, ' ')).toEqual([['controlled_by', null]]);
  });

  it('is one answer or one of the people, or a sentence that says why not', () => {
    expect(answers(3, 'council')).toEqual([['controlled_by', 'council']]);
    expect(answers(4, 'sheila')).toEqual([['controller', 'p0']]);
    expect(answers(4, 'Mohammed')).toBe(
      '“Mohammed” could be Mohammed Ali; Mohammed Khan. Write more of it.',
    );
    expect(answers(9, 'abc')).toBe(
      '“abc” is not one of the answers. Choose from: Offered; Committed.',
    );
  });
});

describe('a paste', () => {
  const kept = [{ id: 'one' }, { id: 'two' }];
  const paste = (text: string, column: number, top = 2) =>
    pasting(choices, LIST, text, column, (down) => {
      const there = kept[top + down] ?? null;
      return { id: there?.id ?? `new${down}`, there, index: 2 + down };
    });

  it('fills cells right and down, and adds the lines that it needs', () => {
    const found = paste('Bus\tCouncil\nClub\tNHS', 1, 1);
    if ('refusal' in found) throw new Error(found.refusal);
    expect(found.rows).toBe(2);
    expect(found.acts).toEqual([
      { do: 'set', at: `${LIST}/two/what`, to: 'Bus' },
      { do: 'set', at: `${LIST}/two/funder`, to: 'Council' },
      { do: 'add_row', at: LIST, row: 'new1', index: 3, body: null },
      { do: 'set', at: `${LIST}/new1/what`, to: 'Club' },
      { do: 'set', at: `${LIST}/new1/funder`, to: 'NHS' },
    ]);
    expect(found.places.get(`${LIST}/new1/funder`)).toEqual({ row: 2, column: 2, words: 'NHS' });
  });

  it('clears a cell that is there with an empty one, and adds no empty line', () => {
    const over = paste('\tNHS', 1, 0);
    expect('acts' in over && over.acts[0]).toEqual({ do: 'set', at: `${LIST}/one/what`, to: '' });
    const empty = paste('Bus\n\t\nClub', 1);
    expect('rows' in empty && empty.rows).toBe(2);
  });

  const refused = (text: string, column: number) => {
    const found = paste(text, column);
    return 'refusal' in found ? found.refusal : found;
  };

  it('is refused whole, with the row and the column that are wrong', () => {
    expect(refused('Every week\tCommitted\nEvery moon\tCommitted', 8)).toMatch(
      /^Money board, pasted line 2, how often: “Every moon”\. “Every moon” is not one of the answers\..*Nothing was pasted\.$/u,
    );
    expect(refused('Committed\t£5.00', 9)).toMatch(
      /^Money board, pasted line 1, what it comes to: “£5.00”/u,
    );
    expect(refused('Committed\t\tmore', 9)).toMatch(
      /Money board, pasted line 1: there is no column for “more”/u,
    );
  });
});
