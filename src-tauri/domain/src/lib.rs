//! What is true: the workshop, who may see it, what is wrong with it, and the contract it makes.
//!
//! This crate never reads a disk or a clock, holds no SQL, no window and no randomness. Time and ids are
//! passed in. Every amount is a whole number.

// Each line uses only those above it (`tests/tidy/ladder.rs`).
mod kit;
pub mod stages;
pub mod words;

mod language;
mod reckon;
mod see;

pub mod judge;

pub mod compose;

pub use ::document;

pub use compose::check;
pub use compose::papers;
pub use judge::code::Code;
pub use judge::finding::{Asked, Finding, Severity, Verdict};
pub use judge::{agreement, criteria};
pub use kit::audience::{self, Audience, Audiences, Reader};
pub use kit::edit::{self, Act, Edit, apply, undo_of};
pub use kit::format::{FORMAT, Format};
pub use kit::reading::place_in_words;
pub use kit::refusal::Refusal;
pub use kit::schema::schema;
pub use kit::{field, for_whom, history, values};
pub use language::{names, said, sameness, say};
pub use reckon::{calendar, cover, money, open_matters, reviews, roles, setup, shared, signed, thread, week};
pub use see::{Seen, providers, see};
pub use stages::workshop::{BadFile, FILE_LIMIT, Workshop};
