//! The log of a workshop: what was done, on which device, by whom, in order. It only grows.

use rusqlite::{Connection, Row, params};
use uuid::Uuid;

use crate::error::StoreError;
use crate::rows::{current_seq, read_id, require_fits};
use crate::vault::Vault;

/// One step to be logged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogEntry {
    /// Its own id, the same in every copy of the vault.
    pub id: Uuid,
    /// When it was done, in Unix milliseconds.
    pub at: i64,
    /// The device that it was written on; empty where that is not known.
    pub device: String,
    /// The name of whoever wrote it down; empty where nobody was named.
    pub recorder: String,
    /// What was done, with its facts: JSON text. Empty in lines of older formats, where the body alone says it.
    pub verb: String,
    /// The acts and what was there before: JSON text, kept byte for byte.
    pub body: String,
}

/// One step as it was logged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogLine {
    /// Its place: 1, 2, 3 … without gaps.
    pub seq: i64,
    /// What stands there.
    pub entry: LogEntry,
}

impl Vault {
    /// The whole log of a workshop, in order.
    ///
    /// # Errors
    /// [`StoreError::NoSuchWorkshop`], or why the file could not be read.
    pub fn log(&self, id: Uuid) -> Result<Vec<LogLine>, StoreError> {
        self.log_after(id, 0)
    }

    /// The lines of the log after place `seq`, in order.
    ///
    /// # Errors
    /// [`StoreError::NoSuchWorkshop`], or why the file could not be read.
    pub fn log_after(&self, id: Uuid, seq: i64) -> Result<Vec<LogLine>, StoreError> {
        let id = id.to_string();
        if current_seq(&self.connection, &id)?.is_none() {
            return Err(StoreError::NoSuchWorkshop);
        }
        let mut statement = self.connection.prepare_cached(
            "SELECT seq, id, at, device, recorder, verb, body FROM step WHERE workshop = ?1 AND seq > ?2 ORDER BY seq",
        )?;
        let lines = statement.query_map(params![id, seq], read_line)?;
        Ok(lines.collect::<Result<_, _>>()?)
    }
}

fn read_line(row: &Row) -> rusqlite::Result<LogLine> {
    let entry = LogEntry {
        id: read_id(row, 1)?,
        at: row.get(2)?,
        device: row.get(3)?,
        recorder: row.get(4)?,
        verb: row.get(5)?,
        body: row.get(6)?,
    };
    Ok(LogLine { seq: row.get(0)?, entry })
}

/// Appends lines after place `seq` within a transaction; returns the last place taken.
pub(crate) fn append(
    connection: &Connection,
    id: &str,
    mut seq: i64,
    lines: &[LogEntry],
) -> Result<i64, StoreError> {
    let mut statement = connection.prepare_cached(
        "INSERT INTO step (workshop, seq, id, at, device, recorder, verb, body)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?;
    for line in lines {
        require_fits(line.body.len())?;
        seq += 1;
        let LogEntry { id: step, at, device, recorder, verb, body } = line;
        statement.execute(params![id, seq, step.to_string(), at, device, recorder, verb, body])?;
    }
    Ok(seq)
}
