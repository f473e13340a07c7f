import { SvelteMap } from 'svelte/reactivity';

/** How long a key waits at most until it is sent, and how long nobody types until the typing rests. */
export const PAUSE = 400;

/**
 * What stands in a field and is not, or not yet, what the document says. It stays the same draft while somebody types:
 * a letter is news to its field only, and not to all that ask whether anything is held.
 */
export class Draft {
  value = $state.raw<unknown>();
  state = $state<'typed' | 'sending' | 'saved' | 'refused'>('typed');
  /** Why it was refused, as far as that is said: nobody is told so in the middle of a word. */
  refusal = $state<string | null>(null);
  /** Says it in a way of its own, where one answer is more than one change. */
  send: Send | undefined;
  /** Tells what was typed before the field was left from what was typed later. */
  visit: number | undefined;
  /** Why what stands there was refused, said or not. */
  why: string | null = null;
  /** Whether the app has heard anything of it. */
  sent = false;
}

/** Sends an answer; resolves with the words of a refusal, or null when it is saved. */
export type Send = (path: string, value: unknown, visit?: number) => Promise<string | null>;

/** What was typed and could not be kept. */
export interface Unkept {
  path: string;
  value: unknown;
  why: string;
}

type Timers = Map<string, ReturnType<typeof setTimeout>>;

/**
 * Everything that was typed and may not be on disk yet, by path. A draft stays in its field until it is
 * saved and the field is left; one that is refused, or that the disk would not have, stays until it is kept.
 */
export class Drafts {
  readonly held = new SvelteMap<string, Draft>();
  readonly #send: Send;
  // Nothing on the page depends on these.
  /* eslint-disable svelte/prefer-svelte-reactivity */
  readonly #due: Timers = new Map();
  readonly #typing: Timers = new Map();
  readonly #sending = new Map<string, Promise<void>>();
  /* eslint-enable svelte/prefer-svelte-reactivity */
  #focused: string | null = null;
  #visits = 0;
  #ended = false;
  #resting: (() => void)[] = [];

  constructor(send: Send) {
    this.#send = send;
  }

  /** Something was typed. It waits a moment for more letters, and no longer for each of them. */
  type(path: string, value: unknown, send?: Send): void {
    const draft = this.#hold(path, value, send);
    draft.visit ??= this.#visits += 1;
    if (!this.#due.has(path)) {
      this.#due.set(
        path,
        setTimeout(() => void this.flush(path), PAUSE),
      );
    }
    clearTimeout(this.#typing.get(path));
    this.#typing.set(
      path,
      setTimeout(() => this.#rest(path), PAUSE),
    );
  }

  /** Something was chosen, or typed to its end; it is sent at once. */
  put(path: string, value: unknown, send?: Send): Promise<void> {
    const draft = this.#hold(path, value, send);
    // What speaks for a cell ends what was typed there.
    if (!send) draft.visit = undefined;
    this.#rest(path);
    return this.flush(path);
  }

  enter(path: string): void {
    this.#focused = path;
  }

  /** The field was left: what is not saved is sent, what is saved gives way to the document. */
  leave(path: string): void {
    if (this.#focused === path) this.#focused = null;
    this.#rest(path);
    if (this.held.get(path)?.state === 'saved') this.held.delete(path);
    void this.#again(path);
  }

  /** Sends what was typed in one field: the newest, once the answer to what was sent before has come. */
  async flush(path: string): Promise<void> {
    clearTimeout(this.#due.get(path));
    this.#due.delete(path);
    const draft = this.held.get(path);
    const under = this.#sending.get(path);
    if (draft?.state !== 'typed' || this.#ended) return under;
    if (under) return under.then(() => this.flush(path));
    const { value, visit, send = this.#send } = draft;
    draft.state = 'sending';
    draft.sent = true;
    const sending = send(path, value, visit).then((why) => {
      this.#sending.delete(path);
      this.#settled(path, draft, why);
    });
    this.#sending.set(path, sending);
    await sending;
  }

  /** Sends everything that is not saved anywhere, and waits until it is saved or refused. */
  async flushAll(): Promise<void> {
    for (const path of [...this.#typing.keys()]) this.#rest(path);
    await Promise.all([...this.held.keys()].map((path) => this.#again(path)));
  }

  /** Resolves when nobody is in the middle of typing. */
  rested(): Promise<void> {
    return this.#typing.size === 0
      ? Promise.resolve()
      : new Promise((done) => this.#resting.push(done));
  }

  /** Lets go of every draft that is saved, so that the document shows, even under the cursor. */
  yield(): void {
    for (const [path, draft] of this.held) if (draft.state === 'saved') this.held.delete(path);
  }

  /** Forgets every draft at or under a path that is no longer there. */
  drop(path: string): void {
    for (const held of this.held.keys()) {
      if (held !== path && !held.startsWith(`${path}/`)) continue;
      clearTimeout(this.#due.get(held));
      this.#due.delete(held);
      this.#rest(held);
      this.held.delete(held);
    }
  }

  /** Whether everything is saved or refused. */
  get settled(): boolean {
    for (const { state, refusal } of this.held.values()) {
      if (state === 'typed' || state === 'sending') return false;
      if (state === 'refused' && refusal === null) return false;
    }
    return true;
  }

  /** Those that are not kept, and say why. */
  get refused(): number {
    return this.unkept.length;
  }

  /** What stands somewhere and is not kept, and why. */
  get unkept(): Unkept[] {
    return [...this.held].flatMap(([path, { value, state, refusal: why }]) =>
      state === 'refused' && why !== null ? [{ path, value, why }] : [],
    );
  }

  /** Sends nothing more: the workshop was left. */
  end(): void {
    this.#ended = true;
    for (const path of [...this.held.keys()]) this.drop(path);
  }

  /** What was refused may be taken now: the disk may have room again, and the row may be there that was not. */
  #again(path: string): Promise<void> {
    const draft = this.held.get(path);
    if (draft?.state === 'refused') draft.state = 'typed';
    return this.flush(path);
  }

  #hold(path: string, value: unknown, send?: Send): Draft {
    const draft = this.held.get(path) ?? new Draft();
    draft.value = value;
    draft.state = 'typed';
    draft.why = null;
    draft.send = send;
    this.held.set(path, draft);
    return draft;
  }

  /** Nobody types there any more: now it may be said what is wrong. */
  #rest(path: string): void {
    clearTimeout(this.#typing.get(path));
    this.#typing.delete(path);
    const draft = this.held.get(path);
    if (draft?.state === 'refused') draft.refusal = draft.why;
    if (this.#typing.size === 0) for (const done of this.#resting.splice(0)) done();
  }

  #settled(path: string, draft: Draft, why: string | null): void {
    if (this.held.get(path) !== draft) return;
    if (why === null) draft.refusal = null;
    // Something newer stands in the field: an older answer says nothing about it.
    if (draft.state !== 'sending') return;
    draft.why = why;
    if (why !== null) {
      draft.state = 'refused';
      if (!this.#typing.has(path)) draft.refusal = why;
    } else if (this.#focused === path) draft.state = 'saved';
    else this.held.delete(path);
  }
}
