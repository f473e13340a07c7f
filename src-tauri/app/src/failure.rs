//! The only error that leaves this room: a code, a finished sentence, and where.

use domain::papers::NoPaper;
use domain::papers::answers::BadBooklet;
use domain::words::words;
use domain::{BadFile, Refusal};
use paper::{BadPhoto, PaperError};
use serde::Serialize;
use store::{PackError, Part, StoreError};

use crate::code::ErrorCode;

/// Why a call did not do what was asked. Nothing was changed, nothing was lost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct Failure {
    /// A name that programs can act on.
    pub code: ErrorCode,
    /// What happened, that nothing was lost, and what to do.
    pub text: String,
    /// The path of the field that it is about, if it is about one.
    pub at: Option<String>,
}

impl Failure {
    /// The failure of this code.
    pub fn of(code: ErrorCode) -> Self {
        Self::with(code, &[])
    }

    /// The failure of this code with parts of its sentence filled in.
    pub fn with(code: ErrorCode, parts: &[(&str, &str)]) -> Self {
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
        Self::with(ErrorCode::CannotWrite, &[("why", &error.to_string())])
    }

    /// A file could not be read.
    pub fn cannot_read(error: &std::io::Error) -> Self {
        Self::with(ErrorCode::CannotRead, &[("why", &error.to_string())])
    }
}

const fn code_of(refusal: &Refusal) -> ErrorCode {
    match refusal {
        Refusal::NoSuchField => ErrorCode::NoSuchField,
        Refusal::NoSuchRow => ErrorCode::NoSuchRow,
        Refusal::RowExists => ErrorCode::RowExists,
        Refusal::TooManyRows { .. } => ErrorCode::TooManyRows,
        Refusal::TooLong { .. } => ErrorCode::TooLong,
        Refusal::WrongShape => ErrorCode::WrongShape,
        Refusal::NotMoney => ErrorCode::NotMoney,
        Refusal::NotANumber => ErrorCode::NotANumber,
        Refusal::NotADuration => ErrorCode::NotADuration,
        Refusal::NotADay => ErrorCode::NotADay,
        Refusal::WhichCentury { .. } => ErrorCode::WhichCentury,
        Refusal::MinutesOrPart { .. } => ErrorCode::MinutesOrPart,
        Refusal::NoWholeHundredth { .. } => ErrorCode::NoWholeHundredth,
        Refusal::NotATime => ErrorCode::NotATime,
        Refusal::OutOfRange => ErrorCode::OutOfRange,
        Refusal::NotOneOf => ErrorCode::NotOneOf,
        Refusal::DoesNotFitThere => ErrorCode::DoesNotFitThere,
        Refusal::NotAPicture => ErrorCode::NotAPicture,
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
            StoreError::Exists => ErrorCode::Exists,
            StoreError::Absent => ErrorCode::Absent,
            StoreError::Damaged(Part::Keys) => ErrorCode::DamagedKeys,
            StoreError::Damaged(Part::Database) => ErrorCode::DamagedDatabase,
            StoreError::Damaged(Part::Contents) => ErrorCode::DamagedContents,
            StoreError::WrongPassphrase => ErrorCode::WrongPassphrase,
            StoreError::IsPractice => ErrorCode::IsPractice,
            StoreError::NotPractice => ErrorCode::NotPractice,
            StoreError::InUse => ErrorCode::InUse,
            StoreError::Newer { .. } => ErrorCode::Newer,
            StoreError::Older { .. } => ErrorCode::Older,
            StoreError::Moved => ErrorCode::Moved,
            StoreError::LogGone => ErrorCode::LogGone,
            StoreError::Behind => ErrorCode::Behind,
            StoreError::Full => ErrorCode::Full,
            StoreError::ReadOnly => ErrorCode::ReadOnly,
            StoreError::Io(_) => ErrorCode::Io,
            StoreError::StaleSeq { .. } => ErrorCode::StaleSeq,
            StoreError::NoSuchWorkshop => ErrorCode::NoSuchWorkshop,
            StoreError::WorkshopExists => ErrorCode::WorkshopExists,
            StoreError::NoSuchContract => ErrorCode::NoSuchContract,
            StoreError::HasContracts { .. } => ErrorCode::HasContracts,
            StoreError::TooLarge { .. } => ErrorCode::TooLarge,
            StoreError::Refused(_) => ErrorCode::Refused,
            StoreError::Engine(_) => ErrorCode::Engine,
            StoreError::Sql(_) => ErrorCode::Sql,
        })
    }
}

impl From<PackError> for Failure {
    fn from(error: PackError) -> Self {
        Self::of(match error {
            PackError::WrongPassphrase => ErrorCode::PackWrongPassphrase,
            PackError::NotAPack => ErrorCode::PackNotAPack,
            PackError::Newer { .. } => ErrorCode::PackNewer,
            PackError::TooLarge { .. } => ErrorCode::PackTooLarge,
            PackError::Damaged | PackError::Checksum | PackError::TooMuchWork { .. } | PackError::NotJson => {
                ErrorCode::PackDamaged
            }
        })
    }
}

impl From<BadFile> for Failure {
    fn from(error: BadFile) -> Self {
        match error {
            BadFile::Newer { .. } => Self::of(ErrorCode::WorkshopNewer),
            error => Self::with(ErrorCode::BadWorkshop, &[("why", &error.to_string())]),
        }
    }
}

impl From<NoPaper> for Failure {
    fn from(why: NoPaper) -> Self {
        Self::with(ErrorCode::NoPaper, &[("why", &why.sentence())])
    }
}

impl From<BadBooklet> for Failure {
    fn from(error: BadBooklet) -> Self {
        Self::with(ErrorCode::BadBooklet, &[("why", &error.to_string())])
    }
}

impl From<BadPhoto> for Failure {
    fn from(why: BadPhoto) -> Self {
        Self::of(match why {
            BadPhoto::NotAPhoto => ErrorCode::NotAPhoto,
            BadPhoto::TooLarge => ErrorCode::PhotoTooLarge,
            BadPhoto::CutShort => ErrorCode::PhotoCutShort,
        })
    }
}

impl From<PaperError> for Failure {
    fn from(error: PaperError) -> Self {
        Self::with(ErrorCode::CannotPrint, &[("why", &error.to_string())])
    }
}
