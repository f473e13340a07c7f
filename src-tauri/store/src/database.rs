//! One connection to one SQLCipher file, set up so that a saved word stays saved.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;
use std::sync::Once;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags, OptionalExtension};

use crate::atomic::private_file;
use crate::error::{Part, StoreError};
use crate::keys::DataKey;
use crate::schema;

/// "CLiv" and "CLpr" in the file's header, under encryption: a second mark, besides the key file's,
/// that keeps a practice vault from being taken for a real one.
const REAL_VAULT: i32 = i32::from_be_bytes(*b"CLiv");
const PRACTICE_VAULT: i32 = i32::from_be_bytes(*b"CLpr");

/// Older engines may lose a WAL when two connections meet (fixed in 3.51.3).
const OLDEST_ENGINE: i32 = 3_051_003;

/// SQLCipher's own default.
pub(crate) const PAGE_BYTES: usize = 4096;

const CACHED_STATEMENTS: usize = 32;

/// Largest text, file or row, in bytes, that the engine handles at all.
const MAX_ROW_BYTES: i32 = 64 * 1024 * 1024;

const LIMITS: [(Limit, i32); 10] = [
    (Limit::SQLITE_LIMIT_LENGTH, MAX_ROW_BYTES),
    (Limit::SQLITE_LIMIT_SQL_LENGTH, 64 * 1024),
    (Limit::SQLITE_LIMIT_COLUMN, 64),
    (Limit::SQLITE_LIMIT_EXPR_DEPTH, 64),
    (Limit::SQLITE_LIMIT_COMPOUND_SELECT, 8),
    (Limit::SQLITE_LIMIT_FUNCTION_ARG, 16),
    (Limit::SQLITE_LIMIT_ATTACHED, 1), // VACUUM needs one
    (Limit::SQLITE_LIMIT_VARIABLE_NUMBER, 32),
    (Limit::SQLITE_LIMIT_TRIGGER_DEPTH, 8),
    (Limit::SQLITE_LIMIT_WORKER_THREADS, 0),
];

/// `recursive_triggers`, so that a replacing insert cannot delete past the guards.
const SETTINGS: &str = "
    PRAGMA cipher_log_level = NONE;
    PRAGMA temp_store = MEMORY;
    PRAGMA trusted_schema = OFF;
    PRAGMA cell_size_check = ON;
    PRAGMA recursive_triggers = ON;
    PRAGMA foreign_keys = ON;
    PRAGMA secure_delete = ON;
    PRAGMA fullfsync = ON;
    PRAGMA checkpoint_fullfsync = ON;
    PRAGMA locking_mode = EXCLUSIVE;
    PRAGMA synchronous = FULL;
";

fn application_id(practice: bool) -> i32 {
    if practice { PRACTICE_VAULT } else { REAL_VAULT }
}

/// Makes a database with today's tables at `path`, where nothing may be, and closes it again.
pub(crate) fn create(path: &Path, key: &DataKey, practice: bool) -> Result<(), StoreError> {
    // Made here and not by SQLite, so that nobody else may read it from the first moment on.
    private_file().create_new(true).open(path)?.sync_all()?;
    let mut connection = connect(path, key)?;
    schema::create(&mut connection, application_id(practice))?;
    close(connection)
}

/// Opens an existing database and brings its tables up to date.
pub(crate) fn open(path: &Path, key: &DataKey, practice: bool) -> Result<Connection, StoreError> {
    let mut connection = connect(path, key)?;
    let found: i32 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    if found != application_id(practice) {
        return Err(StoreError::Damaged(Part::Database));
    }
    schema::bring_up(&mut connection)?;
    Ok(connection)
}

/// Closes a connection, which moves the write-ahead log into the file.
pub(crate) fn close(connection: Connection) -> Result<(), StoreError> {
    connection.close().map_err(|(_, error)| error.into())
}

fn connect(path: &Path, key: &DataKey) -> Result<Connection, StoreError> {
    if rusqlite::version_number() < OLDEST_ENGINE {
        return Err(StoreError::Engine(format!("SQLite {}", rusqlite::version())));
    }
    begin();
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.execute_batch(&key.pragma())?;
    require_cipher(&connection)?;
    connection.busy_timeout(Duration::ZERO)?;
    connection.set_prepared_statement_cache_capacity(CACHED_STATEMENTS);
    for (limit, value) in LIMITS {
        connection.set_limit(limit, value)?;
    }
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    connection.execute_batch(SETTINGS)?;
    // The first read: a key that does not fit the file shows here.
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0))?;
    require_durable(&connection)?;
    Ok(connection)
}

/// Starts the engine, once in a process, and lets nobody in before it is ready.
///
/// SQLite says of itself that it is ready before SQLCipher's part has begun (`SQLITE_EXTRA_INIT` comes
/// after `isInit`), so that of two threads whose first vaults meet, the second could set no key.
fn begin() {
    static ENGINE: Once = Once::new();
    // Should it fail, the connection wanted fails too and says so.
    ENGINE.call_once(|| drop(Connection::open_in_memory()));
}

fn require_cipher(connection: &Connection) -> Result<(), StoreError> {
    let version: Option<String> =
        connection.query_row("PRAGMA cipher_version", [], |row| row.get(0)).optional()?;
    match version {
        Some(version) if !version.is_empty() => Ok(()),
        _ => Err(StoreError::Engine("not SQLCipher: the file would be readable by anyone".into())),
    }
}

/// Turns on write-ahead logging and believes no setting that it has not read back.
fn require_durable(connection: &Connection) -> Result<(), StoreError> {
    let journal: String = connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
    let synchronous: i64 = connection.pragma_query_value(None, "synchronous", |row| row.get(0))?;
    let foreign_keys: i64 = connection.pragma_query_value(None, "foreign_keys", |row| row.get(0))?;
    if journal == "wal" && synchronous == 2 && foreign_keys == 1 {
        Ok(())
    } else {
        Err(StoreError::Engine(format!("journal {journal}, synchronous {synchronous}")))
    }
}

/// Whether the file begins with the salt that is in its key.
///
/// The engine takes the salt from the key and would not notice. Only to be called while the file is
/// not open: closing any handle to it gives up the engine's own lock on it.
pub(crate) fn begins_with_salt(path: &Path, key: &DataKey) -> Result<bool, StoreError> {
    let mut salt = [0; 16];
    match File::open(path)?.read_exact(&mut salt) {
        Ok(()) => Ok(salt == key.salt()),
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// Reads every page of the file and looks for damage, then for rows that contradict each other.
pub(crate) fn check(connection: &Connection, path: &Path) -> Result<(), StoreError> {
    // After a power cut the file may hold half-written pages whose whole ones are in the write-ahead
    // log; the look at the bare file below must come after they have been put right.
    checkpoint(connection)?;
    let whole_pages = fs::metadata(path)?.len().is_multiple_of(PAGE_BYTES as u64);
    let found = first_complaint(connection, "PRAGMA cipher_integrity_check")?.or(first_complaint(
        connection,
        "PRAGMA quick_check(1)",
    )?
    .filter(|answer| answer != "ok"));
    if !whole_pages || found.is_some() {
        return Err(StoreError::Damaged(Part::Database));
    }
    let orphans: Option<String> =
        connection.query_row("PRAGMA foreign_key_check", [], |row| row.get(0)).optional()?;
    let gaps: i64 = connection.query_row(
        "SELECT count(*) FROM workshop AS w
         WHERE seq <> (SELECT count(*) FROM step WHERE workshop = w.id)
            OR seq <> (SELECT coalesce(max(seq), 0) FROM step WHERE workshop = w.id)
            OR seq < (SELECT coalesce(max(seq), 0) FROM part WHERE workshop = w.id)",
        [],
        |row| row.get(0),
    )?;
    if orphans.is_none() && gaps == 0 { Ok(()) } else { Err(StoreError::Damaged(Part::Contents)) }
}

/// Moves the whole write-ahead log into the file and empties it.
pub(crate) fn checkpoint(connection: &Connection) -> Result<(), StoreError> {
    let busy: i64 = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    if busy == 0 { Ok(()) } else { Err(StoreError::InUse) }
}

fn first_complaint(connection: &Connection, pragma: &str) -> Result<Option<String>, StoreError> {
    Ok(connection.query_row(pragma, [], |row| row.get(0)).optional()?)
}
