//! The assessments, the powers of others, and the budget they point to.

pub(super) mod advocacy;
pub(super) mod assessments;
pub(super) mod authorities;
pub(super) mod best_interests;
pub(super) mod budget;
pub(super) mod capacity;
pub(super) mod health;
pub(super) mod needs;
pub(super) mod registers;
