//! How many changes a vault has had, by what its database says, and how far that is behind what was told as saved.

use rusqlite::Connection;

use crate::error::StoreError;
use crate::place::Place;

/// How far a vault is behind what was told as saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Behind {
    /// How many changes are not in it.
    pub changes: i64,
    /// When the last of them was made, in Unix milliseconds.
    pub at: i64,
}

/// Counts changes that no log counts, within a transaction.
pub(crate) fn count(connection: &Connection, changes: i64) -> Result<(), StoreError> {
    connection.prepare_cached("UPDATE place SET changes = changes + ?1")?.execute([changes])?;
    Ok(())
}

/// The place that the database has reached: every line of a log is a change, and what no log has is counted beside.
/// The last was made when a workshop was saved last, as far as the database knows.
pub(crate) fn reached(connection: &Connection) -> Result<Place, StoreError> {
    Ok(connection.query_row(
        "SELECT (SELECT changes FROM place) + coalesce(sum(seq), 0), coalesce(max(saved_at), 0) FROM workshop",
        [],
        |row| Ok(Place { changes: row.get(0)?, at: row.get(1)? }),
    )?)
}

/// What is told of a vault whose file has come to `reached` while `known` was told as saved.
pub(crate) fn behind(reached: Place, known: Option<Place>) -> Option<Behind> {
    let known = known.filter(|known| known.changes > reached.changes)?;
    Some(Behind { changes: known.changes - reached.changes, at: known.at })
}
