//! Search in the messages of files: their folded text in memory, beside that of the entries.

use std::collections::{HashMap, VecDeque};
use std::ops::Range;

use vault::FileId;
use vault::sql::Connection;

use super::search::Texts;
use crate::error::Result;
use crate::evidence::messages;
use crate::id::EntryId;

/// How many messages are read before others get their turn.
const STRETCH: usize = 2_000;

/// So much of a message is searched, in bytes.
const SEARCHED: usize = 256 << 10;

/// The messages of one file among all slots.
struct Held {
    file: FileId,
    entry: EntryId,
    slots: Range<usize>,
    /// The number of the message in the first slot.
    first: u32,
}

/// The messages that a search looks through.
#[derive(Default)]
pub(super) struct Messages {
    texts: Texts,
    held: Vec<Held>,
    /// Files whose messages are still to be read, each with the number to go on from.
    waiting: VecDeque<(FileId, EntryId, u32)>,
}

/// Where a search met its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hit {
    pub(super) file: FileId,
    pub(super) number: u32,
}

impl Messages {
    /// Has the messages of a file read in.
    pub(super) fn await_file(&mut self, file: FileId, entry: EntryId) {
        self.waiting.push_back((file, entry, 0));
    }

    /// Some are still to be read.
    pub(super) fn is_reading(&self) -> bool {
        !self.waiting.is_empty()
    }

    /// Reads the next stretch. Whether nothing is left.
    pub(super) fn read(&mut self, sql: &Connection) -> Result<bool> {
        let Some((file, entry, first)) = self.waiting.pop_front() else {
            return Ok(true);
        };
        let page = messages::page(sql, file, first, STRETCH)?;
        let start = self.texts.len();
        for message in &page {
            let text = &message.text[..message.text.floor_char_boundary(SEARCHED)];
            let texts = [&message.from, &message.subject, text];
            self.texts.push(texts.into_iter());
        }
        if let Some(last) = page.last() {
            // Numbers have no gaps: each message of a file is one more than the one before.
            self.held.push(Held {
                file,
                entry,
                slots: start..self.texts.len(),
                first,
            });
            self.waiting.push_front((file, entry, last.number + 1));
        }
        Ok(self.waiting.is_empty())
    }

    /// Forgets the messages of a file.
    pub(super) fn forget(&mut self, file: FileId) {
        self.waiting.retain(|(waiting, ..)| *waiting != file);
        for held in self.held.iter().filter(|held| held.file == file) {
            held.slots.clone().for_each(|slot| self.texts.clear(slot));
        }
        self.held.retain(|held| held.file != file);
    }

    /// The first message in which all words occur, of every entry that has one.
    pub(super) fn matching(&self, words: &[String]) -> HashMap<EntryId, Hit> {
        let mut hits = HashMap::new();
        if words.is_empty() || self.held.is_empty() {
            return hits;
        }
        let found = self.texts.matching(words);
        for held in &self.held {
            let place = found[held.slots.clone()].iter().position(|found| *found);
            if let Some(place) = place {
                hits.entry(held.entry).or_insert(Hit {
                    file: held.file,
                    number: held.first + place as u32,
                });
            }
        }
        hits
    }

    /// The numbers of all messages of a file in which all words occur.
    pub(super) fn in_file(&self, file: FileId, words: &[String]) -> Vec<u32> {
        let found = self.texts.matching(words);
        let of_file = self.held.iter().filter(|held| held.file == file);
        of_file
            .flat_map(|held| {
                let slots = found[held.slots.clone()].iter();
                (held.first..)
                    .zip(slots)
                    .filter_map(|(number, found)| found.then_some(number))
            })
            .collect()
    }
}
