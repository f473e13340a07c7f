//! The shelf of workshops: a few columns for the eye, and one opaque snapshot each, kept in parts.

use rusqlite::{OptionalExtension, params};
use uuid::Uuid;

use crate::error::StoreError;
use crate::format::Format;
use crate::log::{LogEntry, append};
use crate::parts::{NewPart, StoredPart, read_parts, replace_all, require_total, write};
use crate::pictures::keep;
use crate::rows::{current_seq, read_id, require_seq};
use crate::search::read_again;
use crate::vault::Vault;

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
    /// The format that the parts are in.
    pub format: Format,
    /// The snapshot.
    pub parts: &'a [NewPart<'a>],
    /// The photos that come with it. See [`Vault::add_picture`].
    pub photos: &'a [Vec<u8>],
    /// Now, in Unix milliseconds.
    pub at: i64,
}

/// A workshop as it was last saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// How many log lines led to this snapshot.
    pub seq: i64,
    /// The format that the parts are in.
    pub format: Format,
    /// The snapshot: every part, in the order of their names.
    pub parts: Vec<StoredPart>,
    /// When it was saved, in Unix milliseconds.
    pub saved_at: i64,
}

/// What a change makes of a snapshot.
#[derive(Debug, Clone, Copy)]
pub enum Snapshot<'a> {
    /// These parts are different; the others stay as they are.
    Touched(&'a [NewPart<'a>]),
    /// The workshop was brought up to a newer format: every part of it, in place of all that there were.
    Upgraded {
        /// The format that the parts are in.
        format: Format,
        /// The whole snapshot.
        parts: &'a [NewPart<'a>],
    },
}

impl Vault {
    /// All workshops, the last saved first.
    ///
    /// # Errors
    /// Why the file could not be read.
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

    /// Puts a workshop on the shelf, with an empty log (`seq` 0) and its photos, all of it or nothing. Returns after
    /// fsync.
    ///
    /// # Errors
    /// [`StoreError::WorkshopExists`], [`StoreError::TooLarge`], or why the vault could not be changed.
    pub fn add_workshop(&mut self, new: &NewWorkshop) -> Result<(), StoreError> {
        require_total(new.parts)?;
        let id = new.id.to_string();
        self.change(Some(new.at), |transaction| {
            if current_seq(transaction, &id)?.is_some() {
                return Err(StoreError::WorkshopExists);
            }
            transaction
                .prepare_cached(
                    "INSERT INTO workshop (id, name, note, seq, format, minor, created_at, saved_at)
                     VALUES (?1, ?2, ?3, 0, ?4, ?5, ?6, ?6)",
                )?
                .execute(params![id, new.name, new.note, new.format.major, new.format.minor, new.at])?;
            write(transaction, &id, 0, new.parts)?;
            for photo in new.photos {
                keep(transaction, &id, photo)?;
            }
            Ok(((), 0))
        })
    }

    /// The snapshot of a workshop.
    ///
    /// # Errors
    /// [`StoreError::NoSuchWorkshop`], or why the file could not be read.
    pub fn load(&self, id: Uuid) -> Result<Stored, StoreError> {
        let id = id.to_string();
        let mut statement = self
            .connection
            .prepare_cached("SELECT seq, format, minor, saved_at FROM workshop WHERE id = ?1")?;
        let stored = statement.query_row([&id], |row| {
            let format = Format::found(row.get::<_, i64>(1)?, row.get::<_, i64>(2)?);
            Ok(Stored { seq: row.get(0)?, format, saved_at: row.get(3)?, parts: Vec::new() })
        });
        let stored = stored.optional()?.ok_or(StoreError::NoSuchWorkshop)?;
        Ok(Stored { parts: read_parts(&self.connection, &id)?, ..stored })
    }

    /// Writes log lines and what they made of the snapshot in one transaction; returns the new `seq` after fsync.
    ///
    /// `expected_seq` is the `seq` that the caller last read or was given; when the workshop has
    /// another one nothing is written ([`StoreError::StaleSeq`]). The lines take the places after it.
    /// No lines at all is fine: the parts are saved and `seq` stays.
    ///
    /// # Errors
    /// [`StoreError::StaleSeq`], [`StoreError::NoSuchWorkshop`], [`StoreError::TooLarge`], [`StoreError::Refused`] for a format
    /// older than the one that is kept, or why the vault could not be changed.
    pub fn save(
        &mut self,
        id: Uuid,
        expected_seq: i64,
        lines: &[LogEntry],
        snapshot: Snapshot,
        name: &str,
        at: i64,
    ) -> Result<i64, StoreError> {
        let (Snapshot::Touched(parts) | Snapshot::Upgraded { parts, .. }) = snapshot;
        require_total(parts)?;
        let id = id.to_string();
        self.change(Some(at), |transaction| {
            require_seq(transaction, &id, expected_seq)?;
            let seq = append(transaction, &id, expected_seq, lines)?;
            match snapshot {
                Snapshot::Touched(parts) => write(transaction, &id, seq, parts)?,
                Snapshot::Upgraded { format, parts } => replace_all(transaction, &id, seq, format, parts)?,
            }
            transaction
                .prepare_cached("UPDATE workshop SET seq = ?2, name = ?3, saved_at = ?4 WHERE id = ?1")?
                .execute(params![id, seq, name, at])?;
            if lines.is_empty() {
                // The place in the log cannot tell that these parts are new.
                read_again(transaction, &id)?;
            }
            Ok((seq, seq - expected_seq))
        })
    }

    /// Says anew on the shelf what is next for a workshop. Not an edit: the log and `saved_at` stay. Returns after
    /// fsync.
    ///
    /// # Errors
    /// [`StoreError::NoSuchWorkshop`], or why the vault could not be changed.
    pub fn say_next(&mut self, id: Uuid, note: &str) -> Result<(), StoreError> {
        self.derive(|transaction| {
            let said = transaction
                .prepare_cached("UPDATE workshop SET note = ?2 WHERE id = ?1")?
                .execute(params![id.to_string(), note])?;
            if said == 1 { Ok(()) } else { Err(StoreError::NoSuchWorkshop) }
        })
    }
}
