//! Notes for whoever runs a workshop and for nobody else. They are in no snapshot and in no log, so that no
//! audience, no contract, no hand-over and no undo can reach them.

use rusqlite::params;
use uuid::Uuid;

use crate::error::StoreError;
use crate::rows::{read_id, require_fits};
use crate::vault::Vault;

/// One note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteRow {
    /// The note's id.
    pub id: Uuid,
    /// When it was last written, in Unix milliseconds.
    pub at: i64,
    /// Its words.
    pub body: String,
}

impl Vault {
    /// The notes beside a workshop, the newest first.
    ///
    /// # Errors
    /// Why the file could not be read.
    pub fn notes(&self, workshop: Uuid) -> Result<Vec<NoteRow>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT id, at, body FROM note WHERE workshop = ?1 ORDER BY at DESC, id")?;
        let rows = statement.query_map([workshop.to_string()], |row| {
            Ok(NoteRow { id: read_id(row, 0)?, at: row.get(1)?, body: row.get(2)? })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Writes a note, or writes it anew. Returns after fsync.
    ///
    /// # Errors
    /// [`StoreError::TooLarge`], [`StoreError::Refused`] for a workshop that is not there or a note of another one, or why
    /// the vault could not be changed.
    pub fn put_note(&mut self, workshop: Uuid, id: Uuid, at: i64, body: &str) -> Result<(), StoreError> {
        require_fits(body.len())?;
        self.change(Some(at), |transaction| {
            transaction
                .prepare_cached(
                    "INSERT INTO note (id, workshop, at, body) VALUES (?1, ?2, ?3, ?4)
                     ON CONFLICT (id)
                     DO UPDATE SET workshop = excluded.workshop, at = excluded.at, body = excluded.body",
                )?
                .execute(params![id.to_string(), workshop.to_string(), at, body])?;
            Ok(((), 0))
        })
    }

    /// Removes a note, so that it is nowhere in the file, even under the key. Whether it was there.
    ///
    /// # Errors
    /// Why the vault could not be changed.
    pub fn remove_note(&mut self, workshop: Uuid, id: Uuid) -> Result<bool, StoreError> {
        let gone = self.change(None, |transaction| {
            let gone = transaction
                .prepare_cached("DELETE FROM note WHERE workshop = ?1 AND id = ?2")?
                .execute([workshop.to_string(), id.to_string()])?;
            Ok((gone, 0))
        })?;
        self.sweep()?;
        Ok(gone > 0)
    }
}
