use crate::kit::audience::Audiences;
use crate::kit::tool::{row, tool};
use crate::kit::values::{Day, PeopleLinks, Rows, Text, choice};

tool! {
    /// What was changed under the flexibility rule, and by whom. [S000-17]
    Changes for State, Support {
        /// One row for each change.
        changes: Rows<Change>,
    }
}

row! {
    /// One change.
    Change {
        /// The day.
        date: Option<Day>,
        /// What was changed, from what to what.
        what: Text,
        /// Why.
        because: Text,
        /// By which rule.
        rule: Option<ChangeRule>,
        /// Who agreed it.
        agreed_by: PeopleLinks,
        /// Who may see it.
        visible_to: Audiences,
    }
}

choice! {
    /// By which rule something may change.
    ChangeRule {
        /// The person and the provider alone.
        Alone = "alone",
        /// With the commissioner's word.
        WithCommissioner = "with_commissioner",
        /// By changing the contract.
        Formal = "formal",
    }
}
