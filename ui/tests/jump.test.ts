import { describe, expect, it } from 'vitest';

import type { FormBook } from '../src/generated/wire';
import { jumps, search } from '../src/state/jump';
import { workshop as whole } from './workshop';

const text = { kind: 'text', limit: 1 } as const;
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
          name: 'person',
          path: 'before/person',
          title: 'About the person',
          about: '',
          guidance: '',
          fields: [{ name: 'communication', label: 'Communication', hint: '', ask: text }],
        },
      ],
    },
    {
      name: 'plan',
      title: 'Plan',
      about: '',
      tools: [
        {
          name: 'profile',
          path: 'plan/profile',
          title: 'One page',
          about: '',
          guidance: '',
          fields: [
            {
              name: 'important_to',
              label: 'Important',
              hint: '',
              ask: {
                kind: 'rows',
                row: {
                  name: 'Entry',
                  add: '',
                  empty: '',
                  headline: 'text',
                  fields: [{ name: 'text', label: 'Words', hint: '', ask: text }],
                },
              },
            },
          ],
        },
      ],
    },
  ],
};
const doc = whole({
  before: {
    person: { liked_name: 'Zoë', communication: 'Signs and photos' },
    people: {
      participants: [
        { id: 'm', name: 'Sheila', role: 'family' },
        { id: 'z', name: '', role: 'person' },
      ],
    },
  },
  plan: {
    profile: {
      important_to: [
        { id: 'e', text: 'Dancing on Fridays' },
        { id: 'f', text: '' },
      ],
    },
  },
});

const all = jumps(forms, doc, { stage: 'Stage', person: 'Person', unnamed: '?' });
const paths = (query: string) => search(all, query).map((one) => one.path);

describe('the jump palette', () => {
  it('finds stages, tools and people', () => {
    expect(all.map((one) => one.path)).toEqual([
      'before/person',
      'plan/profile',
      'before/person',
      'plan/profile',
      'before/people/participants/z',
      'before/people/participants/m',
    ]);
  });

  it('calls the person by the name they like, and does not mind accents or case', () => {
    expect(paths('zoe')).toEqual(['before/people/participants/z']);
  });

  it('finds names by plain letters', () => {
    const named = (name: string, query: string) =>
      search([{ path: 'x', label: name, kind: '' }], query).length;
    for (const [name, query] of [
      ['O’Brien', 'obrien'],
      ['O’Brien', "o'brien"],
      ['Żółć', 'zolc'],
      ['Søren', 'soren'],
    ] as const)
      expect(named(name, query), query).toBe(1);
  });

  it('wants every word, anywhere, and puts what begins with them first', () => {
    expect(paths('page one')).toEqual(['plan/profile']);
    expect(paths('before about')).toEqual(['before/person']);
    expect(paths('p')[0]).toBe('plan/profile');
    expect(paths('nothing like it')).toEqual([]);
  });

  it('shows everything to begin with', () => {
    expect(search(all, '  ')).toHaveLength(all.length);
  });
});
