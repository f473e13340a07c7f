import { render, screen } from '@testing-library/svelte';
import axe from 'axe-core';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';

import { PART_STATES } from './part-states';

/** What stands in the fields of the page, as people see it. */
const inFields = () =>
  [...document.querySelectorAll('input, textarea, select')].map((field) =>
    field instanceof HTMLSelectElement
      ? (field.selectedOptions[0]?.label ?? '')
      : (field as HTMLInputElement).value,
  );

describe.each(PART_STATES)('$name', ({ part, props, label, refusal, shows }) => {
  it('says what is asked, what is answered and what is wrong, and keeps nobody out', async () => {
    const { container } = render(part, props);
    // A field has a label, a group a legend, and a button that opens the answers says what is asked first.
    const named = (role: string) =>
      screen.queryAllByRole(role, { name: (name) => name.includes(label) });
    const fields = screen.queryAllByLabelText(label, { exact: false });
    expect([...fields, ...named('group'), ...named('button')]).not.toEqual([]);
    if (shows)
      expect([container.textContent, ...inFields()].some((text) => text?.includes(shows))).toBe(
        true,
      );
    const said = screen.queryAllByRole('alert').map((one) => one.textContent.trim());
    expect(said.filter(Boolean)).toEqual(refusal ? [refusal] : []);
    const { violations } = await axe.run(container, {
      // A part is no page, and jsdom lays nothing out and paints nothing.
      rules: { region: { enabled: false }, 'color-contrast': { enabled: false } },
      resultTypes: ['violations'],
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  it('is reached by the keyboard', async () => {
    const { container } = render(part, props);
    await userEvent.tab();
    expect(container.contains(document.activeElement)).toBe(true);
    expect(document.activeElement).not.toBe(container);
  });
});
