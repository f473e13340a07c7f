//! What is agreed, open, changed and signed.

pub(super) mod changes;
pub(super) mod disagreements;
pub(super) mod positions;
pub(super) mod reviews;
pub(super) mod signatures;
pub(super) mod term;
