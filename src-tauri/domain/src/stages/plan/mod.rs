//! Person-centred plan. [S000-45; S002; S003-160; domain.md 2.1, 2.4, 2.15]

mod about_me;
mod communication;
mod days;
mod decisions;
mod dreams;
mod important;
mod learning;
mod outcomes;
mod profile;
mod questions;
mod relationships;
mod working;

pub use about_me::*;
pub use communication::*;
pub use days::*;
pub use decisions::*;
pub use dreams::*;
pub use important::*;
pub use learning::*;
pub use outcomes::*;
pub use profile::*;
pub use questions::*;
pub use relationships::*;
pub use working::*;

use crate::kit::tool::stage;

stage! {
    /// What matters to the person, what works now, and what they want.
    Plan {
        profile: Profile,
        important: ImportantFor,
        about_me: AboutMe,
        relationships: Relationships,
        communication: CommunicationChart,
        decisions: DecisionMaking,
        days: GoodBadDays,
        working: WorkingNotWorking,
        dreams: DreamsFears,
        outcomes: Outcomes,
        learning: LearningLog,
        questions: FourPlusOne,
    }
}
