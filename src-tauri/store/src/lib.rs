//! Where it is kept: the encrypted vault on disk, and the hand-over file.
//!
//! The store keeps opaque JSON text. It knows no rules and no wording, has no clock and no
//! randomness of its own: every time (`i64`, Unix milliseconds, UTC) and every random byte is
//! passed in, except inside `age`, which draws its own salt for hand-over files, and in the names of files that are
//! renamed at once.
//!
//! # What it promises
//!
//! - An answer of `Ok` to a write means that the words are on the disk, after fsync, in the file that the next start
//!   will find.
//! - A log line and the parts of the snapshot that it changed are written together or not at all.
//! - One damaged byte of the database is noticed, never silently believed. (In the write-ahead log, which stands
//!   only while a vault is open or after a crash, it ends the log at that place, and the vault is behind.)
//! - A vault that has lost something that was told as saved says so, and changes nothing until somebody says to go on.
//! - What a newer version of the program wrote is refused as that, and not touched.
//! - Log lines and contracts never change. They leave only with their whole workshop.
//! - A vault is never made where one is already, even one that will not open.
//!
//! # A vault on disk
//!
//! | file | holds |
//! |---|---|
//! | `vault.db` | one SQLCipher file: workshops, their parts and the words in them, log, contracts, notes, photos, settings |
//! | `vault.keys`, `vault.keys.copy` | the same key slots twice; either opens the vault |
//! | `vault.place` | how many changes the vault has had, so that an older state is not taken for the newest |
//! | `vault.lock` | nothing; whoever has it locked owns the vault |
//! | `vault.db.new` | only while a vault is being made |

#![warn(clippy::missing_errors_doc)]

mod atomic;
mod change;
mod contracts;
mod database;
mod error;
mod fold;
mod format;
mod hex;
mod keyfile;
mod keys;
mod lock;
mod log;
mod look;
mod notes;
mod pack;
mod pack_error;
mod pack_header;
mod parts;
mod passphrase;
mod pictures;
mod place;
mod places;
mod presence;
mod random;
mod reached;
mod removal;
mod rows;
mod schema;
mod search;
mod settings;
mod vault;
mod workshops;

#[cfg(test)]
mod guard_tests;

pub use atomic::write_atomically;
pub use contracts::{ContractFileRow, ContractRow, NewContract};
pub use error::{Part, StoreError};
pub use format::Format;
pub use hex::sha256_hex;
pub use keys::Cost;
pub use log::{LogEntry, LogLine};
pub use look::{State, state};
pub use notes::NoteRow;
pub use pack::{DEFAULT_WORK_FACTOR, MAX_PACK_BYTES, PackManifest, open_pack, seal_pack};
pub use pack_error::{MAX_WORK_FACTOR, PackError};
pub use pack_header::is_pack;
pub use parts::{NewPart, StoredPart};
pub use random::Random;
pub use reached::Behind;
pub use rows::MAX_ITEM_BYTES;
pub use search::{FoundPassage, PartTexts, StaleWorkshop};
pub use vault::Vault;
pub use workshops::{NewWorkshop, ShelfRow, Snapshot, Stored};
