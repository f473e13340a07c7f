//! The files of a vault, and what can be told of it without opening it.

use std::fs::{self, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use crate::atomic::probe_folder;
use crate::error::{Part, StoreError};
use crate::keyfile::{KeyCopies, KeyFile};

/// What is in a folder, seen from outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Nothing of a vault: one may be created here.
    Absent,
    /// A vault that wants its passphrase.
    Locked,
    /// A practice vault, which opens without a passphrase.
    Practice,
    /// Something of a vault that cannot be opened as it is, such as a database without keys.
    Damaged,
}

/// Looks at the folder `dir`. Reads the key files, writes nothing, takes no lock.
///
/// A folder that cannot be read counts as [`State::Damaged`], so that nothing is created in it.
pub fn state(dir: &Path) -> State {
    match Places::new(dir).look() {
        Ok(found) if found.newest().is_some_and(KeyFile::is_practice) => State::Practice,
        Ok(_) | Err(StoreError::Newer { .. }) => State::Locked,
        Err(StoreError::Absent) => State::Absent,
        Err(_) => State::Damaged,
    }
}

/// The paths of one vault.
#[derive(Debug, Clone)]
pub(crate) struct Places {
    folder: PathBuf,
}

impl Places {
    pub(crate) fn new(folder: &Path) -> Self {
        Self { folder: folder.to_path_buf() }
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    pub(crate) fn database(&self) -> PathBuf {
        self.folder.join("vault.db")
    }

    /// The database of a vault whose making has not ended. It holds nobody's words yet.
    pub(crate) fn unfinished(&self) -> PathBuf {
        self.folder.join("vault.db.new")
    }

    /// The write-ahead log, which is there while the vault is open and after a crash.
    pub(crate) fn log(&self) -> PathBuf {
        self.folder.join("vault.db-wal")
    }

    /// The file that says which place the vault has reached.
    pub(crate) fn place(&self) -> PathBuf {
        self.folder.join("vault.place")
    }

    pub(crate) fn lock(&self) -> PathBuf {
        self.folder.join("vault.lock")
    }

    /// The two copies of the key slots.
    pub(crate) fn keys(&self) -> [PathBuf; 2] {
        [self.folder.join("vault.keys"), self.folder.join("vault.keys.copy")]
    }

    /// Reads the keys of a vault that has both keys and a database.
    ///
    /// A half-made vault is `Absent`: `vault.db.new` becomes `vault.db` as the last act of making
    /// one, so where the first exists without the second nothing can have been kept.
    pub(crate) fn look(&self) -> Result<KeyCopies, StoreError> {
        let database = self.database();
        let has_database = exists(&database)?;
        if !has_database && exists(&self.unfinished())? {
            return Err(StoreError::Absent);
        }
        let [keys, copy] = self.keys();
        let has_keys = exists(&keys)? || exists(&copy)?;
        if !has_database && !has_keys && !exists(&self.log())? {
            return Err(StoreError::Absent);
        }
        let copies = KeyCopies::read(self)?;
        match fs::metadata(&database) {
            Ok(found) if found.is_file() && found.len() > 0 => Ok(copies),
            Ok(_) => Err(StoreError::Damaged(Part::Database)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Err(StoreError::Damaged(Part::Database)),
            Err(error) => Err(error.into()),
        }
    }

    /// The engine's own answers to a folder or file that may not be written are many and vague.
    pub(crate) fn require_writable(&self) -> io::Result<()> {
        OpenOptions::new().write(true).open(self.database())?;
        probe_folder(&self.folder)
    }
}

/// Whether anything has this name, even a link that leads nowhere.
fn exists(path: &Path) -> io::Result<bool> {
    match fs::symlink_metadata(path) {
        Ok(_) => Ok(true),
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound) => Ok(false),
        Err(error) => Err(error),
    }
}
