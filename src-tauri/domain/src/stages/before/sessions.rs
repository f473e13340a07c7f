use crate::kit::audience::Audiences;
use crate::kit::tool::{row, tool};
use crate::kit::values::{Clock, Day, Line, PeopleLinks, Rows, Text, Who};

tool! {
    /// The sessions of this workshop; each is itself a record. [S000-4]
    Sessions for State, Support {
        /// One row for each meeting.
        sessions: Rows<Session>,
    }
}

row! {
    /// One meeting.
    Session {
        /// The day.
        date: Option<Day>,
        /// When it starts.
        starts: Option<Clock>,
        /// When it ends.
        ends: Option<Clock>,
        /// Where it is held.
        place: Line,
        /// Who runs it.
        facilitator: Who,
        /// Who came.
        who_came: PeopleLinks,
        /// Anything to remember about it: breaks, who left early, what the person needed.
        notes: Text,
        /// Whether it was a talk without the support provider. Such a talk is in no provider's copy. Unanswered: it was,
        /// if it is known who came and nobody of the provider did. [domain.md 2.32, branch B]
        without_provider: Option<bool> => for_the_room "it decides whose copy tells of the meeting",
        /// Who may see that it was held, and its notes.
        visible_to: Audiences,
    }
}
