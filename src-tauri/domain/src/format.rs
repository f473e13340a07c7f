//! The format of workshop files, `major.minor`, and the way up from older ones.
//!
//! A minor adds what may be left out, so that a newer program reads an older minor as it is. A major changes what
//! something means or where it stands; each has one pure step from the major before, on JSON, so that no step ever
//! depends on the types of today. Steps are never edited once files of their format are about, only added, each
//! with a frozen file of the older format in the tests.

pub(crate) mod act;
mod audiences;
mod from_1;
pub(crate) mod strict;

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

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
pub(crate) fn age(text: &str) -> Option<Age> {
    // A struct would be read from a list too.
    if !text.trim_start().starts_with('{') {
        return None;
    }
    let found: Format = serde_json::from_str(text).ok()?;
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_major_but_the_first_has_a_step() {
        assert_eq!(STEPS.len() + 1, FORMAT.major as usize);
    }

    #[test]
    fn a_newer_minor_is_newer_and_an_older_one_is_read_as_it_is() {
        let at = |major: u32, minor: u32| age(&format!(r#"{{"minor":{minor},"format":{major},"new":[1]}}"#));
        let newer = |major, minor| Some(Age::Newer(Format { major, minor }));
        assert_eq!(at(FORMAT.major, FORMAT.minor), Some(Age::Today));
        assert_eq!(at(FORMAT.major, FORMAT.minor + 1), newer(FORMAT.major, FORMAT.minor + 1));
        assert_eq!(at(FORMAT.major + 1, 0), newer(FORMAT.major + 1, 0));
        assert_eq!(at(1, 7), Some(Age::Older(Format { major: 1, minor: 7 })));
        assert_eq!(at(0, 0), Some(Age::Unknown(Format { major: 0, minor: 0 })));
        assert_eq!(age(r#"{"format":"2"}"#), None);
        assert_eq!(age("[1,0]"), None);
    }
}
