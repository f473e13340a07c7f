use crate::kit::audience::Audiences;
use crate::kit::tool::{row, tool};
use crate::kit::values::{Line, OutcomeLinks, Pence, Rows, Text, choice};

tool! {
    /// Two to five options, each held against how the person wants to live. Those that were turned down stay, with
    /// their reasons. [S001-79]
    Options for State, Support {
        /// One row for each option.
        options: Rows<SupportOption>,
    }
}

row! {
    /// One option.
    SupportOption {
        /// What it is called.
        name: Line,
        /// What it is about.
        about: Option<OptionAbout>,
        /// What it would be like.
        what: Text,
        /// How it fits how the person wants to live.
        fits: Option<Fit>,
        /// Why it fits or does not, in the words of the person and those who know them.
        fits_because: Text,
        /// Outcomes that it would serve.
        outcomes: OutcomeLinks,
        /// What it would cost for a year, in whole pence.
        cost_a_year_pence: Option<Pence>,
        /// What might go wrong.
        risks: Text,
        /// Where it stands.
        standing: Option<OptionStanding>,
        /// Why it was chosen or turned down, and by whom.
        because: Text,
        /// Who may see it.
        visible_to: Audiences,
    }
}

choice! {
    /// What an option is about.
    OptionAbout {
        /// Where to live.
        Housing = "housing",
        /// Who supports, and how.
        Support = "support",
        /// What to do and where to belong.
        Community = "community",
    }
}

choice! {
    /// How well something fits.
    Fit {
        /// Well.
        Well = "well",
        /// Partly.
        Partly = "partly",
        /// Not.
        Badly = "badly",
    }
}

choice! {
    /// Where an option stands.
    OptionStanding {
        /// Being looked at.
        Considered = "considered",
        /// Chosen.
        Chosen = "chosen",
        /// Turned down.
        Rejected = "rejected",
    }
}
