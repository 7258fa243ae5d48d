//! The words of the interface, embedded at build time. The pages format them; the shell itself needs only the few that
//! the system's own dialogs show.

use fluent_bundle::{FluentBundle, FluentResource};
use unic_langid::LanguageIdentifier;

use crate::wire::{Failure, Language};

macro_rules! locale {
    ($language:literal, $name:literal) => {
        include_str!(concat!(
            "../../assets/locales/",
            $language,
            "/",
            $name,
            ".ftl"
        ))
    };
}

/// What the front may show.
#[must_use]
pub const fn front(language: Language) -> [&'static str; 1] {
    match language {
        Language::Nl => [locale!("nl", "front")],
        Language::En => [locale!("en", "front")],
    }
}

/// What the first start may show.
#[must_use]
pub const fn begin(language: Language) -> [&'static str; 2] {
    match language {
        Language::Nl => [locale!("nl", "begin"), locale!("nl", "ways")],
        Language::En => [locale!("en", "begin"), locale!("en", "ways")],
    }
}

/// Everything the private window may show, a file each.
#[must_use]
pub const fn private(language: Language) -> [&'static str; 4] {
    match language {
        Language::Nl => [
            locale!("nl", "private"),
            locale!("nl", "plan"),
            locale!("nl", "help"),
            locale!("nl", "ways"),
        ],
        Language::En => [
            locale!("en", "private"),
            locale!("en", "plan"),
            locale!("en", "help"),
            locale!("en", "ways"),
        ],
    }
}

/// One message of the private window without placeholders, for a native dialog. A missing one comes back as its name; the
/// tests see to it that none is.
#[must_use]
pub fn message(language: Language, id: &str) -> String {
    let [private, ..] = private(language);
    message_of(language, private, id)
}

/// Why the program did not start, in the system's language.
#[must_use]
pub fn of_failure(failure: &Failure) -> String {
    let language = of_system();
    let [front] = front(language);
    message_of(language, front, &format!("failure-{}", failure.code))
}

fn message_of(language: Language, source: &str, id: &str) -> String {
    let mut bundle = FluentBundle::new(vec![identifier(language)]);
    bundle.set_use_isolating(false);
    // A resource with errors still holds its good messages.
    let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(good, _)| good);
    bundle.add_resource_overriding(resource);
    let pattern = bundle.get_message(id).and_then(|m| m.value());
    match pattern {
        Some(pattern) => bundle
            .format_pattern(pattern, None, &mut Vec::new())
            .into_owned(),
        None => id.to_owned(),
    }
}

fn identifier(language: Language) -> LanguageIdentifier {
    let tag = match language {
        Language::Nl => "nl",
        Language::En => "en",
    };
    // Both parse; the default only decides how numbers would be written, and there are none.
    tag.parse().unwrap_or_default()
}

/// Dutch where the desktop is Dutch, else English.
#[must_use]
pub fn of_system() -> Language {
    let set = |name: &str| std::env::var(name).ok().filter(|v| !v.is_empty());
    let locale = set("LC_ALL")
        .or_else(|| set("LC_MESSAGES"))
        .or_else(|| set("LANG"))
        .unwrap_or_default();
    if locale.to_ascii_lowercase().starts_with("nl") {
        Language::Nl
    } else {
        Language::En
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::failure::Refusal;

    #[test]
    fn native_dialogs_have_their_words_in_both_languages() {
        for language in [Language::Nl, Language::En] {
            let id = "photos-chooser-title";
            assert_ne!(message(language, id), id);
            let [front] = front(language);
            for refusal in Refusal::ALL
                .iter()
                .filter(|r| matches!(r, Refusal::NoScreen | Refusal::OldWebview))
            {
                let id = format!("failure-{}", refusal.code());
                assert_ne!(message_of(language, front, &id), id);
            }
        }
    }
}
