//! Sealed contracts: numbered, unchangeable, the same bytes every time.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension, Row, params};
use uuid::Uuid;

use crate::error::{Part, StoreError};
use crate::hex::sha256_hex;
use crate::log::{LogEntry, append};
use crate::rows::{current_seq, read_id, require_fits};
use crate::vault::Vault;

/// A contract to be sealed.
#[derive(Debug, Clone)]
pub struct NewContract<'a> {
    /// The workshop it belongs to.
    pub workshop: Uuid,
    /// The place in the log that it was made from.
    pub seq: i64,
    /// A marked draft, or issued in earnest.
    pub is_draft: bool,
    /// What is listed of its copies: JSON text.
    pub copies: &'a str,
    /// The composed documents: JSON text.
    pub document: &'a str,
    /// The line of the log that tells of it; its time is the contract's.
    pub line: LogEntry,
    /// Formats, each once (such as `pdf`, `html`, `txt`), and their bytes.
    pub files: Vec<(&'a str, Vec<u8>)>,
}

/// A sealed contract, without its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContractRow {
    /// The workshop it belongs to.
    pub workshop: Uuid,
    /// 1, 2, 3 … within the workshop, drafts included.
    pub number: i64,
    /// When it was sealed, in Unix milliseconds.
    pub at: i64,
    /// The place in the log that it was made from.
    pub seq: i64,
    /// A marked draft, or issued in earnest.
    pub is_draft: bool,
    /// What is listed of its copies: JSON text.
    pub copies: String,
    /// Its files, by format.
    pub files: Vec<ContractFileRow>,
}

/// A file of a sealed contract, without its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContractFileRow {
    /// Such as `pdf`.
    pub format: String,
    /// Size in bytes.
    pub size: i64,
    /// SHA-256 of the bytes, 64 hexadecimal digits.
    pub sha256: String,
}

impl Vault {
    /// Seals a contract under the workshop's next number, and logs that it was issued: `seq` of the workshop goes up by
    /// one. Returns after fsync; from then on nothing of it can be changed.
    ///
    /// # Errors
    /// [`StoreError::NoSuchWorkshop`], [`StoreError::StaleSeq`] for a place that its log never reached,
    /// [`StoreError::TooLarge`], [`StoreError::Refused`] for two files of one format, or why the vault could not be changed.
    pub fn seal_contract(&mut self, new: &NewContract) -> Result<ContractRow, StoreError> {
        require_sealable(new)?;
        let number = self.change(Some(new.line.at), |transaction| Ok((seal(transaction, new)?, 1)))?;
        self.contract(new.workshop, number)
    }

    /// The contracts of a workshop, in order of their numbers; none for a workshop that is not there.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] where files are missing, or why the file could not be read.
    pub fn contracts(&self, workshop: Uuid) -> Result<Vec<ContractRow>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT workshop, number, at, seq, is_draft, copies, file_count
             FROM contract WHERE workshop = ?1 ORDER BY number",
        )?;
        let rows = statement.query_map([workshop.to_string()], read_contract)?;
        rows.map(|row| self.with_files(row?)).collect()
    }

    /// One contract by its number.
    ///
    /// # Errors
    /// [`StoreError::NoSuchContract`], [`StoreError::Damaged`] where files are missing, or why the file could not be read.
    pub fn contract(&self, workshop: Uuid, number: i64) -> Result<ContractRow, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT workshop, number, at, seq, is_draft, copies, file_count
             FROM contract WHERE workshop = ?1 AND number = ?2",
        )?;
        let row = statement.query_row(params![workshop.to_string(), number], read_contract).optional()?;
        self.with_files(row.ok_or(StoreError::NoSuchContract)?)
    }

    /// The document that a contract was composed as: JSON text. Its SHA-256 is checked.
    ///
    /// # Errors
    /// [`StoreError::NoSuchContract`], or [`StoreError::Damaged`] where the SHA-256 is another one.
    pub fn contract_document(&self, workshop: Uuid, number: i64) -> Result<String, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT document, document_sha256 FROM contract WHERE workshop = ?1 AND number = ?2",
        )?;
        let found = statement.query_row(params![workshop.to_string(), number], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))
        });
        let (document, sha256) = found.optional()?.ok_or(StoreError::NoSuchContract)?;
        require_sealed(document.as_bytes(), &sha256)?;
        Ok(document)
    }

    /// The bytes of a contract in a format, the very same every time. Their SHA-256 is checked.
    ///
    /// # Errors
    /// [`StoreError::NoSuchContract`], or [`StoreError::Damaged`] where the SHA-256 is another one.
    pub fn contract_file(&self, workshop: Uuid, number: i64, format: &str) -> Result<Vec<u8>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT bytes, sha256 FROM contract_file WHERE workshop = ?1 AND number = ?2 AND format = ?3",
        )?;
        let found = statement.query_row(params![workshop.to_string(), number, format], |row| {
            Ok((row.get::<_, Vec<u8>>(0)?, row.get::<_, String>(1)?))
        });
        let (bytes, sha256) = found.optional()?.ok_or(StoreError::NoSuchContract)?;
        require_sealed(&bytes, &sha256)?;
        Ok(bytes)
    }

    fn with_files(&self, (mut contract, file_count): (ContractRow, i64)) -> Result<ContractRow, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT format, size, sha256 FROM contract_file WHERE workshop = ?1 AND number = ?2 ORDER BY format",
        )?;
        let files = statement.query_map(params![contract.workshop.to_string(), contract.number], |row| {
            Ok(ContractFileRow { format: row.get(0)?, size: row.get(1)?, sha256: row.get(2)? })
        })?;
        contract.files = files.collect::<Result<_, _>>()?;
        if size_of(contract.files.len()) == file_count {
            Ok(contract)
        } else {
            Err(StoreError::Damaged(Part::Contents))
        }
    }
}

/// Writes a contract and its files within a transaction; returns its number.
fn seal(connection: &Connection, new: &NewContract) -> Result<i64, StoreError> {
    let id = new.workshop.to_string();
    let found = current_seq(connection, &id)?.ok_or(StoreError::NoSuchWorkshop)?;
    if !(0..=found).contains(&new.seq) {
        return Err(StoreError::StaleSeq { expected: new.seq, found });
    }
    let number: i64 = connection
        .prepare_cached("SELECT 1 + coalesce(max(number), 0) FROM contract WHERE workshop = ?1")?
        .query_row([&id], |row| row.get(0))?;
    connection
        .prepare_cached(
            "INSERT INTO contract (workshop, number, at, seq, is_draft, copies, file_count,
                                   document_sha256, document)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        )?
        .execute(params![
            id,
            number,
            new.line.at,
            new.seq,
            new.is_draft,
            new.copies,
            size_of(new.files.len()),
            sha256_hex(new.document.as_bytes()),
            new.document
        ])?;
    for (format, bytes) in &new.files {
        connection
            .prepare_cached(
                "INSERT INTO contract_file (workshop, number, format, size, sha256, bytes)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute(params![id, number, format, size_of(bytes.len()), sha256_hex(bytes), bytes])?;
    }
    let seq = append(connection, &id, found, std::slice::from_ref(&new.line))?;
    connection.prepare_cached("UPDATE workshop SET seq = ?2 WHERE id = ?1")?.execute(params![id, seq])?;
    Ok(number)
}

/// Refused before anything is written: what is too large, and the same format twice.
fn require_sealable(new: &NewContract) -> Result<(), StoreError> {
    require_fits(new.document.len())?;
    let mut formats = BTreeSet::new();
    for (format, bytes) in &new.files {
        require_fits(bytes.len())?;
        if !formats.insert(format) {
            return Err(StoreError::Refused(format!("two files of format {format}")));
        }
    }
    Ok(())
}

fn require_sealed(bytes: &[u8], sha256: &str) -> Result<(), StoreError> {
    if sha256_hex(bytes) == sha256 { Ok(()) } else { Err(StoreError::Damaged(Part::Contents)) }
}

/// Lengths are bounded by `MAX_ITEM_BYTES`, so none is ever cut.
fn size_of(length: usize) -> i64 {
    i64::try_from(length).unwrap_or(i64::MAX)
}

fn read_contract(row: &Row) -> rusqlite::Result<(ContractRow, i64)> {
    let contract = ContractRow {
        workshop: read_id(row, 0)?,
        number: row.get(1)?,
        at: row.get(2)?,
        seq: row.get(3)?,
        is_draft: row.get(4)?,
        copies: row.get(5)?,
        files: Vec::new(),
    };
    Ok((contract, row.get(6)?))
}
