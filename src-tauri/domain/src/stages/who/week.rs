use crate::kit::audience::Audiences;
use crate::kit::tool::{row, tool};
use crate::kit::values::{Clock, Duration, Line, LineLinks, OutcomeLinks, Rows, SupportLinks, Text, choice};
use crate::stages::{PartOfDay, SupportKind};

tool! {
    /// The week as the person would like it; an ordinary one, one on holiday, a bad one. [domain.md 2.10; S003-166]
    PerfectWeek for State, Support {
        /// One row for each activity.
        activities: Rows<WeekActivity>,
        /// Hours in a year that may be used as the person likes, in whole minutes.
        flexible_minutes_a_year: Option<Duration>,
        /// How the flexible hours are used.
        flexible_for: Text,
    }
}

row! {
    /// Something that the person does in a week.
    WeekActivity {
        /// Which week. An ordinary one unless said otherwise.
        week: Option<WeekKind>,
        /// The day.
        day: Option<Weekday>,
        /// The part of the day.
        part: Option<PartOfDay>,
        /// When it starts, if that matters.
        from: Option<Clock>,
        /// What the person does.
        what: Line,
        /// Who with.
        with: Line,
        /// The kind of support that is needed; empty when none is.
        kind: Option<SupportKind>,
        /// Two people support at the same time.
        two_to_one: Option<bool>,
        /// How long the support lasts, in whole minutes.
        support_minutes: Option<Duration>,
        /// The support that this is part of.
        support: SupportLinks => for_the_room "a thread on screen and for the checks; both ends are printed where they belong",
        /// Lines of money that pay for it.
        lines: LineLinks => for_the_room "a thread on screen and for the checks; both ends are printed where they belong",
        /// Outcomes that it serves.
        outcomes: OutcomeLinks => for_the_room "a thread on screen and for the checks; both ends are printed where they belong",
        /// Who may see it.
        visible_to: Audiences,
    }
}

choice! {
    /// Kinds of week.
    WeekKind {
        /// An ordinary week.
        Ordinary = "ordinary",
        /// A week on holiday.
        Holiday = "holiday",
        /// A bad week.
        Bad = "bad",
    }
}

choice! {
    /// A day of the week.
    Weekday {
        /// Monday.
        Monday = "monday",
        /// Tuesday.
        Tuesday = "tuesday",
        /// Wednesday.
        Wednesday = "wednesday",
        /// Thursday.
        Thursday = "thursday",
        /// Friday.
        Friday = "friday",
        /// Saturday.
        Saturday = "saturday",
        /// Sunday.
        Sunday = "sunday",
    }
}
