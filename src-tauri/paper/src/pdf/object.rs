//! Small PDF values.

use lopdf::{Object, StringFormat};

/// Archives allow 32,767 bytes in a string: a little less, in letters of two bytes.
const LONGEST: usize = 16_000;

/// UTF-16 with a byte order mark, as PDF writes words beyond ASCII.
pub(super) fn utf16(text: &str) -> Vec<u8> {
    let mut out = vec![0xFE, 0xFF];
    for unit in clip(text, LONGEST).encode_utf16() {
        out.extend(unit.to_be_bytes());
    }
    out
}

/// A text cut to so many UTF-16 units, with three dots where something is lost.
pub(super) fn clip(text: &str, units: usize) -> std::borrow::Cow<'_, str> {
    let mut used = 0;
    match text.char_indices().find(|(_, c)| {
        used += c.len_utf16();
        used > units
    }) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()).into(),
        None => text.into(),
    }
}

/// Words, clipped to what archives allow.
pub(super) fn text_string(text: &str) -> Object {
    let text = clip(text, LONGEST);
    if text.is_ascii() {
        Object::String(text.as_bytes().to_vec(), StringFormat::Literal)
    } else {
        hex_string(&utf16(&text))
    }
}

/// Bytes, written as hexadecimal.
pub(super) fn hex_string(bytes: &[u8]) -> Object {
    Object::String(bytes.to_vec(), StringFormat::Hexadecimal)
}

/// A name.
pub(super) fn name(text: &str) -> Object {
    Object::Name(text.as_bytes().to_vec())
}

/// A number of things as PDF counts them.
pub(super) fn int(value: usize) -> Object {
    Object::Integer(i64::try_from(value).unwrap_or(i64::MAX))
}
