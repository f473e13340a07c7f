//! What is agreed, open, changed and signed.

pub(super) mod disagreements;
pub(super) mod reviews;
pub(super) mod signatures;
