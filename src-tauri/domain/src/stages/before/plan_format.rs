use crate::kit::tool::tool;
use crate::kit::values::{Text, Who, choice};

tool! {
    /// How the person and family want their plan to look. They choose. [S000-21]
    PlanFormat for State, Support {
        /// The format they chose.
        chosen: Option<Format>,
        /// Who chose it.
        chosen_by: Who,
        /// Anything else that helps the person to read it or have it read.
        wishes: Text,
    }
}

choice! {
    /// How a plan can look.
    Format {
        /// Ordinary print with clear headings.
        ClearHeadings = "clear_headings",
        /// Large print.
        LargePrint = "large_print",
    }
}
