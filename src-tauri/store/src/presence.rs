//! Whether the files that are open are still those that will be found at the next start.
//!
//! A file that is removed or moved while it is open goes on taking what is written to it, and nobody would find it again.
//! Asked by name only: opening `vault.db` a second time and closing it would give up the engine's lock on it.

use std::fs;
use std::path::Path;

use crate::places::Places;

/// What the system tells files apart by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Identity(u64, u64);

/// The files that were opened.
#[derive(Debug)]
pub(crate) struct Presence {
    database: Option<Identity>,
    log: Option<Identity>,
}

/// What became of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Whereabouts {
    Here,
    /// Something else or nothing stands where the database was opened.
    NoDatabase,
    /// The database is here and its write-ahead log is not.
    NoLog,
}

impl Presence {
    /// Of a vault that was just opened.
    pub(crate) fn of(places: &Places) -> Self {
        Self { database: identity(&places.database()), log: identity(&places.log()) }
    }

    pub(crate) fn look(&self, places: &Places) -> Whereabouts {
        if self.database.is_none() || identity(&places.database()) != self.database {
            Whereabouts::NoDatabase
        } else if self.log.is_none() || identity(&places.log()) != self.log {
            Whereabouts::NoLog
        } else {
            Whereabouts::Here
        }
    }
}

#[cfg(unix)]
fn identity(path: &Path) -> Option<Identity> {
    use std::os::unix::fs::MetadataExt;
    fs::metadata(path).ok().map(|file| Identity(file.dev(), file.ino()))
}

/// Windows lets nobody move or remove a file that the engine has open; when it was made tells one put in its place.
#[cfg(windows)]
fn identity(path: &Path) -> Option<Identity> {
    use std::os::windows::fs::MetadataExt;
    fs::metadata(path).ok().map(|file| Identity(file.creation_time(), 0))
}
