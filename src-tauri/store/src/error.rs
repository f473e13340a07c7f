//! What can go wrong with a vault: codes with data. The words for people live elsewhere.

use std::io;

use rusqlite::ErrorCode;
use thiserror::Error;

use crate::format::Format;

/// A part of a vault that can be damaged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Both key files are missing or unreadable.
    Keys,
    /// `vault.db` is missing, does not open under its key, or has a damaged page.
    Database,
    /// A row contradicts another: the log has a gap, a file's SHA-256 does not match.
    Contents,
}

/// Why the store refused or failed. After any of these the vault is as it was before the call; only after
/// [`StoreError::Moved`] and [`StoreError::LogGone`] it may have the change, where nobody looks for it.
#[derive(Debug, Error)]
pub enum StoreError {
    /// There is something of a vault here already, whether it opens or not.
    #[error("a vault is already here")]
    Exists,
    /// There is no vault here.
    #[error("no vault here")]
    Absent,
    /// A vault is here, and this part of it cannot be used.
    #[error("the vault is damaged: {0:?}")]
    Damaged(Part),
    /// The passphrase does not open the vault. One code whatever the cause.
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// A practice vault was opened as a real one.
    #[error("this is a practice vault")]
    IsPractice,
    /// A real vault was opened as a practice one.
    #[error("this is not a practice vault")]
    NotPractice,
    /// Another process, or another `Vault` in this one, has the vault open.
    #[error("the vault is in use")]
    InUse,
    /// The vault was written by a newer program; nothing was touched.
    #[error("the vault has format {found}, this program knows up to {known}")]
    Newer {
        /// The format found.
        found: Format,
        /// The newest format that this program knows.
        known: Format,
    },
    /// The vault was written by a program older than any that this one can follow; nothing was touched.
    #[error("the vault has format {found}, this program knows none before {known}")]
    Older {
        /// The format found.
        found: Format,
        /// The oldest format that this program knows.
        known: Format,
    },
    /// The file that was opened is not where it was opened any more: the folder was moved or removed.
    #[error("the vault is not where it was opened")]
    Moved,
    /// The write-ahead log was removed while the vault was open. What was told as saved before is in the file.
    #[error("the write-ahead log is gone")]
    LogGone,
    /// The vault is behind what was told as saved, and nobody said yet to go on with it.
    #[error("the vault is behind what was saved")]
    Behind,
    /// No room: the disk, the quota or the file is full.
    #[error("no space left")]
    Full,
    /// The folder or file may not be written.
    #[error("the vault may not be written")]
    ReadOnly,
    /// The disk failed in another way.
    #[error("input or output failed: {0:?}")]
    Io(io::ErrorKind),
    /// The workshop has moved on since the caller read it.
    #[error("expected place {expected} in the log, found {found}")]
    StaleSeq {
        /// The sequence number that the caller knew.
        expected: i64,
        /// The sequence number on disk.
        found: i64,
    },
    /// No workshop has this id.
    #[error("no such workshop")]
    NoSuchWorkshop,
    /// A workshop has this id already.
    #[error("the workshop exists already")]
    WorkshopExists,
    /// No contract has this number, or it has no file of this format.
    #[error("no such contract")]
    NoSuchContract,
    /// The workshop has issued contracts and the caller did not say that they may go.
    #[error("the workshop has {count} issued contracts")]
    HasContracts {
        /// How many contracts that are not drafts.
        count: i64,
    },
    /// A text or file is larger than the store keeps.
    #[error("{bytes} bytes are more than the {limit} that fit")]
    TooLarge {
        /// Size offered, in bytes.
        bytes: usize,
        /// Largest size kept, in bytes.
        limit: usize,
    },
    /// The database refused a change to something that must never change, or an ill-formed row.
    #[error("the database refused: {0}")]
    Refused(String),
    /// The database engine in this build is too old or does not encrypt.
    #[error("unfit database engine: {0}")]
    Engine(String),
    /// Any other answer of the database engine.
    #[error("database: {0}")]
    Sql(String),
}

impl StoreError {
    /// A short stable name of the code, for a table of words.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Exists => "exists",
            Self::Absent => "absent",
            Self::Damaged(Part::Keys) => "damaged-keys",
            Self::Damaged(Part::Database) => "damaged-database",
            Self::Damaged(Part::Contents) => "damaged-contents",
            Self::WrongPassphrase => "wrong-passphrase",
            Self::IsPractice => "is-practice",
            Self::NotPractice => "not-practice",
            Self::InUse => "in-use",
            Self::Newer { .. } => "newer",
            Self::Older { .. } => "older",
            Self::Moved => "moved",
            Self::LogGone => "log-gone",
            Self::Behind => "behind",
            Self::Full => "full",
            Self::ReadOnly => "read-only",
            Self::Io(_) => "io",
            Self::StaleSeq { .. } => "stale-seq",
            Self::NoSuchWorkshop => "no-such-workshop",
            Self::WorkshopExists => "workshop-exists",
            Self::NoSuchContract => "no-such-contract",
            Self::HasContracts { .. } => "has-contracts",
            Self::TooLarge { .. } => "too-large",
            Self::Refused(_) => "refused",
            Self::Engine(_) => "engine",
            Self::Sql(_) => "sql",
        }
    }
}

impl From<io::Error> for StoreError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full,
            io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => Self::ReadOnly,
            kind => Self::Io(kind),
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::Full,
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Self::ReadOnly,
            Some(ErrorCode::SystemIoFailure) => Self::Io(io::ErrorKind::Other),
            Some(ErrorCode::CannotOpen) => Self::Io(io::ErrorKind::NotFound),
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => Self::Damaged(Part::Database),
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::InUse,
            Some(ErrorCode::ConstraintViolation) => Self::Refused(error.to_string()),
            _ => Self::Sql(error.to_string()),
        }
    }
}
