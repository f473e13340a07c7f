//! Ids in one spelling. Format 1 took capital letters too, and its readers took them for the same id.

use serde_json::Value;
use uuid::Uuid;

/// Writes every id in small letters. Text that is nothing but an id counts as one: no field says it is none.
pub(crate) fn spell(value: &mut Value) {
    match value {
        Value::String(text) => {
            let (before, id) = match text.strip_prefix("not:") {
                Some(id) => ("not:", id),
                None => ("", text.as_str()),
            };
            let is_id = id.len() == uuid::fmt::Hyphenated::LENGTH && Uuid::try_parse(id).is_ok();
            if is_id {
                *text = format!("{before}{}", id.to_ascii_lowercase());
            }
        }
        Value::Array(items) => items.iter_mut().for_each(spell),
        Value::Object(fields) => fields.values_mut().for_each(spell),
        _ => {}
    }
}
