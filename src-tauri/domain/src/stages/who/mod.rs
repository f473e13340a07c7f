//! Who does what, in what circumstances. [S000-41; S002-132; domain.md 2.8]

mod activities;
mod matching;
mod options;
mod roles;
mod shared;
mod start;
mod support;
mod week;

pub use activities::*;
pub use matching::*;
pub use options::*;
pub use roles::*;
pub use shared::*;
pub use start::*;
pub use support::*;
pub use week::*;

use crate::kit::tool::stage;

stage! {
    /// The support that makes the plan happen, paid and unpaid.
    WhoDoesWhat {
        options: Options,
        support: Support,
        roles: Roles,
        week: PerfectWeek,
        shared: SharedSupport,
        matching: Matching,
        start: StaggeredStart,
        activities: Activities,
    }
}
