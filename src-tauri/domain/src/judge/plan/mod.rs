//! How the person tells things and decides, what works, and what they want.

pub(super) mod communication;
pub(super) mod decisions;
pub(super) mod outcomes;
pub(super) mod working;
