//! A compartment's database: SQLCipher under a raw key, one connection, nothing readable beside it.

use std::path::{Path, PathBuf};

use sqlite::OpenFlags;
use sqlite::config::DbConfig;
use sqlite::ffi;
use zeroize::Zeroizing;

use crate::error::{Error, Input, Result, What};
use crate::growth::{self, Counterpart};
use crate::secret::Secret;
use crate::sql::{Connection, Transaction, TransactionBehavior};

/// A database's raw key.
pub(crate) type Key = Secret<32>;

const APPLICATION: i32 = 0x5041_4e54;

/// What holds for every connection, set after the key and before the first page is read.
///
/// cipher_memory_security stays off: it wipes what SQLite frees at 6 to 30 times the cost of a search, and the
/// process ends when the person leaves, which wipes all of it. EXCLUSIVE keeps the index of the write-ahead log
/// in this process's memory, with no -shm file beside the cell; it comes first, since others read the schema.
const SETTINGS: &str = "
    PRAGMA locking_mode = EXCLUSIVE;
    PRAGMA cipher_memory_security = OFF;
    PRAGMA temp_store = MEMORY;
    PRAGMA secure_delete = ON;
    PRAGMA mmap_size = 0;
    PRAGMA trusted_schema = OFF;
    PRAGMA cell_size_check = ON;
    PRAGMA foreign_keys = ON;
    PRAGMA synchronous = FULL;";

/// One numbered step of a database's schema.
#[derive(Clone, Copy, Debug)]
pub struct Migration {
    /// 1, 2, 3 ...: the version the database has afterwards.
    pub version: u32,
    /// The statements, run in one transaction.
    pub sql: &'static str,
}

/// An open database. It has one connection, and nothing else can open the file meanwhile.
pub struct Database {
    connection: Connection,
    path: PathBuf,
    counterpart: Counterpart,
}

impl Database {
    pub(crate) fn open(
        path: PathBuf,
        counterpart: Counterpart,
        key: &Key,
        migrations: &[Migration],
    ) -> Result<Self> {
        let newest = newest(migrations)?;
        let mut database = Self {
            connection: connect(&path, key)?,
            path,
            counterpart,
        };
        let current = match version(&database.connection) {
            Ok(current) if current <= newest => current,
            refused => {
                leave(database.connection, &database.path)?;
                return Err(refused.err().unwrap_or(Error::TooNew));
            }
        };
        database.write_ahead()?;
        for migration in migrations.iter().filter(|m| m.version > current) {
            let step = database.transaction()?;
            step.execute_batch(migration.sql)?;
            step.pragma_update(None, "user_version", migration.version)?;
            step.commit()?;
        }
        database.grow_ahead()?;
        Ok(database)
    }

    /// Makes an empty database in an empty file and gives it its first step of room.
    pub(crate) fn found(path: PathBuf, counterpart: Counterpart, key: &Key) -> Result<()> {
        let database = Self {
            connection: connect(&path, key)?,
            path,
            counterpart,
        };
        database.write_ahead()?;
        database
            .connection
            .pragma_update(None, "application_id", APPLICATION)?;
        database.grow_ahead()?;
        database.close()
    }

    /// The connection.
    #[must_use]
    pub const fn sql(&self) -> &Connection {
        &self.connection
    }

    /// Begins a transaction that may write. Dropped without commit, it is undone.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn transaction(&mut self) -> Result<Transaction<'_>> {
        Ok(self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)?)
    }

    /// Takes the next step of room when little is left, so that no later commit makes the file grow. Two
    /// numbers are read when there is enough; meant to be called after every commit.
    ///
    /// # Errors
    /// [`Error::DiskFull`] above all; what was committed stays.
    pub fn grow_ahead(&self) -> Result<()> {
        let grown = growth::grow(&self.connection, &self.counterpart)
            .and_then(|grown| if grown { self.settle() } else { Ok(()) });
        match grown {
            // A statement of this connection is still being read: the next call, or closing, does it.
            Err(Error::InUse) => Ok(()),
            other => other,
        }
    }

    /// Writes everything into the cell and closes it; nothing stays beside it.
    ///
    /// # Errors
    /// When the disk refuses; what was committed is then still in the write-ahead log.
    pub fn close(self) -> Result<()> {
        // Room that can't be had now is no reason to keep what was committed out of the cell.
        growth::grow(&self.connection, &self.counterpart).ok();
        self.settle()?;
        self.connection.close().map_err(|(_, error)| error)?;
        // Whoever sees them differ sees no more than before.
        growth::look_alike(&self.path, &self.counterpart).ok();
        Ok(())
    }

    /// Brings the write-ahead log into the cell, and the counterpart to its size.
    fn settle(&self) -> Result<()> {
        let busy: i64 =
            self.connection
                .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        if busy != 0 {
            return Err(Error::InUse);
        }
        self.counterpart
            .extend_to(std::fs::metadata(&self.path)?.len())
    }

    fn write_ahead(&self) -> Result<()> {
        self.connection
            .set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
        let mode: String =
            self.connection
                .pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get(0))?;
        if mode == "wal" {
            Ok(())
        } else {
            Err(Error::NotWritable)
        }
    }
}

/// Closes a database that was only looked at, leaving the folder as it was found.
pub(crate) fn leave(connection: Connection, path: &Path) -> Result<()> {
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    connection.close().map_err(|(_, error)| error)?;
    // Reading makes an empty write-ahead log where there was none.
    if std::fs::metadata(&log).is_ok_and(|file| file.len() == 0) {
        std::fs::remove_file(&log)?;
    }
    Ok(())
}

/// A connection with its key and settings; no page was read yet. A checkpoint is held back until it is known
/// that the database is ours to write.
pub(crate) fn connect(path: &Path, key: &Key) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = sqlite::open(path, flags)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    connection.execute_batch("PRAGMA cipher_log_level = NONE;")?;
    set_key(&connection, key)?;
    connection.execute_batch(SETTINGS)?;
    Ok(connection)
}

/// The last migration applied. Reads, and never writes: the database may be a newer program's.
fn version(connection: &Connection) -> Result<u32> {
    let number =
        |name| -> Result<i32> { Ok(connection.pragma_query_value(None, name, |row| row.get(0))?) };
    let version = u32::try_from(number("user_version")?);
    if number("application_id")? != APPLICATION {
        return Err(Error::Damaged(What::Cell));
    }
    version.map_err(|_| Error::Damaged(What::Cell))
}

/// That a connection reads a database of ours.
pub(crate) fn check(connection: &Connection) -> Result<()> {
    version(connection).map(drop)
}

/// As `PRAGMA key`, but past the statement parser, which would keep copies.
fn set_key(connection: &Connection, key: &Key) -> Result<()> {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut text =
        Zeroizing::new(*b"x'0000000000000000000000000000000000000000000000000000000000000000'");
    for (pair, byte) in text[2..66].chunks_exact_mut(2).zip(key.expose()) {
        pair[0] = DIGITS[usize::from(byte >> 4)];
        pair[1] = DIGITS[usize::from(byte & 15)];
    }
    // SAFETY: the handle is open for as long as `connection` is borrowed, and the pointer and length are those
    // of a live buffer, which SQLCipher copies.
    let code = unsafe {
        ffi::sqlite3_key(
            connection.handle(),
            text.as_ptr().cast(),
            text.len() as std::ffi::c_int,
        )
    };
    if code == ffi::SQLITE_OK {
        Ok(())
    } else {
        Err(Error::Database(code))
    }
}

fn newest(migrations: &[Migration]) -> Result<u32> {
    let ordered = migrations
        .iter()
        .zip(1..)
        .all(|(migration, number)| migration.version == number);
    if ordered {
        Ok(migrations.len() as u32)
    } else {
        Err(Error::Input(Input::Migrations))
    }
}
