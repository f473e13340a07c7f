import { tick } from 'svelte';

import type { Act, FieldForm, LineSum, MoneyLine } from '../../../generated/wire';
import type { Offer, Option } from '../../../parts/part';
import { answerOf, idOf } from '../../../state/document';
import type { Draft } from '../../../state/drafts.svelte';
import { people } from '../../../state/people';
import type { WorkshopStore } from '../../../state/workshop.svelte';
import { t } from '../../../words';
import type { Typing } from '../../../sheet/CellEditor.svelte';
import { asText } from '../../../sheet/cells';
import type { At } from '../../../sheet/grid-keys';
import { lineOffers } from '../lists/offers';
import { amountIn, cellText, COLUMNS, FIRST, holdsMore, LAST, type LineBegun } from './money-cells';
import { boardView } from './span.svelte';
import { optionsOf, pasting, read, refusalAt } from './money-typing';

const asOption = ({ value, label, ...offer }: Offer): Option => ({
  word: value,
  label: label ? `${value} – ${label}` : value,
  ...offer,
});

interface Given {
  path: string;
  fields: FieldForm[];
  rows: MoneyLine[];
}

// Made anew whenever anything changes, and never changed.
/* eslint-disable svelte/prefer-svelte-reactivity */

/** The lines of money as a sheet: those that are kept, those that are only begun, and an empty one. */
export class MoneySheet {
  readonly #store: WorkshopStore;
  readonly #given: () => Given;
  // The empty line has its id before it is kept, so that it is the same line afterwards.
  #spare: string = crypto.randomUUID();
  /** The cell of words that is typed into, and whether its line was there before. */
  #writing: { at: string; line: string; isNew: boolean } | null = null;
  /** Why the last paste was refused. */
  refusal = $state('');

  readonly sums = $derived.by(() => this.#store.known.money.sums);
  readonly sumOf = $derived(new Map<string, LineSum>(this.sums.lines.map((sum) => [sum.id, sum])));
  readonly people = $derived.by(() => people(this.#store.doc, t('part.unnamed')));
  readonly kept = $derived.by(() => new Set(this.#given().rows.map((line) => line.id)));
  /** What was typed into cells and is not kept, by line and field. */
  readonly held = $derived.by(() => {
    const list = `${this.#given().path}/`;
    const lines = new Map<string, Map<string, Draft>>();
    for (const [at, draft] of this.#store.drafts.held) {
      const [line, field] = at.startsWith(list) ? at.slice(list.length).split('/') : [];
      if (!line || !field) continue;
      lines.set(line, (lines.get(line) ?? new Map<string, Draft>()).set(field, draft));
    }
    return lines;
  });
  // As one word, so that the list is the same list while somebody types.
  readonly #begun = $derived(
    [...this.held.keys()].filter((line) => !this.kept.has(line)).join(' '),
  );
  /** The empty line. */
  readonly fresh = $derived.by(() => {
    while (this.kept.has(this.#spare) || this.#begun.includes(this.#spare))
      this.#spare = crypto.randomUUID();
    return this.#spare;
  });
  readonly all = $derived.by((): LineBegun[] => {
    const others = [...this.#begun.split(' ').filter(Boolean), this.fresh];
    return [...this.#given().rows, ...others.map((id) => ({ id }))];
  });

  constructor(store: WorkshopStore, given: () => Given) {
    this.#store = store;
    this.#given = given;
  }

  get #choices() {
    return { fields: this.#given().fields, people: this.people };
  }

  #text(line: LineBegun, column: number): string {
    return cellText(this.#given().fields, this.people, line, this.sumOf.get(line.id), column);
  }

  #add(line: string, index: number): Act {
    return { do: 'add_row', at: this.#given().path, row: line, index, body: null };
  }

  /** How a cell is typed into; nothing where the line opens as a form instead. */
  typing({ row: index, column }: At): Typing | null {
    const [line, cell] = [this.all[index], COLUMNS[column]];
    if (!line || !cell?.field || holdsMore(line, column)) return null;
    const draft = this.held.get(line.id)?.get(cell.field);
    const options = optionsOf(this.#choices, column);
    const offered = lineOffers(this.#store, cell.field);
    const at = idOf(`${this.#given().path}/${line.id}`);
    return {
      label: t('money.cell', { column: t(cell.title), number: index + 1 }),
      text: typeof draft?.value === 'string' ? draft.value : this.#text(line, column),
      options: options ?? (offered.length > 0 ? offered.map(asOption) : null),
      free: options === null,
      chosen: String(line[cell.field] ?? ''),
      wrong: draft?.refusal ? `${at}.${cell.field}.wrong` : undefined,
    };
  }

  /** Keeps what was typed or picked, with its line where that is new. What is not understood stays in the cell. */
  async type({ row: index, column }: At, typed: string, picked: Option | null): Promise<void> {
    const [line, cell] = [this.all[index], COLUMNS[column]];
    if (!line || !cell) return;
    this.refusal = '';
    const { path } = this.#given();
    const row = `${path}/${line.id}`;
    const at = `${row}/${cell.field}`;
    this.#writing = null;
    const draft = this.#store.drafts.held.get(at);
    // The last letter is on the disk already, and nothing else is said by it.
    if (!picked && draft?.state === 'saved' && draft.value === typed)
      return this.#store.drafts.leave(at);
    // Nothing is left of what was begun: there is no line to be added for it.
    if (!this.kept.has(line.id) && !typed.trim()) return this.#store.drafts.drop(at);
    const found = read(this.#choices, column, typed, picked);
    const more = Object.entries(picked?.says ?? {}).filter(([name]) => !answerOf(line, name));
    const acts = () => [
      ...(this.kept.has(line.id) ? [] : [this.#add(line.id, this.#given().rows.length)]),
      ...more.map(([field, to]): Act => ({ do: 'set', at: `${row}/${field}`, to })),
      ...('refusal' in found ? [] : [found.act(row)]),
    ];
    const oftenBefore = line.every;
    const filled = this.#store.fill(at, typed, 'refusal' in found ? found.refusal : acts);
    this.#store.drafts.leave(at);
    await filled;
    // A price may have said how often: what its own cell was refused for is answered by that.
    const oftenNow = this.#given().rows.find(({ id }) => id === line.id)?.every;
    if (cell.kind === 'price' && oftenNow !== oftenBefore) this.#store.drafts.drop(`${row}/every`);
    const why = this.#store.drafts.held.get(at)?.refusal;
    if (!why) return;
    this.#store.notices.say(t('money.wrong_in_cell', { column: t(cell.title), why }));
    await tick();
    document.getElementById(`${idOf(at)}.wrong`)?.scrollIntoView?.({ block: 'nearest' });
  }

  /** Gives a cell its answer back where what was typed was refused. Whether it was. */
  putBack({ row: index, column }: At): boolean {
    const [line, field] = [this.all[index], COLUMNS[column]?.field];
    return !!line && !!field && this.#store.putBack(`${this.#given().path}/${line.id}/${field}`);
  }

  /** Keeps words while they are typed, with their line where that is new. Half an amount would be another amount. */
  letters({ row: index, column }: At, typed: string): void {
    const [line, cell] = [this.all[index], COLUMNS[column]];
    if (!line || cell?.kind !== 'words') return;
    const at = `${this.#given().path}/${line.id}/${cell.field}`;
    const isThere = this.kept.has(line.id);
    this.#writing ??= { at, line: line.id, isNew: !isThere };
    if (!isThere && !typed.trim()) this.#store.drafts.drop(at);
    else this.#store.letters(at, typed, (words) => this.#said(at, line.id, words));
  }

  #said(at: string, line: string, words: string): Act[] {
    const set: Act = { do: 'set', at, to: words };
    return this.kept.has(line) ? [set] : [this.#add(line, this.#given().rows.length), set];
  }

  /** What stood in a cell before stands there again, although letters of it were kept; a line that was new goes. */
  async restore(back: string): Promise<void> {
    const [writing, { drafts, queue }] = [this.#writing, this.#store];
    this.#writing = null;
    if (!writing) return;
    const { at, line, isNew } = writing;
    if (!drafts.held.get(at)?.sent) return drafts.drop(at);
    if (isNew) {
      drafts.drop(at);
      await queue.idle();
      const list = this.#given().path;
      if (this.kept.has(line)) await this.#store.act([{ do: 'remove_row', at: list, row: line }]);
      return;
    }
    this.#store.letters(at, back, (words) => this.#said(at, line, words));
    drafts.leave(at);
  }

  /** Opens a line as a form, or closes it from its number. */
  async open({ row: index, column }: At): Promise<void> {
    const line = this.all[index];
    if (!line || !this.kept.has(line.id)) return;
    const { opened } = this.#store.at;
    if (column === 0 && opened.has(line.id)) opened.delete(line.id);
    else
      await this.#store.at.go(
        `${this.#given().path}/${line.id}/${COLUMNS[column]?.field || 'what'}`,
      );
  }

  /** Takes rows from a spreadsheet in as one step, or none of them. */
  async paste({ row: top, column }: At, text: string): Promise<void> {
    const store = this.#store;
    await store.rest();
    const { path, rows } = this.#given();
    const found = pasting(this.#choices, path, text, column, (down) => {
      const line = this.all[top + down];
      const there = line && this.kept.has(line.id) ? line : null;
      return { id: line?.id ?? crypto.randomUUID(), there, index: rows.length + down };
    });
    this.refusal = 'refusal' in found ? found.refusal : '';
    if ('refusal' in found || found.acts.length === 0) return;
    const refused = await store.attempt(found.acts);
    if (refused) {
      const [place, why] = [found.places.get(refused.at ?? ''), refused.text];
      this.refusal = place ? refusalAt(place, why) : t('money.paste_failed', { why });
      return;
    }
    for (const at of found.places.keys()) store.drafts.drop(at);
    const count = found.rows;
    store.notices.tell(t(count === 1 ? 'money.pasted_one' : 'money.pasted', { count }));
  }

  /** What is copied: the cell, or from the number of a line all of it that can be pasted again. */
  copied({ row: index, column }: At): string {
    const line = this.all[index];
    if (!line) return '';
    if (column > LAST) {
      const sum = this.sumOf.get(line.id);
      return sum ? amountIn(sum, boardView(this.#store).span).text : '';
    }
    const columns = COLUMNS.map((_, at) => at).slice(FIRST, LAST + 1);
    return asText((column === 0 ? columns : [column]).map((at) => this.#text(line, at)));
  }
}
