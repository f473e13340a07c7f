use crate::kit::audience::Audiences;
use crate::kit::tool::{row, tool};
use crate::kit::values::{Day, Pence, Rows, Text, Who, choice};

tool! {
    /// The budget as it stood at each time: indicative, proposed, agreed. Nothing is scaled when it changes.
    /// [domain.md §6 item 10; Care Act 2014 s26]
    BudgetVersions for State, Support {
        /// One row for each version after the indicative budget. The newest agreed one counts; until then the newest.
        versions: Rows<BudgetVersion>,
    }
}

row! {
    /// One version of the budget.
    BudgetVersion {
        /// How far it is agreed.
        standing: Option<BudgetStanding>,
        /// The amount for a year, in whole pence.
        amount_a_year_pence: Option<Pence>,
        /// Why it changed.
        because: Text,
        /// Who said so.
        said_by: Who,
        /// The day.
        date: Option<Day>,
        /// Who may see it.
        visible_to: Audiences,
    }
}

choice! {
    /// How far a budget is agreed.
    BudgetStanding {
        /// Proposed.
        Proposed = "proposed",
        /// Agreed by somebody who may.
        Agreed = "agreed",
    }
}
