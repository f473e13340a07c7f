// A spreadsheet's hands for a grid of cells: one tab stop, arrows, typing over what stands there, tabbing along.
// Which cell has the cursor is written straight into the page: of thousands of cells, two change at a key.
import { mount, tick, unmount } from 'svelte';

import type { Option } from '../parts/part';
import CellEditor, { type Way } from './CellEditor.svelte';
import { moved } from './grid';

/** The rows come onto the page so many at a time, each such part in an element of its own. */
export const PART = 10;

export interface At {
  row: number;
  column: number;
}

/** How a cell is typed into. */
export interface Typing {
  /** Its column and its row, for those who listen. */
  label: string;
  text: string;
  options: Option[] | null;
  /** The options are offers: anything else may be typed too. */
  free?: boolean;
  chosen: string;
  /** The id of what is wrong with it. */
  wrong?: string | undefined;
}

/** What the hands are on. */
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
  /** The cursor comes to a row: its part has to be on the page. */
  oncome: (row: number) => void;
}

export class Hands {
  at: At = { row: 0, column: 1 };
  readonly #grid: Grid;
  /** The column where somebody began to tab along: the enter key goes down from there, as in a spreadsheet. */
  #began: number | null = null;
  #editing: HTMLElement | null = null;
  #stop: HTMLElement | null = null;
  /** Keeps what is typed in the cell that is edited. */
  #end: (() => void) | null = null;

  constructor(grid: Grid) {
    this.#grid = grid;
  }

  get editing(): boolean {
    return this.#editing !== null;
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
    const at = this.where(event.target);
    if (
      !at ||
      this.#editing ||
      event.defaultPrevented ||
      event.altKey ||
      event.metaKey ||
      event.isComposing
    )
      return;
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
    } else if (key === 'Escape') this.#began = null;
    else if ([...key].length === 1) {
      // The letter itself goes where the cursor goes: into the cell.
      const over = this.#grid.typing(at);
      if (over) this.edit(at, true);
    }
  }

  /** Begins to type into a cell, or opens its row where it holds more than can be typed. */
  edit(at: At, over: boolean): void {
    const cell = this.cell(at);
    const typing = this.#grid.typing(at);
    if (!cell || this.#editing) return;
    if (!typing) return this.#grid.onopen(at);
    this.stop(at);
    this.#editing = cell;
    cell.toggleAttribute('data-editing', true);
    const { text, ...props } = typing;
    const editor = mount(CellEditor, {
      target: cell,
      props: {
        ...props,
        over,
        start: over ? '' : text,
        ondone: (typed: string | null, picked: Option | null, way: Way, event?: KeyboardEvent) => {
          if (this.#editing !== cell) return;
          this.#editing = null;
          const had = cell.contains(document.activeElement) || !document.hasFocus();
          if (had) cell.focus({ preventScroll: true });
          void unmount(editor);
          // Last: what is typed into stands over its cell, and over the whole page if that let go of it before.
          cell.toggleAttribute('data-editing', false);
          if (typed !== null && typed !== text) this.#grid.ontype(at, typed, picked);
          this.#lead(at, way, event);
        },
      },
    });
    const input = cell.querySelector('input');
    this.#end = () => {
      if (this.#editing !== cell) return;
      this.#editing = null;
      void unmount(editor);
      if (input && input.value !== text) this.#grid.ontype(at, input.value, null);
    };
    input?.focus();
    if (!over) input?.setSelectionRange(text.length, text.length);
  }

  /** Keeps what is half typed when the whole grid goes off the page. */
  end(): void {
    this.#end?.();
  }

  /** Where the cursor goes when a cell is done with. The row below may only just have come. */
  #lead(at: At, way: Way, event?: KeyboardEvent): void {
    if (way === 'stay') return;
    if (way === 'next' || way === 'back') {
      this.#began ??= at.column;
      if (event) this.#along(event, way === 'back' ? -1 : 1);
      return;
    }
    const column = this.#began ?? at.column;
    this.#began = null;
    const row = Math.max(0, at.row + (way === 'up' ? -1 : 1));
    void tick().then(() => {
      if (row < this.#grid.rows()) this.go({ row, column });
    });
  }

  /** Tabs along the row, and out of the grid at its ends. */
  #along(event: KeyboardEvent, by: number): void {
    const column = this.at.column + by;
    if (column < this.#grid.first || column > this.#grid.last) return;
    event.preventDefault();
    this.go({ ...this.at, column });
  }
}
