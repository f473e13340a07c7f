//! Why a hand-over file is refused.

use thiserror::Error;

use crate::format::Format;

/// The most work a reader does for one passphrase: 2 to this power scrypt rounds, about 1 GiB and some
/// seconds.
pub const MAX_WORK_FACTOR: u8 = 20;

/// Why a hand-over file was not made or not opened.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum PackError {
    /// The passphrase does not open the file.
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// Not a hand-over file, or not one under a passphrase.
    #[error("not a hand-over file")]
    NotAPack,
    /// A hand-over file that was cut short or changed.
    #[error("the hand-over file is damaged")]
    Damaged,
    /// It opened, but the workshop in it does not match its checksum.
    #[error("the workshop does not match its checksum")]
    Checksum,
    /// Written by a newer program.
    #[error("the hand-over file has format {found}, this program knows up to {known}")]
    Newer {
        /// The format found.
        found: Format,
        /// The newest format that this program knows.
        known: Format,
    },
    /// Larger than a hand-over file may be.
    #[error("{bytes} bytes are more than the {limit} that fit")]
    TooLarge {
        /// Size found, in bytes.
        bytes: usize,
        /// Largest size, in bytes.
        limit: usize,
    },
    /// It asks for more work than a reader does. Nothing was computed.
    #[error("work factor {required} is above {limit}")]
    TooMuchWork {
        /// The work factor asked for.
        required: u8,
        /// The largest one accepted.
        limit: u8,
    },
    /// The body to be packed is not JSON text.
    #[error("the body is not JSON text")]
    NotJson,
}

impl PackError {
    /// A short stable name of the code, for a table of words.
    pub fn code(&self) -> &'static str {
        match self {
            Self::WrongPassphrase => "wrong-passphrase",
            Self::NotAPack => "not-a-pack",
            Self::Damaged => "damaged",
            Self::Checksum => "checksum",
            Self::Newer { .. } => "newer",
            Self::TooLarge { .. } => "too-large",
            Self::TooMuchWork { .. } => "too-much-work",
            Self::NotJson => "not-json",
        }
    }
}
