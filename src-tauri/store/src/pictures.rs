//! Photos beside a workshop, each under the SHA-256 of its bytes: the same photo is kept once and never changes.

use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use crate::error::{Part, StoreError};
use crate::hex::sha256_hex;
use crate::rows::require_fits;
use crate::vault::Vault;

impl Vault {
    /// Keeps a photo beside a workshop; returns its SHA-256 after fsync.
    ///
    /// # Errors
    /// [`StoreError::NoSuchWorkshop`], [`StoreError::TooLarge`], or why the vault could not be changed.
    pub fn add_picture(&mut self, workshop: Uuid, bytes: &[u8]) -> Result<String, StoreError> {
        self.change(None, |transaction| Ok((keep(transaction, &workshop.to_string(), bytes)?, 0)))
    }

    /// The photo under this SHA-256, if it is kept beside this workshop. Checked before it is given out.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] where the SHA-256 is another one, or why the file could not be read.
    pub fn picture(&self, workshop: Uuid, sha256: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT bytes FROM picture WHERE workshop = ?1 AND sha256 = ?2")?;
        let bytes: Option<Vec<u8>> =
            statement.query_row([&workshop.to_string(), sha256], |row| row.get(0)).optional()?;
        match bytes {
            Some(bytes) if sha256_hex(&bytes) != sha256 => Err(StoreError::Damaged(Part::Contents)),
            bytes => Ok(bytes),
        }
    }
}

/// Keeps a photo beside a workshop, within a transaction; returns its SHA-256.
pub(crate) fn keep(connection: &Connection, workshop: &str, bytes: &[u8]) -> Result<String, StoreError> {
    require_fits(bytes.len())?;
    let sha256 = sha256_hex(bytes);
    connection
        .prepare_cached(
            "INSERT INTO picture (workshop, sha256, bytes) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
        )?
        .execute(params![workshop, sha256, bytes])?;
    Ok(sha256)
}
