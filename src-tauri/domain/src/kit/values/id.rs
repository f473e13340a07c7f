//! Ids as they are written, in one spelling: what points to a row is told from it by its letters.

use uuid::Uuid;

/// An id in the spelling of workshop files: 32 small hexadecimal digits and four hyphens, without braces or `urn:`.
pub(crate) fn read_id(text: &str) -> Option<Uuid> {
    let id = Uuid::try_parse(text).ok()?;
    (id.hyphenated().encode_lower(&mut Uuid::encode_buffer()) == text).then_some(id)
}

/// Ids of a list, as they are stored.
pub(crate) fn read_ids(answer: serde_json::Value) -> Option<Vec<Uuid>> {
    let serde_json::Value::Array(items) = answer else { return None };
    items.iter().map(|item| item.as_str().and_then(read_id)).collect()
}
