//! The open log: database, sealed files, and the entries in memory.

use std::collections::{HashMap, HashSet};

use vault::sql::{Connection, OptionalExtension};
use vault::{Compartment, Database, FileId, Files};

use super::attached;
use super::awaited;
use super::check::{ChainState, Check};
use super::draft::{self, Draft};
use super::fields::EntryFields;
use super::filter::{Filter, Narrow};
use super::fold;
use super::index::{EntryRow, Index};
use super::inside::Messages;
use super::migrations::MIGRATIONS;
use super::offers::Offers;
use super::record::{self, Body, Saved};
use super::series::{self, Series, SeriesFields};
use super::versions::{self, OldVersion, Version};
use crate::error::{Error, Result};
use crate::evidence::{Attachment, attachment};
use crate::id::EntryId;
use crate::stamp::Stamp;

/// The most rows asked for at once.
const PAGE: usize = 1_000;
/// How many records are verified before others get their turn.
const STRETCH: u32 = 500;

/// An entry, opened.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its id.
    pub id: EntryId,
    /// The newest words, draft included.
    pub fields: EntryFields,
    /// Its files, in the order they were added, each followed by its parts.
    pub attachments: Vec<Attachment>,
    /// There are words that are not yet a saved version.
    pub draft: bool,
    /// When the newest words were kept; nothing for a new entry.
    pub kept: Option<Stamp>,
    /// Saved versions, oldest first.
    pub versions: Vec<Version>,
}

/// A stretch of the log, newest first.
#[derive(Clone, Debug)]
pub struct LogPage {
    /// How many entries match.
    pub total: usize,
    /// How many there are at all.
    pub all: usize,
    /// Messages of files are still being read in: a search may find more in a moment.
    pub reading: bool,
    /// Those asked for.
    pub rows: Vec<EntryRow>,
}

pub(crate) struct Log {
    pub(super) database: Database,
    pub(super) files: Files,
    pub(super) index: Index,
    pub(super) messages: Messages,
    check: Check,
    /// Places after the last file, given out to files that are still on their way.
    pub(super) places: HashMap<EntryId, i64>,
}

impl Log {
    /// Opens the log. `head` is the hash of the newest record that was written, if any is known.
    pub(crate) fn open(compartment: &Compartment, head: Option<[u8; 32]>) -> Result<Self> {
        let database = compartment.database(&MIGRATIONS)?;
        let files = compartment.files();
        let index = read_all(database.sql())?;
        let mut messages = Messages::default();
        for (file, entry) in attached::expected(database.sql())? {
            messages.await_file(file, entry);
        }
        let newest = record::last(database.sql())?.1;
        Ok(Self {
            database,
            files,
            index,
            messages,
            check: Check::new(head.filter(|head| *head != newest)),
            places: HashMap::new(),
        })
    }

    pub(crate) fn close(self) -> Result<()> {
        Ok(self.database.close()?)
    }

    /// Enters the files that it names, and removes what was on its way in or out. An older log than was there before names
    /// no newer ones, and takes none away.
    pub(crate) fn tidy(&self, older: bool) -> Result<()> {
        let named = self.file_ids()?;
        if older {
            let named: Vec<FileId> = named.into_iter().collect();
            return Ok(self.files.enter(&named)?);
        }
        self.files.tidy(&named)?;
        Ok(())
    }

    pub(crate) fn files(&self) -> Files {
        self.files.clone()
    }

    pub(crate) const fn sql(&self) -> &Connection {
        self.database.sql()
    }

    /// A stretch of the entries that a filter lets through.
    pub(crate) fn list(&self, filter: &Filter, offset: usize, limit: usize) -> Result<LogPage> {
        let narrow = Narrow::new(filter)?;
        let words = fold::words(&filter.query);
        let hits = self.messages.matching(&words);
        let (total, mut rows) = self
            .index
            .list(&words, &narrow, &hits, offset, limit.min(PAGE));
        attached::fill_inside(self.sql(), &mut rows, &words)?;
        Ok(LogPage {
            total,
            all: self.index.len(),
            reading: self.messages.is_reading(),
            rows,
        })
    }

    /// The last entries.
    pub(crate) fn latest(&self, count: usize) -> Vec<EntryRow> {
        let nothing = HashMap::new();
        self.index
            .list(&[], &Narrow::default(), &nothing, 0, count)
            .1
    }

    /// What was typed before, to be offered again.
    pub(crate) fn offers(&self) -> Result<Offers> {
        Ok(Offers::of(&self.index, &series::fields(self.sql())?))
    }

    pub(crate) fn drafts(&self) -> Vec<EntryRow> {
        self.index.drafts()
    }

    pub(crate) fn starts(&self) -> impl Iterator<Item = &str> {
        self.index.starts()
    }

    /// An entry about now. Nothing is written yet.
    pub(crate) fn blank(now: Stamp, zone: &str) -> Result<Entry> {
        Ok(Entry {
            id: EntryId::draw()?,
            fields: EntryFields::new(now, zone),
            attachments: Vec::new(),
            draft: false,
            kept: None,
            versions: Vec::new(),
        })
    }

    pub(crate) fn entry(&self, id: EntryId) -> Result<Entry> {
        let sql = self.database.sql();
        let saved: Vec<Saved> = record::of(sql, id)?;
        let draft: Option<Draft<EntryFields>> = draft::get(sql, id)?;
        let kept = draft
            .as_ref()
            .map(|d| d.kept)
            .or(saved.last().map(|s| s.at));
        let is_draft = draft.is_some();
        let fields = match draft {
            Some(draft) => draft.fields,
            None => self.saved(id)?.ok_or(Error::NotFound)?.fields,
        };
        Ok(Entry {
            id,
            fields,
            attachments: attachment::of(sql, id)?,
            draft: is_draft,
            kept,
            versions: versions::versions(&saved)?,
        })
    }

    /// Keeps what is typed.
    pub(crate) fn keep(&mut self, id: EntryId, fields: EntryFields, now: Stamp) -> Result<()> {
        let mut fields = fields.checked()?;
        let sql = self.database.sql();
        let known = self.index.contains(id);
        if id == EntryId::SERIES || (!known && record::is_buried(sql, id)?) {
            return Err(Error::NotFound);
        }
        fields.begun = if known {
            self.index.begun(id).map(str::to_owned)
        } else {
            Some(now.rfc3339())
        };
        let names = attachment::names_of(sql, id)?;
        draft::put(sql, id, &fields, now)?;
        self.index.put(id, &fields, &names, true);
        self.grow();
        Ok(())
    }

    fn saved(&self, id: EntryId) -> Result<Option<Body>> {
        record::newest(self.sql(), id)
    }

    /// Makes a draft a saved version. Nothing when there is nothing to show for it.
    pub(crate) fn settle(&mut self, id: EntryId, now: Stamp) -> Result<Option<EntryRow>> {
        let sql = self.database.sql();
        let Some(Draft { fields, .. }) = draft::get::<EntryFields>(sql, id)? else {
            return Ok(self.index.row(id));
        };
        let names = attachment::names_of(sql, id)?;
        let body = body(sql, id, fields)?;
        let before = self.saved(id)?;
        let is_empty = before.is_none() && body.fields.is_empty() && body.photos.is_empty();
        if is_empty && !awaited::of(sql, id)?.is_empty() {
            // Files are on their way into it.
            return Ok(self.index.row(id));
        }
        let step = self.database.transaction()?;
        if !is_empty && before.as_ref() != Some(&body) {
            record::add_version(&step, id, &body.canonical()?, now)?;
        }
        draft::remove(&step, id)?;
        step.commit().map_err(vault::Error::from)?;
        if is_empty {
            self.index.remove(id);
        } else {
            self.index.put(id, &body.fields, &names, false);
        }
        self.grow();
        Ok(self.index.row(id))
    }

    /// Throws away words that are not a saved version. Photos stay with an entry that has one, else they go too.
    pub(crate) fn discard(&mut self, id: EntryId, now: Stamp) -> Result<()> {
        let sql = self.database.sql();
        if draft::get::<EntryFields>(sql, id)?.is_none() {
            // A new one of which nothing is kept: there is nothing to throw away.
            let is_new = !self.index.contains(id) && !record::is_buried(sql, id)?;
            return if is_new { Ok(()) } else { Err(Error::NotFound) };
        }
        let Some(saved) = self.saved(id)? else {
            return self.remove(id, None);
        };
        let body = body(sql, id, saved.fields.clone())?;
        let as_saved = body == saved;
        if as_saved {
            draft::remove(sql, id)?;
        } else {
            draft::put(sql, id, &saved.fields, now)?;
        }
        let names = attachment::names_of(sql, id)?;
        self.index.put(id, &saved.fields, &names, !as_saved);
        self.grow();
        Ok(())
    }

    /// Deletes an entry: its words, its versions' contents, its photos. The chain says that there was one.
    pub(crate) fn delete(&mut self, id: EntryId, now: Stamp) -> Result<()> {
        if !self.index.contains(id) {
            return Err(Error::NotFound);
        }
        let saved = self.saved(id)?.is_some();
        self.remove(id, saved.then_some(now))
    }

    fn remove(&mut self, id: EntryId, tombstone: Option<Stamp>) -> Result<()> {
        let files = attachment::of(self.sql(), id)?;
        let gone: Vec<FileId> = files.iter().map(|file| file.id).collect();
        self.files.take_out(&gone)?;
        let step = self.database.transaction().map_err(Error::from);
        let removed = step.and_then(|step| {
            draft::remove(&step, id)?;
            attachment::remove_all(&step, id)?;
            awaited::forget(&step, id)?;
            if let Some(now) = tombstone {
                record::bury(&step, id, now)?;
            }
            Ok(step.commit().map_err(vault::Error::from)?)
        });
        attached::back_unless(&self.files, &gone, removed)?;
        self.index.remove(id);
        self.grow();
        self.forget(&gone)
    }

    /// Takes room after a commit. A failure is dropped: what was committed stands, and saying otherwise would lose it;
    /// where the disk is full, the next commit says so.
    pub(super) fn grow(&self) {
        let _ = self.database.grow_ahead();
    }

    /// The newest words of an entry, or those of a new one; and whether they are a draft.
    pub(super) fn fields(
        &self,
        id: EntryId,
        now: Stamp,
        zone: &str,
    ) -> Result<(EntryFields, bool)> {
        let sql = self.database.sql();
        if let Some(draft) = draft::get(sql, id)? {
            return Ok((draft.fields, true));
        }
        if let Some(body) = self.saved(id)? {
            return Ok((body.fields, false));
        }
        if record::is_buried(sql, id)? {
            return Err(Error::NotFound);
        }
        Ok((new_fields(now, zone)?, false))
    }

    /// One saved version of an entry.
    pub(crate) fn version(&self, id: EntryId, seq: i64) -> Result<OldVersion> {
        versions::old(self.sql(), id, seq)
    }

    pub(crate) fn series(&self) -> Result<Series> {
        series::open(self.sql())
    }

    pub(crate) fn keep_series(&mut self, fields: SeriesFields, now: Stamp) -> Result<()> {
        series::keep(self.sql(), fields, now)?;
        self.grow();
        Ok(())
    }

    pub(crate) fn settle_series(&mut self, now: Stamp) -> Result<()> {
        let step = self.database.transaction()?;
        series::settle(&step, now)?;
        step.commit().map_err(vault::Error::from)?;
        self.grow();
        Ok(())
    }

    pub(crate) fn file_ids(&self) -> Result<HashSet<FileId>> {
        attachment::ids(self.database.sql())
    }

    /// How many entries there are.
    pub(crate) fn count(&self) -> usize {
        self.index.len()
    }

    /// Takes the chain as it stands as the one written last.
    pub(crate) fn accept_older(&mut self) {
        self.check.accept();
    }

    /// Verifies the next stretch of the chain. Whether all of it is done.
    pub(crate) fn check(&mut self) -> Result<bool> {
        self.check.step(self.database.sql(), STRETCH)
    }

    pub(crate) fn chain(&self) -> Result<ChainState> {
        self.check.state(self.database.sql())
    }

    /// When something was written last, by the clock of then; nothing in an empty log.
    pub(crate) fn written_until(&self) -> Result<Option<Stamp>> {
        let newest = "SELECT at, \"offset\" FROM (SELECT at, \"offset\" FROM record UNION ALL SELECT at, \"offset\" FROM draft)
            ORDER BY at DESC LIMIT 1";
        let row = self.database.sql().query_row(newest, [], |row| {
            Ok(Stamp {
                utc_ms: row.get(0)?,
                offset_minutes: row.get(1)?,
            })
        });
        Ok(row.optional()?)
    }

    /// The hash of the newest record; nothing while the chain may be an older one than was written last.
    pub(crate) fn head(&self) -> Result<Option<[u8; 32]>> {
        let (seq, hash) = record::last(self.database.sql())?;
        Ok((seq > 0 && self.check.goes_on()).then_some(hash))
    }
}

/// Those of an entry that is made now.
pub(super) fn new_fields(now: Stamp, zone: &str) -> Result<EntryFields> {
    let mut fields = EntryFields::new(now, zone).checked()?;
    fields.begun = Some(now.rfc3339());
    Ok(fields)
}

fn read_all(sql: &Connection) -> Result<Index> {
    let mut drafts: HashMap<EntryId, Draft<EntryFields>> = draft::all(sql)?.into_iter().collect();
    let mut names = attachment::names(sql)?;
    let mut names_of = |id: EntryId| names.remove(&id).unwrap_or_default();
    let mut entries = Vec::new();
    record::all_newest(sql, |id, fields| {
        let draft = drafts.remove(&id);
        let is_draft = draft.is_some();
        entries.push((
            id,
            draft.map_or(fields, |d| d.fields),
            names_of(id),
            is_draft,
        ));
    })?;
    let mut new: Vec<(EntryId, Draft<EntryFields>)> = drafts.into_iter().collect();
    new.sort_unstable_by_key(|(_, draft)| draft.kept.utc_ms);
    let new = new
        .into_iter()
        .map(|(id, d)| (id, d.fields, names_of(id), true));
    let mut index = Index::default();
    index.fill(entries.into_iter().chain(new));
    Ok(index)
}

fn body(sql: &Connection, id: EntryId, fields: EntryFields) -> Result<Body> {
    Ok(Body {
        fields,
        photos: record::evidence(sql, id)?,
    })
}
