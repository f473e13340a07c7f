//! Files that come from outside: taken whole, or refused in one plain sentence with one place.
//!
//! What is looked at is what is declared, as for the schema: what the schema refuses is refused here, and what it
//! allows is taken. The types that the file is then made into refuse nothing more.

mod json;
mod look;

pub(crate) use json::json;
pub(crate) use look::Look;

use crate::words::words;

/// One step on the way to a place in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Step {
    /// An answer or a part, by its name.
    Name(String),
    /// One of a list, counted from 0.
    Row(usize),
}

/// A place in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Place {
    /// A line of the text, counted from 1, where no answer is begun.
    Line(usize),
    /// An answer or a part.
    At(Vec<Step>),
}

/// What is wrong at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Why {
    /// Something else belongs there, by its name among the words.
    Expected(&'static str),
    /// A number is none from nothing to this.
    UpTo(i64),
    /// A text is longer than the field takes.
    TooLong(usize),
    /// A list is longer than lists may be.
    TooManyRows(usize),
    /// All answers together are longer than a booklet may be.
    TooLongTogether(usize),
    /// All answers together have more lines than a booklet may have.
    TooManyLines(usize),
    /// There is no answer of this name.
    Unknown(String),
    /// An answer is given twice.
    Twice,
    /// What is always there is not there.
    Missing(&'static str),
    /// Another row has the id already.
    SameId,
    /// The text ends in the middle.
    BreaksOff,
    /// The text cannot be read on from there.
    Unreadable,
    /// There is more after the end.
    MoreAfterTheEnd,
    /// The bytes are no text.
    NotText,
}

/// Why a file is refused, and at which place in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Misfit {
    pub(crate) at: Place,
    pub(crate) why: Why,
}

/// The most letters of a name from outside that are repeated.
const REPEATED: usize = 40;

impl Misfit {
    /// The place and what is wrong there, in words. `named` says places in a file of this kind.
    pub(crate) fn in_words(&self, named: impl Fn(&[Step]) -> String) -> (String, String) {
        let at = match &self.at {
            Place::Line(line) => words().fill("files|places|line", &[("number", &line.to_string())]),
            Place::At(steps) => named(steps),
        };
        (at, self.why.in_words())
    }
}

impl Why {
    pub(crate) fn in_words(&self) -> String {
        let say = |name: &str, part: &str, value: &str| {
            words().fill(&format!("files|why|{name}"), &[(part, value)])
        };
        match self {
            Self::Expected(what) => words().get(&format!("files|expected|{what}")).to_owned(),
            Self::UpTo(limit) => say("up_to", "limit", &grouped(limit)),
            Self::TooLong(limit) => say("too_long", "limit", &grouped(limit)),
            Self::TooManyRows(limit) => say("too_many_rows", "limit", &grouped(limit)),
            Self::TooLongTogether(limit) => say("too_long_together", "limit", &grouped(limit)),
            Self::TooManyLines(limit) => say("too_many_lines", "limit", &grouped(limit)),
            Self::Unknown(name) => say("unknown", "name", &repeated(name)),
            Self::Missing(what) => words().get(&format!("files|missing|{what}")).to_owned(),
            Self::Twice => words().get("files|why|twice").to_owned(),
            Self::SameId => words().get("files|why|same_id").to_owned(),
            Self::BreaksOff => words().get("files|why|breaks_off").to_owned(),
            Self::Unreadable => words().get("files|why|unreadable").to_owned(),
            Self::MoreAfterTheEnd => words().get("files|why|more_after").to_owned(),
            Self::NotText => words().get("files|why|not_text").to_owned(),
        }
    }
}

/// A name from outside as it can stand in a sentence.
fn repeated(name: &str) -> String {
    let plain = |letter: char| if letter.is_control() { ' ' } else { letter };
    let mut short: String = name.chars().take(REPEATED).map(plain).collect();
    if name.chars().count() > REPEATED {
        short.push('…');
    }
    short
}

/// "100,000"
fn grouped(number: &impl ToString) -> String {
    let digits = number.to_string();
    let groups = digits.as_bytes().rchunks(3).rev().filter_map(|group| std::str::from_utf8(group).ok());
    groups.collect::<Vec<_>>().join(",")
}

/// The text of a file, or the line at which its bytes are none.
pub(crate) fn text(bytes: &[u8]) -> Result<&str, Misfit> {
    std::str::from_utf8(bytes).map_err(|error| {
        let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let line = before.split(|byte| *byte == b'\n').count();
        Misfit { at: Place::Line(line), why: Why::NotText }
    })
}
