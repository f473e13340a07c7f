//! The only error that leaves this room: a code, a finished sentence, and where.

use domain::papers::NoPaper;
use domain::papers::answers::BadBooklet;
use domain::words::words;
use domain::{BadFile, Refusal};
use paper::{BadPhoto, PaperError};
use serde::Serialize;
use serde_json::Value;
use store::{PackError, StoreError};

/// Why a call did not do what was asked. Nothing was changed, nothing was lost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct Failure {
    /// A name that programs can act on.
    pub code: String,
    /// What happened, that nothing was lost, and what to do.
    pub text: String,
    /// The path of the field that it is about, if it is about one.
    pub at: Option<String>,
}

impl Failure {
    /// The failure of this code.
    pub fn of(code: &str) -> Self {
        Self::with(code, &[])
    }

    /// The failure of this code with parts of its sentence filled in.
    pub fn with(code: &str, parts: &[(&str, &str)]) -> Self {
        Self { code: code.to_owned(), text: words().fill(&format!("app|errors|{code}"), parts), at: None }
    }

    /// A refusal of an edit at a place.
    pub fn refused(refusal: &Refusal, at: &str) -> Self {
        let tree = serde_json::to_value(refusal).unwrap_or(Value::Null);
        let code = tree.get("code").and_then(Value::as_str).unwrap_or("wrong_shape");
        let facts = match refusal {
            Refusal::TooLong { limit } | Refusal::TooManyRows { limit } => {
                vec![("limit", grouped(u64::try_from(*limit).unwrap_or(u64::MAX)))]
            }
            Refusal::WhichCentury { early, late } => {
                vec![("early", early.to_string()), ("late", late.to_string())]
            }
            Refusal::MinutesOrPart { minutes, decimal } => {
                vec![("minutes", minutes.clone()), ("decimal", decimal.clone())]
            }
            Refusal::NoWholeHundredth { below } => vec![("below", below.clone())],
            _ => Vec::new(),
        };
        let parts: Vec<(&str, &str)> = facts.iter().map(|(name, said)| (*name, said.as_str())).collect();
        Self { at: Some(at.to_owned()), ..Self::with(code, &parts) }
    }

    /// A file could not be written.
    pub fn cannot_write(error: &std::io::Error) -> Self {
        Self::with("cannot_write", &[("why", &error.to_string())])
    }

    /// A file could not be read.
    pub fn cannot_read(error: &std::io::Error) -> Self {
        Self::with("cannot_read", &[("why", &error.to_string())])
    }
}

/// "100,000"
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let groups: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().filter_map(|group| std::str::from_utf8(group).ok()).collect();
    groups.join(",")
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::of(error.code())
    }
}

impl From<PackError> for Failure {
    fn from(error: PackError) -> Self {
        let code = match error {
            PackError::WrongPassphrase => "pack_wrong_passphrase",
            PackError::NotAPack => "pack_not_a_pack",
            PackError::Newer { .. } => "pack_newer",
            PackError::TooLarge { .. } => "pack_too_large",
            _ => "pack_damaged",
        };
        Self::of(code)
    }
}

impl From<BadFile> for Failure {
    fn from(error: BadFile) -> Self {
        match error {
            BadFile::Newer { .. } => Self::of("workshop_newer"),
            error => Self::with("bad_workshop", &[("why", &error.to_string())]),
        }
    }
}

impl From<NoPaper> for Failure {
    fn from(why: NoPaper) -> Self {
        Self { code: "no_paper".to_owned(), text: why.sentence(), at: None }
    }
}

impl From<BadBooklet> for Failure {
    fn from(error: BadBooklet) -> Self {
        Self::with("bad_booklet", &[("why", &error.to_string())])
    }
}

impl From<BadPhoto> for Failure {
    fn from(why: BadPhoto) -> Self {
        Self::of(match why {
            BadPhoto::NotAPhoto => "not_a_photo",
            BadPhoto::TooLarge => "photo_too_large",
            BadPhoto::CutShort => "photo_cut_short",
        })
    }
}

impl From<PaperError> for Failure {
    fn from(error: PaperError) -> Self {
        Self::with("cannot_print", &[("why", &error.to_string())])
    }
}
