//! The files of entries, and the messages in them.

use std::collections::HashMap;

use intake::Message;
use vault::sql::{Connection, OptionalExtension, params};
use vault::{FileId, Files};

use super::awaited::{self, Awaited};
use super::draft::{self, Draft};
use super::fields::EntryFields;
use super::fold;
use super::line;
use super::open::{Log, new_fields};
use super::papers::{self, SavedPaper};
use super::record;
use super::series;
use crate::error::{Error, Result};
use crate::evidence::{Added, Attachment, Conversation, Kept, Thumb, attachment, messages};
use crate::id::EntryId;
use crate::stamp::Stamp;

/// The most messages in one stretch.
const PAGE: usize = 1_000;
/// The choice that new files come veiled.
const VEIL_NEW: &str = "veil-new";

impl Log {
    /// Places for so many files, after those that an entry has and those still on their way. The first.
    pub(crate) fn take_places(&mut self, id: EntryId, count: usize) -> Result<i64> {
        let kept = attachment::next_place(self.sql(), id)?;
        let next = self.places.entry(id).or_insert(kept);
        let first = kept.max(*next);
        *next = first.saturating_add(i64::try_from(count).unwrap_or(i64::MAX));
        Ok(first)
    }

    /// Enters a sealed file with its parts in an entry, which becomes a draft if it is none. Nothing is entered, and
    /// nothing returned, when the entry holds the same bytes already.
    ///
    /// # Errors
    /// [`Error::Closed`] when they are gone: the log was closed and opened while they were on their way.
    pub(crate) fn add_files(
        &mut self,
        entry: EntryId,
        place: i64,
        family: Vec<Added>,
        zone: &str,
    ) -> Result<Option<Attachment>> {
        let Some(own) = family.first().map(|added| added.attachment.clone()) else {
            return Ok(None);
        };
        if attachment::with_digest(self.sql(), &own.sha256)?.contains(&entry) {
            return Ok(None);
        }
        let ids: Vec<FileId> = family.iter().map(|added| added.attachment.id).collect();
        if !ids.iter().all(|id| self.files.stands(*id)) {
            return Err(Error::Closed);
        }
        let veiled = self.veils_new()?;
        let draft = self.draft_of(entry, own.added, zone)?;
        let step = self.database.transaction()?;
        for mut added in family.into_iter() {
            added.attachment.veiled = veiled;
            attachment::put(&step, entry, place, &added)?;
            if added.attachment.conversation.is_some() {
                self.messages.await_file(added.attachment.id, entry);
            }
        }
        draft.put(&step, entry, own.added)?;
        step.commit().map_err(vault::Error::from)?;
        // One that can't be entered now opens all the same, and is at the next open.
        let _ = self.files.enter(&ids);
        self.list_again(entry, draft)?;
        Ok(Some(Attachment { veiled, ..own }))
    }

    /// Takes a file with its parts out of its entry. Its digest stays in the versions that had it.
    pub(crate) fn remove_file(
        &mut self,
        entry: EntryId,
        file: FileId,
        now: Stamp,
        zone: &str,
    ) -> Result<()> {
        let draft = self.draft_of(entry, now, zone)?;
        let step = self.database.transaction()?;
        let gone = attachment::remove(&step, entry, file)?;
        self.files.take_out(&gone)?;
        let removed = draft
            .put(&step, entry, now)
            .and_then(|()| Ok(step.commit().map_err(vault::Error::from)?));
        back_unless(&self.files, &gone, removed)?;
        self.list_again(entry, draft)?;
        self.forget(&gone)
    }

    /// Forgets files whose rows are gone, and removes them. One that can't be removed now is at the next open; the others
    /// go all the same.
    pub(super) fn forget(&mut self, gone: &[FileId]) -> Result<()> {
        let mut outcome = Ok(());
        for file in gone {
            self.messages.forget(*file);
            outcome = outcome.and(self.files.remove(*file));
        }
        Ok(outcome?)
    }

    pub(crate) fn attachment(&self, file: FileId) -> Result<Attachment> {
        Ok(attachment::get(self.sql(), file)?.0)
    }

    /// Every file, parts included.
    pub(crate) fn attachments(&self) -> Result<Vec<Attachment>> {
        attachment::all(self.sql())
    }

    /// Notes files on their way into an entry, which becomes a draft if it is none: so it is there to offer them again.
    pub(crate) fn await_files(
        &mut self,
        entry: EntryId,
        files: &[Awaited],
        now: Stamp,
        zone: &str,
    ) -> Result<()> {
        if files.is_empty() {
            return Ok(());
        }
        let draft = self.draft_of(entry, now, zone)?;
        let step = self.database.transaction()?;
        awaited::put(&step, entry, files)?;
        if matches!(draft, Touched::Entry(..)) {
            draft.put(&step, entry, now)?;
        }
        step.commit().map_err(vault::Error::from)?;
        match draft {
            Touched::Entry(..) => self.list_again(entry, draft),
            Touched::Series => Ok(()),
        }
    }

    pub(crate) fn vanish_if_untouched(&mut self, entry: EntryId, zone: &str) -> Result<()> {
        let sql = self.sql();
        let Some(Draft { fields, kept }) = draft::get::<EntryFields>(sql, entry)? else {
            return Ok(());
        };
        // As it was made for the files, with its date.
        let is_untouched = fields == new_fields(kept, zone)?;
        let is_new = record::newest::<EntryFields>(sql, entry)?.is_none();
        let waits = !awaited::of(sql, entry)?.is_empty();
        let holds = !attachment::names_of(sql, entry)?.is_empty();
        if is_new && is_untouched && !waits && !holds {
            draft::remove(sql, entry)?;
            self.index.remove(entry);
        }
        Ok(())
    }

    pub(crate) fn awaited(&self, entry: EntryId) -> Result<Vec<Awaited>> {
        awaited::of(self.sql(), entry)
    }

    pub(crate) fn arrived(&mut self, entry: EntryId, file: &Awaited) -> Result<()> {
        awaited::arrived(self.sql(), entry, file)
    }

    pub(crate) fn forget_awaited(&mut self, entry: EntryId) -> Result<()> {
        awaited::forget(self.sql(), entry)
    }

    pub(crate) fn papers(&self) -> Result<Vec<SavedPaper>> {
        papers::list(self.sql())
    }

    pub(crate) fn note_paper(&self, paper: SavedPaper) -> Result<()> {
        papers::note(self.sql(), paper)
    }

    /// The entry that a file belongs to, or the series.
    pub(crate) fn holder(&self, file: FileId) -> Result<EntryId> {
        Ok(attachment::get(self.sql(), file)?.1)
    }

    /// The entries that hold these bytes.
    pub(crate) fn entries_with(&self, sha256: &[u8; 32]) -> Result<Vec<EntryId>> {
        attachment::with_digest(self.sql(), sha256)
    }

    pub(crate) fn thumb(&self, file: FileId) -> Result<Option<Thumb>> {
        attachment::thumb(self.sql(), file)
    }

    pub(crate) fn veil(&self, file: FileId, veiled: bool) -> Result<()> {
        attachment::veil(self.sql(), file, veiled)
    }

    /// New files are not to be shown until asked for.
    pub(crate) fn veils_new(&self) -> Result<bool> {
        let value: Option<String> = self
            .sql()
            .prepare_cached("SELECT value FROM choice WHERE name = ?1")?
            .query_row([VEIL_NEW], |row| row.get(0))
            .optional()?;
        Ok(value.as_deref() == Some("yes"))
    }

    pub(crate) fn set_veils_new(&self, on: bool) -> Result<()> {
        self.sql().execute(
            "INSERT INTO choice (name, value) VALUES (?1, ?2)
             ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            params![VEIL_NEW, if on { "yes" } else { "no" }],
        )?;
        Ok(())
    }

    /// Puts messages down before their file is entered.
    pub(crate) fn put_messages(
        &mut self,
        file: FileId,
        first: u32,
        messages: &[Message],
    ) -> Result<()> {
        let step = self.database.transaction()?;
        messages::put(&step, file, first, messages)?;
        step.commit().map_err(vault::Error::from)?;
        self.grow();
        Ok(())
    }

    pub(crate) fn put_moments(
        &mut self,
        file: FileId,
        first: u32,
        messages: &[Message],
    ) -> Result<()> {
        let step = self.database.transaction()?;
        messages::put_moments(&step, file, first, messages)?;
        step.commit().map_err(vault::Error::from)?;
        Ok(())
    }

    pub(crate) fn put_conversation(
        &mut self,
        file: FileId,
        conversation: &Conversation,
    ) -> Result<()> {
        attachment::put_conversation(self.sql(), file, conversation)
    }

    /// Takes out the messages of a file that was never entered.
    pub(crate) fn drop_messages(&mut self, file: FileId) -> Result<()> {
        messages::remove(self.sql(), file)
    }

    /// Reads the next messages into the search. Whether nothing is left.
    pub(crate) fn read_messages(&mut self) -> Result<bool> {
        self.messages.read(self.database.sql())
    }

    /// A stretch of the messages of a file, from the `offset`th that matches on; and how many match.
    pub(crate) fn messages_of(
        &self,
        file: FileId,
        query: &str,
        offset: usize,
        limit: usize,
    ) -> Result<(usize, Vec<Kept>)> {
        let sql = self.sql();
        let limit = limit.min(PAGE);
        let words = fold::words(query);
        let (total, mut page) = if words.is_empty() {
            let conversation = self.attachment(file)?.conversation;
            let total = conversation.map_or(0, |whole| whole.count as usize);
            let from = u32::try_from(offset).unwrap_or(u32::MAX);
            (total, messages::page(sql, file, from, limit)?)
        } else {
            let numbers = self.messages.in_file(file, &words);
            let asked = numbers.iter().skip(offset).take(limit);
            let page = asked.map(|number| messages::get(sql, file, *number));
            (numbers.len(), page.collect::<Result<_>>()?)
        };
        let parts = attachment::parts(sql, file)?;
        for message in &mut page {
            message.marks = line::marks(&message.text, &words);
            for (place, (_, part)) in (0..).zip(&mut message.parts) {
                *part = parts.get(&(message.number, place)).copied();
            }
        }
        Ok((total, page))
    }

    pub(crate) fn headers(&self, file: FileId, number: u32) -> Result<Vec<(String, String)>> {
        messages::headers(self.sql(), file, number)
    }

    /// Messages of a file, by number, in the order of the file.
    pub(crate) fn numbered(&self, file: FileId, numbers: &[u32]) -> Result<Vec<Kept>> {
        let mut numbers = numbers.to_vec();
        numbers.sort_unstable();
        numbers.dedup();
        numbers
            .into_iter()
            .map(|number| messages::get(self.sql(), file, number))
            .collect()
    }

    /// The words with which an entry becomes a draft when its files change.
    fn draft_of(&self, entry: EntryId, now: Stamp, zone: &str) -> Result<Touched> {
        if entry == EntryId::SERIES {
            return Ok(Touched::Series);
        }
        let (fields, is_draft) = self.fields(entry, now, zone)?;
        Ok(Touched::Entry(Box::new(fields), is_draft))
    }

    /// Brings the list up to date after the files of an entry changed.
    fn list_again(&mut self, entry: EntryId, touched: Touched) -> Result<()> {
        if let Touched::Entry(fields, _) = touched {
            let names = attachment::names_of(self.sql(), entry)?;
            self.index.put(entry, &fields, &names, true);
        }
        self.grow();
        Ok(())
    }
}

/// Files that were taken out stand as before when the log did not change after all.
pub(super) fn back_unless(files: &Files, gone: &[FileId], changed: Result<()>) -> Result<()> {
    if changed.is_err() {
        // Those that can't be entered now open all the same, and are at the next open.
        let _ = files.enter(gone);
    }
    changed
}

/// What a change of files touches.
enum Touched {
    /// An entry: its words, and whether they are a draft already.
    Entry(Box<super::EntryFields>, bool),
    Series,
}

impl Touched {
    fn put(&self, sql: &Connection, entry: EntryId, now: Stamp) -> Result<()> {
        match self {
            Self::Entry(_, true) => Ok(()),
            Self::Entry(fields, false) => draft::put(sql, entry, fields, now),
            Self::Series => series::touch(sql, now),
        }
    }
}

/// Has the messages of every file read in, after what an import that was cut short left of them is taken out.
pub(super) fn expected(sql: &Connection) -> Result<Vec<(FileId, EntryId)>> {
    messages::sweep(sql)?;
    let mut statement =
        sql.prepare("SELECT id, entry FROM attachment WHERE conversation IS NOT NULL")?;
    let rows = statement.query_map([], |row| {
        Ok((FileId::from(row.get::<_, [u8; 32]>(0)?), row.get(1)?))
    })?;
    Ok(rows.collect::<vault::sql::Result<_>>()?)
}

/// The lines that a page of the log shows for matches inside messages.
pub(super) fn fill_inside(
    sql: &Connection,
    rows: &mut [super::EntryRow],
    words: &[String],
) -> Result<()> {
    let mut met: HashMap<(FileId, u32), Kept> = HashMap::new();
    for row in rows {
        let Some(inside) = &mut row.inside else {
            continue;
        };
        let key = (inside.file, inside.number);
        if let std::collections::hash_map::Entry::Vacant(place) = met.entry(key) {
            match messages::get(sql, inside.file, inside.number) {
                Ok(message) => place.insert(message),
                // Taken out since the search: the row shows its own line.
                Err(Error::NotFound) => continue,
                Err(error) => return Err(error),
            };
        }
        let message = &met[&key];
        let shown = line::line(&message.text, words);
        inside.from.clone_from(&message.from);
        (row.line, row.marks) = (shown.text, shown.marks);
    }
    Ok(())
}
