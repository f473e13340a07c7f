//! What can be told of a vault without opening it.

use std::fs;
use std::io;
use std::path::Path;

use crate::error::{Part, StoreError};
use crate::keyfile::{KeyCopies, KeyFile};
use crate::places::Places;

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

impl Places {
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
}

/// Whether anything has this name, even a link that leads nowhere.
fn exists(path: &Path) -> io::Result<bool> {
    match fs::symlink_metadata(path) {
        Ok(_) => Ok(true),
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound) => Ok(false),
        Err(error) => Err(error),
    }
}
