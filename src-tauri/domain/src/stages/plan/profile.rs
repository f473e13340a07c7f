use crate::kit::tool::tool;
use crate::kit::values::{Day, PeopleLinks, Rows};
use crate::stages::Entry;

tool! {
    /// One page about the person. [domain.md 2.1]
    Profile for State, Support {
        /// What people appreciate about the person.
        appreciate: Rows<Entry>,
        /// What is important to the person, so precisely that a stranger could act on it.
        important_to: Rows<Entry>,
        /// How best to support the person: instructions, not needs or diagnoses.
        best_support: Rows<Entry>,
        /// Who helped to write it. [PRSB About Me 2.01]
        helped_by: PeopleLinks,
        /// The day it was last looked at. [PRSB About Me 2.01]
        updated_on: Option<Day>,
    }
}
