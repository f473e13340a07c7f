import type { LocalLists } from '../../../generated/wire';
import { ofWorkshop } from '../../../state/of-workshop';

/** The local lists that are offered while a workshop has none of its own. */
class Offered {
  lists = $state.raw<LocalLists>() as LocalLists;

  constructor(lists: LocalLists) {
    this.lists = lists;
  }
}

export const offeredIn = ofWorkshop((store) => new Offered(store.given.lists));
