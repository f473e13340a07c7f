//! The vault and the hand-over file from outside, healthy and under faults.

// clippy.toml lets tests unwrap; helpers beside them are tests too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod behind;
mod beside;
mod creation;
mod faults;
mod help;
mod keys;
mod kill;
mod memory;
mod moved;
mod pack;
mod properties;
mod saving;
mod searching;
mod secrecy;
