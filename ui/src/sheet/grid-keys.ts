// A spreadsheet's keys for a grid of cells: one tab stop, arrows, typing over what stands there, tabbing along.
// Which cell has the cursor is written straight into the page: of thousands of cells, two change at a key.
import { mount, tick, unmount } from 'svelte';

import type { Option } from '../parts/part';
import CellEditor, { type Done, type Typing } from './CellEditor.svelte';
import { moved } from './grid';

/** After so many milliseconds in a cell its editor is put there: not at each of the keys that lead on. */
const REST = 60;

/** The rows come onto the page so many at a time, each such part in an element of its own. */
export const PART = 10;

export interface At {
  row: number;
  column: number;
}

/** The grid that the keys are for. */
export interface Grid {
  body: () => HTMLElement | undefined;
  rows: () => number;
  columns: number;
  /** The columns that the Tab key goes along. */
  first: number;
  last: number;
  /** How a cell is typed into; nothing where the whole row opens instead. */
  typing: (at: At) => Typing | null;
  /** Something else was typed or picked. */
  ontype: (at: At, typed: string, picked: Option | null) => void;
  onopen: (at: At) => void;
  /** What was typed is taken back, whatever was refused before it too. */
  onback: (at: At) => void;
  /** Letters came into a cell that is typed into still: nobody knows when it will be left. */
  onletters: (at: At, typed: string) => void;
  /** What stood in the cell before its letters stands there again: it was put back, or typed again. */
  onrestore: (text: string) => void;
  /** The cursor comes to a row: its part has to be on the page. */
  oncome: (row: number) => void;
}

export class GridKeys {
  at: At = { row: 0, column: 1 };
  readonly #grid: Grid;
  /** The column where somebody began to tab along: the enter key goes down from there, as in a spreadsheet. */
  #began: number | null = null;
  #editing: { cell: HTMLElement; at: At; text: string } | null = null;
  #stop: HTMLElement | null = null;
  /** It waits in the cell that has the cursor, so that the first letter need not wait for it. */
  #editor: { cell: HTMLElement; part: ReturnType<typeof CellEditor> } | null = null;
  #coming: ReturnType<typeof setTimeout> | undefined;
  readonly #held = new Set<HTMLElement>();

  constructor(grid: Grid) {
    this.#grid = grid;
  }

  get editing(): boolean {
    // A line that was taken away takes its editor along.
    return this.#editing?.cell.isConnected ?? false;
  }

  /** A cell, without looking through all of them: what is wrong with a row only pushes others down. */
  cell({ row, column }: At): HTMLElement | null {
    const part = this.#grid.body()?.children[Math.floor(row / PART)];
    let line = part?.children[row % PART];
    while (line && line.getAttribute('data-index') !== String(row))
      line = line.nextElementSibling ?? undefined;
    return (line?.children[column] as HTMLElement | undefined) ?? null;
  }

  /** Where a cell is; nothing for anything else. */
  where(target: EventTarget | null): At | null {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null;
    const row = cell?.parentElement?.dataset.index;
    return cell && row !== undefined
      ? { row: Number(row), column: Number(cell.dataset.cell) }
      : null;
  }

  /** Makes a cell the one tab stop. */
  stop(at: At): HTMLElement | null {
    const cell = this.cell(at);
    if (!cell) return null;
    this.at = at;
    this.#grid.oncome(at.row);
    if (this.#stop === cell) return cell;
    this.#stop?.setAttribute('tabindex', '-1');
    this.#stop = cell;
    cell.setAttribute('tabindex', '0');
    clearTimeout(this.#coming);
    this.#coming = setTimeout(() => {
      if (!this.editing && cell.isConnected && this.#grid.typing(this.at)) this.#ready(cell);
    }, REST);
    return cell;
  }

  /** Sees to it that there is a tab stop, after rows came or went. */
  keep(): void {
    if (this.#stop?.isConnected) return;
    this.stop({ ...this.at, row: Math.max(0, Math.min(this.at.row, this.#grid.rows() - 1)) });
  }

  /** Puts the cursor into a cell, which may have to come onto the page first. */
  go(at: At): void {
    const cell = this.stop(at);
    if (!cell && at.row < this.#grid.rows()) {
      this.#grid.oncome(at.row);
      void tick().then(() => this.cell(at) && this.go(at));
    }
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  onkeydown(event: KeyboardEvent): void {
    if (this.editing || event.defaultPrevented || event.altKey || event.metaKey) return;
    const at = this.where(event.target);
    if (!at || event.isComposing) return;
    const { key, ctrlKey } = event;
    const next = moved(key, ctrlKey, at, {
      rows: this.#grid.rows(),
      columns: this.#grid.columns,
    });
    if (next) {
      event.preventDefault();
      this.#began = null;
      this.go(next);
    } else if (key === 'Tab' && !ctrlKey) {
      if (this.#began !== null) this.#along(event, event.shiftKey ? -1 : 1);
    } else if (ctrlKey) return;
    else if (key === 'Enter' || key === 'F2' || key === ' ') {
      event.preventDefault();
      this.edit(at, false);
    } else if (key === 'Delete' || key === 'Backspace') {
      event.preventDefault();
      if (this.#grid.typing(at)?.text) this.#grid.ontype(at, '', null);
    } else if (key === 'Escape') {
      this.#began = null;
      this.#grid.onback(at);
    }
    // The letter itself goes where the cursor goes: into the cell.
    else if ([...key].length === 1) this.edit(at, true);
  }

  /** Begins to type into a cell, or opens its row where it holds more than can be typed. */
  edit(at: At, over: boolean): void {
    const cell = this.cell(at);
    const typing = this.#grid.typing(at);
    if (!cell || this.editing) return;
    if (!typing) return over ? undefined : this.#grid.onopen(at);
    this.stop(at);
    this.#editing = { cell, at, text: typing.text };
    this.#ready(cell).begin(typing, over);
  }

  /** The editor of a cell, put there if it is not there already. */
  #ready(cell: HTMLElement): ReturnType<typeof CellEditor> {
    if (this.#editor?.cell === cell) return this.#editor.part;
    this.#away();
    this.#hold(cell.parentElement);
    cell.toggleAttribute('data-ready', true);
    const props = {
      ondone: (...done: Done) => this.#done(...done),
      onletters: (typed: string) => {
        if (this.#editing) this.#grid.onletters(this.#editing.at, typed);
      },
    };
    this.#editor = { cell, part: mount(CellEditor, { target: cell, props }) };
    return this.#editor.part;
  }

  /** A row that fewer words stay in keeps its height while somebody works in the sheet: what is below stays put. */
  #hold(row: HTMLElement | null): void {
    if (!row || this.#held.has(row)) return;
    row.style.minHeight = `${row.getBoundingClientRect().height}px`;
    this.#held.add(row);
  }

  /** Gives the rows their own heights back: the sheet was left, or is as wide as it was no more. */
  loosen(): void {
    for (const row of this.#held) row.style.minHeight = '';
    this.#held.clear();
  }

  /** Takes the editor off its cell. */
  #away(): void {
    if (this.#editor) void unmount(this.#editor.part);
    // Last: the editor stands over its cell, and over the whole page if that let go of it before.
    this.#editor?.cell.toggleAttribute('data-ready', false);
    this.#editor = null;
  }

  #done(...[typed, picked, way, event]: Done): void {
    const now = this.#editing;
    if (!now) return;
    this.#editing = null;
    if (typed === null || typed === now.text) this.#grid.onrestore(now.text);
    const had = now.cell.contains(document.activeElement) || !document.hasFocus();
    // Whoever goes on to the row below need not be in this cell first.
    const goes = way === 'down' || way === 'up';
    if (had && !goes) now.cell.focus({ preventScroll: true });
    this.#editor?.part.rest();
    if (typed === null) this.#grid.onback(now.at);
    else if (typed !== now.text) this.#grid.ontype(now.at, typed, picked);
    if (goes) this.#lead(now.at, way === 'up' ? -1 : 1);
    else if (way !== 'stay') this.#tab(now.at, way === 'back' ? -1 : 1, event);
  }

  /** Keeps what is half typed when the whole grid goes off the page. */
  end(): void {
    clearTimeout(this.#coming);
    const now = this.#editing;
    this.#editing = null;
    const typed = now?.cell.querySelector('input')?.value;
    this.#away();
    if (now && typed === now.text) this.#grid.onrestore(typed);
    if (now && typed !== undefined && typed !== now.text) this.#grid.ontype(now.at, typed, null);
  }

  /** To the row below or above, which may only just have come. */
  #lead({ row, column }: At, by: number): void {
    const to = { row: Math.max(0, row + by), column: this.#began ?? column };
    this.#began = null;
    void tick().then(() => this.go(to.row < this.#grid.rows() ? to : { ...to, row }));
  }

  /** Along the row, from where somebody began to. */
  #tab({ column }: At, by: number, event?: KeyboardEvent): void {
    this.#began ??= column;
    if (event) this.#along(event, by);
  }

  /** Tabs along the row, and out of the grid at its ends. */
  #along(event: KeyboardEvent, by: number): void {
    const column = this.at.column + by;
    if (column < this.#grid.first || column > this.#grid.last) return;
    event.preventDefault();
    this.go({ ...this.at, column });
  }
}
