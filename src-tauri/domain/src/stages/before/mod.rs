//! Before we start. [S000-11..16, 21, 39; domain.md §1a, §6]

mod consent;
mod housing;
mod invitations;
mod moving;
mod people;
mod person;
mod plan_format;
mod prework;
mod procurement;
mod sessions;
mod telling_people;

pub use consent::*;
pub use housing::*;
pub use invitations::*;
pub use moving::*;
pub use people::*;
pub use person::*;
pub use plan_format::*;
pub use prework::*;
pub use procurement::*;
pub use sessions::*;
pub use telling_people::*;

use crate::kit::tool::stage;

stage! {
    /// Who the person is, who is with them, where they are coming from, and what may be shared.
    Before {
        person: AboutPerson,
        moving: Moving,
        people: People,
        invitations: Invitations,
        sessions: Sessions,
        consent: Consent,
        plan_format: PlanFormat,
        prework: Prework,
        housing: Housing,
        telling_people: TellingPeople,
        procurement: Procurement,
    }
}
