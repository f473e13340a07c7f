use crate::kit::audience::Audiences;
use crate::kit::tool::{row, tool};
use crate::kit::values::{Day, Duration, Line, Rows};

tool! {
    /// Hours that were saved up and used. [domain.md 2.10, 2.22]
    BankedHours for State, Support {
        /// One row for each entry.
        entries: Rows<BankEntry>,
    }
}

row! {
    /// Hours put in or taken out.
    BankEntry {
        /// The day.
        date: Option<Day>,
        /// How long was saved, in whole minutes.
        saved_minutes: Option<Duration>,
        /// How long was used, in whole minutes.
        used_minutes: Option<Duration>,
        /// What for.
        what_for: Line,
        /// Who may see it.
        visible_to: Audiences,
    }
}
