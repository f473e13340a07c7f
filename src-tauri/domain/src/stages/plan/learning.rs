use crate::kit::audience::Audiences;
use crate::kit::tool::{row, tool};
use crate::kit::values::{Day, PeopleLinks, Rows, Text};

tool! {
    /// What was learned, day by day; in place of a diary. [domain.md 2.12]
    LearningLog for Support {
        /// One row for each time.
        log: Rows<Learned> => for_the_room "a working paper for reviews: what comes of it goes into the plan",
    }
}

row! {
    /// What was learned once.
    Learned {
        /// The day.
        date: Option<Day>,
        /// What the person did: what, where, when, how long.
        what: Text,
        /// Who was there.
        who_was_there: PeopleLinks,
        /// What worked well, what the person liked.
        worked: Text,
        /// What did not work, what the person did not like.
        did_not_work: Text,
        /// What to keep, and what to change.
        keep_or_change: Text,
        /// Who may see it.
        visible_to: Audiences,
    }
}
