use crate::kit::tool::tool;
use crate::kit::values::Rows;
use crate::stages::Entry;

tool! {
    /// What is working and not working, each from one perspective; never merged. [S002; S004; domain.md 2.4]
    WorkingNotWorking for State, Support {
        /// What is working, and must stay.
        working: Rows<Entry>,
        /// What is not working, and must change.
        not_working: Rows<Entry>,
    }
}
