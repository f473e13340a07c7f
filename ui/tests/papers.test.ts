import { mockIPC } from '@tauri-apps/api/mocks';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';

import type { BookletAnswers, FormBook, Opened, PaperForm } from '../src/generated/wire';
import WorkshopScreen from '../src/screens/workshop/WorkshopScreen.svelte';
import { WorkshopStore } from '../src/state/workshop.svelte';
import { NO_LISTS } from './lists';
import { workshop as whole } from './workshop';

const forms: FormBook = { stages: [], targets: [], audiences: [] };
const news = { problems: [], stages: [] };
const settled = { changed: [], saved: '14:02', undo: null, redo: null };
const workshop = {
  id: 'w',
  before: {
    person: { liked_name: 'Danny' },
    people: {
      participants: [
        { id: 's', name: 'Sheila', role: 'family' },
        { id: 'd', name: '', role: 'person' },
      ],
    },
  },
};
const opened = { workshop: whole(workshop), settled, news, lists: NO_LISTS } as Opened;

const copy = (key: string, for_whom: string, why_not: string | null = null) => ({
  paper: { kind: 'booklet' as const, audience: null, role: null, who: null },
  key,
  for_whom,
  why_not,
});
const form = (over: Partial<PaperForm>): PaperForm => ({
  kind: 'booklet',
  purpose: 'prepare',
  title: 'Booklets',
  about: 'Questions.',
  copies: [],
  why_none: null,
  left_out: [],
  ...over,
});
const papers = [
  form({ copies: [copy('family', 'The family'), copy('health', 'Health', 'Not for you.')] }),
  form({
    kind: 'advert',
    purpose: 'recruit',
    title: 'Job advert',
    copies: [copy('advert', 'Anybody', 'Nothing to read yet.')],
  }),
];
const answers: BookletAnswers = {
  booklet: 'Booklet for the family',
  name: 'Mum',
  from: null,
  rows: [
    { place: 'Profile: important', text: '<b>Trams</b>', private: false },
    { place: 'To learn', text: 'Between us', private: true },
  ],
};

function open() {
  const asked: [string, unknown][] = [];
  mockIPC((_, payload) => {
    const { name, body } = payload as { name: string; body: unknown };
    asked.push([name, body]);
    if (name === 'reckon') return {};
    if (name === 'papers') return papers;
    if (name === 'preview_paper')
      return { pages: ['Words'], promised: null, missing: [], draft: false };
    if (name === 'look_at_booklet') return answers;
    if (name === 'save_booklet') return { path: '/somewhere/booklet.html' };
    return settled;
  });
  const store = new WorkshopStore(forms, opened);
  store.at.view = 'papers';
  render(WorkshopScreen, { store });
  return asked;
}

vi.stubGlobal(
  'IntersectionObserver',
  class {
    observe() {}
    disconnect() {}
  },
);

describe('the papers', () => {
  it('are listed by what they are for, with a reason where there is none', async () => {
    open();
    expect(await screen.findByRole('heading', { name: 'Booklets' })).toBeTruthy();
    expect(screen.getByText('Not for you.')).toBeTruthy();
    expect(screen.getByText('Nothing to read yet.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Health' })).toBeNull();
  });

  it('lie on the desk when they are chosen, and a booklet can be saved to be filled in', async () => {
    const asked = open();
    const user = userEvent.setup();
    const button = await screen.findByRole('button', { name: 'The family' });
    await user.click(button);
    expect(button.getAttribute('aria-pressed')).toBe('true');
    await user.click(await screen.findByRole('button', { name: /fill in on a computer/u }));
    expect(asked.map(([name]) => name)).toContain('save_booklet');
    expect((await screen.findAllByText(/booklet\.html/u)).length).toBeGreaterThan(0);
  });

  it('show what came back before it is added, under the name of whoever wrote it', async () => {
    const asked = open();
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Take in answers' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText('<b>Trams</b>')).toBeTruthy();
    expect(within(dialog).getByText(/Only you/u)).toBeTruthy();
    const add = within(dialog).getByRole('button', { name: 'Add these answers' });
    await user.click(add);
    expect(asked.map(([name]) => name)).not.toContain('take_booklet');
    await user.selectOptions(within(dialog).getByLabelText('Who filled it in?'), 's');
    await user.click(add);
    expect(asked).toContainEqual(['take_booklet', { from: 's' }]);
  });
});
