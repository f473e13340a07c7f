//! The tables, as numbered steps on `user_version`.

use rusqlite::{Connection, TransactionBehavior};

use crate::error::{Part, StoreError};

/// The oldest version that can be brought up: the one that the first step makes. Before it, a snapshot was one
/// text, in vaults that were never handed to anybody.
const OLDEST: i64 = 2;

/// Each step takes a database one version further; the first one starts from nothing. Steps are never edited,
/// only added.
const STEPS: &[&str] =
    &[include_str!("schema/002.sql"), include_str!("schema/003.sql"), include_str!("schema/beside.sql")];

/// The version that this program writes.
pub(crate) fn version() -> i64 {
    i64::try_from(STEPS.len()).map_or(i64::MAX, |steps| OLDEST - 1 + steps)
}

/// Brings a new, empty database to today's version and marks what it is.
pub(crate) fn create(connection: &mut Connection, application_id: i32) -> Result<(), StoreError> {
    climb(connection, 0)?;
    connection.pragma_update(None, "application_id", application_id)?;
    Ok(())
}

/// Brings an existing database to today's version; refuses one that is newer, or too old, before touching
/// anything.
pub(crate) fn bring_up(connection: &mut Connection) -> Result<(), StoreError> {
    let found: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if found > version() {
        return Err(StoreError::Newer { found, known: version() });
    }
    if found < 1 {
        // Every vault is made with its tables, so this is not one of ours.
        return Err(StoreError::Damaged(Part::Database));
    }
    if found < OLDEST {
        return Err(StoreError::Older { found, known: OLDEST });
    }
    climb(connection, found)
}

fn climb(connection: &mut Connection, from: i64) -> Result<(), StoreError> {
    for (number, step) in (OLDEST..).zip(STEPS) {
        if number > from {
            let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            transaction.execute_batch(step)?;
            transaction.pragma_update(None, "user_version", number)?;
            transaction.commit()?;
        }
    }
    Ok(())
}
