//! The log database's tables, step by step. A step never changes once a program with it was in use.

use vault::Migration;

use super::awaited;

/// All of them, in order.
pub(crate) const MIGRATIONS: [Migration; 5] = [
    Migration {
        version: 1,
        sql: FIRST,
    },
    Migration {
        version: 2,
        sql: SECOND,
    },
    Migration {
        version: 3,
        sql: awaited::SQL,
    },
    Migration {
        version: 4,
        sql: crate::seen::LOG_SQL,
    },
    Migration {
        version: 5,
        sql: crate::seen::LOG_OPENINGS_SQL,
    },
];

const FIRST: &str = "
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

/// `facts` and `conversation` are JSON, NULL in rows from before. A message may stand here before its attachment does;
/// what has none is swept when the log is opened.
const SECOND: &str = "
ALTER TABLE attachment ADD COLUMN facts TEXT;
ALTER TABLE attachment ADD COLUMN conversation TEXT;
ALTER TABLE attachment ADD COLUMN veiled INTEGER NOT NULL DEFAULT 0;
ALTER TABLE attachment ADD COLUMN parent BLOB;
ALTER TABLE attachment ADD COLUMN message INTEGER;
ALTER TABLE attachment ADD COLUMN part INTEGER;
CREATE INDEX attachment_parent ON attachment (parent) WHERE parent IS NOT NULL;
CREATE INDEX attachment_digest ON attachment (sha256);
CREATE TABLE message (
    id INTEGER PRIMARY KEY,
    attachment BLOB NOT NULL,
    number INTEGER NOT NULL,
    at TEXT,
    \"offset\" INTEGER,
    sender TEXT NOT NULL,
    recipient TEXT NOT NULL,
    mine INTEGER,
    sort TEXT NOT NULL,
    subject TEXT NOT NULL,
    text TEXT NOT NULL,
    headers TEXT,
    parts TEXT,
    UNIQUE (attachment, number)
) STRICT;
CREATE TABLE choice (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
";
