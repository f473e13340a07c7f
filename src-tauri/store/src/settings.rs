//! Settings: small texts by name, which travel with the vault.

use rusqlite::OptionalExtension;

use crate::error::StoreError;
use crate::rows::require_fits;
use crate::vault::Vault;

impl Vault {
    /// The setting called `name`, if it was ever set.
    ///
    /// # Errors
    /// Why the file could not be read.
    pub fn setting(&self, name: &str) -> Result<Option<String>, StoreError> {
        let mut statement = self.connection.prepare_cached("SELECT value FROM setting WHERE name = ?1")?;
        Ok(statement.query_row([name], |row| row.get(0)).optional()?)
    }

    /// Sets the setting called `name`, which may not be empty. Returns after fsync.
    ///
    /// # Errors
    /// [`StoreError::TooLarge`], or why the vault could not be changed.
    pub fn set_setting(&mut self, name: &str, value: &str) -> Result<(), StoreError> {
        require_fits(value.len())?;
        self.change(None, |transaction| {
            transaction
                .prepare_cached(
                    "INSERT INTO setting (name, value) VALUES (?1, ?2)
                     ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                )?
                .execute([name, value])?;
            Ok(((), 0))
        })
    }
}
