import { SvelteMap } from 'svelte/reactivity';

/** How long after the last key a draft is sent. */
export const PAUSE = 400;

/**
 * What stands in a field and is not, or not yet, what the document says. It stays the same draft while somebody types:
 * a letter is news to its field only, and not to all that ask whether anything is held.
 */
export class Draft {
  value = $state.raw<unknown>();
  state = $state<'typed' | 'sending' | 'saved' | 'refused'>('typed');
  refusal = $state<string | null>(null);
  /** Says it in a way of its own, where one answer is more than one change. */
  send: Send | undefined;
}

/** Sends an answer; resolves with the words of a refusal, or null when it is saved. */
export type Send = (path: string, value: unknown) => Promise<string | null>;

/**
 * Everything that was typed and may not be on disk yet, by path. A draft stays in its field until it is
 * saved and the field is left; a refused draft stays until it is mended.
 */
export class Drafts {
  readonly held = new SvelteMap<string, Draft>();
  readonly #send: Send;
  // Nothing on the page depends on these two.
  /* eslint-disable svelte/prefer-svelte-reactivity */
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #sending = new Map<string, Promise<void>>();
  /* eslint-enable svelte/prefer-svelte-reactivity */
  #focused: string | null = null;

  constructor(send: Send) {
    this.#send = send;
  }

  /** Something was typed; it is sent when the typing pauses. */
  type(path: string, value: unknown): void {
    this.#hold(path, value);
    clearTimeout(this.#timers.get(path));
    this.#timers.set(
      path,
      setTimeout(() => void this.flush(path), PAUSE),
    );
  }

  /** Something was chosen; it is sent at once. */
  put(path: string, value: unknown, send?: Send): Promise<void> {
    this.#hold(path, value, send);
    return this.flush(path);
  }

  enter(path: string): void {
    this.#focused = path;
  }

  /** The field was left: what is typed is sent, what is saved gives way to the document. */
  leave(path: string): void {
    if (this.#focused === path) this.#focused = null;
    if (this.held.get(path)?.state === 'saved') this.held.delete(path);
    void this.flush(path);
  }

  /** Sends what was typed in one field. */
  async flush(path: string): Promise<void> {
    clearTimeout(this.#timers.get(path));
    this.#timers.delete(path);
    const draft = this.held.get(path);
    if (draft?.state !== 'typed') return this.#sending.get(path);
    const { value, send = this.#send } = draft;
    draft.state = 'sending';
    const sending = send(path, value).then((refusal) => this.#settled(path, value, refusal));
    this.#sending.set(path, sending);
    await sending;
    if (this.#sending.get(path) === sending) this.#sending.delete(path);
  }

  /** Sends everything that was typed anywhere, and waits until it is saved or refused. */
  async flushAll(): Promise<void> {
    await Promise.all([...this.held.keys()].map((path) => this.flush(path)));
  }

  /** Lets go of every draft that is saved, so that the document shows, even under the cursor. */
  yield(): void {
    for (const [path, draft] of this.held) if (draft.state === 'saved') this.held.delete(path);
  }

  /** Forgets every draft at or under a path that is no longer there. */
  drop(path: string): void {
    for (const held of this.held.keys()) {
      if (held !== path && !held.startsWith(`${path}/`)) continue;
      clearTimeout(this.#timers.get(held));
      this.#timers.delete(held);
      this.held.delete(held);
    }
  }

  /** Whether everything is saved or refused. */
  get settled(): boolean {
    for (const draft of this.held.values()) {
      if (draft.state === 'typed' || draft.state === 'sending') return false;
    }
    return true;
  }

  /** How many drafts were refused. */
  get refused(): number {
    return [...this.held.values()].filter((draft) => draft.state === 'refused').length;
  }

  #hold(path: string, value: unknown, send?: Send): void {
    const draft = this.held.get(path) ?? new Draft();
    draft.value = value;
    draft.state = 'typed';
    draft.send = send;
    this.held.set(path, draft);
  }

  #settled(path: string, sent: unknown, refusal: string | null): void {
    const draft = this.held.get(path);
    if (!draft) return;
    draft.refusal = refusal;
    // Something newer stands in the field, typed or already on its way: an older answer says nothing about it.
    if (draft.value !== sent) return;
    if (refusal !== null) draft.state = 'refused';
    else if (this.#focused === path) draft.state = 'saved';
    else this.held.delete(path);
  }
}
