// What is answered at once for a stretch in which several rows may lie.
import type { Act, Span } from '../../../generated/wire';
import {
  added,
  type Board,
  cover,
  type Lying,
  open,
  placed,
  type Slot,
  uncover,
  within,
  without,
} from './cover-range';

export const NAMES = ['who', 'service', 'role', 'phone', 'standing'] as const;
export type Name = (typeof NAMES)[number];
/** What is said of a stretch; null where its rows differ. */
export type Answers = Record<Name, string | null>;

/** What these rows share. */
export function shared(rows: Slot[]): Answers {
  const one = (name: Name) => {
    const said = new Set(rows.map((row) => row[name] ?? ''));
    return said.size > 1 ? null : ([...said][0] ?? '');
  };
  return {
    who: one('who'),
    service: one('service'),
    role: one('role'),
    phone: one('phone'),
    standing: one('standing'),
  };
}

/** Whether a row lies in the stretch from end to end. */
export const isWithin = (one: Lying, span: Span, board: Board): boolean =>
  uncover([one], span, board)[0]?.do === 'remove_row';

interface Said {
  span: Span;
  answers: Answers;
  /** The answers that somebody gave; all others are left as they are. */
  given: ReadonlySet<Name>;
  /** Those that are asked for here. */
  asked: readonly Name[];
  /** A row from which whatever is not asked here is taken over. */
  like: Slot | undefined;
}

const bodyOf = ({ answers, asked, like }: Said): object => {
  const carried = { needs: like?.needs, on_holidays: like?.on_holidays };
  const said = asked.map((name) => [name, answers[name] || null]);
  const body = [...Object.entries(carried), ...said];
  return Object.fromEntries(body.filter(([, to]) => to != null));
};

/** What puts these answers in the place of everything there. */
export const replacing = (there: Lying[], said: Said, board: Board): Act[] => [
  ...uncover(there, said.span, board),
  ...cover(said.span, bodyOf(said), board),
];

/** What gives each row the answers that were given, leaves it the others, and goes on where nobody answered. */
export function changing(there: Lying[], said: Said, board: Board): Act[] {
  const { span, answers, given, asked } = said;
  const changes = there.flatMap((one): Act[] => {
    const differ = asked.filter(
      (name) =>
        given.has(name) && answers[name] !== null && answers[name] !== (one.row[name] ?? ''),
    );
    if (differ.length === 0) return [];
    const to = (name: Name) => answers[name] || (name === 'who' || name === 'standing' ? null : '');
    if (isWithin(one, span, board)) {
      const at = `${board.list}/${one.row.id}`;
      return differ.map((name): Act => ({ do: 'set', at: `${at}/${name}`, to: to(name) }));
    }
    const now = {
      ...without(one.row),
      ...Object.fromEntries(differ.map((name) => [name, to(name)])),
    };
    const pieces = within(one, span, board);
    return [
      ...uncover([one], span, board),
      ...pieces.map((piece) => added(board, { ...now, ...placed(piece, board) })),
    ];
  });
  const isNamed =
    answers.who !== null && answers.service !== null && (answers.who || answers.service);
  if (!isNamed) return changes;
  const body = bodyOf(said);
  return [...changes, ...open(there, span, board).flatMap((hole) => cover(hole, body, board))];
}
