//! What can go wrong, told apart by whose fault it is and so by what helps.

use std::io;

use crate::sql;

/// The result of nearly everything here.
pub type Result<T> = std::result::Result<T, Error>;

/// What is damaged or missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// The key file.
    Keys,
    /// One of the cells.
    Cell,
    /// A sealed file.
    File,
}

/// What the caller gave that can't be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Input {
    /// A passphrase without a character.
    PassphraseEmpty,
    /// A passphrase of more than 1,024 bytes.
    PassphraseLong,
    /// A passphrase that opens another slot already.
    PassphraseTaken,
    /// A name or media type that doesn't fit the format, or a content too long for it.
    Label,
    /// A role that this seat can't give, take or hold.
    Role,
    /// Migrations out of order.
    Migrations,
}

/// A failure.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// No slot opens under this passphrase.
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// Bytes on the disk are not what was written.
    #[error("damaged: {0:?}")]
    Damaged(What),
    /// Something that must stand on the disk does not.
    #[error("missing: {0:?}")]
    Missing(What),
    /// Written by a newer program.
    #[error("written by a newer program")]
    TooNew,
    /// There is a key file already.
    #[error("a notebook exists")]
    Exists,
    /// Another program holds the folder.
    #[error("in use")]
    InUse,
    /// No room on the disk.
    #[error("disk full")]
    DiskFull,
    /// The disk or the folder may not be written.
    #[error("not writable")]
    NotWritable,
    /// The memory needed can't be had.
    #[error("out of memory")]
    LowMemory,
    /// A source gave fewer or more bytes than announced, or could not be read to its end.
    #[error("the source changed while it was read")]
    Changed,
    /// Given up by the caller.
    #[error("stopped")]
    Stopped,
    /// The caller's fault.
    #[error("can't be used: {0:?}")]
    Input(Input),
    /// Another failure of the database, with its extended result code.
    #[error("database failure {0}")]
    Database(i32),
    /// Another failure of the disk.
    #[error("disk failure: {0}")]
    Io(io::ErrorKind),
}

impl Error {
    /// Every code that [`Error::code`] can give.
    pub const CODES: [&'static str; 23] = [
        "wrong-passphrase",
        "damaged-keys",
        "damaged-cell",
        "damaged-file",
        "missing-keys",
        "missing-cell",
        "missing-file",
        "too-new",
        "exists",
        "in-use",
        "disk-full",
        "not-writable",
        "low-memory",
        "changed",
        "cancelled",
        "passphrase-empty",
        "passphrase-long",
        "passphrase-taken",
        "bad-label",
        "bad-role",
        "bad-migrations",
        "database",
        "disk",
    ];

    /// A short name in kebab-case, under which the words for it are kept.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::WrongPassphrase => "wrong-passphrase",
            Self::Damaged(What::Keys) => "damaged-keys",
            Self::Damaged(What::Cell) => "damaged-cell",
            Self::Damaged(What::File) => "damaged-file",
            Self::Missing(What::Keys) => "missing-keys",
            Self::Missing(What::Cell) => "missing-cell",
            Self::Missing(What::File) => "missing-file",
            Self::TooNew => "too-new",
            Self::Exists => "exists",
            Self::InUse => "in-use",
            Self::DiskFull => "disk-full",
            Self::NotWritable => "not-writable",
            Self::LowMemory => "low-memory",
            Self::Changed => "changed",
            Self::Stopped => "cancelled",
            Self::Input(Input::PassphraseEmpty) => "passphrase-empty",
            Self::Input(Input::PassphraseLong) => "passphrase-long",
            Self::Input(Input::PassphraseTaken) => "passphrase-taken",
            Self::Input(Input::Label) => "bad-label",
            Self::Input(Input::Role) => "bad-role",
            Self::Input(Input::Migrations) => "bad-migrations",
            Self::Database(_) => "database",
            Self::Io(_) => "disk",
        }
    }

    /// `NotFound` means that `what` is missing; everything else as [`From`] has it.
    pub(crate) fn missing(error: io::Error, what: What) -> Self {
        if error.kind() == io::ErrorKind::NotFound {
            Self::Missing(what)
        } else {
            error.into()
        }
    }
}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        if let Some(own) = error.get_ref().and_then(|e| e.downcast_ref::<Self>()) {
            return own.clone();
        }
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => {
                Self::NotWritable
            }
            io::ErrorKind::OutOfMemory => Self::LowMemory,
            kind => Self::Io(kind),
        }
    }
}

impl From<Error> for io::Error {
    fn from(error: Error) -> Self {
        Self::other(error)
    }
}

impl From<sql::Error> for Error {
    fn from(error: sql::Error) -> Self {
        let sql::Error::SqliteFailure(failure, _) = &error else {
            return Self::Database(0);
        };
        match failure.code {
            sql::ErrorCode::NotADatabase | sql::ErrorCode::DatabaseCorrupt => {
                Self::Damaged(What::Cell)
            }
            sql::ErrorCode::DiskFull => Self::DiskFull,
            sql::ErrorCode::ReadOnly
            | sql::ErrorCode::CannotOpen
            | sql::ErrorCode::PermissionDenied => Self::NotWritable,
            sql::ErrorCode::OutOfMemory => Self::LowMemory,
            sql::ErrorCode::DatabaseBusy | sql::ErrorCode::DatabaseLocked => Self::InUse,
            _ => Self::Database(failure.extended_code),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn what_the_system_says_is_told_apart() {
        for (number, code) in [
            (28, "disk-full"),
            (122, "disk-full"),
            (30, "not-writable"),
            (13, "not-writable"),
            (12, "low-memory"),
            (5, "disk"),
        ] {
            let error = Error::from(io::Error::from_raw_os_error(number));
            assert_eq!(error.code(), code, "{number}");
        }
    }

    #[test]
    fn what_the_database_says_is_told_apart() {
        for (number, code) in [
            (13, "disk-full"),
            (8, "not-writable"),
            (14, "not-writable"),
            (26, "damaged-cell"),
            (11, "damaged-cell"),
            (7, "low-memory"),
            (5, "in-use"),
            (1, "database"),
        ] {
            let failure = sqlite::ffi::Error::new(number);
            let error = Error::from(sql::Error::SqliteFailure(failure, None));
            assert_eq!(error.code(), code, "{number}");
        }
    }

    #[test]
    fn an_own_error_comes_back_out_of_the_systems() {
        let own = Error::Damaged(What::File);
        assert_eq!(Error::from(io::Error::from(own.clone())), own);
    }

    #[test]
    fn codes_are_listed_once_and_kebab_case() {
        let mut codes = Error::CODES.to_vec();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), Error::CODES.len());
        let plain = |c: char| c.is_ascii_lowercase() || c == '-';
        assert!(codes.iter().all(|code| code.chars().all(plain)));
        for error in [
            Error::WrongPassphrase,
            Error::Damaged(What::Keys),
            Error::Damaged(What::Cell),
            Error::Damaged(What::File),
            Error::Missing(What::Keys),
            Error::Missing(What::Cell),
            Error::Missing(What::File),
            Error::TooNew,
            Error::Exists,
            Error::InUse,
            Error::DiskFull,
            Error::NotWritable,
            Error::LowMemory,
            Error::Changed,
            Error::Stopped,
            Error::Input(Input::PassphraseEmpty),
            Error::Input(Input::PassphraseLong),
            Error::Input(Input::PassphraseTaken),
            Error::Input(Input::Label),
            Error::Input(Input::Role),
            Error::Input(Input::Migrations),
            Error::Database(1),
            Error::Io(io::ErrorKind::Other),
        ] {
            let at = codes.iter().position(|code| *code == error.code());
            assert!(at.is_some(), "{} is not listed", error.code());
            codes.remove(at.unwrap_or_default());
        }
        assert!(codes.is_empty(), "{codes:?} belong to no error");
    }
}
