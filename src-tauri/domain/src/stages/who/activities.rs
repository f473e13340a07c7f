use crate::kit::audience::Audiences;
use crate::kit::tool::{row, tool};
use crate::kit::values::{Day, Line, OutcomeLinks, Rows, Text, choice};

tool! {
    /// Activities that were found, tried, and tried again. [S003-159]
    Activities for State, Support {
        /// One row for each time that something was tried.
        tried: Rows<Tried>,
    }
}

row! {
    /// One try.
    Tried {
        /// The activity.
        activity: Line,
        /// Where it was found.
        found: Line,
        /// The day it was tried.
        date: Option<Day>,
        /// How it went.
        how_it_went: Text,
        /// How the person liked it.
        liked: Option<Liked>,
        /// What comes next.
        next: Option<NextTry>,
        /// Outcomes that it serves.
        outcomes: OutcomeLinks => for_the_room "a thread on screen and for the checks; both ends are printed where they belong",
        /// Who may see it.
        visible_to: Audiences,
    }
}

choice! {
    /// How somebody liked something.
    Liked {
        /// Loved it.
        Loved = "loved",
        /// It was all right.
        AllRight = "all_right",
        /// Did not like it.
        NotAtAll = "not_at_all",
        /// Hard to tell.
        HardToTell = "hard_to_tell",
    }
}

choice! {
    /// What comes after a try.
    NextTry {
        /// Keep it.
        Keep = "keep",
        /// Try again in the same way.
        TryAgain = "try_again",
        /// Try again in another way.
        Change = "change",
        /// Stop.
        Stop = "stop",
    }
}
