//! What can go wrong, told apart by what helps.

use sqlite::ErrorCode;

/// The result of nearly everything here.
pub type Result<T> = std::result::Result<T, Error>;

/// A failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// A recipe without a name.
    #[error("no title")]
    NoTitle,
    /// More than a recipe or a line of the list may hold.
    #[error("too long")]
    TooLong,
    /// No such recipe, or no such line.
    #[error("not found")]
    NotFound,
    /// The file is no recipe box.
    #[error("damaged")]
    Damaged,
    /// No room on the disk.
    #[error("disk full")]
    DiskFull,
    /// The disk or the folder may not be written.
    #[error("not writable")]
    NotWritable,
    /// Another failure of the disk.
    #[error("disk failure")]
    Disk,
}

impl Error {
    /// A short name in kebab-case, under which the words for it are kept.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoTitle => "recipe-title",
            Self::TooLong => "recipe-long",
            Self::NotFound => "recipe-gone",
            Self::Damaged => "recipes-damaged",
            Self::DiskFull => "disk-full",
            Self::NotWritable => "not-writable",
            Self::Disk => "disk",
        }
    }
}

impl From<sqlite::Error> for Error {
    fn from(error: sqlite::Error) -> Self {
        if error == sqlite::Error::QueryReturnedNoRows {
            return Self::NotFound;
        }
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
                Self::NotWritable
            }
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => Self::Damaged,
            _ => Self::Disk,
        }
    }
}
