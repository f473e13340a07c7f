use crate::kit::audience::Audiences;
use crate::kit::tool::{row, tool};
use crate::kit::values::{Day, PeopleLinks, Rows, Text};

tool! {
    /// What was decided. [S000-7]
    Decisions for State, Support {
        /// One row for each decision.
        decisions: Rows<Decision>,
    }
}

row! {
    /// One decision.
    Decision {
        /// What was decided.
        what: Text,
        /// Who decided it.
        decided_by: PeopleLinks,
        /// The day.
        date: Option<Day>,
        /// Who may see it.
        visible_to: Audiences,
    }
}
