//! One owner at a time, by a lock that the operating system drops when its process dies.

use std::fs::{File, TryLockError};

use crate::atomic::private_file;
use crate::error::StoreError;
use crate::places::Places;

/// Proof of sole ownership of a vault, for as long as it lives.
#[derive(Debug)]
pub(crate) struct Ownership {
    // Never deleted: two processes must lock the same file.
    file: File,
}

impl Drop for Ownership {
    fn drop(&mut self) {
        // Closing would do, but a child process being started at this moment still holds a copy of the
        // file for as long as it takes to start; unlocking reaches that copy too.
        let _ = self.file.unlock();
    }
}

impl Ownership {
    /// Takes the vault, or says at once that it is in use.
    pub(crate) fn take(places: &Places) -> Result<Self, StoreError> {
        let file = private_file().create(true).truncate(false).open(places.lock())?;
        match file.try_lock() {
            Ok(()) => Ok(Self { file }),
            Err(TryLockError::WouldBlock) => Err(StoreError::InUse),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }
}
