use crate::kit::audience::Audiences;
use crate::kit::tool::{row, tool};
use crate::kit::values::{Rows, Text, Who, choice};
use crate::stages::Entry;

tool! {
    /// Good days and bad days. [S002; domain.md 2.3]
    GoodBadDays for State, Support {
        /// What makes a good day.
        good: Rows<DayPiece>,
        /// What makes a bad day.
        bad: Rows<DayPiece>,
        /// What would have to happen for more good days and fewer bad ones.
        to_happen: Rows<Entry>,
    }
}

row! {
    /// A piece of a good or a bad day.
    DayPiece {
        /// The words, as they were said.
        text: Text,
        /// The part of the day.
        part: Option<PartOfDay>,
        /// Who said it.
        said_by: Who,
        /// Who may see it.
        visible_to: Audiences,
    }
}

choice! {
    /// A part of the day.
    PartOfDay {
        /// Waking up.
        Waking = "waking",
        /// The morning.
        Morning = "morning",
        /// Midday.
        Midday = "midday",
        /// The afternoon.
        Afternoon = "afternoon",
        /// The evening.
        Evening = "evening",
        /// The night.
        Night = "night",
    }
}
