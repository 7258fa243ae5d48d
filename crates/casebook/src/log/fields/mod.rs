//! What the person writes in one entry, and how it stands in a record: canonical JSON (RFC 8785).

mod canonical;
mod kinds;
mod rows;
#[cfg(test)]
pub(crate) mod tests;
mod when;

pub(crate) use canonical::canonical;
pub use kinds::{Effect, Knowing, MeansKind, NotKnown, Reply, Way, Whom};
use rows::Row;
pub use rows::{Cost, Means, Quoted, Told, Witness};
use serde::{Deserialize, Serialize};
pub use when::{Lasted, LastedUnit, Precision, When};

use crate::civil;
use crate::error::{Error, Result};
use crate::stamp::Stamp;

/// The longest account of what happened, in characters.
const WHAT: usize = 100_000;
/// The longest of the other accounts.
pub(super) const WORDS: usize = 10_000;
/// The longest of the short texts.
pub(super) const SHORT: usize = 2_000;
/// The most rows of a list, and the most choices.
const ROWS: usize = 64;
/// The most messages taken over.
pub(crate) const QUOTED: usize = 500;

/// One entry's words. Everything but `when` may stay empty. Fields that came later are empty in records from before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EntryFields {
    /// When it happened.
    pub when: When,
    /// Civil time at which the person found out, if later.
    pub discovered: Option<String>,
    /// How long.
    pub lasted: Option<Lasted>,
    /// Where, in words.
    pub place: String,
    /// What happened, in the person's own words.
    pub what: String,
    /// Which ways.
    pub ways: Vec<Way>,
    /// Who did it: names, or how the person calls them.
    #[serde(default)]
    pub who: Vec<String>,
    /// How the person knows.
    #[serde(default)]
    pub knowing: Vec<Knowing>,
    /// The same in free words.
    #[serde(default)]
    pub knowing_words: String,
    /// The exact words that were used.
    #[serde(default)]
    pub quote: String,
    /// Messages taken over from files.
    #[serde(default)]
    pub quoted: Vec<Quoted>,
    /// What was used.
    #[serde(default)]
    pub means: Vec<Means>,
    /// Who saw it.
    pub witnesses: Vec<Witness>,
    /// Children were there.
    #[serde(default)]
    pub children: Option<Reply>,
    /// It was after the person had said no.
    #[serde(default)]
    pub against_no: Option<Reply>,
    /// It was against a ban or order.
    #[serde(default)]
    pub against_ban: Option<Reply>,
    /// Which, and how.
    #[serde(default)]
    pub ban_words: String,
    /// What it did to the person.
    pub effects: Vec<Effect>,
    /// The same in free words.
    pub effect_words: String,
    /// What it changed in the person's life.
    #[serde(default)]
    pub life_words: String,
    /// What it cost.
    #[serde(default)]
    pub costs: Vec<Cost>,
    /// What the person did.
    #[serde(default)]
    pub act: String,
    /// Whom they told.
    #[serde(default)]
    pub told: Vec<Told>,
    /// What they said they do not know.
    #[serde(default)]
    pub not_known: Vec<NotKnown>,
    /// When it was first written down, RFC 3339; set once by the log itself.
    #[serde(default)]
    pub begun: Option<String>,
}

impl EntryFields {
    /// An entry about now, with nothing written yet. A zone that nobody knows is taken for UTC: an entry that could
    /// not be kept would be worse.
    #[must_use]
    pub fn new(mut now: Stamp, mut zone: &str) -> Self {
        if !civil::is_zone(zone) {
            (now.offset_minutes, zone) = (0, "UTC");
        }
        Self {
            when: When {
                precision: Precision::Exact,
                start: now.civil(),
                end: None,
                zone: zone.to_owned(),
                offset: now.offset_minutes,
            },
            discovered: None,
            lasted: None,
            place: String::new(),
            what: String::new(),
            ways: Vec::new(),
            who: Vec::new(),
            knowing: Vec::new(),
            knowing_words: String::new(),
            quote: String::new(),
            quoted: Vec::new(),
            means: Vec::new(),
            witnesses: Vec::new(),
            children: None,
            against_no: None,
            against_ban: None,
            ban_words: String::new(),
            effects: Vec::new(),
            effect_words: String::new(),
            life_words: String::new(),
            costs: Vec::new(),
            act: String::new(),
            told: Vec::new(),
            not_known: Vec::new(),
            begun: None,
        }
    }

    /// Nothing is written but the moment.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let blank = |text: &str| text.trim().is_empty();
        self.discovered.is_none()
            && self.lasted.is_none()
            && [self.children, self.against_no, self.against_ban] == [None; 3]
            && self.ways.is_empty()
            && self.knowing.is_empty()
            && self.effects.is_empty()
            && self.not_known.is_empty()
            && self.who.iter().all(|name| blank(name))
            && all_blank(&self.witnesses)
            && all_blank(&self.means)
            && all_blank(&self.costs)
            && all_blank(&self.told)
            && all_blank(&self.quoted)
            && self.accounts().into_iter().all(blank)
            && blank(&self.place)
    }

    /// The accounts in free words, of the longer kind.
    fn accounts(&self) -> [&str; 7] {
        [
            &self.what,
            &self.knowing_words,
            &self.quote,
            &self.ban_words,
            &self.effect_words,
            &self.life_words,
            &self.act,
        ]
    }

    /// Checks every field and computes the offset.
    pub(crate) fn checked(mut self) -> Result<Self> {
        self.when.check()?;
        if let Some(discovered) = &self.discovered {
            civil::time(discovered)?;
        }
        if let Some(lasted) = self.lasted {
            lasted.check()?;
        }
        longest(&self.what, WHAT)?;
        let [_, others @ ..] = self.accounts();
        others.iter().try_for_each(|text| longest(text, WORDS))?;
        longest(&self.place, SHORT)?;
        few(&self.who, ROWS)?;
        self.who.iter().try_for_each(|name| longest(name, SHORT))?;
        few(&self.ways, ROWS)?;
        few(&self.knowing, ROWS)?;
        few(&self.effects, ROWS)?;
        few(&self.not_known, ROWS)?;
        rows(&self.witnesses, ROWS)?;
        rows(&self.means, ROWS)?;
        rows(&self.costs, ROWS)?;
        rows(&self.told, ROWS)?;
        rows(&self.quoted, QUOTED)?;
        Ok(self)
    }

    /// Every text in it, for search.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &str> {
        let witnesses = self
            .witnesses
            .iter()
            .flat_map(|w| [w.name.as_str(), &w.reach, &w.words]);
        let told = self.told.iter().flat_map(|t| [t.name.as_str(), &t.number]);
        let quoted = self.quoted.iter().flat_map(|q| [q.from.as_str(), &q.text]);
        self.accounts()
            .into_iter()
            .chain([self.place.as_str()])
            .chain(self.who.iter().map(String::as_str))
            .chain(self.means.iter().map(|means| means.text.as_str()))
            .chain(self.costs.iter().map(|cost| cost.what.as_str()))
            .chain(witnesses)
            .chain(told)
            .chain(quoted)
    }

    /// The police was told.
    #[must_use]
    pub fn police(&self) -> bool {
        self.told.iter().any(|told| told.whom == Whom::Police)
    }
}

fn all_blank(rows: &[impl Row]) -> bool {
    rows.iter().all(Row::is_blank)
}

fn rows(rows: &[impl Row], most: usize) -> Result<()> {
    few(rows, most)?;
    rows.iter().try_for_each(Row::check)
}

fn few<T>(items: &[T], most: usize) -> Result<()> {
    if items.len() > most {
        return Err(Error::TooLong);
    }
    Ok(())
}

pub(super) fn longest(text: &str, most: usize) -> Result<()> {
    if text.len() > most && text.chars().count() > most {
        return Err(Error::TooLong);
    }
    Ok(())
}
