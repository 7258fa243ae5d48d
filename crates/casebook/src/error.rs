//! What can go wrong, told apart by what helps.

use vault::sql;

/// The result of nearly everything here.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// A failure.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// This seat holds no key to the log.
    #[error("no key to the log")]
    NoKey,
    /// Only somebody else may do this: the owner, or a supporter.
    #[error("not for this role")]
    NotYours,
    /// No notebook is open.
    #[error("no notebook is open")]
    Closed,
    /// Nothing has that id.
    #[error("not found")]
    NotFound,
    /// Not an id.
    #[error("not an id")]
    NotAnId,
    /// A text or list longer than it may be.
    #[error("too long")]
    TooLong,
    /// A number out of range.
    #[error("out of range")]
    OutOfRange,
    /// Not a date.
    #[error("not a date")]
    BadDate,
    /// Not a time.
    #[error("not a time")]
    BadTime,
    /// Not a time zone.
    #[error("not a time zone")]
    BadZone,
    /// A file that can't be read where it stands.
    #[error("unreadable file")]
    Unreadable,
    /// Given up by the person.
    #[error("cancelled")]
    Cancelled,
    /// A row holds what this program never writes.
    #[error("a row makes no sense")]
    Row,
    /// The vault's.
    #[error(transparent)]
    Vault(#[from] vault::Error),
}

impl Error {
    /// Every code of this crate's own failures; the vault's come beside them.
    pub const CODES: [&'static str; 13] = [
        "no-key",
        "not-yours",
        "closed",
        "not-found",
        "not-an-id",
        "too-long",
        "out-of-range",
        "bad-date",
        "bad-time",
        "bad-zone",
        "unreadable",
        "cancelled",
        "damaged-cell",
    ];

    /// A short name in kebab-case, under which the words for it are kept.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NoKey => "no-key",
            Self::NotYours => "not-yours",
            Self::Closed => "closed",
            Self::NotFound => "not-found",
            Self::NotAnId => "not-an-id",
            Self::TooLong => "too-long",
            Self::OutOfRange => "out-of-range",
            Self::BadDate => "bad-date",
            Self::BadTime => "bad-time",
            Self::BadZone => "bad-zone",
            Self::Unreadable => "unreadable",
            Self::Cancelled => "cancelled",
            Self::Row => "damaged-cell",
            Self::Vault(error) => error.code(),
        }
    }
}

impl From<sql::Error> for Error {
    fn from(error: sql::Error) -> Self {
        match error {
            sql::Error::FromSqlConversionFailure(..)
            | sql::Error::InvalidColumnType(..)
            | sql::Error::IntegralValueOutOfRange(..) => Self::Row,
            other => Self::Vault(other.into()),
        }
    }
}

impl From<serde_json::Error> for Error {
    fn from(_: serde_json::Error) -> Self {
        Self::Row
    }
}
