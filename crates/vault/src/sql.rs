//! What the databases' users need of SQLite.

pub use sqlite::types;
pub use sqlite::{
    CachedStatement, Connection, Error, ErrorCode, OptionalExtension, Params, Result, Row, Rows,
    Statement, ToSql, Transaction, TransactionBehavior, in_memory, named_params, params,
    params_from_iter,
};
