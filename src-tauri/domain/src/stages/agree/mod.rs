//! Agree and sign. [S000-17, 53..55; domain.md 2.24, 2.25]

mod changes;
mod decisions;
mod disagreements;
mod flexibility;
mod parked;
mod performance;
mod positions;
mod reviews;
mod signatures;
mod term;
mod terms;

pub use changes::*;
pub use decisions::*;
pub use disagreements::*;
pub use flexibility::*;
pub use parked::*;
pub use performance::*;
pub use positions::*;
pub use reviews::*;
pub use signatures::*;
pub use term::*;
pub use terms::*;

use crate::kit::tool::stage;

stage! {
    /// What is agreed, what is open, who signs, and when we look again.
    Agree {
        term: Term,
        decisions: Decisions,
        positions: Positions,
        disagreements: Disagreements,
        parked: ParkedMatters,
        flexibility: Flexibility,
        changes: Changes,
        performance: Performance,
        terms: ContractTerms,
        reviews: Reviews,
        signatures: Signatures,
    }
}
