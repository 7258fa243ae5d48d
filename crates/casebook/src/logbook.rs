//! The log's part of a casebook: entries, the series, files and the messages in them.

use std::collections::HashSet;

use intake::{Kind, Message};
use vault::{FileId, Files};

use crate::casebook::Casebook;
use crate::civil;
use crate::error::{Error, Result};
use crate::evidence::{Added, Attachment, Conversation, Kept, Thumb};
use crate::id::EntryId;
use crate::log::{
    ChainState, Entry, EntryFields, EntryRow, Filter, Log, LogPage, Offers, OldVersion, Precision,
    QUOTED, Quoted, SavedPaper, Series, SeriesFields, Way,
};
use crate::stamp::Stamp;

/// So much of a message is taken over into an entry, in characters.
const QUOTE: usize = 10_000;
/// So many senders are taken over as those who did it.
const SENDERS: usize = 10;

impl Casebook {
    /// A stretch of the log, newest first: the entries that a filter lets through.
    ///
    /// # Errors
    /// [`Error::NoKey`], and [`Error::BadDate`] in the filter.
    pub fn list(&self, filter: &Filter, offset: usize, limit: usize) -> Result<LogPage> {
        self.log()?.list(filter, offset, limit)
    }

    /// What was typed before, to be offered again.
    ///
    /// # Errors
    /// [`Error::NoKey`], and the database's.
    pub fn offers(&self) -> Result<Offers> {
        self.log()?.offers()
    }

    /// An entry about now. Nothing is written yet.
    ///
    /// # Errors
    /// [`Error::NoKey`].
    pub fn new_entry(&self, now: Stamp) -> Result<Entry> {
        self.log()?;
        Log::blank(now, &self.zone)
    }

    /// An entry with its newest words.
    ///
    /// # Errors
    /// [`Error::NoKey`], [`Error::NotFound`].
    pub fn entry(&self, id: EntryId) -> Result<Entry> {
        self.log()?.entry(id)
    }

    /// One saved version of an entry.
    ///
    /// # Errors
    /// [`Error::NoKey`], [`Error::NotFound`].
    pub fn version(&self, id: EntryId, seq: i64) -> Result<OldVersion> {
        self.log()?.version(id, seq)
    }

    /// Keeps what is typed, as a draft.
    ///
    /// # Errors
    /// [`Error::NoKey`], and what does not fit; the draft before stands then.
    pub fn keep(&mut self, id: EntryId, fields: EntryFields, now: Stamp) -> Result<()> {
        self.log_mut()?.keep(id, fields, now)
    }

    /// Makes a draft a saved version, a record in the chain, if it differs from the last. An empty one vanishes: nothing
    /// is returned then.
    ///
    /// # Errors
    /// [`Error::NoKey`], and the database's.
    pub fn settle(&mut self, id: EntryId, now: Stamp) -> Result<Option<EntryRow>> {
        let row = self.log_mut()?.settle(id, now)?;
        self.note_head();
        Ok(row)
    }

    /// Throws away words that are not a saved version.
    ///
    /// # Errors
    /// [`Error::NoKey`], [`Error::NotFound`].
    pub fn discard(&mut self, id: EntryId, now: Stamp) -> Result<()> {
        self.log_mut()?.discard(id, now)
    }

    /// Deletes an entry. The chain keeps a record without content.
    ///
    /// # Errors
    /// [`Error::NoKey`], [`Error::NotFound`].
    pub fn delete(&mut self, id: EntryId, now: Stamp) -> Result<()> {
        let deleted = self.log_mut()?.delete(id, now);
        self.note_head();
        deleted
    }

    /// What holds for the whole series.
    ///
    /// # Errors
    /// [`Error::NoKey`], and the database's.
    pub fn series(&self) -> Result<Series> {
        self.log()?.series()
    }

    /// Keeps what is typed of the series, as a draft.
    ///
    /// # Errors
    /// [`Error::NoKey`], and what does not fit; the draft before stands then.
    pub fn keep_series(&mut self, fields: SeriesFields, now: Stamp) -> Result<()> {
        self.log_mut()?.keep_series(fields, now)
    }

    /// Makes the draft of the series a saved version, if it differs from the last.
    ///
    /// # Errors
    /// [`Error::NoKey`], and the database's.
    pub fn settle_series(&mut self, now: Stamp) -> Result<()> {
        self.log_mut()?.settle_series(now)?;
        self.note_head();
        Ok(())
    }

    /// The log's sealed files.
    ///
    /// # Errors
    /// [`Error::NoKey`].
    pub fn files(&self) -> Result<Files> {
        Ok(self.log()?.files())
    }

    /// Every sealed file that the log knows: what is not to be swept with a spare notebook.
    ///
    /// # Errors
    /// [`Error::NoKey`], and the database's.
    pub fn file_ids(&self) -> Result<HashSet<FileId>> {
        self.log()?.file_ids()
    }

    /// What is known of a file.
    ///
    /// # Errors
    /// [`Error::NoKey`], [`Error::NotFound`].
    pub fn attachment(&self, file: FileId) -> Result<Attachment> {
        self.log()?.attachment(file)
    }

    /// What is known of every file, parts of others included; oldest first.
    ///
    /// # Errors
    /// [`Error::NoKey`], and the database's.
    pub fn attachments(&self) -> Result<Vec<Attachment>> {
        self.log()?.attachments()
    }

    /// The PDFs that were saved, as far as remembered; oldest first.
    ///
    /// # Errors
    /// [`Error::NoKey`], and the database's.
    pub fn papers(&self) -> Result<Vec<SavedPaper>> {
        self.log()?.papers()
    }

    /// Remembers a PDF that is saved, so that it can be found again.
    ///
    /// # Errors
    /// [`Error::NoKey`], and the database's.
    pub fn note_paper(&self, paper: SavedPaper) -> Result<()> {
        self.log()?.note_paper(paper)
    }

    /// The entry that a file belongs to, or [`EntryId::SERIES`].
    ///
    /// # Errors
    /// [`Error::NoKey`], [`Error::NotFound`].
    pub fn holder(&self, file: FileId) -> Result<EntryId> {
        self.log()?.holder(file)
    }

    /// The small picture of a file.
    ///
    /// # Errors
    /// [`Error::NoKey`], and the database's.
    pub fn thumb(&self, file: FileId) -> Result<Option<Thumb>> {
        self.log()?.thumb(file)
    }

    /// Takes a file with its parts out of an entry.
    ///
    /// # Errors
    /// [`Error::NoKey`], [`Error::NotFound`].
    pub fn remove_file(&mut self, entry: EntryId, file: FileId, now: Stamp) -> Result<()> {
        let zone = self.zone.clone();
        self.log_mut()?.remove_file(entry, file, now, &zone)
    }

    /// Shows a file again, or not until asked for.
    ///
    /// # Errors
    /// [`Error::NoKey`], [`Error::NotFound`].
    pub fn veil(&self, file: FileId, veiled: bool) -> Result<()> {
        self.log()?.veil(file, veiled)
    }

    /// Whether new files come veiled; `on` changes it first.
    ///
    /// # Errors
    /// [`Error::NoKey`], and the database's.
    pub fn veil_new(&self, on: Option<bool>) -> Result<bool> {
        let log = self.log()?;
        if let Some(on) = on {
            log.set_veils_new(on)?;
        }
        log.veils_new()
    }

    /// A stretch of the messages of a file: from the `offset`th in which all words of `query` occur, and how many those
    /// are.
    ///
    /// # Errors
    /// [`Error::NoKey`], [`Error::NotFound`].
    pub fn messages(
        &self,
        file: FileId,
        query: &str,
        offset: usize,
        limit: usize,
    ) -> Result<(usize, Vec<Kept>)> {
        self.log()?.messages_of(file, query, offset, limit)
    }

    /// The header fields of a mail: name and value.
    ///
    /// # Errors
    /// [`Error::NoKey`], [`Error::NotFound`].
    pub fn headers(&self, file: FileId, number: u32) -> Result<Vec<(String, String)>> {
        self.log()?.headers(file, number)
    }

    /// A new draft about some messages of a file: when, by which way, from whom, and their words.
    ///
    /// # Errors
    /// [`Error::NoKey`]; [`Error::NotFound`] for numbers that are not there, or none; [`Error::TooLong`] for more than
    /// 500.
    pub fn quote(&mut self, file: FileId, numbers: &[u32], now: Stamp) -> Result<EntryId> {
        if numbers.len() > QUOTED {
            return Err(Error::TooLong);
        }
        let log = self.log()?;
        let kind = log.attachment(file)?.facts.kind;
        let messages = log.numbered(file, numbers)?;
        if messages.is_empty() {
            return Err(Error::NotFound);
        }
        let Entry { id, mut fields, .. } = Log::blank(now, &self.zone)?;
        self.date(&mut fields, &messages);
        fields.ways = vec![match kind {
            Kind::Mail | Kind::Mailbox => Way::Emails,
            _ => Way::Messages,
        }];
        for message in messages.iter().filter(|m| m.mine != Some(true)) {
            let from = message.from.trim();
            let new = !from.is_empty() && !fields.who.iter().any(|who| who == from);
            if new && fields.who.len() < SENDERS {
                fields.who.push(from.to_owned());
            }
        }
        fields.quoted = messages
            .into_iter()
            .map(|message| quoted(file, message))
            .collect();
        self.log_mut()?.keep(id, fields, now)?;
        Ok(id)
    }

    /// When messages were sent, on the clock of this notebook. Without dates that can be read it stays now.
    fn date(&self, fields: &mut EntryFields, messages: &[Kept]) {
        let zone = &fields.when.zone;
        let mut times: Vec<String> = messages
            .iter()
            .filter_map(|message| civil::in_zone(message.at.as_ref()?, zone).ok())
            .filter(|time| civil::time(time).is_ok())
            .collect();
        times.sort_unstable();
        if let (Some(first), Some(last)) = (times.first(), times.last()) {
            fields.when.start.clone_from(first);
            if first != last {
                fields.when.precision = Precision::Between;
                fields.when.end = Some(last.clone());
            }
        }
    }

    /// Verifies the next stretch of the chain. Whether all of it is done.
    ///
    /// # Errors
    /// [`Error::NoKey`], and the database's.
    pub fn check_chain(&mut self) -> Result<bool> {
        let done = self.log_mut()?.check()?;
        if done {
            self.note_head();
        }
        Ok(done)
    }

    /// What the verification found so far.
    ///
    /// # Errors
    /// [`Error::NoKey`], and the database's.
    pub fn chain(&self) -> Result<ChainState> {
        self.log()?.chain()
    }

    /// Reads the next messages of files into the search. Whether nothing is left.
    ///
    /// # Errors
    /// [`Error::NoKey`], and the database's.
    pub fn read_messages(&mut self) -> Result<bool> {
        self.log_mut()?.read_messages()
    }

    pub(crate) fn take_places(&mut self, entry: EntryId, count: usize) -> Result<i64> {
        self.log_mut()?.take_places(entry, count)
    }

    pub(crate) fn entries_with(&self, sha256: &[u8; 32]) -> Result<Vec<EntryId>> {
        self.log()?.entries_with(sha256)
    }

    /// Enters files that were sealed among `files`. Those of a notebook that was closed since, or got new keys, would not
    /// open any more.
    pub(crate) fn add_files(
        &mut self,
        files: &Files,
        entry: EntryId,
        place: i64,
        family: Vec<Added>,
    ) -> Result<Option<Attachment>> {
        if !self.files()?.same_as(files) {
            return Err(Error::Closed);
        }
        let zone = self.zone.clone();
        self.log_mut()?.add_files(entry, place, family, &zone)
    }

    pub(crate) fn put_messages(
        &mut self,
        file: FileId,
        first: u32,
        messages: &[Message],
    ) -> Result<()> {
        self.log_mut()?.put_messages(file, first, messages)
    }

    pub(crate) fn put_moments(
        &mut self,
        file: FileId,
        first: u32,
        messages: &[Message],
    ) -> Result<()> {
        self.log_mut()?.put_moments(file, first, messages)
    }

    pub(crate) fn put_conversation(&mut self, file: FileId, whole: &Conversation) -> Result<()> {
        self.log_mut()?.put_conversation(file, whole)
    }

    pub(crate) fn drop_messages(&mut self, file: FileId) -> Result<()> {
        self.log_mut()?.drop_messages(file)
    }
}

fn quoted(file: FileId, message: Kept) -> Quoted {
    let mut text = message.text;
    if let Some((end, _)) = text.char_indices().nth(QUOTE) {
        text.truncate(end);
    }
    let mut from = message.from;
    from.truncate(from.floor_char_boundary(1_024));
    Quoted {
        file: file.to_hex(),
        number: message.number,
        at: message.at,
        from,
        mine: message.mine,
        sort: message.sort,
        text,
    }
}
