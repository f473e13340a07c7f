//! What is true: the workshop, who may see it, what is wrong with it, and the contract it makes.
//!
//! This crate never reads a disk or a clock, holds no SQL, no window and no randomness. Time and ids are
//! passed in. Every amount is a whole number.

// Each line uses only those above it (`tests/tidy/ladder.rs`).
pub mod words;

mod kit;
pub mod stages;
mod workshop;

mod language;
mod reckon;
mod see;

pub mod judge;

pub mod compose;

pub mod practice;

pub use ::document;

pub use compose::check;
pub use compose::papers;
pub use judge::code::Code;
pub use judge::finding::{Asked, Finding, Severity, Verdict};
pub use judge::{agreement, criteria, sameness};
pub use kit::audience::{self, Audience, Audiences, Reader};
pub use kit::format::{FORMAT, Format};
pub use kit::refusal::Refusal;
pub use kit::{field, values};
pub use language::{names, said, say};
pub use reckon::{cover, money, open_matters, reviews, roles, setup, shared, signed, thread, week};
pub use see::{Seen, providers, see};
pub use workshop::edit::{self, Act, Edit, apply, undo_of};
pub use workshop::place::place_in_words;
pub use workshop::schema::schema;
pub use workshop::{BadFile, FILE_LIMIT, Workshop, history};
