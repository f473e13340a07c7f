//! A snapshot in parts: an edit writes the part that it changed, and not the whole workshop.

use rusqlite::{Connection, params};

use crate::database::PAGE_BYTES;
use crate::error::StoreError;
use crate::format::Format;
use crate::rows::{MAX_ITEM_BYTES, require_fits};
use crate::search::forget;

/// A part of a snapshot to be written.
#[derive(Debug, Clone, Copy)]
pub struct NewPart<'a> {
    /// Its name within the workshop, in the app's own spelling; not empty.
    pub name: &'a str,
    /// JSON text.
    pub body: &'a str,
}

/// A part of a snapshot as it was last saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredPart {
    /// Its name within the workshop.
    pub name: String,
    /// JSON text, byte for byte as it was saved.
    pub body: String,
}

/// Refuses parts that are together too large before the database is asked.
pub(crate) fn require_total(parts: &[NewPart]) -> Result<(), StoreError> {
    require_fits(parts.iter().map(|part| part.body.len()).sum())
}

/// Writes parts over those of the same names within a transaction, and refuses when the snapshot has then
/// become too large as a whole.
pub(crate) fn write(
    connection: &Connection,
    id: &str,
    seq: i64,
    parts: &[NewPart],
) -> Result<(), StoreError> {
    let mut statement = connection.prepare_cached(
        "INSERT INTO part (workshop, name, seq, body) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (workshop, name) DO UPDATE SET seq = excluded.seq, body = excluded.body",
    )?;
    for part in parts {
        statement.execute(params![id, part.name, seq, part.body])?;
    }
    let pages: i64 = connection.prepare_cached("PRAGMA page_count")?.query_row([], |row| row.get(0))?;
    // What does not fill the file does not fill a snapshot: most edits need not add up all parts.
    let bytes = usize::try_from(pages).unwrap_or(usize::MAX).saturating_mul(PAGE_BYTES);
    if bytes <= MAX_ITEM_BYTES {
        return Ok(());
    }
    let total: i64 = connection
        .prepare_cached("SELECT coalesce(sum(octet_length(body)), 0) FROM part WHERE workshop = ?1")?
        .query_row([id], |row| row.get(0))?;
    require_fits(usize::try_from(total).unwrap_or(usize::MAX))
}

/// Puts these parts, of a newer format, in the place of all that there are, within a transaction.
pub(crate) fn replace_all(
    connection: &Connection,
    id: &str,
    seq: i64,
    format: Format,
    parts: &[NewPart],
) -> Result<(), StoreError> {
    connection
        .prepare_cached("UPDATE workshop SET format = ?2, minor = ?3 WHERE id = ?1")?
        .execute(params![id, format.major, format.minor])?;
    for statement in [
        "INSERT INTO removal (workshop) VALUES (?1)",
        "DELETE FROM part WHERE workshop = ?1",
        "DELETE FROM removal WHERE workshop = ?1",
    ] {
        connection.execute(statement, [id])?;
    }
    // The parts of the new format may have other names.
    forget(connection, id)?;
    write(connection, id, seq, parts)
}

/// Every part of a workshop, in the order of their names.
pub(crate) fn read_parts(connection: &Connection, id: &str) -> Result<Vec<StoredPart>, StoreError> {
    let mut statement =
        connection.prepare_cached("SELECT name, body FROM part WHERE workshop = ?1 ORDER BY name")?;
    let parts = statement.query_map([id], |row| Ok(StoredPart { name: row.get(0)?, body: row.get(1)? }))?;
    Ok(parts.collect::<Result<_, _>>()?)
}
