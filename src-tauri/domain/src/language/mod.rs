//! What people typed, and how it is said: names, sentences, likeness.

pub mod names;
pub(crate) mod pronouns;
pub mod said;
pub mod say;
pub(crate) mod smells;
