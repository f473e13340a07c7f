//! Documents, composed from what one audience may see. The tree that comes out holds finished words.

pub(crate) mod contract;
mod numbers;
pub mod papers;
mod writer;

pub use contract::{CopiesSigned, Edition, GivenTo, Signatures, compose, contract, promised, seal};
pub(crate) use contract::{caller, own_terms, sharing_decided_by, shown};
pub use papers::profile::profile;
