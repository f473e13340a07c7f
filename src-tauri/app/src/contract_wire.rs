//! The wire of the contract: what is previewed, issued, saved and sent.

#![allow(missing_docs, reason = "a variant's comment says what its fields are")]

use domain::{Audience, Reader};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// For whom a preview, a print or a file is made.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ForAudience {
    /// The audience.
    pub audience: Audience,
    /// Of the providers, which: one of its people. Without it, what every provider may see.
    #[serde(default)]
    #[ts(optional)]
    pub provider: Option<Uuid>,
}

impl ForAudience {
    /// Who reads it.
    pub const fn reader(&self) -> Reader {
        Reader { audience: self.audience, provider: self.provider }
    }
}

/// A copy of the contract that would be made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CopyFor {
    /// Whose.
    pub audience: Audience,
    /// Of the providers, which, where each has a copy of its own.
    pub provider: Option<Uuid>,
    /// That provider's name; otherwise empty.
    pub name: String,
}

/// How many pages the one-page profile takes.
#[derive(Debug, Serialize, TS)]
pub struct ProfilePages {
    /// How many; at least one.
    pub pages: u32,
    /// How many, as a sentence, with what to do if it is more than one.
    pub in_words: String,
}

/// A contract laid out as it would be printed now.
#[derive(Debug, Serialize, TS)]
pub struct Preview {
    /// What each page says, in reading order; as many as there are pages.
    pub pages: Vec<String>,
    /// How many of them, from the first, hold what is promised and signed; nothing where all of them do.
    pub promised: Option<u32>,
    /// Characters that cannot be printed, each with the words around it.
    pub missing: Vec<MissingCharacter>,
    /// Whether it would be marked as a draft, since must-problems are open.
    pub draft: bool,
}

/// A character that no font has.
#[derive(Debug, Serialize, TS)]
pub struct MissingCharacter {
    /// The character.
    pub character: String,
    /// The words around it.
    pub near: String,
}

/// Which page of the last preview.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PageCall {
    /// Counted from 0.
    pub page: usize,
}

/// A picture of a page.
#[derive(Debug, Serialize, TS)]
pub struct PagePicture {
    /// SVG, with nothing in it that could run or load.
    pub svg: String,
}

/// A contract that was issued and is kept.
#[derive(Debug, Serialize, TS)]
pub struct Issued {
    /// 1, 2, 3 … for this workshop.
    pub number: u32,
    /// When: "3 June 2026, 14:02".
    pub issued: String,
    /// Whether it is a marked draft.
    pub draft: bool,
    /// The copies in it.
    pub copies: Vec<IssuedCopy>,
}

/// One audience's copy of an issued contract.
#[derive(Debug, Serialize, TS)]
pub struct IssuedCopy {
    /// Whose.
    pub audience: Audience,
    /// Of the providers, which, where each has a copy of its own.
    pub provider: Option<Uuid>,
    /// That provider's name, or whose it is where the person and family had one copy; otherwise empty.
    pub name: String,
    /// The seal printed in its footer.
    pub seal: String,
    /// SHA-256 of the PDF, in hexadecimal.
    pub sha256: String,
}

/// Which copy of which contract.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CopyCall {
    /// The contract's number.
    pub number: u32,
    /// Whose copy.
    pub audience: Audience,
    /// Of the providers, which.
    #[serde(default)]
    #[ts(optional)]
    pub provider: Option<Uuid>,
    /// In which format.
    pub format: PaperFormat,
}

impl CopyCall {
    /// Whose copy.
    pub const fn reader(&self) -> Reader {
        Reader { audience: self.audience, provider: self.provider }
    }
}

/// A format of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PaperFormat {
    /// Portable document, tagged and archival.
    Pdf,
    /// One web page.
    Html,
    /// Plain text.
    Txt,
}

/// Which contract.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ContractNumber {
    /// 1, 2, 3 …
    pub number: u32,
}

/// Where something was written.
#[derive(Debug, Serialize, TS)]
pub struct Written {
    /// The path, or nothing when the choice of a place was called off.
    pub path: Option<String>,
}

/// An e-mail ready to be sent.
#[derive(Debug, Serialize, TS)]
pub struct Prepared {
    /// The folder, or nothing when the choice of a place was called off.
    pub folder: Option<String>,
    /// The names of the files in it.
    pub files: Vec<String>,
    /// The password to say on the telephone. It stands nowhere else.
    pub password: String,
}
