//! The files of a vault.

use std::fs::OpenOptions;
use std::io;
use std::path::{Path, PathBuf};

use crate::atomic::probe_folder;

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

    /// The engine's own answers to a folder or file that may not be written are many and vague.
    pub(crate) fn require_writable(&self) -> io::Result<()> {
        OpenOptions::new().write(true).open(self.database())?;
        probe_folder(&self.folder)
    }
}
