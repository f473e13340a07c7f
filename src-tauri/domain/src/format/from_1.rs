//! From format 1 to 2.

use serde_json::{Map, Value};

/// Format 2 has a minor beside its number.
pub(super) fn up(_file: &mut Map<String, Value>) {}
