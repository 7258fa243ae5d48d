//! What is offered by name when a row is added, from `assets/content/registers.json`. Its words stand in the locales.

use std::collections::{BTreeMap, HashSet};

use serde::Deserialize;

use super::Kind;
use crate::civil;

/// All of it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Offers {
    /// Civil date the whole was last checked.
    pub checked: String,
    /// Where advice comes from: key to words.
    pub sources: BTreeMap<String, String>,
    profiles: Vec<Offer>,
    accounts: Vec<Offer>,
    locks: Vec<Offer>,
}

/// One kind that is offered; its words are `offer-<register>-<id>`, with an attribute `look-1` ... for each thing to look
/// for.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Offer {
    /// Stable name.
    pub id: String,
    /// How many things to look for.
    pub looks: u32,
    /// Keys of [`Offers::sources`].
    pub sources: Vec<String>,
    /// Civil date it was last checked.
    pub checked: String,
}

impl Offers {
    /// What this program ships. A test reads it; a program built around a wrong one offers nothing.
    #[must_use]
    pub fn shipped() -> Self {
        Self::parse(include_str!("../../../../assets/content/registers.json")).unwrap_or_default()
    }

    /// Reads and checks one.
    ///
    /// # Errors
    /// What is wrong, for whoever writes the content.
    pub fn parse(json: &str) -> Result<Self, String> {
        let offers: Self = serde_json::from_str(json).map_err(|e| e.to_string())?;
        for kind in Kind::ALL {
            let mut seen = HashSet::new();
            for offer in offers.of(kind) {
                let Offer {
                    id,
                    sources,
                    checked,
                    ..
                } = offer;
                let place = format!("{} {id}", kind.name());
                if !seen.insert(id) {
                    return Err(format!("twice: {place}"));
                }
                if civil::date(checked).is_err() {
                    return Err(format!("no check date: {place}"));
                }
                if sources.is_empty() || !sources.iter().all(|key| offers.sources.contains_key(key))
                {
                    return Err(format!("no such source: {place}"));
                }
            }
        }
        Ok(offers)
    }

    /// What one register offers, in the order it is shown.
    #[must_use]
    pub fn of(&self, kind: Kind) -> &[Offer] {
        match kind {
            Kind::Profiles => &self.profiles,
            Kind::Accounts => &self.accounts,
            Kind::Locks => &self.locks,
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const SAMPLE: &str = r#"{"checked": "2026-11-24", "sources": {"S": "Veilig Thuis"}, "profiles": [], "accounts": [], "locks": [
        {"id": "door", "looks": 2, "sources": ["S"], "checked": "2026-11-24"}]}"#;

    #[test]
    fn what_is_shipped_is_sound_and_offers_something_everywhere() {
        let json = include_str!("../../../../assets/content/registers.json");
        let offers = Offers::parse(json).unwrap();
        for kind in Kind::ALL {
            assert!(offers.of(kind).len() >= 7, "{kind:?}");
        }
    }

    #[test]
    fn what_is_wrong_is_said() {
        assert!(Offers::parse(SAMPLE).is_ok());
        let wrong = |from: &str, to: &str| Offers::parse(&SAMPLE.replace(from, to)).unwrap_err();
        assert_eq!(wrong("[\"S\"]", "[\"T\"]"), "no such source: locks door");
        assert_eq!(
            wrong("\"checked\": \"2026-11-24\"}", "\"checked\": \"soon\"}"),
            "no check date: locks door"
        );
        let twice = SAMPLE.replace("\"locks\": [", "\"locks\": [{\"id\": \"door\", \"looks\": 1, \"sources\": [\"S\"], \"checked\": \"2026-11-24\"},");
        assert_eq!(Offers::parse(&twice).unwrap_err(), "twice: locks door");
    }
}
