//! The log of a workshop: what was done, by whom, in order. It only grows.

use rusqlite::{Connection, params};
use uuid::Uuid;

use crate::error::StoreError;
use crate::rows::{current_seq, require_fits};
use crate::vault::Vault;

/// One act to be logged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogEntry {
    /// When it was done, in Unix milliseconds.
    pub at: i64,
    /// Who did it: device and recorder, in the app's own spelling.
    pub who: String,
    /// Acts of one verb share a step.
    pub step: i64,
    /// The act and what was there before: JSON text.
    pub body: String,
}

/// One act as it was logged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogLine {
    /// Its place: 1, 2, 3 … without gaps.
    pub seq: i64,
    /// When it was done, in Unix milliseconds.
    pub at: i64,
    /// Who did it.
    pub who: String,
    /// Acts of one verb share a step.
    pub step: i64,
    /// The act and what was there before: JSON text, byte for byte as it was saved.
    pub body: String,
}

impl Vault {
    /// The whole log of a workshop, in order.
    pub fn log(&self, id: Uuid) -> Result<Vec<LogLine>, StoreError> {
        self.log_after(id, 0)
    }

    /// The lines of the log after place `seq`, in order.
    pub fn log_after(&self, id: Uuid, seq: i64) -> Result<Vec<LogLine>, StoreError> {
        let id = id.to_string();
        if current_seq(&self.connection, &id)?.is_none() {
            return Err(StoreError::NoSuchWorkshop);
        }
        let mut statement = self.connection.prepare_cached(
            "SELECT seq, at, who, step, body FROM edit WHERE workshop = ?1 AND seq > ?2 ORDER BY seq",
        )?;
        let lines = statement.query_map(params![id, seq], |row| {
            Ok(LogLine {
                seq: row.get(0)?,
                at: row.get(1)?,
                who: row.get(2)?,
                step: row.get(3)?,
                body: row.get(4)?,
            })
        })?;
        Ok(lines.collect::<Result<_, _>>()?)
    }
}

/// Appends lines after place `seq` within a transaction; returns the last place taken.
pub(crate) fn append(
    connection: &Connection,
    id: &str,
    mut seq: i64,
    lines: &[LogEntry],
) -> Result<i64, StoreError> {
    let mut statement = connection.prepare_cached(
        "INSERT INTO edit (workshop, seq, step, at, who, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    for line in lines {
        require_fits(line.body.len())?;
        seq += 1;
        statement.execute(params![id, seq, line.step, line.at, line.who, line.body])?;
    }
    Ok(seq)
}
