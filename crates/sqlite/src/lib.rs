//! The one SQLite of the program: rusqlite, with SQLCipher in it. What opens a database opens it here.

use std::ffi::c_int;
use std::path::Path;
use std::sync::OnceLock;

pub use rusqlite::*;

/// Opens the database in a file, as `flags` say.
///
/// # Errors
/// When the file can't be opened that way.
pub fn open(path: &Path, flags: OpenFlags) -> Result<Connection> {
    begin()?;
    Connection::open_with_flags(path, flags)
}

/// Makes an empty database in memory, where it ends with its connection.
///
/// # Errors
/// When memory can't be had.
pub fn in_memory() -> Result<Connection> {
    begin()?;
    Connection::open_in_memory()
}

/// Starts SQLite and SQLCipher, once, and has everyone wait for it.
///
/// SQLite calls itself ready, and lets others in, before it starts SQLCipher (`SQLITE_EXTRA_INIT`, in
/// `sqlite3_initialize`): of two first connections at once, the second was refused its key.
fn begin() -> Result<()> {
    static BEGUN: OnceLock<c_int> = OnceLock::new();
    // SAFETY: it takes nothing, and may be called at any time and from any thread.
    let code = *BEGUN.get_or_init(|| unsafe { ffi::sqlite3_initialize() });
    if code == ffi::SQLITE_OK {
        Ok(())
    } else {
        Err(Error::SqliteFailure(ffi::Error::new(code), None))
    }
}
