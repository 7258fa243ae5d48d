//! Why something was not removed.

use std::io;

/// Nothing was removed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// It is not as it was when it was found, or is gone.
    #[error("changed since it was found")]
    Changed,
    /// It belongs to another program, or is not to be removed here.
    #[error("not removed here")]
    Stays,
    /// The system refused.
    #[error("the system refused: {0}")]
    Refused(#[from] io::Error),
}

/// What removing returns.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// The code whose words stand in the locales.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Changed => "found-changed",
            Self::Stays => "found-stays",
            Self::Refused(_) => "found-refused",
        }
    }
}
