import { mockIPC } from '@tauri-apps/api/mocks';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';

import type { Act, FieldForm, FormBook, Opened, RowForm } from '../src/generated/wire';
import WorkshopScreen from '../src/screens/workshop/WorkshopScreen.svelte';
import { WorkshopStore } from '../src/state/workshop.svelte';
import { NO_LISTS } from './lists';
import { workshop as whole } from './workshop';

const text = { kind: 'text', limit: 100 } as const;
const field = (name: string, label: string, ask: FieldForm['ask']) => ({
  name,
  label,
  hint: '',
  ask,
});
const entry: RowForm = {
  name: 'Entry',
  add: 'Add',
  empty: 'Nothing yet.',
  headline: 'text',
  fields: [
    field('text', 'What was said?', text),
    field('picture', 'A picture', { kind: 'picture' }),
    field('contract_wording', 'How the contract says it', text),
    field('said_by', 'Who said it?', { kind: 'person' }),
    field('recorded_by', 'Who wrote it down?', { kind: 'person' }),
  ],
};
const list = (name: string, label: string) => field(name, label, { kind: 'rows', row: entry });
const tool = (path: string, title: string, fields: FieldForm[]) => {
  const guidance = 'Ask slowly.';
  return { name: path.split('/')[1] ?? '', path, title, about: '', guidance, fields };
};
const forms: FormBook = {
  targets: [
    {
      target: 'entries',
      lists: ['plan/profile/important_to', 'plan/dreams/dreams', 'who/matching/wanted'],
      headline: 'text',
    },
  ],
  audiences: [],
  stages: [
    {
      name: 'plan',
      title: 'Plan',
      about: '',
      tools: [
        tool('plan/profile', 'One page', [list('important_to', 'Important to them')]),
        tool('plan/dreams', 'Dreams and fears', [list('dreams', 'Dreams')]),
      ],
    },
  ],
};
const ROW = { id: 'r1', text: 'Dancing', picture: 'symbol:💃', contract_wording: 'He dances.' };

let sent: Act[][];
let asked: [string, unknown][];
let known: string[];

const opened = (): Opened => ({
  workshop: whole({
    before: { person: { liked_name: 'Danny', picture: 'symbol:🦊' } },
    plan: { profile: { important_to: [{ ...ROW }] }, dreams: { dreams: [] } },
  }),
  settled: {
    changed: [],
    saved: '14:02',
    undo: null,
    redo: null,
  },
  news: { problems: [], stages: [], money: {} as never, cover: {} as never },
  lists: NO_LISTS,
});

const thread = (at: string) => ({
  here: [{ at, tool: 'One page', text: 'Dancing', by: 'Danny', clauses: [] }],
  why: [],
  then: [{ at: 'plan/dreams', tool: 'Outcomes', text: 'I dance', by: '', clauses: ['2.3'] }],
});

beforeEach(() => {
  sent = [];
  asked = [];
  known = [];
  mockIPC((_, args) => {
    const { name, body } = args as { name: string; body: Record<string, unknown> };
    asked.push([name, body]);
    if (name === 'edit') {
      sent.push(body.acts as Act[]);
      const moved = [
        { stage: 'plan', tool: 'profile', value: { important_to: [] } },
        { stage: 'plan', tool: 'dreams', value: { dreams: [{ ...ROW }] } },
      ];
      return { ...opened().settled, changed: moved };
    }
    if (name === 'reckon') return {};
    if (name === 'guidance') return { known };
    if (name === 'know_guidance') {
      known = body.known ? [String(body.tool)] : [];
      return { known };
    }
    if (name === 'thread') return thread(String(body.at));
    return undefined;
  });
});

function open() {
  const store = new WorkshopStore(forms, opened());
  render(WorkshopScreen, { store });
  return store;
}

describe('an entry', () => {
  it('keeps how the contract says it out of sight until somebody wants it', async () => {
    open();
    const button = screen.getByRole('button', { name: /says it is written: Dancing/u });
    expect(button.getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryByLabelText('How the contract says it')).toBeNull();
    await userEvent.click(button);
    const box = screen.getByLabelText<HTMLTextAreaElement>('How the contract says it');
    expect(box.value).toBe('He dances.');
    expect(screen.getByDisplayValue('Dancing')).toBeTruthy();
    expect(screen.getByLabelText('Who wrote it down?')).toBeTruthy();
  });

  it('moves to another list of the plan, by keyboard alone', async () => {
    const store = open();
    await userEvent.click(screen.getByRole('button', { name: /^Picture, wording and more/u }));
    const button = screen.getByRole('button', { name: 'Move to another list: Dancing' });
    button.focus();
    await userEvent.keyboard('{ArrowDown}');
    const items = screen.getAllByRole('menuitem').map((one) => one.textContent);
    expect(items).toEqual(['Dreams and fears: Dreams']);
    expect(document.activeElement?.textContent).toBe(items[0]);
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(button);
    await userEvent.keyboard('{ArrowUp}{Enter}');
    await waitFor(() => expect(sent).toHaveLength(1));
    const to = 'plan/dreams/dreams';
    const at = 'plan/profile/important_to';
    expect(sent[0]).toEqual([{ do: 'move_row', at, row: 'r1', to, index: 0, body: null }]);
    await waitFor(() => expect(store.at.tool).toBe('plan/dreams'));
    expect(store.notices.said).toContain('Dreams');
  });

  it('shows what hangs on it, and goes there', async () => {
    const store = open();
    await userEvent.click(screen.getByRole('button', { name: 'What hangs on this? Dancing' }));
    const panel = await screen.findByRole('dialog');
    await within(panel).findByText('In the contract: 2.3');
    const at = 'plan/profile/important_to/r1';
    expect(asked).toContainEqual(['thread', { at }]);
    await userEvent.click(within(panel).getByText('I dance'));
    expect(store.thread.at).toBe('');
    await waitFor(() => expect(store.at.tool).toBe('plan/dreams'));
  });

  it('names its symbol and the person’s to those who listen', async () => {
    open();
    await userEvent.click(screen.getByRole('button', { name: /^Picture, wording and more/u }));
    const symbol = await screen.findByRole('img', { name: /danc/u });
    expect(symbol.textContent).toBe('💃');
    expect(document.querySelector('.person svg')?.textContent).toContain('🦊');
  });
});

describe('the help of a tool', () => {
  it('is put away for good and brought back', async () => {
    open();
    await userEvent.click(screen.getByText('How to ask'));
    await userEvent.click(screen.getByRole('button', { name: /put the help away/u }));
    const back = await screen.findByRole('button', { name: 'Bring the help back' });
    expect(asked).toContainEqual(['know_guidance', { tool: 'plan/profile', known: true }]);
    expect(screen.queryByText('Ask slowly.')).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(back));
    await userEvent.click(back);
    await screen.findByText('How to ask');
  });

  it('stays away when the workshop is opened again', async () => {
    known = ['plan/profile'];
    open();
    await screen.findByRole('button', { name: 'Bring the help back' });
  });
});
