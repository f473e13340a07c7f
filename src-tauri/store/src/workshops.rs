//! The shelf of workshops: a few columns for the eye, and one opaque snapshot each.

use rusqlite::types::Type;
use rusqlite::{Connection, OptionalExtension, Row, params};
use uuid::Uuid;

use crate::error::StoreError;
use crate::log::{LogEntry, append};
use crate::vault::Vault;

/// Largest snapshot, log line, document or file that is kept, in bytes (48 MiB).
pub const MAX_ITEM_BYTES: usize = 48 * 1024 * 1024;

/// One workshop as seen on the shelf.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShelfRow {
    /// The workshop's id.
    pub id: Uuid,
    /// What the workshop is called.
    pub name: String,
    /// One line supplied by the app: what is next.
    pub note: String,
    /// How many log lines it has.
    pub seq: i64,
    /// When it was last saved, in Unix milliseconds.
    pub saved_at: i64,
    /// When it was added, in Unix milliseconds.
    pub created_at: i64,
}

/// A workshop to put on the shelf.
#[derive(Debug, Clone, Copy)]
pub struct NewWorkshop<'a> {
    /// An id not yet in the vault.
    pub id: Uuid,
    /// What the workshop is called.
    pub name: &'a str,
    /// One line for the shelf.
    pub note: &'a str,
    /// The number of the document format that `body` is in.
    pub format: u32,
    /// The snapshot: JSON text.
    pub body: &'a str,
    /// Now, in Unix milliseconds.
    pub at: i64,
}

/// A workshop as it was last saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// How many log lines led to this snapshot.
    pub seq: i64,
    /// The number of the document format that `body` is in.
    pub format: u32,
    /// The snapshot: JSON text, byte for byte as it was saved.
    pub body: String,
    /// When it was saved, in Unix milliseconds.
    pub saved_at: i64,
}

impl Vault {
    /// All workshops, the last saved first.
    pub fn shelf(&self) -> Result<Vec<ShelfRow>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT id, name, note, seq, saved_at, created_at FROM workshop ORDER BY saved_at DESC, id",
        )?;
        let rows = statement.query_map([], |row| {
            Ok(ShelfRow {
                id: read_id(row, 0)?,
                name: row.get(1)?,
                note: row.get(2)?,
                seq: row.get(3)?,
                saved_at: row.get(4)?,
                created_at: row.get(5)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Puts a workshop on the shelf, with an empty log (`seq` 0). Returns after fsync.
    pub fn add_workshop(&mut self, new: &NewWorkshop) -> Result<(), StoreError> {
        require_fits(new.body.len())?;
        let transaction = self.begin()?;
        let id = new.id.to_string();
        if current_seq(&transaction, &id)?.is_some() {
            return Err(StoreError::WorkshopExists);
        }
        transaction
            .prepare_cached(
                "INSERT INTO workshop (id, name, note, seq, format, created_at, saved_at, body)
                 VALUES (?1, ?2, ?3, 0, ?4, ?5, ?5, ?6)",
            )?
            .execute(params![id, new.name, new.note, new.format, new.at, new.body])?;
        Ok(transaction.commit()?)
    }

    /// The snapshot of a workshop.
    pub fn load(&self, id: Uuid) -> Result<Stored, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT seq, format, body, saved_at FROM workshop WHERE id = ?1")?;
        let stored = statement.query_row([id.to_string()], |row| {
            Ok(Stored { seq: row.get(0)?, format: row.get(1)?, body: row.get(2)?, saved_at: row.get(3)? })
        });
        stored.optional()?.ok_or(StoreError::NoSuchWorkshop)
    }

    /// Writes log lines and the snapshot that they led to in one transaction; returns the new `seq`
    /// after fsync.
    ///
    /// `expected_seq` is the `seq` that the caller last read or was given; when the workshop has
    /// another one nothing is written ([`StoreError::StaleSeq`]). The lines take the places after it.
    /// No lines at all is fine: the snapshot is saved and `seq` stays.
    #[expect(clippy::too_many_arguments, reason = "one row of a table, named where it is called")]
    pub fn save(
        &mut self,
        id: Uuid,
        expected_seq: i64,
        lines: &[LogEntry],
        body: &str,
        name: &str,
        note: &str,
        at: i64,
    ) -> Result<i64, StoreError> {
        require_fits(body.len())?;
        let transaction = self.begin()?;
        let id = id.to_string();
        require_seq(&transaction, &id, expected_seq)?;
        let seq = append(&transaction, &id, expected_seq, lines)?;
        transaction
            .prepare_cached(
                "UPDATE workshop SET seq = ?2, body = ?3, name = ?4, note = ?5, saved_at = ?6 WHERE id = ?1",
            )?
            .execute(params![id, seq, body, name, note, at])?;
        transaction.commit()?;
        Ok(seq)
    }

    /// Replaces a snapshot by the same workshop in a newer document format. Not an edit: the log and
    /// `saved_at` stay. Returns after fsync.
    pub fn upgrade(
        &mut self,
        id: Uuid,
        expected_seq: i64,
        format: u32,
        body: &str,
    ) -> Result<(), StoreError> {
        require_fits(body.len())?;
        let transaction = self.begin()?;
        let id = id.to_string();
        require_seq(&transaction, &id, expected_seq)?;
        transaction
            .prepare_cached("UPDATE workshop SET format = ?2, body = ?3 WHERE id = ?1")?
            .execute(params![id, format, body])?;
        Ok(transaction.commit()?)
    }
}

/// Refuses what is too large before the database is asked.
pub(crate) fn require_fits(bytes: usize) -> Result<(), StoreError> {
    if bytes > MAX_ITEM_BYTES { Err(StoreError::TooLarge { bytes, limit: MAX_ITEM_BYTES }) } else { Ok(()) }
}

/// How many log lines a workshop has, if there is one.
pub(crate) fn current_seq(connection: &Connection, id: &str) -> Result<Option<i64>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT seq FROM workshop WHERE id = ?1")?;
    Ok(statement.query_row([id], |row| row.get(0)).optional()?)
}

fn require_seq(connection: &Connection, id: &str, expected: i64) -> Result<(), StoreError> {
    let found = current_seq(connection, id)?.ok_or(StoreError::NoSuchWorkshop)?;
    if found == expected { Ok(()) } else { Err(StoreError::StaleSeq { expected, found }) }
}

/// Reads a column that holds an id.
pub(crate) fn read_id(row: &Row, column: usize) -> rusqlite::Result<Uuid> {
    let text: String = row.get(column)?;
    Uuid::parse_str(&text)
        .map_err(|error| rusqlite::Error::FromSqlConversionFailure(column, Type::Text, Box::new(error)))
}
