use crate::kit::audience::Audiences;
use crate::kit::tool::{row, tool};
use crate::kit::values::{Day, PeopleLinks, PromiseLinks, Rows, Text, Who};
use crate::stages::{Effect, MatterState, View};

tool! {
    /// What is left for later. [domain.md 2.25, §6 item 9]
    ParkedMatters for State, Support {
        /// One row for each matter.
        matters: Rows<Parked>,
        /// One row for each view of one, where there is more than one.
        views: Rows<View>,
    }
}

row! {
    /// One parked matter.
    Parked {
        /// The matter.
        matter: Text,
        /// Who takes care of it.
        owner: Who,
        /// By when.
        by_when: Option<Day>,
        /// What we do meanwhile, for the person and for everybody else.
        meanwhile: Text,
        /// What it means for the contract until then.
        effect: Option<Effect>,
        /// Which promises of the contract it is about. [domain.md §6 item 9]
        about: PromiseLinks,
        /// Whether it is open or settled; open while nothing is said.
        state: Option<MatterState>,
        /// If settled: with what result.
        result: Text,
        /// If settled: when.
        settled_on: Option<Day>,
        /// If settled: by whom.
        settled_by: PeopleLinks,
        /// Who may see it.
        visible_to: Audiences,
    }
}
