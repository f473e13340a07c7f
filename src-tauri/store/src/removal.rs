//! Taking a workshop off the shelf for good.

use uuid::Uuid;

use crate::database::checkpoint;
use crate::error::StoreError;
use crate::reached::count;
use crate::rows::current_seq;
use crate::search::forget;
use crate::vault::Vault;

/// In the order that references allow; the guards let rows go only while `removal` names them.
const REMOVE: [&str; 9] = [
    "INSERT INTO removal (workshop) VALUES (?1)",
    "DELETE FROM contract_file WHERE workshop = ?1",
    "DELETE FROM contract WHERE workshop = ?1",
    "DELETE FROM step WHERE workshop = ?1",
    "DELETE FROM note WHERE workshop = ?1",
    "DELETE FROM picture WHERE workshop = ?1",
    "DELETE FROM part WHERE workshop = ?1",
    "DELETE FROM workshop WHERE id = ?1",
    "DELETE FROM removal WHERE workshop = ?1",
];

impl Vault {
    /// Removes a workshop with its log and the words read from it, so that it is nowhere in the file, even under the key.
    ///
    /// Contracts go too where `even_with_contracts` says so.
    ///
    /// # Errors
    /// [`StoreError::HasContracts`] when contracts other than drafts were sealed, [`StoreError::NoSuchWorkshop`], or why
    /// the vault could not be changed. An error of [`Vault::sweep`] may come back after the removal itself has been
    /// committed: the workshop is gone, and `sweep` wants to be called again.
    pub fn remove_workshop(&mut self, id: Uuid, even_with_contracts: bool) -> Result<(), StoreError> {
        let id = id.to_string();
        self.change(None, |transaction| {
            let seq = current_seq(transaction, &id)?.ok_or(StoreError::NoSuchWorkshop)?;
            let contracts: i64 = transaction.query_row(
                "SELECT count(*) FROM contract WHERE workshop = ?1 AND NOT is_draft",
                [&id],
                |row| row.get(0),
            )?;
            if contracts > 0 && !even_with_contracts {
                return Err(StoreError::HasContracts { count: contracts });
            }
            forget(transaction, &id)?;
            for statement in REMOVE {
                transaction.execute(statement, [&id])?;
            }
            // The lines that leave with it were changes too: the vault does not go back by them.
            count(transaction, seq + 1)?;
            Ok(((), 1))
        })?;
        self.sweep()
    }

    /// Empties the write-ahead log into the file and packs the file, so that nothing removed lingers.
    ///
    /// Needs free space of about the size of the vault.
    ///
    /// # Errors
    /// Why that could not be done. Nothing is lost then.
    pub fn sweep(&mut self) -> Result<(), StoreError> {
        checkpoint(&self.connection)?;
        self.connection.execute_batch("VACUUM")?;
        checkpoint(&self.connection)
    }
}
