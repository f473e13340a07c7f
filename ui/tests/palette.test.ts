import { mockIPC } from '@tauri-apps/api/mocks';
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';

import type { FormBook, News, Settled, Start } from '../src/generated/wire';
import WorkshopScreen from '../src/screens/workshop/WorkshopScreen.svelte';
import { app } from '../src/state/app.svelte';
import { WorkshopStore } from '../src/state/workshop.svelte';
import { NO_LISTS } from './lists';
import { workshop as whole } from './workshop';

const text = { kind: 'text', limit: 100 } as const;
const forms: FormBook = {
  targets: [],
  audiences: [],
  stages: [
    {
      name: 'before',
      title: 'Before we start',
      about: '',
      tools: ['person', 'moving'].map((name) => ({
        name,
        path: `before/${name}`,
        title: name === 'person' ? 'About the person' : 'The move',
        about: '',
        guidance: '',
        fields: [{ name: 'why', label: `Why ${name}`, hint: '', ask: text }],
      })),
    },
  ],
};
const news = {
  problems: [],
  stages: [],
  money: { sums: {}, difference: '' },
  cover: {},
} as unknown as News;
const settled: Settled = { changed: [], saved: '14:02', undo: null, redo: null };
const opened = (id: string) => ({
  workshop: whole({ id }),
  settled,
  news,
  lists: NO_LISTS,
});
const hit = (workshop: string, person: string, before: string) => ({
  workshop,
  person,
  at: 'before/moving/why',
  place: 'The move',
  before,
  found: 'drums',
  after: ' late',
});

let calls: string[];
let asked: unknown[];
beforeEach(() => {
  [calls, asked] = [[], []];
  mockIPC((_, args) => {
    const { name, body } = args as unknown as { name: string; body: unknown };
    calls.push(name);
    if (name === 'search') {
      asked.push(body);
      return { hits: [hit('rosa', 'Rosa', 'No '), hit('danny', 'Danny', 'Loud ')] };
    }
    return name === 'reckon' ? {} : settled;
  });
  app.start = { forms } as Start;
  app.workshop = new WorkshopStore(forms, opened('danny'));
  render(WorkshopScreen, { store: app.workshop });
});

async function look(words: string) {
  await userEvent.keyboard('{Control>}k{/Control}');
  await userEvent.keyboard(words);
  await waitFor(() => expect(document.querySelectorAll('mark')).toHaveLength(1));
}

describe('looking for words', () => {
  it('tells where to go from what was said here, marks what was found, and shows nobody else', async () => {
    await look('move');
    const groups = screen.getAllByRole('group').filter((one) => one.closest('[role=listbox]'));
    expect(groups.map((one) => one.getAttribute('data-group'))).toEqual(['to', 'here']);
    expect(groups[1]?.textContent).toContain('Loud drums late');
    expect(document.querySelector('mark')?.textContent).toBe('drums');
    expect(asked).toEqual([{ words: 'move' }]);
    // Whatever the app finds: everybody in the room reads this screen.
    expect(document.body.textContent).not.toContain('Rosa');
    expect(document.body.textContent).not.toContain('No drums');
  });

  it('goes to what was said here', async () => {
    await look('drums');
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Why moving')));
    expect(calls).not.toContain('open_workshop');
  });
});
