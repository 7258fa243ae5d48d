//! Failures cross to the pages as codes; the words stand in the locales as `failure-<code>`.

use crate::wire::Failure;

/// What a command returns.
pub type Answer<T> = Result<T, Failure>;

/// The shell's own failures, beside those of the casebook, the vault and the intake.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Nothing was typed.
    #[error("no passphrase given")]
    PassphraseEmpty,
    /// Fewer than [`crate::door::SHORTEST`] characters.
    #[error("passphrase too short")]
    PassphraseShort,
    /// The two differ.
    #[error("passphrases differ")]
    PassphraseDiffers,
    /// There is a notebook already.
    #[error("a notebook exists")]
    Exists,
    /// The program is leaving, or no notebook is open.
    #[error("no notebook is open")]
    Closed,
    /// A transfer that was never begun, or that ended.
    #[error("no such transfer")]
    NotFound,
    /// The bytes that came are not those announced.
    #[error("bytes differ from what was announced")]
    Changed,
    /// Something the person can't mend: a thread or the window system failed.
    #[error("internal failure")]
    Internal,
}

impl Refusal {
    /// Every one of them.
    pub const ALL: [Self; 8] = [
        Self::PassphraseEmpty,
        Self::PassphraseShort,
        Self::PassphraseDiffers,
        Self::Exists,
        Self::Closed,
        Self::NotFound,
        Self::Changed,
        Self::Internal,
    ];

    /// The code whose words stand in the locales.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::PassphraseEmpty => "passphrase-empty",
            Self::PassphraseShort => "passphrase-short",
            Self::PassphraseDiffers => "passphrase-differs",
            Self::Exists => "exists",
            Self::Closed => "closed",
            Self::NotFound => "not-found",
            Self::Changed => "changed",
            Self::Internal => "internal",
        }
    }
}

impl Failure {
    fn of(code: &str) -> Self {
        Self {
            code: code.to_owned(),
        }
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::of(refusal.code())
    }
}

impl From<vault::Error> for Failure {
    fn from(error: vault::Error) -> Self {
        Self::of(error.code())
    }
}

impl From<casebook::Error> for Failure {
    fn from(error: casebook::Error) -> Self {
        Self::of(error.code())
    }
}

impl From<tauri::Error> for Failure {
    fn from(_: tauri::Error) -> Self {
        Refusal::Internal.into()
    }
}
