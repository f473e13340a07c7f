import { mockIPC } from '@tauri-apps/api/mocks';
import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import App from '../src/App.svelte';
import type { FormBook, News, Opened, Settled, Start } from '../src/generated/wire';
import { app } from '../src/state/app.svelte';
import { leaving, PATIENCE } from '../src/state/leaving.svelte';
import { WorkshopStore } from '../src/state/workshop.svelte';
import { NO_LISTS } from './lists';
import { workshop as whole } from './workshop';

const forms: FormBook = {
  targets: [],
  audiences: [],
  stages: [
    {
      name: 'before',
      title: 'Before we start',
      about: '',
      tools: [
        {
          name: 'moving',
          path: 'before/moving',
          title: 'The move',
          about: '',
          guidance: '',
          fields: [{ name: 'why', label: 'Why', hint: '', ask: { kind: 'text', limit: 100 } }],
        },
      ],
    },
  ],
};
const news = { problems: [], stages: [], money: { sums: {}, difference: '' }, cover: {} };
const settled: Settled = { changed: [], saved: '14:02', undo: null, redo: null };
const opened: Opened = {
  workshop: whole({ id: 'w', before: { moving: { why: '' } } }),
  settled,
  news: news as unknown as News,
  lists: NO_LISTS,
};

/** What the shell and the app were asked, in order; answers of the disk, while it is slow. */
let asked: string[];
let disk: 'quick' | 'slow' | 'full';
let answers: (() => void)[];

beforeEach(async () => {
  app.screen = 'waiting';
  vi.useFakeTimers({ shouldAdvanceTime: true });
  [asked, disk, answers] = [[], 'quick', []];
  mockIPC(async (command, args) => {
    const { name, answer, body } = args as unknown as Record<string, string> & {
      body?: { acts?: { to: string }[]; text?: string };
    };
    asked.push(command === 'call' ? (name ?? '') : `${command} ${answer}`);
    if (name === 'begin') return { vault: 'locked', forms } as Start;
    if (name === 'shelf') return { practice: false, workshops: [] };
    if (name === 'notes') return { ring: '', notes: [] };
    if (name !== 'edit' && name !== 'save_note') return {};
    if (disk === 'full') throw { code: 'disk_full', text: 'The disk is full.', at: null };
    if (disk === 'slow') await new Promise<void>((done) => answers.push(done));
    const words = body?.acts?.[0]?.to ?? body?.text;
    asked.push(`kept ${words}`);
    return name === 'edit' ? settled : { ring: '', notes: [{ id: 'n', text: words, written: '' }] };
  });
  render(App);
  await waitFor(() => expect(app.screen).toBe('start'));
  app.workshop = new WorkshopStore(forms, opened);
  app.screen = 'workshop';
  await screen.findByLabelText('Why');
});
afterEach(() => {
  leaving.stay();
  vi.useRealTimers();
});

const field = () => screen.getByLabelText<HTMLTextAreaElement>('Why');
async function type(words: string) {
  field().focus();
  await fireEvent.input(field(), { target: { value: words } });
}
const close = () => window.dispatchEvent(new CustomEvent('last-words'));
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const question = () => screen.queryByRole('heading', { name: 'Close the window?' });

describe('closing the window', () => {
  it('goes at once when everything is saved, and from where nothing is open', async () => {
    close();
    await waitFor(() => expect(asked).toContain('leave leave'));
    expect(asked).toContain('leave heard');
    asked = [];
    app.workshop = null;
    app.screen = 'start';
    close();
    await waitFor(() => expect(asked).toContain('leave leave'));
    expect(question()).toBeNull();
  });

  it('goes when the disk has the last letter and not before', async () => {
    disk = 'slow';
    await type('No');
    close();
    await pass(5_000);
    expect(asked).not.toContain('leave leave');
    expect(question()).toBeNull();
    // Somebody types on meanwhile.
    await type('Nobody dances there');
    await pass(500);
    while (answers.length > 0) {
      answers.shift()?.();
      await pass(1_000);
    }
    await waitFor(() => expect(asked).toContain('leave leave'));
    expect(asked.indexOf('kept Nobody dances there')).toBeLessThan(asked.indexOf('leave leave'));
  });

  it('asks after ten seconds, waits when that is wanted, and goes by itself when all is saved', async () => {
    disk = 'slow';
    await type('No');
    close();
    await pass(PATIENCE - 500);
    expect(question()).toBeNull();
    await pass(1_000);
    expect(question()).toBeTruthy();
    expect(screen.getByText(/not on the disk yet/u)).toBeTruthy();
    await press('Wait until it is saved');
    expect(question()).toBeNull();
    await pass(PATIENCE + 500);
    expect(question()).toBeTruthy();
    expect(asked).not.toContain('leave leave');
    answers[0]?.();
    await waitFor(() => expect(asked).toContain('leave leave'));
  });

  it('closes all the same when that is what somebody wants', async () => {
    disk = 'slow';
    await type('No');
    close();
    await pass(PATIENCE + 500);
    await press('Close all the same');
    await waitFor(() => expect(asked).toContain('leave leave'));
    expect(asked).not.toContain('kept No');
  });

  it('asks at once about what could not be kept, with its words, and leads back to it', async () => {
    disk = 'full';
    await type('Nobody dances there');
    close();
    await waitFor(() => expect(question()).toBeTruthy());
    expect(document.querySelector('[data-last=refused]')?.textContent).toMatch(
      /Why.*Nobody dances there.*The disk is full/su,
    );
    await press('Go back to it');
    await waitFor(() => expect(document.activeElement).toBe(field()));
    expect(question()).toBeNull();
    await pass(PATIENCE * 2);
    expect(asked).not.toContain('leave leave');
    expect(field().value).toBe('Nobody dances there');
  });

  it('tries again when that is asked for, and goes when it is kept', async () => {
    disk = 'full';
    await type('No');
    close();
    await waitFor(() => expect(question()).toBeTruthy());
    disk = 'quick';
    await press('Try to save it again');
    await waitFor(() => expect(asked).toContain('leave leave'));
    expect(asked).toContain('kept No');
  });

  it('waits for a safeguarding note too', async () => {
    disk = 'full';
    const { notes } = app.workshop ?? {};
    notes?.drafts.type(notes.writing, 'He said');
    close();
    await waitFor(() => expect(question()).toBeTruthy());
    expect(document.querySelector('[data-last=refused]')?.textContent).toContain(
      'A safeguarding note',
    );
    disk = 'quick';
    await press('Try to save it again');
    await waitFor(() => expect(asked).toContain('leave leave'));
    expect(asked).toContain('kept He said');
  });
});

describe('leaving a workshop for the shelf', () => {
  it('asks about what is refused, and leaves it behind only when that is wanted', async () => {
    disk = 'full';
    await type('No');
    await press('Shelf');
    await screen.findByRole('heading', { name: 'Leave this workshop?' });
    expect(asked).not.toContain('shelf');
    await press('Leave all the same');
    await waitFor(() => expect(app.screen).toBe('shelf'));
    // Nothing of it comes into whatever is opened next.
    const edits = asked.filter((name) => name === 'edit').length;
    await pass(2_000);
    expect(asked.filter((name) => name === 'edit')).toHaveLength(edits);
  });

  it('never leaves while an answer is under way', async () => {
    disk = 'slow';
    await type('No');
    await press('Shelf');
    await pass(PATIENCE + 500);
    await screen.findByRole('heading', { name: 'Leave this workshop?' });
    expect(screen.queryByRole('button', { name: 'Leave all the same' })).toBeNull();
    answers[0]?.();
    await waitFor(() => expect(app.screen).toBe('shelf'));
    expect(asked.indexOf('kept No')).toBeLessThan(asked.indexOf('shelf'));
  });
});
