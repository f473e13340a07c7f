//! One test binary: rules as stories, documents as goldens, formats as their readers see them, faults, and
//! (with the feature `window`) the walk through the real window.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a broken test stops where it breaks"
)]
#![allow(missing_docs, reason = "a test's name says what it holds")]

mod agreeing;
mod as_typed;
mod broken;
mod contract;
mod crossing;
mod entries;
mod facilitator;
mod family;
mod formats;
mod frozen;
mod funds;
mod handing_over;
mod local_lists;
mod lost;
mod misfortunes;
mod money_and_cover;
mod papers;
mod practising;
mod profile;
mod properties;
mod schema;
mod searching;
mod second;
mod signing;
mod stories;
mod tidy;
mod waiting;
#[cfg(feature = "window")]
mod walk;
mod who;
