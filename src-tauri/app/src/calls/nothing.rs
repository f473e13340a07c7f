//! A request that says nothing.

use serde::Deserialize;
use ts_rs::TS;

/// A call that needs nothing said.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}
