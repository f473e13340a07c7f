//! The format of workshop files, `major.minor`, and the way up from older ones.
//!
//! A minor adds what may be left out, so that a newer program reads an older minor as it is. A major changes what
//! something means or where it stands; each has one pure step from the major before, on JSON, so that no step ever
//! depends on the types of today. Steps are never edited once files of their format are about, only added, each
//! with a frozen file of the older format in the tests.

mod audiences;
mod from_1;
mod ids;

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use uuid::Uuid;

/// A format that a file says it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Format {
    /// Raised where something changes its meaning or its place.
    #[serde(rename = "format")]
    pub major: u32,
    /// Raised where something is added.
    #[serde(rename = "minor", default)]
    pub minor: u32,
}

/// What this program writes, and the newest that it reads.
pub const FORMAT: Format = Format { major: 2, minor: 0 };

/// The step from major 1 to 2 first, then from 2 to 3, and so on.
const STEPS: &[fn(&mut Map<String, Value>)] = &[from_1::up];

impl fmt::Display for Format {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}.{}", self.major, self.minor)
    }
}

/// How a file stands to this program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Age {
    /// It is read as it is.
    Today,
    /// It is brought up from this format first.
    Older(Format),
    /// A newer program wrote it.
    Newer(Format),
    /// No program ever wrote this.
    Unknown(Format),
}

/// How old a file is by its first fields; nothing where they do not say, which whoever reads the whole will name.
pub(crate) fn age(file: &Value) -> Option<Age> {
    let number = |value: &Value| value.as_u64().and_then(|number| u32::try_from(number).ok());
    let fields = file.as_object()?;
    let found =
        Format { major: number(fields.get("format")?)?, minor: fields.get("minor").map_or(Some(0), number)? };
    Some(match found {
        Format { major: 0, .. } => Age::Unknown(found),
        _ if found > FORMAT => Age::Newer(found),
        _ if found.major < FORMAT.major => Age::Older(found),
        _ => Age::Today,
    })
}

/// Brings a file of an older major up to today's. Whatever does not fit is left for the reader to refuse.
pub(crate) fn bring_up(file: &mut Map<String, Value>, from: Format) {
    let done = usize::try_from(from.major.saturating_sub(1)).unwrap_or(usize::MAX);
    for step in STEPS.iter().skip(done) {
        step(file);
    }
    file.insert("format".into(), FORMAT.major.into());
    file.insert("minor".into(), FORMAT.minor.into());
}

/// Where something stands now that an older log has at `place`; nothing where it is the same. A log is never written
/// anew, and may hold lines of every format since the workshop was begun.
pub(crate) fn moved_to(place: &str, workshop: Uuid) -> Option<String> {
    from_1::place(place, workshop)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn every_major_but_the_first_has_a_step() {
        assert_eq!(STEPS.len() + 1, FORMAT.major as usize);
    }

    #[test]
    fn a_newer_minor_is_newer_and_an_older_one_is_read_as_it_is() {
        let at = |major: u32, minor: u32| age(&json!({"minor": minor, "format": major, "new": [1]}));
        let newer = |major, minor| Some(Age::Newer(Format { major, minor }));
        assert_eq!(at(FORMAT.major, FORMAT.minor), Some(Age::Today));
        assert_eq!(at(FORMAT.major, FORMAT.minor + 1), newer(FORMAT.major, FORMAT.minor + 1));
        assert_eq!(at(FORMAT.major + 1, 0), newer(FORMAT.major + 1, 0));
        assert_eq!(at(1, 7), Some(Age::Older(Format { major: 1, minor: 7 })));
        assert_eq!(at(0, 0), Some(Age::Unknown(Format { major: 0, minor: 0 })));
        assert_eq!(age(&json!({"format": "2"})), None);
        assert_eq!(age(&json!([1, 0])), None);
    }
}
