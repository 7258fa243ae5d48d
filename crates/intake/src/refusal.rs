//! Why something can't be shown or read.

/// Why there is no picture, or nothing to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Not a kind of file known here.
    #[error("unknown type")]
    UnknownType,
    /// It looks like a known kind, and can't be decoded.
    #[error("damaged")]
    Damaged,
    /// More bytes, pixels or parts than are read.
    #[error("too large")]
    TooLarge,
    /// It is locked with a password of its own.
    #[error("locked")]
    Locked,
    /// It took too long.
    #[error("too slow")]
    TooSlow,
    /// The worker can't be started.
    #[error("no worker")]
    NoWorker,
}

impl Refusal {
    /// Every one of them; a place in this list is its number in a frame.
    pub const ALL: [Self; 6] = [
        Self::UnknownType,
        Self::Damaged,
        Self::TooLarge,
        Self::Locked,
        Self::TooSlow,
        Self::NoWorker,
    ];

    /// A short name in kebab-case, under which the words for it are kept.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::UnknownType => "unknown-type",
            Self::Damaged => "damaged",
            Self::TooLarge => "too-large",
            Self::Locked => "locked",
            Self::TooSlow => "too-slow",
            Self::NoWorker => "no-worker",
        }
    }
}
