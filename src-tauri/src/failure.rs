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
    /// Too easy to guess.
    #[error("passphrase too weak")]
    PassphraseWeak,
    /// The two differ.
    #[error("passphrases differ")]
    PassphraseDiffers,
    /// What was typed is not the recovery code that was drawn.
    #[error("recovery code differs")]
    CodeDiffers,
    /// What was typed is not the word that is asked for.
    #[error("another word was asked for")]
    WordDiffers,
    /// The recovery code itself was typed, where only the passphrase does.
    #[error("not by the recovery code")]
    NotByCode,
    /// Everything has new keys, but the notebook could not be opened again.
    #[error("renewed, and closed")]
    RenewedClosed,
    /// The program is leaving, or no notebook is open.
    #[error("no notebook is open")]
    Closed,
    /// A transfer that was never begun, or that ended.
    #[error("no such transfer")]
    NotFound,
    /// The bytes that came are not those announced.
    #[error("bytes differ from what was announced")]
    Changed,
    /// A folder with more files than are taken at once.
    #[error("too many files")]
    TooManyFiles,
    /// A key that can't be chosen for the whole system.
    #[error("no such key")]
    BadKey,
    /// There is no screen to show a window on.
    #[error("no screen")]
    NoScreen,
    /// The system's webview is missing or too old.
    #[error("webview missing or too old")]
    OldWebview,
    /// Something the person can't mend: a thread or the window system failed.
    #[error("internal failure")]
    Internal,
}

impl Refusal {
    /// Every one of them.
    pub const ALL: [Self; 15] = [
        Self::PassphraseEmpty,
        Self::PassphraseWeak,
        Self::PassphraseDiffers,
        Self::CodeDiffers,
        Self::WordDiffers,
        Self::NotByCode,
        Self::RenewedClosed,
        Self::Closed,
        Self::NotFound,
        Self::Changed,
        Self::TooManyFiles,
        Self::BadKey,
        Self::NoScreen,
        Self::OldWebview,
        Self::Internal,
    ];

    /// The code whose words stand in the locales.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::PassphraseEmpty => "passphrase-empty",
            Self::PassphraseWeak => "passphrase-weak",
            Self::PassphraseDiffers => "passphrase-differs",
            Self::CodeDiffers => "code-differs",
            Self::WordDiffers => "word-differs",
            Self::NotByCode => "not-by-code",
            Self::RenewedClosed => "renewed-closed",
            Self::Closed => "closed",
            Self::NotFound => "not-found",
            Self::Changed => "changed",
            Self::TooManyFiles => "too-many-files",
            Self::BadKey => "bad-key",
            Self::NoScreen => "no-screen",
            Self::OldWebview => "old-webview",
            Self::Internal => "internal",
        }
    }
}

impl Failure {
    /// What was typed opens nothing, and nothing else is the matter.
    #[must_use]
    pub fn is_mistyped(&self) -> bool {
        let mistyped = [
            vault::Error::WrongPassphrase,
            vault::Error::Input(vault::Input::PassphraseEmpty),
            vault::Error::Input(vault::Input::PassphraseLong),
        ];
        mistyped.iter().any(|error| error.code() == self.code)
    }

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

impl From<recipes::Error> for Failure {
    fn from(error: recipes::Error) -> Self {
        Self::of(error.code())
    }
}

impl From<leftovers::Error> for Failure {
    fn from(error: leftovers::Error) -> Self {
        Self::of(error.code())
    }
}

impl From<dossier::Error> for Failure {
    fn from(error: dossier::Error) -> Self {
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
