use crate::kit::audience::Audiences;
use crate::kit::tool::{row, tool};
use crate::kit::values::{Day, Line, Rows, Text, Who};

tool! {
    /// Health needs with their clinical leads, medicines, delegated tasks. [domain.md 2.24]
    Health for State, Support {
        /// One row for each health need.
        needs: Rows<HealthNeed>,
        /// One row for each medicine.
        medicines: Rows<Medicine>,
        /// One row for each task.
        delegated: Rows<DelegatedTask>,
    }
}

row! {
    /// One health need.
    HealthNeed {
        /// The need, in plain words.
        need: Text,
        /// The clinical lead, if they take part.
        lead: Who,
        /// The clinical lead otherwise, with a number.
        lead_named: Line,
        /// What keeps the person well.
        what_helps: Text,
        /// What to do if it gets worse.
        what_if: Text,
        /// The day it is looked at again.
        review_on: Option<Day>,
        /// Who may see it.
        visible_to: Audiences,
    }
}

row! {
    /// One medicine.
    Medicine {
        /// The medicine.
        name: Line,
        /// What it is for, in plain words.
        what_for: Line,
        /// How much, how, and when.
        how: Text,
        /// Who prescribes it.
        prescriber: Line,
        /// Who helps the person to take it, and how the person likes to take it.
        help: Text,
        /// What to look out for.
        watch_for: Text,
        /// Who may see it.
        visible_to: Audiences,
    }
}

row! {
    /// One healthcare task that a professional hands to somebody else.
    DelegatedTask {
        /// The task.
        task: Text,
        /// The professional who answers for it.
        delegated_by: Who,
        /// Who does it.
        done_by: Text,
        /// How they are trained, and by whom.
        training: Text,
        /// The day they were found able to do it.
        signed_off_on: Option<Day>,
        /// The day it is looked at again.
        review_on: Option<Day>,
        /// Who may see it.
        visible_to: Audiences,
    }
}
