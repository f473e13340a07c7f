import { ofWorkshop } from '../../../state/of-workshop';

/** For how long the board shows its sums. */
export type Span = 'term' | 'year' | 'week';

/** What the board shows now. Nothing that is stored depends on it. */
class BoardView {
  span = $state<Span>('year');
}

export const boardView = ofWorkshop(() => new BoardView());
