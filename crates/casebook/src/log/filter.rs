//! What the log is narrowed to, beside the words of a search.

use chrono::NaiveDate;

use super::fields::Way;
use super::fold;
use super::index::Slot;
use crate::civil;
use crate::error::Result;

/// What the log is narrowed to. What is empty or false narrows nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words that all occur, in the entry or together in one message of its files.
    pub query: String,
    /// One of these ways.
    pub ways: Vec<Way>,
    /// Who did it, or a witness, by name.
    pub person: String,
    /// Where.
    pub place: String,
    /// Civil date: on or after it.
    pub from: Option<String>,
    /// Civil date: on or before it.
    pub until: Option<String>,
    /// Has an attachment.
    pub attachments: bool,
    /// Not yet told to the police.
    pub untold: bool,
}

impl Filter {
    /// Nothing but the words of a search.
    #[must_use]
    pub fn words(query: &str) -> Self {
        Self {
            query: query.to_owned(),
            ..Self::default()
        }
    }
}

/// A filter, made ready.
#[derive(Default)]
pub(super) struct Narrow {
    ways: Vec<Way>,
    person: String,
    place: String,
    from: Option<NaiveDate>,
    until: Option<NaiveDate>,
    attachments: bool,
    untold: bool,
}

impl Narrow {
    /// # Errors
    /// [`crate::Error::BadDate`].
    pub(super) fn new(filter: &Filter) -> Result<Self> {
        let date = |text: &Option<String>| text.as_deref().map(civil::date).transpose();
        Ok(Self {
            ways: filter.ways.clone(),
            person: fold::plain(&filter.person),
            place: fold::plain(&filter.place),
            from: date(&filter.from)?,
            until: date(&filter.until)?,
            attachments: filter.attachments,
            untold: filter.untold,
        })
    }

    /// Whether an entry is among what is asked for.
    pub(super) fn lets(&self, slot: &Slot) -> bool {
        (self.ways.is_empty() || self.ways.iter().any(|way| slot.ways.contains(way)))
            && (self.person.is_empty() || self.person_in(slot))
            && (self.place.is_empty() || fold::plain(&slot.place) == self.place)
            && self.in_period(slot)
            && (!self.attachments || slot.attachments > 0)
            && !(self.untold && slot.police)
    }

    fn person_in(&self, slot: &Slot) -> bool {
        let witnesses = slot.witnesses.iter().map(|witness| &witness.name);
        slot.who
            .iter()
            .chain(witnesses)
            .any(|name| fold::plain(name) == self.person)
    }

    fn in_period(&self, slot: &Slot) -> bool {
        let Some((first, last)) = slot.days else {
            return self.from.is_none() && self.until.is_none();
        };
        self.until.is_none_or(|until| first <= until)
            && self
                .from
                .is_none_or(|from| last.is_none_or(|last| last >= from))
    }
}
