//! The log in memory: one slot an entry, in the order of what happened, newest first.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::fields::{EntryFields, Way, When};
use super::fold;
use super::line::line;
use super::search::Texts;
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
    /// The first line of what happened, or the one around the first match; at most 200 characters.
    pub line: String,
    /// Ranges of `line` that match, in UTF-16 units: start, end.
    pub marks: Vec<(u32, u32)>,
    /// How many witnesses.
    pub witnesses: usize,
    /// How many photos and files.
    pub photos: usize,
    /// It has words that are not yet a saved version.
    pub draft: bool,
}

/// What is held of an entry.
struct Slot {
    id: EntryId,
    minute: i64,
    when: When,
    place: String,
    ways: Vec<Way>,
    what: String,
    witnesses: usize,
    photos: usize,
    draft: bool,
}

impl Slot {
    fn new(id: EntryId, fields: &EntryFields, photos: usize, draft: bool) -> Self {
        Self {
            id,
            minute: fields.when.minute(),
            when: fields.when.clone(),
            place: fields.place.clone(),
            ways: fields.ways.clone(),
            what: fields.what.clone(),
            witnesses: fields.witnesses.len(),
            photos,
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
            line: line.text,
            marks: line.marks,
            witnesses: self.witnesses,
            photos: self.photos,
            draft: self.draft,
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
    /// Fills an empty index in the order of writing; cheaper than one by one.
    pub(crate) fn fill(
        &mut self,
        entries: impl Iterator<Item = (EntryId, EntryFields, usize, bool)>,
    ) {
        for (id, fields, photos, draft) in entries {
            let number = self.texts.push(fields.texts());
            self.slots.push(Some(Slot::new(id, &fields, photos, draft)));
            self.by_id.insert(id, number);
            self.order.push(number);
        }
        let slots = &self.slots;
        self.order.sort_by_key(|number| key(slots, *number));
    }

    pub(crate) fn contains(&self, id: EntryId) -> bool {
        self.by_id.contains_key(&id)
    }

    /// Puts an entry in, or other words in its place.
    pub(crate) fn put(&mut self, id: EntryId, fields: &EntryFields, photos: usize, draft: bool) {
        let slot = Slot::new(id, fields, photos, draft);
        let number = if let Some(&number) = self.by_id.get(&id) {
            self.unlist(number);
            self.texts.set(number, fields.texts());
            self.slots[number] = Some(slot);
            number
        } else {
            self.slots.push(Some(slot));
            let number = self.texts.push(fields.texts());
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

    /// How many entries match, and a stretch of them.
    pub(crate) fn list(&self, query: &str, offset: usize, limit: usize) -> (usize, Vec<EntryRow>) {
        let words = fold::words(query);
        if words.is_empty() {
            let rows = self.slots_in_order().skip(offset).take(limit);
            return (
                self.order.len(),
                rows.map(|slot| slot.row(&words)).collect(),
            );
        }
        let found = self.texts.matching(&words);
        let mut total = 0;
        let mut page = Vec::new();
        for number in self.order.iter().filter(|number| found[**number]) {
            if total >= offset && page.len() < limit {
                page.extend(self.slots[*number].as_ref().map(|slot| slot.row(&words)));
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

    fn slots_in_order(&self) -> impl Iterator<Item = &Slot> {
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

/// Newest first; of two in the same minute, the one written down last.
fn key(slots: &[Option<Slot>], number: usize) -> (Option<Reverse<i64>>, Reverse<usize>) {
    let minute = slots[number].as_ref().map(|slot| Reverse(slot.minute));
    (minute, Reverse(number))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::fields::tests::at;
    use super::*;

    fn entry(start: &str, what: &str) -> EntryFields {
        let mut fields = at(start).checked().unwrap();
        what.clone_into(&mut fields.what);
        fields
    }

    fn id(n: u8) -> EntryId {
        EntryId([n; 16])
    }

    fn lines(index: &Index, query: &str) -> Vec<String> {
        let (total, rows) = index.list(query, 0, 100);
        assert_eq!(total, rows.len());
        rows.into_iter().map(|row| row.line).collect()
    }

    #[test]
    fn newest_first_and_every_change_is_seen() {
        let mut index = Index::default();
        let old = [
            (id(1), entry("2026-01-01T10:00", "first door"), 0, false),
            (id(2), entry("2026-01-03T10:00", "third"), 2, false),
        ];
        index.fill(old.into_iter());
        index.put(id(3), &entry("2026-01-02T10:00", "second door"), 0, true);
        assert_eq!(lines(&index, ""), ["third", "second door", "first door"]);
        assert_eq!(lines(&index, "DOOR"), ["second door", "first door"]);
        assert_eq!(index.drafts().len(), 1);

        index.put(id(1), &entry("2026-01-04T10:00", "moved"), 0, false);
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
            (id(2), same("one"), 0, false),
            (id(3), same("two"), 0, false),
        ];
        index.fill(old.into_iter());
        index.put(id(1), &same("three"), 0, true);
        assert_eq!(lines(&index, ""), ["three", "two", "one"]);
        index.put(id(2), &same("one, mended"), 0, false);
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
                0,
                false,
            );
        }
        let (total, rows) = index.list("call", 2, 3);
        let lines: Vec<_> = rows.iter().map(|row| row.line.as_str()).collect();
        assert_eq!((total, lines), (9, vec!["call 7", "call 6", "call 5"]));
    }
}
