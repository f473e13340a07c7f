import { mockIPC } from '@tauri-apps/api/mocks';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import type { Opened, Shelf, Start } from '../src/generated/wire';
import { app } from '../src/state/app.svelte';
import { NO_LISTS } from './lists';
import { workshop as whole } from './workshop';

const MINUTE = 60_000;
const opened = (id: string) =>
  ({ workshop: whole({ id }), settled: {}, news: {}, lists: NO_LISTS }) as unknown as Opened;
const start = { vault: 'open', forms: { stages: [] } } as unknown as Start;

beforeEach(async () => {
  vi.useFakeTimers({ now: Date.UTC(2026, 2, 12, 10) });
  mockIPC((_, args) => {
    const { name, body } = args as unknown as { name: string; body: { id: string } };
    if (name === 'begin' || name === 'lock') return start;
    if (name === 'shelf' || name === 'unlock') return { practice: false } as Shelf;
    return name === 'open_workshop' ? opened(body.id) : {};
  });
  await app.begin();
  await open('danny');
});
afterEach(async () => {
  await app.lock();
  vi.useRealTimers();
});

/** Opens a workshop, as its screen does when it comes up. */
async function open(id: string) {
  await app.openWorkshop(id);
  app.workshop?.pace.watch();
}

const minutes = () => app.workshop?.pace.minutes;
function pass(count: number) {
  for (let minute = 0; minute < count; minute += 1) {
    vi.setSystemTime(Date.now() + MINUTE);
    app.workshop?.pace.look();
  }
}

it('a look at the shelf, or at somebody else, ends no sitting that goes on soon', async () => {
  pass(40);
  await app.toShelf();
  pass(10);
  await open('danny');
  expect(minutes()).toBe(40);
  pass(2);
  expect(minutes()).toBe(42);
});

it('who comes back after an hour, or to another workshop, sits down anew', async () => {
  pass(40);
  await app.toShelf();
  pass(60);
  await open('danny');
  expect(minutes()).toBe(0);
  pass(5);
  await app.toShelf();
  await open('sana');
  expect(minutes()).toBe(0);
});

it('a locked vault remembers nobody', async () => {
  pass(40);
  await app.lock();
  await app.unlock('again');
  await open('danny');
  expect(minutes()).toBe(0);
});
