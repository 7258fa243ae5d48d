//! The log in memory: one slot an entry, in the order of what happened, newest first.

use std::cmp::Reverse;
use std::collections::HashMap;

use chrono::NaiveDate;
use vault::FileId;

use super::fields::{EntryFields, Means, Precision, Told, Way, When, Witness};
use super::filter::Narrow;
use super::inside::Hit;
use super::line::line;
use super::search::Texts;
use crate::civil;
use crate::id::EntryId;

/// A row of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryRow {
    /// The entry.
    pub id: EntryId,
    /// When it happened.
    pub when: When,
    /// Where.
    pub place: String,
    /// Which ways.
    pub ways: Vec<Way>,
    /// Who did it.
    pub who: Vec<String>,
    /// The first line of what happened, or the one around the first match; at most 200 characters.
    pub line: String,
    /// Ranges of `line` that match, in UTF-16 units: start, end.
    pub marks: Vec<(u32, u32)>,
    /// How many witnesses.
    pub witnesses: usize,
    /// How many files.
    pub attachments: usize,
    /// The police was told.
    pub police: bool,
    /// It has words that are not yet a saved version.
    pub draft: bool,
    /// The match is not in its own words but in a message of one of its files.
    pub inside: Option<Inside>,
}

/// Where a match lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inside {
    /// The file.
    pub file: FileId,
    /// The number of the message in it, from 0.
    pub number: u32,
    /// Who sent it.
    pub from: String,
}

/// What is held of an entry.
pub(super) struct Slot {
    pub(super) id: EntryId,
    minute: i64,
    when: When,
    /// The first and the last day; the last is open while it goes on.
    pub(super) days: Option<(NaiveDate, Option<NaiveDate>)>,
    pub(super) place: String,
    pub(super) ways: Vec<Way>,
    pub(super) who: Vec<String>,
    pub(super) means: Vec<Means>,
    pub(super) witnesses: Vec<Witness>,
    pub(super) told: Vec<Told>,
    what: String,
    begun: Option<String>,
    pub(super) attachments: usize,
    pub(super) police: bool,
    draft: bool,
}

impl Slot {
    fn new(id: EntryId, fields: &EntryFields, attachments: usize, draft: bool) -> Self {
        let day = |time: &str| civil::time(time).ok().map(|time| time.date());
        let when = &fields.when;
        let days = day(&when.start).map(|first| {
            let last = match when.precision {
                Precision::Ongoing => None,
                Precision::Between => when.end.as_deref().and_then(day).or(Some(first)),
                Precision::Exact | Precision::About => Some(first),
            };
            (first, last)
        });
        // What they saw, in their own words, is for the entry itself.
        let witnesses = fields.witnesses.iter().map(|witness| Witness {
            words: String::new(),
            ..witness.clone()
        });
        Self {
            id,
            minute: when.minute(),
            when: when.clone(),
            days,
            place: fields.place.clone(),
            ways: fields.ways.clone(),
            who: fields.who.clone(),
            means: fields.means.clone(),
            witnesses: witnesses.collect(),
            told: fields.told.clone(),
            what: fields.what.clone(),
            begun: fields.begun.clone(),
            attachments,
            police: fields.police(),
            draft,
        }
    }

    fn row(&self, words: &[String]) -> EntryRow {
        let line = line(&self.what, words);
        EntryRow {
            id: self.id,
            when: self.when.clone(),
            place: self.place.clone(),
            ways: self.ways.clone(),
            who: self.who.clone(),
            line: line.text,
            marks: line.marks,
            witnesses: self.witnesses.len(),
            attachments: self.attachments,
            police: self.police,
            draft: self.draft,
            inside: None,
        }
    }
}

/// Every entry.
#[derive(Default)]
pub(crate) struct Index {
    slots: Vec<Option<Slot>>,
    texts: Texts,
    by_id: HashMap<EntryId, usize>,
    order: Vec<usize>,
}

impl Index {
    /// Fills an empty index in the order of writing; cheaper than one by one. Each entry comes with the names of its
    /// files, and whether it is a draft.
    pub(crate) fn fill(
        &mut self,
        entries: impl Iterator<Item = (EntryId, EntryFields, Vec<String>, bool)>,
    ) {
        for (id, fields, names, draft) in entries {
            let number = self.texts.push(texts(&fields, &names));
            let slot = Slot::new(id, &fields, names.len(), draft);
            self.slots.push(Some(slot));
            self.by_id.insert(id, number);
            self.order.push(number);
        }
        let slots = &self.slots;
        self.order.sort_by_key(|number| key(slots, *number));
    }

    /// How many entries there are.
    pub(crate) const fn len(&self) -> usize {
        self.order.len()
    }

    /// When an entry was first written down; nothing for one that is not there, or is from before that was kept.
    pub(crate) fn begun(&self, id: EntryId) -> Option<&str> {
        let number = self.by_id.get(&id)?;
        self.slots[*number].as_ref()?.begun.as_deref()
    }

    pub(crate) fn contains(&self, id: EntryId) -> bool {
        self.by_id.contains_key(&id)
    }

    /// Puts an entry in, or other words in its place.
    pub(crate) fn put(&mut self, id: EntryId, fields: &EntryFields, names: &[String], draft: bool) {
        let slot = Slot::new(id, fields, names.len(), draft);
        let number = if let Some(&number) = self.by_id.get(&id) {
            self.unlist(number);
            self.texts.set(number, texts(fields, names));
            self.slots[number] = Some(slot);
            number
        } else {
            self.slots.push(Some(slot));
            let number = self.texts.push(texts(fields, names));
            self.by_id.insert(id, number);
            number
        };
        let place = self.place(number);
        self.order.insert(place, number);
    }

    /// Takes an entry out.
    pub(crate) fn remove(&mut self, id: EntryId) {
        if let Some(number) = self.by_id.remove(&id) {
            self.unlist(number);
            self.texts.clear(number);
            self.slots[number] = None;
        }
    }

    pub(crate) fn row(&self, id: EntryId) -> Option<EntryRow> {
        let number = self.by_id.get(&id)?;
        self.slots[*number].as_ref().map(|slot| slot.row(&[]))
    }

    /// How many entries match, and a stretch of them. `hits` are the messages of files that match.
    pub(crate) fn list(
        &self,
        words: &[String],
        narrow: &Narrow,
        hits: &HashMap<EntryId, Hit>,
        offset: usize,
        limit: usize,
    ) -> (usize, Vec<EntryRow>) {
        let found = self.texts.matching(words);
        let mut total = 0;
        let mut page = Vec::new();
        for number in &self.order {
            let Some(slot) = &self.slots[*number] else {
                continue;
            };
            let hit = hits.get(&slot.id).filter(|_| !found[*number]);
            if !(found[*number] || hit.is_some()) || !narrow.lets(slot) {
                continue;
            }
            if total >= offset && page.len() < limit {
                let mut row = slot.row(words);
                row.inside = hit.map(|hit| Inside {
                    file: hit.file,
                    number: hit.number,
                    from: String::new(),
                });
                page.push(row);
            }
            total += 1;
        }
        (total, page)
    }

    /// Rows with words that are not yet a saved version, newest first.
    pub(crate) fn drafts(&self) -> Vec<EntryRow> {
        self.slots_in_order()
            .filter(|slot| slot.draft)
            .map(|slot| slot.row(&[]))
            .collect()
    }

    /// Civil start times, newest first.
    pub(crate) fn starts(&self) -> impl Iterator<Item = &str> {
        self.slots_in_order().map(|slot| slot.when.start.as_str())
    }

    pub(super) fn slots_in_order(&self) -> impl Iterator<Item = &Slot> {
        self.order.iter().filter_map(|n| self.slots[*n].as_ref())
    }

    fn place(&self, number: usize) -> usize {
        let own = key(&self.slots, number);
        self.order
            .partition_point(|other| key(&self.slots, *other) < own)
    }

    fn unlist(&mut self, number: usize) {
        let place = self.place(number);
        if self.order.get(place) == Some(&number) {
            self.order.remove(place);
        }
    }
}

/// Every text of an entry, the names of its files too.
fn texts<'a>(fields: &'a EntryFields, names: &'a [String]) -> impl Iterator<Item = &'a str> {
    fields.texts().chain(names.iter().map(String::as_str))
}

/// Newest first; of two in the same minute, the one written down last.
fn key(slots: &[Option<Slot>], number: usize) -> (Option<Reverse<i64>>, Reverse<usize>) {
    let minute = slots[number].as_ref().map(|slot| Reverse(slot.minute));
    (minute, Reverse(number))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::fields::tests::at;
    use super::super::fold;
    use super::*;

    fn entry(start: &str, what: &str) -> EntryFields {
        let mut fields = at(start).checked().unwrap();
        what.clone_into(&mut fields.what);
        fields
    }

    fn id(n: u8) -> EntryId {
        EntryId([n; 16])
    }

    fn list(index: &Index, query: &str, offset: usize, limit: usize) -> (usize, Vec<EntryRow>) {
        let words = fold::words(query);
        index.list(&words, &Narrow::default(), &HashMap::new(), offset, limit)
    }

    fn lines(index: &Index, query: &str) -> Vec<String> {
        let (total, rows) = list(index, query, 0, 100);
        assert_eq!(total, rows.len());
        rows.into_iter().map(|row| row.line).collect()
    }

    #[test]
    fn newest_first_and_every_change_is_seen() {
        let mut index = Index::default();
        let old = [
            (
                id(1),
                entry("2026-01-01T10:00", "first door"),
                Vec::new(),
                false,
            ),
            (
                id(2),
                entry("2026-01-03T10:00", "third"),
                vec!["a".into(), "b".into()],
                false,
            ),
        ];
        index.fill(old.into_iter());
        index.put(id(3), &entry("2026-01-02T10:00", "second door"), &[], true);
        assert_eq!(lines(&index, ""), ["third", "second door", "first door"]);
        assert_eq!(lines(&index, "DOOR"), ["second door", "first door"]);
        assert_eq!(index.drafts().len(), 1);

        index.put(id(1), &entry("2026-01-04T10:00", "moved"), &[], false);
        assert_eq!(lines(&index, ""), ["moved", "third", "second door"]);
        assert_eq!(lines(&index, "door"), ["second door"]);

        index.remove(id(2));
        assert_eq!(lines(&index, ""), ["moved", "second door"]);
        assert!(lines(&index, "third").is_empty());
        assert!(!index.contains(id(2)) && index.contains(id(3)));
    }

    #[test]
    fn of_two_in_the_same_minute_the_later_one_comes_first() {
        let same = |what| entry("2026-01-01T10:00", what);
        let mut index = Index::default();
        let old = [
            (id(2), same("one"), Vec::new(), false),
            (id(3), same("two"), Vec::new(), false),
        ];
        index.fill(old.into_iter());
        index.put(id(1), &same("three"), &[], true);
        assert_eq!(lines(&index, ""), ["three", "two", "one"]);
        index.put(id(2), &same("one, mended"), &[], false);
        assert_eq!(lines(&index, ""), ["three", "two", "one, mended"]);
        index.remove(id(3));
        assert_eq!(lines(&index, ""), ["three", "one, mended"]);
    }

    #[test]
    fn a_stretch_is_cut_from_what_matches() {
        let mut index = Index::default();
        for day in 1..=9_u8 {
            index.put(
                id(day),
                &entry(&format!("2026-01-0{day}T10:00"), &format!("call {day}")),
                &[],
                false,
            );
        }
        let (total, rows) = list(&index, "call", 2, 3);
        let lines: Vec<_> = rows.iter().map(|row| row.line.as_str()).collect();
        assert_eq!((total, lines), (9, vec!["call 7", "call 6", "call 5"]));
    }
}
