//! What the databases' users need of SQLite.

pub use rusqlite::types;
pub use rusqlite::{
    CachedStatement, Connection, Error, ErrorCode, OptionalExtension, Params, Result, Row, Rows,
    Statement, ToSql, Transaction, TransactionBehavior, named_params, params, params_from_iter,
};
