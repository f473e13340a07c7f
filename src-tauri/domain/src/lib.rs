//! What is true: the workshop, who may see it, what is wrong with it, and the contract it makes.
//!
//! This crate never reads a disk or a clock, holds no SQL, no window and no randomness. Time and ids are
//! passed in. Every amount is a whole number.

pub mod audience;
pub mod check;
pub mod compose;
pub mod cover;
pub mod document;
pub mod edit;
pub mod field;
pub mod history;
pub mod money;
mod problem;
mod refusal;
pub mod say;
mod schema;
mod see;
pub mod stages;
mod tool;
pub mod values;
pub mod words;
mod workshop;

pub use audience::{Audience, Audiences};
pub use edit::{Act, Edit, apply, undo_of};
pub use problem::{Problem, Severity};
pub use refusal::Refusal;
pub use schema::schema;
pub use see::{Seen, see};
pub use workshop::{BadFile, FILE_LIMIT, FORMAT, Workshop};
