use crate::kit::audience::Audiences;
use crate::kit::tool::{row, tool};
use crate::kit::values::{Day, Duration, Rows, Text, Who};

tool! {
    /// When we look again. [S000-55; S002-136]
    Reviews for State, Support {
        /// One row for each review.
        reviews: Rows<Review>,
    }
}

row! {
    /// One review.
    Review {
        /// The day.
        date: Option<Day>,
        /// How long it is to take, in whole minutes. [S004]
        lasts: Option<Duration>,
        /// Who pulls everyone together.
        led_by: Who,
        /// What it looks at.
        focus: Text,
        /// Whether it was held.
        held: Option<bool>,
        /// Who may see it.
        visible_to: Audiences,
    }
}
