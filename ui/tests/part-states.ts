// Every part in each of its states, in one place: the tests of parts and of what keeps people out go over all of them.
import type { Component } from 'svelte';

import Audiences from '../src/parts/Audiences.svelte';
import Choice from '../src/parts/Choice.svelte';
import Choices from '../src/parts/Choices.svelte';
import Clock from '../src/parts/Clock.svelte';
import Day from '../src/parts/Day.svelte';
import Duration from '../src/parts/Duration.svelte';
import Line from '../src/parts/Line.svelte';
import Links from '../src/parts/Links.svelte';
import Money from '../src/parts/Money.svelte';
import Person from '../src/parts/Person.svelte';
import Picture from '../src/parts/Picture.svelte';
import Quantity from '../src/parts/Quantity.svelte';
import Radios from '../src/parts/Radios.svelte';
import Scale from '../src/parts/Scale.svelte';
import Select from '../src/parts/Select.svelte';
import Text from '../src/parts/Text.svelte';
import YesNo from '../src/parts/YesNo.svelte';

export interface PartState {
  /** The part and its state, as a test names it. */
  name: string;
  part: Component<Record<string, unknown>>;
  props: Record<string, unknown>;
  /** What the part asks, which is to be found on the page. */
  label: string;
  refusal: string | null;
  /** Words that are to be read in it, or to stand in its field. */
  shows: string;
}

const options = (...labels: string[]) =>
  labels.map((label, number) => ({ word: `word${number}`, label }));
const FEW = options('Offered', 'In principle', 'Committed');
const MANY = options(...'abcdefghij'.split('').map((letter) => `Answer ${letter}`));
const PEOPLE = options('Danny', 'Zoë O’Neill', 'زینب بی بی');

const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft '
  .repeat(6)
  .trim();
const TWO_LANGUAGES = 'مجھے ہر جمعرات کو swimming پسند ہے';

/** A part, what it needs beside a value, a stored value with what is shown of it, and what may be refused in it. */
interface Kind {
  name: string;
  part: unknown;
  more?: Record<string, unknown>;
  value: unknown;
  shows: string;
  refused: unknown;
  /** It takes any words. */
  words?: boolean;
}

const KINDS: Kind[] = [
  { name: 'line', part: Line, value: 'Danny', shows: 'Danny', refused: 'x', words: true },
  { name: 'text', part: Text, value: 'One\ntwo', shows: 'One\ntwo', refused: 'x', words: true },
  { name: 'money', part: Money, value: 120050, shows: '£1,200.50', refused: 'lots' },
  { name: 'quantity', part: Quantity, value: 3750, shows: '37.5', refused: 'some' },
  { name: 'duration', part: Duration, value: 750, shows: '12h 30m', refused: 'long' },
  { name: 'day', part: Day, value: '2026-06-03', shows: '3 June 2026', refused: '31 June' },
  { name: 'clock', part: Clock, value: '22:00', shows: '22:00', refused: '25:00' },
  { name: 'yes or no', part: YesNo, value: true, shows: 'Yes', refused: false },
  {
    name: 'choice of few',
    part: Choice,
    more: { options: FEW },
    value: 'word1',
    shows: 'In principle',
    refused: 'word2',
  },
  {
    name: 'choice of many',
    part: Choice,
    more: { options: MANY },
    value: 'word3',
    shows: 'Answer d',
    refused: 'word4',
  },
  {
    name: 'choices',
    part: Choices,
    more: { options: FEW },
    value: ['word0', 'word2'],
    shows: 'Committed',
    refused: ['word1'],
  },
  {
    name: 'radios',
    part: Radios,
    more: { options: FEW },
    value: 'word2',
    shows: 'Committed',
    refused: 'word0',
  },
  {
    name: 'list to choose from',
    part: Select,
    more: { options: FEW },
    value: 'word0',
    shows: 'Offered',
    refused: 'word1',
  },
  {
    name: 'scale',
    part: Scale,
    more: { options: MANY },
    value: 'word7',
    shows: 'Answer h',
    refused: 'word1',
  },
  {
    name: 'person',
    part: Person,
    more: { people: PEOPLE },
    value: 'word1',
    shows: 'Zoë O’Neill',
    refused: 'word0',
  },
  {
    name: 'links',
    part: Links,
    more: { targets: FEW },
    value: ['word1'],
    shows: 'In principle',
    refused: ['word0'],
  },
  {
    name: 'links to many',
    part: Links,
    more: { targets: MANY },
    value: ['word9'],
    shows: 'Answer j',
    refused: ['word0'],
  },
  {
    name: 'who may see this',
    part: Audiences,
    more: { options: options('The person', 'Health'), usual: null },
    value: ['word1'],
    shows: 'Health',
    refused: ['word0'],
  },
  {
    name: 'picture',
    part: Picture,
    value: 'symbol:🏊',
    shows: '🏊',
    refused: 'symbol:🚲',
  },
];

const REFUSAL = 'That does not fit here. Your words are still in the box.';
const heard = { ontype() {}, onput() {}, onenter() {}, onleave() {} };

function statesOf({ name, part, more = {}, value, shows, refused, words }: Kind): PartState[] {
  const state = (
    what: string,
    props: Record<string, unknown>,
    shown: string,
    refusal: string | null = null,
    label = 'What is asked',
  ): PartState => ({
    name: `${name}, ${what}`,
    part: part as Component<Record<string, unknown>>,
    props: {
      id: 'stage.tool.field',
      label,
      hint: 'How to answer',
      value: null,
      held: undefined,
      ...heard,
      ...more,
      ...props,
    },
    label,
    refusal,
    shows: shown,
  });
  return [
    state('empty', {}, ''),
    state('filled', { value }, shows),
    state('being typed', { value, held: { value, refusal: null } }, words ? shows : ''),
    state('refused', { value, held: { value: refused, refusal: REFUSAL } }, '', REFUSAL),
    state('without a hint', { value, hint: '' }, shows),
    state('quiet', { value, quiet: true }, shows),
    state('with a long question', { value }, shows, null, LONG),
    ...(words
      ? [
          state('with long words', { value: LONG }, LONG),
          state('in two languages', { value: TWO_LANGUAGES }, TWO_LANGUAGES),
          state('with what may be taken over', { offers: [{ value: 'A', label: 'First' }] }, ''),
        ]
      : []),
  ];
}

export const PART_STATES: PartState[] = KINDS.flatMap(statesOf);
