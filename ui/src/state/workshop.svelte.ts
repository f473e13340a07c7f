import { createContext } from 'svelte';

import { asFailure, call, type Failure } from '../api';
import type {
  Act,
  Calls,
  CellAct,
  FormBook,
  News,
  Opened,
  Settled,
  Workshop,
} from '../generated/wire';
import { t } from '../words';
import { placeOf, replaced, rowsAt, valueAt } from './document';
import { Drafts, type Send } from './drafts.svelte';
import { pathAtCursor } from './focus';
import { GuidanceStore } from './guidance.svelte';
import { NotesStore } from './notes.svelte';
import { Notices } from './notices.svelte';
import { Pace } from './pace.svelte';
import { personName } from './people';
import { PhotoStore } from './photos.svelte';
import { SaveQueue } from './queue';
import { ThreadStore } from './thread.svelte';
import { Whereabouts } from './whereabouts.svelte';

/** What the app changes in its own way. */
type OwnWay = {
  [Name in keyof Calls]: Calls[Name][1] extends Settled ? Name : never;
}[keyof Calls];

/** The workshop that is open: what the app said of it last, and what is being typed. */
export class WorkshopStore {
  readonly id: string;
  readonly forms: FormBook;
  readonly drafts: Drafts;
  readonly queue: SaveQueue<Settled>;
  readonly thread = new ThreadStore();
  readonly guidance = new GuidanceStore();
  readonly photos = new PhotoStore();
  readonly notes = new NotesStore();
  readonly pace: Pace;
  readonly at: Whereabouts;
  readonly notices = new Notices(() => this.settled);
  /** What came with the workshop beside it. */
  readonly given: Pick<Opened, 'lists'>;
  doc = $state.raw<Workshop>() as Workshop;
  settled = $state.raw<Settled>() as Settled;
  /** What is reckoned from the document: problems, stages, money, cover. */
  known = $state.raw<Required<News>>() as Required<News>;
  busy = $state(false);
  /** Whether something changed of which it is not known yet what follows. */
  hearing = $state(false);
  /** What went wrong outside any field; empty when nothing did. */
  failure = $state('');

  #unheard = false;
  #heard = Promise.resolve();

  readonly name = $derived(personName(this.doc));
  /** Whether everything is saved or refused. */
  readonly saved = $derived.by(() => !this.busy && this.drafts.settled && this.notes.saved);
  /** What is not kept, and says why. */
  readonly unkept = $derived.by(() => [...this.drafts.unkept, ...this.notes.drafts.unkept]);
  readonly refused = $derived.by(() => this.unkept.length);
  /** Whether everything is saved or refused, and what follows from it is known. */
  readonly quiet = $derived.by(() => this.saved && !this.hearing);

  constructor(forms: FormBook, opened: Opened, pace = new Pace()) {
    this.forms = forms;
    this.pace = pace;
    this.id = opened.workshop.id;
    this.doc = opened.workshop;
    this.settled = opened.settled;
    this.given = { lists: opened.lists };
    this.known = opened.news as Required<News>;
    this.at = new Whereabouts(forms);
    void this.guidance.load();
    this.queue = new SaveQueue(
      (acts, visit) => this.#edit(acts, visit),
      (busy) => (this.busy = busy),
    );
    this.drafts = new Drafts((path, to, visit) =>
      this.#refusal(() => this.queue.push([{ do: 'set', at: path, to }], visit)),
    );
  }

  /** Makes changes as one step of undo, after everything typed so far. Returns why they were refused. */
  async attempt(acts: CellAct[]): Promise<Failure | null> {
    await this.drafts.flushAll();
    try {
      await this.queue.run(() => this.#edit(acts));
      this.failure = '';
      return null;
    } catch (error) {
      return asFailure(error);
    }
  }

  /** Makes changes as one step of undo; a refusal is said above the page. Whether they were taken. */
  async act(acts: Act[]): Promise<boolean> {
    const refused = await this.attempt(acts);
    if (refused) this.failure = refused.text;
    return refused === null;
  }

  /**
   * Makes the changes that one cell speaks for, as one step of undo. What was typed stays in the cell until they are
   * saved, or with why they were refused, which may be known beforehand.
   */
  fill(path: string, typed: string, acts: string | (() => CellAct[])): Promise<void> {
    const send: Send = (_, __, visit) => {
      if (typeof acts === 'string') return Promise.resolve(acts);
      // What is there already is known only when everything before it is done.
      return this.#refusal(() => this.queue.run(() => this.#edit(acts(), visit)));
    };
    return this.drafts.put(path, typed, send);
  }

  /** Keeps the letters of a cell in the same way, while somebody types on. */
  letters(path: string, typed: string, acts: (typed: string) => Act[]): void {
    this.drafts.enter(path);
    this.drafts.type(path, typed, (_, words, visit) =>
      this.#refusal(() => this.queue.run(() => this.#edit(acts(String(words)), visit))),
    );
  }

  /** Lets the app change the workshop in its own way, as one step of undo. Returns why it refused. */
  async ask<N extends OwnWay>(name: N, body: Calls[N][0]): Promise<Failure | null> {
    await this.rest();
    try {
      await this.queue.run(async () => {
        const reply = await call(name, body);
        this.#take(reply);
        return reply;
      });
      return null;
    } catch (error) {
      return asFailure(error);
    }
  }

  /** Adds a row to the end of a list and goes to it. */
  async addRow(list: string, body: unknown = null): Promise<string | null> {
    const row = crypto.randomUUID();
    const done = await this.act([{ do: 'add_row', at: list, row, index: this.#end(list), body }]);
    if (!done) return null;
    await this.at.go(`${list}/${row}`);
    return row;
  }

  async removeRow(list: string, row: string): Promise<void> {
    this.drafts.drop(`${list}/${row}`);
    if (await this.act([{ do: 'remove_row', at: list, row }]))
      this.notices.tell(t('workshop.removed'));
  }

  /** Moves a row to the end of another list and goes to it there. */
  async moveRow(list: string, row: string, to: string): Promise<void> {
    const index = this.#end(to);
    await this.drafts.flushAll();
    this.drafts.drop(`${list}/${row}`);
    if (!(await this.act([{ do: 'move_row', at: list, row, to, index, body: null }]))) return;
    await this.at.go(`${to}/${row}`);
    this.notices.tell(t('workshop.moved', { where: placeOf(this.forms, to)?.label ?? '' }));
  }

  /**
   * Asks the app something of the workshop when the disk has all that was typed; nothing where it could not say, with
   * the reason above the page.
   */
  async inquire<N extends keyof Calls>(name: N, body: Calls[N][0]): Promise<Calls[N][1] | null> {
    await this.rest();
    try {
      const answer = await call(name, body);
      this.failure = '';
      return answer;
    } catch (error) {
      this.failure = asFailure(error).text;
      return null;
    }
  }

  /** Takes the last step back, or brings it back, and goes to where it happened. */
  async back(which: 'undo' | 'redo'): Promise<void> {
    await this.drafts.flushAll();
    await this.queue.idle();
    if (which === 'undo' && this.putBack(pathAtCursor())) return;
    const path = this.settled[which];
    if (path === null) {
      this.notices.tell(
        t(which === 'undo' ? 'workshop.nothing_to_undo' : 'workshop.nothing_to_redo'),
        false,
      );
      return;
    }
    const before = this.doc;
    try {
      await this.queue.run(async () => {
        const reply = await call(which, {});
        this.#take(reply);
        return reply;
      });
    } catch (error) {
      this.failure = asFailure(error).text;
      return;
    }
    this.#forgetLost(before);
    const what = placeOf(this.forms, path)?.label ?? '';
    await this.at.go(path, false);
    this.notices.tell(t(which === 'undo' ? 'workshop.undone' : 'workshop.redone', { what }), false);
  }

  /** Gives a field or cell its answer back where what was typed last was refused. Whether it was. */
  putBack(at: string | null): boolean {
    const isThere = (path: string) => at !== null && `${at}/`.startsWith(`${path}/`);
    for (const [path, { state }] of this.drafts.held) {
      if (state !== 'refused' || !isThere(path)) continue;
      this.drafts.drop(path);
      this.notices.tell(t('workshop.put_back'), false);
      return true;
    }
    return false;
  }

  /** Saves all that was typed; whether the disk has all of it. */
  async keep(): Promise<boolean> {
    await Promise.all([this.drafts.flushAll(), this.notes.keep()]);
    await this.queue.idle();
    return this.saved && this.refused === 0;
  }

  /** Saves all that was typed and hears what follows from it; whether the disk has all of it. */
  async rest(): Promise<boolean> {
    const kept = await this.keep();
    await this.#heard;
    return kept;
  }

  /** It was left: nothing of it is sent any more, since another one may be open by then. */
  end(): void {
    this.drafts.end();
    this.notes.drafts.end();
  }

  #end(list: string): number {
    return rowsAt(this.doc, list).length;
  }

  async #edit(acts: CellAct[], visit?: number): Promise<Settled> {
    const all = visit === undefined ? {} : { visit };
    const plain = acts.filter((act) => 'do' in act);
    const reply =
      plain.length === acts.length
        ? await call('edit', { acts: plain, ...all })
        : await call('edit_cells', { acts, ...all });
    this.#take(reply);
    return reply;
  }

  async #refusal(saved: () => Promise<Settled>): Promise<string | null> {
    try {
      await saved();
      this.failure = '';
      return null;
    } catch (error) {
      const { code, text } = asFailure(error);
      if (code !== 'no_such_row') return text;
      // The row is gone, and with it the field that could show why.
      this.failure = text;
      return null;
    }
  }

  #take(reply: Settled): void {
    this.doc = replaced(this.doc, reply.changed);
    this.settled = reply;
    if (this.hearing) this.#unheard = true;
    else this.#heard = this.#hear();
  }

  /**
   * Hears what follows from the changes, once for all that came in the meantime. Nothing that is saved waits for it, and
   * nobody is told what a half word means.
   */
  async #hear(): Promise<void> {
    this.hearing = true;
    do {
      await this.drafts.rested();
      this.#unheard = false;
      try {
        const news = await call('reckon', {});
        this.known = { ...this.known, ...news };
      } catch (error) {
        this.failure = asFailure(error).text;
      }
    } while (this.#unheard);
    this.hearing = false;
  }

  /** Forgets what was typed in places that are gone since; a line that is only begun was never there. */
  #forgetLost(before: Workshop): void {
    this.drafts.yield();
    for (const path of this.drafts.held.keys()) {
      const lost = valueAt(this.doc, path) === undefined && valueAt(before, path) !== undefined;
      if (lost) this.drafts.drop(path);
    }
  }
}

export const [useWorkshop, provideWorkshop] = createContext<WorkshopStore>();
