import { mockIPC } from '@tauri-apps/api/mocks';
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, type Mock, vi } from 'vitest';

import type { Notes } from '../src/generated/wire';
import NotesDialog from '../src/screens/dialogs/NotesDialog.svelte';
import { NotesStore } from '../src/state/notes.svelte';

interface Asked {
  name: string;
  body: { id: string; is_new: boolean; text: string; ring: string };
}

/** The vault, as far as notes know it. */
let disk: Map<string, string>;
let ring: string;
let asked: Asked[];
let full: boolean;
let notes: NotesStore;
let onclose: Mock<() => void>;

const told = (): Notes => ({
  ring,
  notes: [...disk].map(([id, text]) => ({ id, text, written: 'today at 14:02' })),
});

function answer({ name, body }: Asked): Notes {
  if (full && name !== 'notes') throw { code: 'disk_full', text: 'The disk is full.', at: null };
  if (name === 'save_note') {
    if (!body.text.trim()) throw { code: 'note_empty', text: 'There is nothing in it.', at: null };
    if (!body.is_new && !disk.has(body.id))
      throw { code: 'no_such_note', text: 'That is not there.', at: null };
    disk.set(body.id, body.text);
  }
  if (name === 'remove_note') disk.delete(body.id);
  if (name === 'keep_ring') ring = body.ring;
  return told();
}

beforeEach(() => {
  disk = new Map([['n1', 'old']]);
  [ring, asked, full] = ['999', [], false];
  mockIPC((_, args) => {
    asked.push(args as unknown as Asked);
    return answer(args as unknown as Asked);
  });
  notes = new NotesStore();
  onclose = vi.fn<() => void>();
  render(NotesDialog, { notes, onclose });
});

const box = () => document.getElementById('note-text') as HTMLTextAreaElement;
const words = () => [...disk.values()];
const says = () => document.querySelector('[data-note-saved]')?.textContent;

describe('safeguarding notes', () => {
  it('are kept while they are typed, as one note, without a button', async () => {
    await screen.findByText('old');
    expect(says()).toBe('Kept while you write');
    await userEvent.type(box(), 'He said');
    expect(notes.saved).toBe(false);
    expect(says()).toBe('Saving …');
    await waitFor(() => expect(words()).toEqual(['old', 'He said']));
    await userEvent.type(box(), ' it hurts');
    await waitFor(() => expect(words()).toEqual(['old', 'He said it hurts']));
    await waitFor(() => expect(says()).toBe('The note is kept.'));
    expect(box().value).toBe('He said it hurts');
    // It is not shown twice while it is written.
    expect(screen.getAllByText('old')).toHaveLength(1);
    expect(screen.queryAllByRole('listitem')).toHaveLength(1);
    expect(onclose).not.toHaveBeenCalled();
  });

  it('are done with when that is said, and removed only when that is meant', async () => {
    await screen.findByText('old');
    expect(screen.getByText(/Care Act 2014 s42/u)).toBeTruthy();
    await userEvent.type(box(), 'He said it hurts');
    await userEvent.click(screen.getByRole('button', { name: 'Done with this note' }));
    await screen.findByText('He said it hurts');
    expect(box().value).toBe('');
    const [, remove] = screen.getAllByRole('button', { name: /^Remove for good/u });
    if (remove) await userEvent.click(remove);
    expect(asked.map(({ name }) => name)).not.toContain('remove_note');
    await userEvent.click(screen.getByRole('button', { name: /^Yes, remove it/u }));
    await waitFor(() => expect(screen.queryByText('He said it hurts')).toBeNull());
    expect(words()).toEqual(['old']);
  });

  it('keep what was typed when they are closed in the middle of a word', async () => {
    await userEvent.type(box(), 'half a');
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(onclose).toHaveBeenCalled());
    expect(words()).toEqual(['old', 'half a']);
  });

  it('are changed as they are typed, and stay as they were when they are emptied', async () => {
    await userEvent.click(await screen.findByRole('button', { name: /^Change the note/u }));
    await waitFor(() => expect(box().value).toBe('old'));
    await userEvent.type(box(), ' and new');
    await waitFor(() => expect(words()).toEqual(['old and new']));
    await userEvent.clear(box());
    await screen.findByText('There is nothing in it.');
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(onclose).toHaveBeenCalled());
    expect(words()).toEqual(['old and new']);
  });

  it('never were, when nothing is left of them before they were kept', async () => {
    await userEvent.type(box(), 'a{Backspace}');
    await notes.keep();
    expect([words(), notes.drafts.refused]).toEqual([['old'], 0]);
  });

  it('keep whom to ring while it is typed', async () => {
    const whom = screen.getByLabelText<HTMLInputElement>('Who do I ring?');
    await waitFor(() => expect(whom.value).toBe('999'));
    await userEvent.clear(whom);
    await userEvent.type(whom, 'Duty team');
    await waitFor(() => expect(ring).toBe('Duty team'));
    expect(whom.value).toBe('Duty team');
  });

  it('stay on the page, and say why, while the disk will not have them', async () => {
    full = true;
    await userEvent.type(box(), 'He said');
    await screen.findByText('The disk is full.');
    expect(says()).toBe('One answer not saved');
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    await notes.keep();
    expect(onclose).not.toHaveBeenCalled();
    expect(box().value).toBe('He said');
    full = false;
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(onclose).toHaveBeenCalled());
    expect(words()).toEqual(['old', 'He said']);
  });
});
