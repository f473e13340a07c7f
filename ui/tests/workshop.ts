// Whole workshops and rows for tests, made from a sample by emptying it: whatever is not said is there and not answered.
import sana from '../../assets/samples/sana.json';
import type { Workshop } from '../src/generated/wire';
import { answerOf, asRows } from '../src/state/document';

const isHolder = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const unanswered = (value: unknown): unknown =>
  Array.isArray(value) ? [] : typeof value === 'string' ? '' : null;

const emptied = (holder: object): object =>
  Object.fromEntries(Object.entries(holder).map(([name, value]) => [name, unanswered(value)]));

function at(holder: unknown, name: string): object {
  const found = isHolder(holder) ? answerOf(holder, name) : null;
  return isHolder(found) ? found : {};
}

/** What every row of a list has, in no row answered; words that may be left out of a file are left out nowhere. */
function rowsLike(stage: string, tool: string, list: string): object {
  const rows = asRows(answerOf(at(at(sana, stage), tool), list));
  return rows.reduce((all, row) => ({ ...all, ...emptied(row) }), {});
}

/** A row of a list with these answers. */
export function rowOf<R extends { id: string }>(path: string, answers: Partial<R>): R {
  const [stage = '', tool = '', list = ''] = path.split('/');
  return { ...rowsLike(stage, tool, list), ...answers } as R;
}

function filled(stage: string, tool: string, answers: object): object {
  const own = Object.entries(answers).map(([name, value]): [string, unknown] => {
    const rows = Array.isArray(value) && value.every(isHolder);
    const whole = (row: object) => ({ ...rowsLike(stage, tool, name), ...row });
    return [name, rows ? value.map(whole) : value];
  });
  return { ...emptied(at(at(sana, stage), tool)), ...Object.fromEntries(own) };
}

/** A workshop with these answers by stage and tool, and no others. */
export function workshop(answers: object = {}): Workshop {
  const all: [string, unknown][] = Object.entries(sana).map(([stage, tools]) => {
    const given = at(answers, stage);
    if (!isHolder(tools)) return [stage, answerOf(answers, stage) ?? tools];
    const names = new Set([...Object.keys(tools), ...Object.keys(given)]);
    return [
      stage,
      Object.fromEntries([...names].map((tool) => [tool, filled(stage, tool, at(given, tool))])),
    ];
  });
  return Object.fromEntries(all) as unknown as Workshop;
}
