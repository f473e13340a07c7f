//! What every table of the vault asks of a row: that it fits, that its workshop is there, and at which place in its log.

use rusqlite::types::Type;
use rusqlite::{Connection, OptionalExtension, Row};
use uuid::Uuid;

use crate::error::StoreError;

/// Largest snapshot (all its parts together), log line, document or file that is kept, in bytes (48 MiB).
pub const MAX_ITEM_BYTES: usize = 48 * 1024 * 1024;

/// Refuses what is too large before the database is asked.
pub(crate) fn require_fits(bytes: usize) -> Result<(), StoreError> {
    if bytes > MAX_ITEM_BYTES { Err(StoreError::TooLarge { bytes, limit: MAX_ITEM_BYTES }) } else { Ok(()) }
}

/// How many log lines a workshop has, if there is one.
pub(crate) fn current_seq(connection: &Connection, id: &str) -> Result<Option<i64>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT seq FROM workshop WHERE id = ?1")?;
    Ok(statement.query_row([id], |row| row.get(0)).optional()?)
}

/// Refuses when a workshop is not there, or not at this place in its log.
pub(crate) fn require_seq(connection: &Connection, id: &str, expected: i64) -> Result<(), StoreError> {
    let found = current_seq(connection, id)?.ok_or(StoreError::NoSuchWorkshop)?;
    if found == expected { Ok(()) } else { Err(StoreError::StaleSeq { expected, found }) }
}

/// Reads a column that holds an id.
pub(crate) fn read_id(row: &Row, column: usize) -> rusqlite::Result<Uuid> {
    let text: String = row.get(column)?;
    Uuid::parse_str(&text)
        .map_err(|error| rusqlite::Error::FromSqlConversionFailure(column, Type::Text, Box::new(error)))
}
