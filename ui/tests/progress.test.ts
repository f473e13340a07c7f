import { emit } from '@tauri-apps/api/event';
import { mockIPC } from '@tauri-apps/api/mocks';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';

import type { Progress } from '../src/generated/wire';

describe('a long call', () => {
  it('says how far it is, can be cancelled by keyboard, and gives the cursor back', async () => {
    const cancelled: unknown[] = [];
    mockIPC(
      (command, payload) => {
        if (command === 'call') cancelled.push(payload);
        return { stops: true };
      },
      { shouldMockEvents: true },
    );
    // The page listens from its first moment on.
    const { watched } = await import('../src/state/progress.svelte');
    const { default: CallProgress } = await import('../src/screens/contract/CallProgress.svelte');
    const before = document.body.appendChild(document.createElement('button'));
    render(CallProgress, { of: 'issue', waiting: 'Making the copies …', back: () => before });
    expect(screen.queryByRole('progressbar')).toBeNull();

    let refuse: (why: Error) => void = () => undefined;
    const reply = watched('issue', new Promise<never>((_, no) => (refuse = no)));
    const answered = reply.catch(() => 'refused');
    expect(await screen.findByText('Making the copies …')).toBeTruthy();

    const told = (call: Progress['call'], text: string) =>
      emit('app-event', { what: 'progress', call, done: 1, of: 5, text });
    await told('issue', 'Making copy 2 of 5: family and friends');
    await told('preview', 'Laying out the pages');
    expect((await screen.findByRole('status')).textContent?.trim()).toBe(
      'Making copy 2 of 5: family and friends',
    );
    const bar = screen.getByRole<HTMLProgressElement>('progressbar', {
      name: 'Making the copies …',
    });
    expect([bar.value, bar.max]).toEqual([1, 5]);

    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(cancelled).toEqual([{ name: 'cancel', body: { call: 'issue' } }]);
    expect((await screen.findByRole('status')).textContent?.trim()).toBe('Stopping …');

    refuse(new Error('stopped'));
    expect(await answered).toBe('refused');
    await expect.poll(() => screen.queryByRole('progressbar')).toBeNull();
    await expect.poll(() => document.activeElement).toBe(before);
    // Too late: the call has been answered.
    await told('issue', 'Making copy 3 of 5: health');
    expect(screen.queryByText('Making copy 3 of 5: health')).toBeNull();
  });
});
