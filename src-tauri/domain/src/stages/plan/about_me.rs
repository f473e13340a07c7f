use crate::kit::tool::tool;
use crate::kit::values::Rows;
use crate::stages::Entry;

tool! {
    /// The headings of About Me that stand nowhere else in the plan. "Please do" stands in the one-page profile,
    /// people, communication and wellness have instruments of their own. [PRSB About Me 2.01; domain.md 2.20]
    AboutMe for State, Support {
        /// What people should please not do.
        please_do_not: Rows<Entry>,
        /// What is also worth knowing.
        worth_knowing: Rows<Entry>,
    }
}
