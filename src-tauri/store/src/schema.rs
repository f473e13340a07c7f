//! The tables, as steps from one format of the vault to the next. `user_version` holds its number.

use rusqlite::{Connection, TransactionBehavior};

use crate::error::{Part, StoreError};
use crate::format::Format;

/// The oldest format that can be brought up: the one that the first step makes. Before it, a snapshot was one
/// text, in vaults that were never handed to anybody.
const OLDEST: Format = Format::new(0, 2);

/// The format that this program writes: that of the last step.
pub(crate) const FORMAT: Format = Format::new(1, 1);

/// Each step takes a database to its format; the first one starts from nothing. Steps are never edited, only added.
const STEPS: &[(Format, &str)] = &[
    (OLDEST, include_str!("schema/002.sql")),
    (Format::new(0, 3), include_str!("schema/003.sql")),
    (Format::new(0, 4), include_str!("schema/beside.sql")),
    (Format::new(1, 0), include_str!("schema/100.sql")),
    (FORMAT, include_str!("schema/101.sql")),
];

/// Brings a new, empty database to today's format and marks what it is.
pub(crate) fn create(connection: &mut Connection, application_id: i32) -> Result<(), StoreError> {
    upgrade(connection, Format::new(0, 0))?;
    connection.pragma_update(None, "application_id", application_id)?;
    Ok(())
}

/// Brings an existing database to today's format; refuses one that is newer, or too old, before touching
/// anything.
pub(crate) fn bring_up(connection: &mut Connection) -> Result<(), StoreError> {
    let found = Format::unpacked(connection.pragma_query_value(None, "user_version", |row| row.get(0))?);
    if found > FORMAT {
        return Err(StoreError::Newer { found, known: FORMAT });
    }
    if found == Format::new(0, 0) {
        // Every vault is made with its tables, so this is not one of ours.
        return Err(StoreError::Damaged(Part::Database));
    }
    if found < OLDEST {
        return Err(StoreError::Older { found, known: OLDEST });
    }
    upgrade(connection, found)
}

fn upgrade(connection: &mut Connection, from: Format) -> Result<(), StoreError> {
    for (format, step) in STEPS {
        if *format > from {
            let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            transaction.execute_batch(step)?;
            transaction.pragma_update(None, "user_version", format.packed())?;
            transaction.commit()?;
        }
    }
    Ok(())
}
