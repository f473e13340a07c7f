use crate::kit::tool::tool;
use crate::kit::values::Rows;
use crate::stages::Entry;

tool! {
    /// What is important for the person beside what is important to them, and what we still need to learn.
    /// "Important to" stands in the one-page profile and is not written twice. [domain.md 2.2]
    ImportantFor for State, Support {
        /// What keeps the person healthy, safe and valued by others, done in a way that fits what matters to them.
        important_for: Rows<Entry>,
        /// What else we need to know or learn.
        to_learn: Rows<Entry>,
    }
}
