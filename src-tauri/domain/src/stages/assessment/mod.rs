//! Assessment summary. [S000-34..38; domain.md 2.17, 2.18]

mod advocacy;
mod assessments;
mod authorities;
mod best_interests;
mod budget;
mod capacity;
mod glossary;
mod health;
mod needs;
mod registers;
mod strengths;

pub use advocacy::*;
pub use assessments::*;
pub use authorities::*;
pub use best_interests::*;
pub use budget::*;
pub use capacity::*;
pub use glossary::*;
pub use health::*;
pub use needs::*;
pub use registers::*;
pub use strengths::*;

use crate::kit::tool::stage;

stage! {
    /// What the professional world has written, in words that everyone understands.
    AssessmentSummary {
        strengths: Strengths,
        assessments: Assessments,
        needs: Needs,
        health: Health,
        capacity: Capacity,
        best_interests: BestInterests,
        authorities: Authorities,
        advocacy: Advocacy,
        registers: Registers,
        budget: IndicativeBudget,
        glossary: Glossary,
    }
}
