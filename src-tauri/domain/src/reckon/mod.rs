//! Numbers and ids, and no sentences: money, cover, weeks, roles, reviews, threads.

pub mod cover;
pub(crate) mod funds;
pub(crate) mod lawful;
pub mod money;
pub mod open_matters;
pub mod reviews;
pub mod roles;
pub(crate) mod scope;
pub mod setup;
pub mod shared;
pub(crate) mod sharing;
pub mod signed;
pub mod thread;
pub mod week;
