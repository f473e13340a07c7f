use crate::kit::tool::tool;
use crate::kit::values::{Day, Text};

tool! {
    /// When the contract runs. [domain.md 2.24]
    Term for State, Support {
        /// The first day.
        starts: Option<Day>,
        /// The last day.
        ends: Option<Day>,
        /// What holds while not everybody has signed. [domain.md §6 item 34]
        interim: Text,
        /// How anyone ends it early, with what notice. The home never depends on it.
        notice: Text,
    }
}
