//! The structure of the plan, from `assets/content/plan.json`. Its words stand in the locales.

use std::collections::{BTreeMap, HashSet};

use serde::Deserialize;

use crate::civil;
use crate::registers::Kind;

/// All of it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Content {
    /// Civil date the whole was last checked.
    pub checked: String,
    /// Where advice comes from: key to words.
    pub sources: BTreeMap<String, String>,
    /// What the person is asked, by stable name. An answer of no hides the items that ask for it.
    #[serde(default)]
    pub questions: Vec<String>,
    /// In the order that helps.
    pub sections: Vec<Section>,
}

/// A section.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Stable name.
    pub id: String,
    /// The register that belongs to it.
    pub register: Option<Kind>,
    /// In the order that helps.
    pub items: Vec<Item>,
}

/// An item.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Item {
    /// Stable name; the person's progress is kept under it.
    pub id: String,
    /// How many steps.
    pub steps: u32,
    /// The other person may notice.
    pub notice: bool,
    /// Evidence may be lost.
    pub evidence: bool,
    /// Only on a device the other person never handled.
    pub safe_device: bool,
    /// Names of [`Content::questions`]: the item applies unless one of them is answered with no.
    #[serde(default)]
    pub only: Vec<String>,
    /// Keys of [`Content::sources`].
    pub sources: Vec<String>,
    /// Civil date it was last checked.
    pub checked: String,
}

impl Content {
    /// The content this program ships. A test reads it, so it can't be wrong in what is shipped; a program
    /// built around a wrong one shows an empty plan.
    #[must_use]
    pub fn shipped() -> Self {
        Self::parse(include_str!("../../../../assets/content/plan.json")).unwrap_or_else(|_| Self {
            checked: String::new(),
            sources: BTreeMap::new(),
            questions: Vec::new(),
            sections: Vec::new(),
        })
    }

    /// Reads and checks one.
    ///
    /// # Errors
    /// What is wrong, for whoever writes the content.
    pub fn parse(json: &str) -> Result<Self, String> {
        let content: Self = serde_json::from_str(json).map_err(|e| e.to_string())?;
        let mut seen = HashSet::new();
        for section in &content.sections {
            if !seen.insert(&section.id) {
                return Err(format!("twice: section {}", section.id));
            }
        }
        let questions: HashSet<&String> = content.questions.iter().collect();
        if questions.len() != content.questions.len() {
            return Err("twice: a question".to_owned());
        }
        let mut seen = HashSet::new();
        for item in content.sections.iter().flat_map(|s| &s.items) {
            if !seen.insert(&item.id) {
                return Err(format!("twice: item {}", item.id));
            }
            if civil::date(&item.checked).is_err() {
                return Err(format!("no check date: item {}", item.id));
            }
            if let Some(asked) = item.only.iter().find(|asked| !questions.contains(asked)) {
                return Err(format!("no such question: {asked} in item {}", item.id));
            }
            let unknown = |key: &&String| !content.sources.contains_key(*key);
            if let Some(key) = item.sources.iter().find(unknown) {
                return Err(format!("no such source: {key} in item {}", item.id));
            }
            if item.sources.is_empty() {
                return Err(format!("no source: item {}", item.id));
            }
        }
        Ok(content)
    }

    pub(super) fn find(&self, id: &str) -> Option<(&Section, &Item)> {
        self.sections
            .iter()
            .flat_map(|section| section.items.iter().map(move |item| (section, item)))
            .find(|(_, item)| item.id == id)
    }
}

#[cfg(test)]
const SAMPLE: &str = r#"{
  "checked": "2026-11-23",
  "sources": {"S": "Veilig Thuis"},
  "questions": ["home"],
  "sections": [
    {"id": "people", "register": null, "items": [
      {"id": "call", "steps": 1, "notice": true, "evidence": false, "safeDevice": false, "sources": ["S"], "checked": "2026-11-23"},
      {"id": "tell", "steps": 2, "notice": false, "evidence": false, "safeDevice": false, "sources": ["S"], "checked": "2026-11-23"}]},
    {"id": "home", "register": "locks", "items": [
      {"id": "locks", "steps": 3, "notice": true, "evidence": true, "safeDevice": true, "only": ["home"], "sources": ["S"], "checked": "2026-11-23"}]}
  ]
}"#;

#[cfg(test)]
pub(super) fn sample() -> Content {
    #![allow(clippy::unwrap_used)]
    Content::parse(SAMPLE).unwrap()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_shipped_plan_is_sound_and_long_enough() {
        let content = Content::parse(include_str!("../../../../assets/content/plan.json")).unwrap();
        let items: usize = content.sections.iter().map(|s| s.items.len()).sum();
        assert!(items >= 20, "{items} items");
        for kind in [Kind::Profiles, Kind::Accounts, Kind::Locks] {
            assert_eq!(
                content
                    .sections
                    .iter()
                    .filter(|s| s.register == Some(kind))
                    .count(),
                1
            );
        }
    }

    #[test]
    fn a_wrong_plan_is_refused_with_the_reason() {
        let wrong = |from: &str, to: &str| Content::parse(&SAMPLE.replace(from, to)).unwrap_err();
        assert_eq!(wrong("\"call\"", "\"tell\""), "twice: item tell");
        assert_eq!(wrong("\"home\"", "\"people\""), "twice: section people");
        assert_eq!(
            wrong("[\"S\"]", "[\"T\"]"),
            "no such source: T in item call"
        );
        assert_eq!(wrong("[\"S\"]", "[]"), "no source: item call");
        assert_eq!(
            wrong("[\"home\"],", "[\"home\", \"home\"],"),
            "twice: a question"
        );
        assert_eq!(
            wrong("\"questions\": [\"home\"],", ""),
            "no such question: home in item locks"
        );
        assert_eq!(
            wrong(
                "\"sources\": [\"S\"], \"checked\": \"2026-11-23\"",
                "\"sources\": [\"S\"], \"checked\": \"soon\""
            ),
            "no check date: item call"
        );
        assert!(wrong("\"steps\"", "\"step\"").contains("unknown field"));
    }
}
