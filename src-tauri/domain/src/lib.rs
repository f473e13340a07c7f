//! What is true: the workshop, who may see it, what is wrong with it, and the contract it makes.
//!
//! This crate never reads a disk or a clock, holds no SQL, no window and no randomness. Time and ids are
//! passed in. Every amount is a whole number.

pub mod agreement;
pub mod audience;
mod audiences;
pub mod calendar;
pub mod check;
pub mod compose;
mod contact;
pub mod cover;
pub mod criteria;
pub use ::document;
pub mod edit;
pub mod field;
pub mod for_whom;
mod format;
mod funds;
pub mod history;
mod lawful;
pub mod money;
pub mod names;
pub mod open_matters;
pub mod papers;
mod problem;
mod pronouns;
pub mod providers;
mod reading;
mod refusal;
pub mod reviews;
pub mod roles;
pub mod said;
pub mod sameness;
pub mod say;
mod schema;
mod scope;
mod see;
pub mod setup;
pub mod shared;
mod smells;
pub mod stages;
pub mod thread;
mod tool;
pub mod values;
pub mod week;
pub mod words;
mod workshop;

pub use audience::{Audience, Audiences, Reader};
pub use edit::{Act, Edit, apply, undo_of};
pub use format::{FORMAT, Format};
pub use problem::{Problem, Severity};
pub use reading::place_in_words;
pub use refusal::Refusal;
pub use schema::schema;
pub use see::{Seen, see};
pub use workshop::{BadFile, FILE_LIMIT, Workshop};
