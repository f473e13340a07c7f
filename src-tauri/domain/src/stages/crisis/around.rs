use crate::kit::tool::tool;
use crate::kit::values::{Day, Text};

tool! {
    /// What holds in any crisis, whatever sets it off. [PRSB contingency plan 2.0; domain.md 2.19]
    AroundCrisis for State, Support {
        /// What the person wrote or said beforehand about how to be treated, when, and where it is kept.
        advance_statement: Text,
        /// How everybody is called together before anybody speaks of moving the person: a local emergency meeting, or a
        /// care, education and treatment review.
        emergency_meeting: Text,
        /// Who looks after children, pets and the home.
        looking_after: Text,
        /// The day of the last crisis. The plan is talked about again after each. [domain.md 2.26]
        last_crisis: Option<Day>,
    }
}
