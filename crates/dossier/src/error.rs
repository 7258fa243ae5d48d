//! What can go wrong, told apart by what helps.

use krilla::configure::ValidationError;
use krilla::error::KrillaError;

/// The result of nearly everything here.
pub type Result<T> = std::result::Result<T, Error>;

/// A failure. None carries a word of what was to be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The paper has no title; a file that is read aloud needs one.
    #[error("no title")]
    NoTitle,
    /// The paper's day is none: a 30 February, a month 13.
    #[error("no such day")]
    NoDay,
    /// More than a PDF can hold.
    #[error("too long")]
    TooLong,
    /// What was set breaks a rule of PDF/A or PDF/UA. The rule, in the words of the one who checked.
    #[error("refused: {0}")]
    Refused(&'static str),
    /// The fonts of this crate could not be read.
    #[error("no fonts")]
    Fonts,
}

impl Error {
    /// A short name in kebab-case, under which the words for it are kept.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoTitle => "paper-title",
            Self::NoDay => "paper-day",
            Self::TooLong => "paper-long",
            Self::Refused(_) => "paper-refused",
            Self::Fonts => "paper-fonts",
        }
    }
}

impl From<KrillaError> for Error {
    fn from(error: KrillaError) -> Self {
        match error {
            KrillaError::Font(..) => Self::Fonts,
            KrillaError::Limit(_) => Self::TooLong,
            KrillaError::Validation(broken) => broken
                .first()
                .map_or(Self::Refused("unnamed"), |(rule, _)| Self::from(rule)),
            KrillaError::DuplicateNamedDestination(_) => Self::Refused("a destination twice"),
            KrillaError::DuplicateTagId(..) | KrillaError::UnknownTagId(..) => {
                Self::Refused("a tag's id")
            }
        }
    }
}

impl From<&ValidationError> for Error {
    fn from(rule: &ValidationError) -> Self {
        use ValidationError as Rule;
        // Their own texts hold the text that was set.
        Self::Refused(match rule {
            Rule::TooLongString
            | Rule::TooLongName
            | Rule::TooLongArray
            | Rule::TooLongDictionary
            | Rule::TooLargeFloat
            | Rule::TooManyIndirectObjects => return Self::TooLong,
            Rule::RestrictedLicense(_) => return Self::Fonts,
            Rule::ContainsNotDefGlyph(..) => "a letter without a glyph",
            Rule::NoCodepointMapping(..) => "a glyph without a letter",
            Rule::InvalidCodepointMapping(..) => "a glyph for what is no letter",
            Rule::UnicodePrivateArea(..) => "a letter for private use",
            Rule::NoDocumentLanguage => "no language",
            Rule::NoDocumentTitle => "no title",
            Rule::MissingAltText(_) | Rule::MissingAnnotationAltText(_) => {
                "a picture without words"
            }
            Rule::MissingHeadingTitle => "a heading without words",
            Rule::MissingDocumentOutline => "no outline",
            Rule::MissingDocumentDate => "no date",
            Rule::MissingTagging => "no tags",
            _ => "a rule that nothing here should touch",
        })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
    use krilla::{Document, SerializeSettings};

    use super::*;

    #[test]
    fn what_breaks_a_rule_is_refused() {
        let configuration = ConfigurationBuilder::new()
            .with_archival_validator(Archival::A3_A)
            .with_accessibility_validator(Accessibility::UA1)
            .finish()
            .unwrap();
        let bare = Document::new_with(SerializeSettings {
            configuration,
            ..SerializeSettings::default()
        });
        let error = Error::from(bare.finish().unwrap_err());
        assert_eq!(error.code(), "paper-refused");
        for (rule, code) in [
            (ValidationError::TooLongString, "paper-long"),
            (ValidationError::TooManyIndirectObjects, "paper-long"),
            (ValidationError::NoDocumentLanguage, "paper-refused"),
            (ValidationError::MissingAltText(None), "paper-refused"),
            (ValidationError::Transparency(None), "paper-refused"),
        ] {
            let broken = KrillaError::Validation(vec![(rule, configuration.validators())]);
            assert_eq!(Error::from(broken).code(), code);
        }
    }
}
