use crate::kit::audience::Audiences;
use crate::kit::tool::{row, tool};
use crate::kit::values::{Line, Rows, Text, Who, choice};

tool! {
    /// Whether each person who supports feels able to call for help. [S002-145]
    AbleToCall for State, Support {
        /// One row for each of them.
        people: Rows<Caller>,
    }
}

row! {
    /// Somebody who may have to call.
    Caller {
        /// Who.
        who: Who,
        /// Who, if they take no part in the workshop.
        who_named: Line,
        /// Whether they feel able to call.
        able: Option<Able>,
        /// What would help them to call.
        what_helps: Text,
        /// Who may see it.
        visible_to: Audiences,
    }
}

choice! {
    /// Whether somebody feels able to call.
    Able {
        /// Yes.
        Yes = "yes",
        /// Yes, with help.
        WithHelp = "with_help",
        /// No.
        No = "no",
    }
}
