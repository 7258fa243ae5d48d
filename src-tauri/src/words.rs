//! The words of the interface, embedded at build time. The pages format them; the shell itself needs only the few that
//! the system's own dialogs show.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
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
pub const fn private(language: Language) -> [&'static str; 12] {
    match language {
        Language::Nl => [
            locale!("nl", "private"),
            locale!("nl", "entry"),
            locale!("nl", "evidence"),
            locale!("nl", "found"),
            locale!("nl", "plan"),
            locale!("nl", "registers"),
            locale!("nl", "parting"),
            locale!("nl", "seat"),
            locale!("nl", "erase"),
            locale!("nl", "keys"),
            locale!("nl", "help"),
            locale!("nl", "ways"),
        ],
        Language::En => [
            locale!("en", "private"),
            locale!("en", "entry"),
            locale!("en", "evidence"),
            locale!("en", "found"),
            locale!("en", "plan"),
            locale!("en", "registers"),
            locale!("en", "parting"),
            locale!("en", "seat"),
            locale!("en", "erase"),
            locale!("en", "keys"),
            locale!("en", "help"),
            locale!("en", "ways"),
        ],
    }
}

/// Messages of a window in one language, where the shell itself has to say something.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// Those of the private window.
    #[must_use]
    pub fn private(language: Language) -> Self {
        Self::new(language, &private(language))
    }

    fn new(language: Language, sources: &[&str]) -> Self {
        let mut bundle = FluentBundle::new(vec![identifier(language)]);
        bundle.set_use_isolating(false);
        for source in sources {
            // A resource with errors still holds its good messages.
            let resource =
                FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(good, _)| good);
            bundle.add_resource_overriding(resource);
        }
        Self { bundle }
    }

    /// A message. A missing one comes back as its name; the tests see to it that none is.
    #[must_use]
    pub fn say(&self, name: &str) -> String {
        self.say_with(name, &[])
    }

    /// A message or, as `message.attribute`, a part of it, with what is put in.
    #[must_use]
    pub fn say_with(&self, name: &str, values: &[(&str, &str)]) -> String {
        let (id, attribute) = name
            .split_once('.')
            .map_or((name, None), |(id, a)| (id, Some(a)));
        let message = self.bundle.get_message(id);
        let pattern = message.and_then(|message| match attribute {
            None => message.value(),
            Some(attribute) => message.get_attribute(attribute).map(|a| a.value()),
        });
        let mut args = FluentArgs::new();
        for (key, value) in values {
            // A number selects by its plural.
            match value.parse::<u32>() {
                Ok(number) => args.set(*key, number),
                Err(_) => args.set(*key, *value),
            }
        }
        pattern.map_or_else(
            || name.to_owned(),
            |pattern| {
                self.bundle
                    .format_pattern(pattern, Some(&args), &mut Vec::new())
                    .into_owned()
            },
        )
    }
}

/// Why the program did not start, in the system's language.
#[must_use]
pub fn of_failure(failure: &Failure) -> String {
    let language = of_system();
    Words::new(language, &front(language)).say(&format!("failure-{}", failure.code))
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
            let words = Words::private(language);
            for id in [
                "files-chooser-title",
                "copy-chooser-title",
                "paper-chooser-title",
                "erase-word",
            ] {
                assert_ne!(words.say(id), id);
            }
            assert_ne!(words.say("item-call-112.step-1"), "item-call-112.step-1");
            let month = words.say_with("month", &[("number", "3")]);
            assert!(month.starts_with("ma") || month == "March", "{month}");
            let front = Words::new(language, &front(language));
            for refusal in Refusal::ALL
                .iter()
                .filter(|r| matches!(r, Refusal::NoScreen | Refusal::OldWebview))
            {
                let id = format!("failure-{}", refusal.code());
                assert_ne!(front.say(&id), id);
            }
        }
    }
}
