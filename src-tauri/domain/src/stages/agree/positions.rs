use crate::kit::audience::Audiences;
use crate::kit::tool::{row, tool};
use crate::kit::values::{Rows, Text, Who, choice};

tool! {
    /// Where each person stands on what was decided or proposed. [domain.md 2.25]
    Positions for State, Support {
        /// One row for each person and matter.
        positions: Rows<Position>,
    }
}

row! {
    /// Where one person stands on one matter.
    Position {
        /// The matter: "the plan as a whole", "the lock on the kitchen".
        matter: Text,
        /// Who.
        who: Who,
        /// Where they stand.
        level: Option<ConsentLevel>,
        /// What they say to it, in their own words.
        words: Text,
        /// Whether they want it printed as their own statement.
        printed: Option<bool>,
        /// Who may see it.
        visible_to: Audiences,
    }
}

choice! {
    /// Where somebody stands.
    ConsentLevel {
        /// Agrees.
        Agree = "agree",
        /// Agrees with a reservation.
        WithReservation = "with_reservation",
        /// Can live with it.
        CanLiveWithIt = "can_live_with_it",
        /// Disagrees, and does not block it.
        DisagreesNotBlocking = "disagrees_not_blocking",
        /// Objects.
        Objects = "objects",
        /// Has seen it, and says neither yes nor no.
        HasSeen = "has_seen",
        /// Was not there.
        NotPresent = "not_present",
        /// Was not asked.
        NotAsked = "not_asked",
    }
}
