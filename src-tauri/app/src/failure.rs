//! The only error that leaves this room: a code, a finished sentence, and where.

use domain::papers::NoPaper;
use domain::papers::answers::BadBooklet;
use domain::words::words;
use domain::{BadFile, Refusal};
use paper::{BadPhoto, PaperError};
use serde::Serialize;
use store::{PackError, Part, StoreError};

use crate::code::Code;

/// Why a call did not do what was asked. Nothing was changed, nothing was lost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct Failure {
    /// A name that programs can act on.
    pub code: Code,
    /// What happened, that nothing was lost, and what to do.
    pub text: String,
    /// The path of the field that it is about, if it is about one.
    pub at: Option<String>,
}

impl Failure {
    /// The failure of this code.
    pub fn of(code: Code) -> Self {
        Self::with(code, &[])
    }

    /// The failure of this code with parts of its sentence filled in.
    pub fn with(code: Code, parts: &[(&str, &str)]) -> Self {
        Self { code, text: words().fill(&format!("app|errors|{}", code.word()), parts), at: None }
    }

    /// A refusal of an edit at a place.
    pub fn refused(refusal: &Refusal, at: &str) -> Self {
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
        Self { at: Some(at.to_owned()), ..Self::with(code_of(refusal), &parts) }
    }

    /// A file could not be written.
    pub fn cannot_write(error: &std::io::Error) -> Self {
        Self::with(Code::CannotWrite, &[("why", &error.to_string())])
    }

    /// A file could not be read.
    pub fn cannot_read(error: &std::io::Error) -> Self {
        Self::with(Code::CannotRead, &[("why", &error.to_string())])
    }
}

const fn code_of(refusal: &Refusal) -> Code {
    match refusal {
        Refusal::NoSuchField => Code::NoSuchField,
        Refusal::NoSuchRow => Code::NoSuchRow,
        Refusal::RowExists => Code::RowExists,
        Refusal::TooManyRows { .. } => Code::TooManyRows,
        Refusal::TooLong { .. } => Code::TooLong,
        Refusal::WrongShape => Code::WrongShape,
        Refusal::NotMoney => Code::NotMoney,
        Refusal::NotANumber => Code::NotANumber,
        Refusal::NotADuration => Code::NotADuration,
        Refusal::NotADay => Code::NotADay,
        Refusal::WhichCentury { .. } => Code::WhichCentury,
        Refusal::MinutesOrPart { .. } => Code::MinutesOrPart,
        Refusal::NoWholeHundredth { .. } => Code::NoWholeHundredth,
        Refusal::NotATime => Code::NotATime,
        Refusal::OutOfRange => Code::OutOfRange,
        Refusal::NotOneOf => Code::NotOneOf,
        Refusal::DoesNotFitThere => Code::DoesNotFitThere,
        Refusal::NotAPicture => Code::NotAPicture,
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
        Self::of(match error {
            StoreError::Exists => Code::Exists,
            StoreError::Absent => Code::Absent,
            StoreError::Damaged(Part::Keys) => Code::DamagedKeys,
            StoreError::Damaged(Part::Database) => Code::DamagedDatabase,
            StoreError::Damaged(Part::Contents) => Code::DamagedContents,
            StoreError::WrongPassphrase => Code::WrongPassphrase,
            StoreError::IsPractice => Code::IsPractice,
            StoreError::NotPractice => Code::NotPractice,
            StoreError::InUse => Code::InUse,
            StoreError::Newer { .. } => Code::Newer,
            StoreError::Older { .. } => Code::Older,
            StoreError::Moved => Code::Moved,
            StoreError::LogGone => Code::LogGone,
            StoreError::Behind => Code::Behind,
            StoreError::Full => Code::Full,
            StoreError::ReadOnly => Code::ReadOnly,
            StoreError::Io(_) => Code::Io,
            StoreError::StaleSeq { .. } => Code::StaleSeq,
            StoreError::NoSuchWorkshop => Code::NoSuchWorkshop,
            StoreError::WorkshopExists => Code::WorkshopExists,
            StoreError::NoSuchContract => Code::NoSuchContract,
            StoreError::HasContracts { .. } => Code::HasContracts,
            StoreError::TooLarge { .. } => Code::TooLarge,
            StoreError::Refused(_) => Code::Refused,
            StoreError::Engine(_) => Code::Engine,
            StoreError::Sql(_) => Code::Sql,
        })
    }
}

impl From<PackError> for Failure {
    fn from(error: PackError) -> Self {
        Self::of(match error {
            PackError::WrongPassphrase => Code::PackWrongPassphrase,
            PackError::NotAPack => Code::PackNotAPack,
            PackError::Newer { .. } => Code::PackNewer,
            PackError::TooLarge { .. } => Code::PackTooLarge,
            PackError::Damaged | PackError::Checksum | PackError::TooMuchWork { .. } | PackError::NotJson => {
                Code::PackDamaged
            }
        })
    }
}

impl From<BadFile> for Failure {
    fn from(error: BadFile) -> Self {
        match error {
            BadFile::Newer { .. } => Self::of(Code::WorkshopNewer),
            error => Self::with(Code::BadWorkshop, &[("why", &error.to_string())]),
        }
    }
}

impl From<NoPaper> for Failure {
    fn from(why: NoPaper) -> Self {
        Self::with(Code::NoPaper, &[("why", &why.sentence())])
    }
}

impl From<BadBooklet> for Failure {
    fn from(error: BadBooklet) -> Self {
        Self::with(Code::BadBooklet, &[("why", &error.to_string())])
    }
}

impl From<BadPhoto> for Failure {
    fn from(why: BadPhoto) -> Self {
        Self::of(match why {
            BadPhoto::NotAPhoto => Code::NotAPhoto,
            BadPhoto::TooLarge => Code::PhotoTooLarge,
            BadPhoto::CutShort => Code::PhotoCutShort,
        })
    }
}

impl From<PaperError> for Failure {
    fn from(error: PaperError) -> Self {
        Self::with(Code::CannotPrint, &[("why", &error.to_string())])
    }
}
