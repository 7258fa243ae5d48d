//! The recipes a box starts with.

use std::sync::LazyLock;

use crate::recipe::{Language, Recipe};

// What does not parse is no recipe; a test sees to it that all do.
static EN: LazyLock<Vec<Recipe>> =
    LazyLock::new(|| read(include_str!("../../../assets/content/recipes/en.json")));
static NL: LazyLock<Vec<Recipe>> =
    LazyLock::new(|| read(include_str!("../../../assets/content/recipes/nl.json")));

fn read(json: &str) -> Vec<Recipe> {
    serde_json::from_str(json).unwrap_or_default()
}

/// All, in this language; the same dish has the same place in every language.
pub(crate) fn all(language: Language) -> &'static [Recipe] {
    match language {
        Language::Nl => &NL,
        Language::En => &EN,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_have_the_same_24() {
        let (nl, en) = (all(Language::Nl), all(Language::En));
        assert_eq!((nl.len(), en.len()), (24, 24));
        for (nl, en) in nl.iter().zip(en) {
            assert_eq!(nl.clone().tidy().as_ref(), Ok(nl));
            assert_eq!(en.clone().tidy().as_ref(), Ok(en));
            assert_eq!(
                (nl.group, nl.minutes, nl.serves, nl.steps.len()),
                (en.group, en.minutes, en.serves, en.steps.len()),
                "{}",
                en.title
            );
            assert_eq!(nl.ingredients.len(), en.ingredients.len(), "{}", en.title);
            assert!(en.serves > 0 && en.minutes > 0 && !en.ingredients.is_empty());
        }
    }
}
