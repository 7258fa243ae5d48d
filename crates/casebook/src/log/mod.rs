//! The log: entries as they are written, their saved versions, and search in all of it.

mod check;
mod draft;
mod fields;
mod fold;
mod index;
mod line;
mod open;
mod record;
mod search;

pub use check::ChainState;
pub(crate) use fields::canonical;
pub use fields::{Effect, EntryFields, Lasted, LastedUnit, Precision, Way, When, Witness};
pub use index::EntryRow;
pub(crate) use open::Log;
pub use open::{Entry, LogPage, Version};

use vault::Migration;

/// The log database's migrations.
pub(crate) const MIGRATIONS: [Migration; 1] = [Migration {
    version: 1,
    sql: MIGRATION_1,
}];

// One string, so that it stays as it was even when a table's own file moves on.
const MIGRATION_1: &str = "
CREATE TABLE record (
    seq INTEGER PRIMARY KEY,
    entry BLOB NOT NULL,
    kind INTEGER NOT NULL,
    at INTEGER NOT NULL,
    \"offset\" INTEGER NOT NULL,
    salt BLOB,
    body BLOB,
    commitment BLOB NOT NULL,
    hash BLOB NOT NULL
) STRICT;
CREATE INDEX record_entry ON record (entry);
CREATE TABLE entry (
    id BLOB PRIMARY KEY,
    seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE draft (
    entry BLOB PRIMARY KEY,
    fields TEXT NOT NULL,
    at INTEGER NOT NULL,
    \"offset\" INTEGER NOT NULL
) STRICT;
CREATE TABLE attachment (
    id BLOB PRIMARY KEY,
    entry BLOB NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    sha256 BLOB NOT NULL,
    added INTEGER NOT NULL,
    added_offset INTEGER NOT NULL,
    unshown TEXT,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX attachment_entry ON attachment (entry);
CREATE TABLE thumb (
    attachment BLOB PRIMARY KEY REFERENCES attachment (id) ON DELETE CASCADE,
    media_type TEXT NOT NULL,
    bytes BLOB NOT NULL
) STRICT;
";
