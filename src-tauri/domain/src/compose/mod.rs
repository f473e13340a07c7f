//! Documents, composed from what one audience may see. The tree that comes out holds finished words.

pub(crate) mod contract;
mod numbers;
pub mod papers;
mod writer;

pub use contract::{CopiesSigned, Edition, check, compose, contract, promised, seal, signatures};
pub(crate) use contract::{caller, shown};
pub use papers::profile::profile;
