use crate::kit::audience::Audiences;
use crate::kit::tool::{row, tool};
use crate::kit::values::{Duration, Quantity, Rows, SupportLinks, Text};

tool! {
    /// Support that several people share: only what this person needs of it counts for them. [S002-131]
    SharedSupport for State, Support {
        /// One row for each piece of shared support.
        shared: Rows<Shared>,
    }
}

row! {
    /// One piece of shared support.
    Shared {
        /// What is shared.
        what: Text,
        /// Whether this person needs it.
        needed: Option<bool>,
        /// How long it lasts in a week for everybody together, in whole minutes.
        minutes_a_week: Option<Duration>,
        /// This person's share by need, in hundredths of a per cent: 2500 is 25 per cent.
        share_hundredths: Option<Quantity>,
        /// Why this share: the need that it answers.
        because: Text,
        /// The support that it is part of.
        support: SupportLinks,
        /// Who may see it.
        visible_to: Audiences,
    }
}
