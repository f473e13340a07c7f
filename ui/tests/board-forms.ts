// The money board as small as the tests of its cells need it.
import type { Act, CellAct, FieldForm, FormBook } from '../src/generated/wire';

const option = (word: string, label: string) => ({ word, label });
const field = (name: string, label: string, ask: FieldForm['ask']): FieldForm => {
  return { name, label, hint: '', ask };
};
const line = { kind: 'line', limit: 300 } as const;

export const fields: FieldForm[] = [
  field('what', 'What is it for?', line),
  field('funder', 'Where does it come from?', line),
  field('controlled_by', 'Who controls it?', {
    kind: 'choice',
    options: [
      option('person', 'The person'),
      option('family', 'Family'),
      option('provider', 'Support provider'),
      option('council', 'The council'),
    ],
  }),
  field('controller', 'Who exactly?', { kind: 'person' }),
  field('route', 'By which route?', {
    kind: 'choice',
    options: [
      option('direct_payment', 'Direct payment'),
      option('isf', 'Individual service fund'),
      option('commissioned', 'Commissioned for the person'),
    ],
  }),
  field('unit', 'What is counted?', {
    kind: 'choice',
    options: [
      option('hour', 'Hour'),
      option('sleep_in', 'Sleep-in night'),
      option('waking_night', 'Waking night'),
    ],
  }),
  field('quantity_hundredths', 'How many?', { kind: 'quantity' }),
  field('rate_pence', 'Price of one', { kind: 'money' }),
  field('every', 'How often?', {
    kind: 'choice',
    options: [
      option('week', 'Every week'),
      option('fortnight', 'Every fortnight'),
      option('four_weeks', 'Every four weeks'),
      option('month', 'Every month'),
      option('year', 'Every year'),
      option('once', 'Once'),
    ],
  }),
  field('standing', 'How firm is it?', {
    kind: 'choice',
    options: [option('offered', 'Offered'), option('committed', 'Committed')],
  }),
];

export const LIST = 'money/board/lines';

const elsewhere = { name: 'term', path: 'agree/dates', title: 'Dates', about: '', guidance: '' };

export const forms: FormBook = {
  targets: [],
  audiences: [],
  stages: [
    {
      name: 'money',
      title: 'Money',
      about: '',
      tools: [
        {
          name: 'board',
          path: 'money/board',
          title: 'The money board',
          about: '',
          guidance: '',
          fields: [
            field('lines', 'Resources', {
              kind: 'rows',
              row: { name: 'MoneyLine', add: 'Add', empty: 'None.', headline: 'what', fields },
            }),
          ],
        },
      ],
    },
    { name: 'agree', title: 'Agree', about: '', tools: [{ ...elsewhere, fields: [] }] },
  ],
};

/** What the app reads in the cells that these tests fill: one answer, or a price with "pw", which an empty cell keeps. */
export function readCells(acts: CellAct[]): Act[] {
  const weekly = new Set<string>();
  return acts.flatMap((act): Act[] => {
    if ('do' in act) return act.do === 'set' && !act.to && weekly.has(act.at) ? [] : [act];
    const { at, typed } = act;
    if (!typed.endsWith(' pw')) return [{ do: 'set', at, to: typed }];
    const every = at.replace('rate_pence', 'every');
    weekly.add(every);
    return [
      { do: 'set', at: every, to: 'week' },
      { do: 'set', at, to: typed.replace(' pw', '') },
    ];
  });
}

/** The steps that the app was asked for: what is typed in one visit of a cell is one, as the app counts it. */
export class Steps {
  readonly all: Act[][] = [];
  #visit: number | undefined;

  /** Takes changes. Whether they are a step of their own. */
  take(acts: Act[], visit?: number): boolean {
    const [step, act] = [this.all.at(-1), acts[0]];
    const before = step?.at(-1);
    const goesOn = visit !== undefined && visit === this.#visit && acts.length === 1;
    this.#visit = visit;
    if (goesOn && step && act?.do === 'set' && before?.do === 'set' && before.at === act.at) {
      step[step.length - 1] = act;
      return false;
    }
    this.all.push([...acts]);
    return true;
  }
}
