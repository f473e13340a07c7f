// The only file that touches Tauri.
import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';

import type { AppEvent, Calls, Failure, Hit } from './generated/wire';

// Why a call was refused: `text` is the finished sentence, to be shown as it is.
export type { Failure };

// An answer with the words that were looked for.
export type { Hit } from './generated/wire';

/** Asks the app. Rejects with a `Failure` and nothing else. */
export async function call<K extends keyof Calls>(
  name: K,
  body: Calls[K][0],
): Promise<Calls[K][1]> {
  try {
    return await invoke<Calls[K][1]>('call', { name, body });
  } catch (error) {
    throw asFailure(error);
  }
}

/**
 * Calls `handler` when the window is asked to close, by its button or by a logout; the shell hears that the page lives.
 * The window stays until `leave` is called: first everything is saved, or whoever sits there is asked. Returns how to stop.
 */
export function onLastWords(handler: () => void): () => void {
  const hear = () => {
    // Where the shell does not hear it, it asks in a dialog of its own.
    invoke('leave', { answer: 'heard' }).catch(() => undefined);
    handler();
  };
  window.addEventListener('last-words', hear);
  return () => window.removeEventListener('last-words', hear);
}

/**
 * Closes the window, at once and without another question: everything is on the disk, or is to be left.
 * Resolves when the shell has heard it.
 */
export async function leave(): Promise<void> {
  try {
    await invoke('leave', { answer: 'leave' });
  } catch (error) {
    throw asFailure(error);
  }
}

/**
 * Calls `handler` with whatever the app tells unasked, for as long as the page lives: a page may listen to the app and
 * to nothing else, and never stops.
 */
export function onEvent(handler: (event: AppEvent) => void): void {
  // Where nothing can be heard, as in a page without its shell, nothing is told; every call is answered all the same.
  listen<AppEvent>('app-event', ({ payload }) => handler(payload)).catch(() => undefined);
}

/** Reads whatever was thrown as a `Failure`. */
export function asFailure(error: unknown): Failure {
  if (typeof error === 'object' && error !== null && 'text' in error) {
    const { code, text, at } = error as Partial<Failure>;
    return { code: code ?? 'broken', text: text ?? String(error), at: at ?? null };
  }
  return {
    code: 'broken',
    text: error instanceof Error ? error.message : String(error),
    at: null,
  };
}

/** Looks for words in the workshop that is open. A search that fails finds nothing; it never stands in anybody's way. */
export async function findWords(words: string): Promise<Hit[]> {
  try {
    return (await call('search', { words })).hits;
  } catch {
    return [];
  }
}
