import { mockIPC } from '@tauri-apps/api/mocks';
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';

import App from '../src/App.svelte';
import type { Shelf, Start } from '../src/generated/wire';
import { app } from '../src/state/app.svelte';

const TOLD = 'This vault lacks 3 changes that were saved before.';

let vault: Start['vault'];
let behind: string | undefined;
let calls: string[];

beforeEach(() => {
  calls = [];
  mockIPC((_, body) => {
    const { name } = body as { name: string };
    calls.push(name);
    if (name === 'go_on') behind = undefined;
    const shelf: Shelf = { practice: false, ...(behind ? { behind } : {}), workshops: [] };
    const start = { vault, practice: false, place: 'vault', version: '', forms: {} };
    return name === 'begin' ? start : shelf;
  });
});

describe('a vault that is not as it was left', { timeout: 30_000 }, () => {
  it('is told on the shelf until somebody goes on', async () => {
    [vault, behind] = ['open', TOLD];
    render(App);
    await waitFor(() => expect(screen.getByText(TOLD).closest('[role="alert"]')).not.toBeNull());
    await userEvent.click(screen.getByRole('button', { name: /go on with what is here/u }));
    await waitFor(() => expect(screen.queryByText(TOLD)).toBeNull());
    expect(calls).toEqual(['begin', 'shelf', 'go_on']);
  });

  it('is looked for again where it was, and none is offered in its place', async () => {
    [vault, behind] = ['gone', undefined];
    render(App);
    await waitFor(() => expect(app.screen).toBe('start'));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      'Your workshops are not where they were',
    );
    expect(screen.queryByLabelText(/passphrase/iu)).toBeNull();
    vault = 'locked';
    await userEvent.click(screen.getByRole('button', { name: 'Look again' }));
    await waitFor(() => expect(screen.queryByLabelText(/passphrase/iu)).not.toBeNull());
  });
});
