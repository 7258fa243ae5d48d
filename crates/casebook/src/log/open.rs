//! The open log: database, sealed files, and the entries in memory.

use std::collections::{HashMap, HashSet};

use serde_json::Value;
use vault::sql::{Connection, OptionalExtension};
use vault::{Compartment, Database, FileId, Files};

use super::MIGRATIONS;
use super::check::{ChainState, Check};
use super::draft::{self, Draft};
use super::fields::EntryFields;
use super::index::{EntryRow, Index};
use super::record::{self, Body, Evidence, Saved};
use crate::error::{Error, Result};
use crate::evidence::attachment;
use crate::evidence::{Added, Photo, Thumb};
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
    /// Its photos, in the order they were added.
    pub photos: Vec<Photo>,
    /// There are words that are not yet a saved version.
    pub draft: bool,
    /// When the newest words were kept; nothing for a new entry.
    pub kept: Option<Stamp>,
    /// Saved versions, oldest first.
    pub versions: Vec<Version>,
}

/// A saved version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Number of its record in the chain.
    pub seq: i64,
    /// When it was saved.
    pub at: Stamp,
    /// Fields that differ from the version before; `photos` too. Empty for the first.
    pub changed: Vec<String>,
}

/// A stretch of the log, newest first.
#[derive(Clone, Debug)]
pub struct LogPage {
    /// How many entries match.
    pub total: usize,
    /// Those asked for.
    pub rows: Vec<EntryRow>,
}

pub(crate) struct Log {
    database: Database,
    files: Files,
    index: Index,
    check: Check,
    /// Places after the last photo, given out to files that are still on their way.
    places: HashMap<EntryId, i64>,
}

impl Log {
    /// Opens the log. `head` is the hash of the newest record that was written, if any is known.
    pub(crate) fn open(compartment: &Compartment, head: Option<[u8; 32]>) -> Result<Self> {
        let database = compartment.database(&MIGRATIONS)?;
        let files = compartment.files();
        // What can't be swept now is swept another time; it is no reason to keep the log shut.
        let _ = files.sweep(&attachment::ids(database.sql())?);
        let index = read_all(database.sql())?;
        let newest = record::last(database.sql())?.1;
        Ok(Self {
            database,
            files,
            index,
            check: Check::new(head.filter(|head| *head != newest)),
            places: HashMap::new(),
        })
    }

    pub(crate) fn close(self) -> Result<()> {
        Ok(self.database.close()?)
    }

    pub(crate) fn files(&self) -> Files {
        self.files.clone()
    }

    pub(crate) fn list(&self, query: &str, offset: usize, limit: usize) -> LogPage {
        let (total, rows) = self.index.list(query, offset, limit.min(PAGE));
        LogPage { total, rows }
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
            photos: Vec::new(),
            draft: false,
            kept: None,
            versions: Vec::new(),
        })
    }

    pub(crate) fn entry(&self, id: EntryId) -> Result<Entry> {
        let sql = self.database.sql();
        let saved = record::of(sql, id)?;
        let draft = draft::get(sql, id)?;
        let kept = draft
            .as_ref()
            .map(|d| d.kept)
            .or(saved.last().map(|s| s.at));
        let is_draft = draft.is_some();
        let fields = match draft {
            Some(draft) => draft.fields,
            None => record::newest(sql, id)?.ok_or(Error::NotFound)?.fields,
        };
        Ok(Entry {
            id,
            fields,
            photos: attachment::of(sql, id)?,
            draft: is_draft,
            kept,
            versions: versions(&saved)?,
        })
    }

    /// Keeps what is typed.
    pub(crate) fn keep(&mut self, id: EntryId, fields: EntryFields, now: Stamp) -> Result<()> {
        let fields = fields.checked()?;
        let sql = self.database.sql();
        if !self.index.contains(id) && record::is_buried(sql, id)? {
            return Err(Error::NotFound);
        }
        let photos = attachment::count(sql, id)?;
        draft::put(sql, id, &fields, now)?;
        self.index.put(id, &fields, photos, true);
        self.grow();
        Ok(())
    }

    /// Makes a draft a saved version. Nothing when there is nothing to show for it.
    pub(crate) fn settle(&mut self, id: EntryId, now: Stamp) -> Result<Option<EntryRow>> {
        let sql = self.database.sql();
        let Some(Draft { fields, .. }) = draft::get(sql, id)? else {
            return Ok(self.index.row(id));
        };
        let body = body(sql, id, fields)?;
        let before = record::newest(sql, id)?;
        let vanishes = before.is_none() && body.fields.is_empty() && body.photos.is_empty();
        let step = self.database.transaction()?;
        if !vanishes && before.as_ref() != Some(&body) {
            record::add_version(&step, id, &body.canonical()?, now)?;
        }
        draft::remove(&step, id)?;
        step.commit().map_err(vault::Error::from)?;
        if vanishes {
            self.index.remove(id);
        } else {
            self.index.put(id, &body.fields, body.photos.len(), false);
        }
        self.grow();
        Ok(self.index.row(id))
    }

    /// Throws away words that are not a saved version. Photos stay with an entry that has one, else they go too.
    pub(crate) fn discard(&mut self, id: EntryId, now: Stamp) -> Result<()> {
        let sql = self.database.sql();
        if draft::get(sql, id)?.is_none() {
            return Err(Error::NotFound);
        }
        let Some(saved) = record::newest(sql, id)? else {
            return self.remove(id, None);
        };
        let body = body(sql, id, saved.fields.clone())?;
        let as_saved = body == saved;
        if as_saved {
            draft::remove(sql, id)?;
        } else {
            draft::put(sql, id, &saved.fields, now)?;
        }
        self.index
            .put(id, &saved.fields, body.photos.len(), !as_saved);
        self.grow();
        Ok(())
    }

    /// Deletes an entry: its words, its versions' contents, its photos. The chain says that there was one.
    pub(crate) fn delete(&mut self, id: EntryId, now: Stamp) -> Result<()> {
        if !self.index.contains(id) {
            return Err(Error::NotFound);
        }
        let saved = record::newest(self.database.sql(), id)?.is_some();
        self.remove(id, saved.then_some(now))
    }

    fn remove(&mut self, id: EntryId, tombstone: Option<Stamp>) -> Result<()> {
        let step = self.database.transaction()?;
        let photos = attachment::of(&step, id)?;
        draft::remove(&step, id)?;
        attachment::remove_all(&step, id)?;
        if let Some(now) = tombstone {
            record::bury(&step, id, now)?;
        }
        step.commit().map_err(vault::Error::from)?;
        self.index.remove(id);
        self.grow();
        let mut outcome = Ok(());
        for photo in photos {
            // A file that can't be removed now is swept at the next open; the others go all the same.
            outcome = outcome.and(self.files.remove(photo.id));
        }
        Ok(outcome?)
    }

    /// Places for so many photos, after those that an entry has and those still on their way. The first.
    pub(crate) fn take_places(&mut self, id: EntryId, count: usize) -> Result<i64> {
        let kept = attachment::next_place(self.database.sql(), id)?;
        let next = self.places.entry(id).or_insert(kept);
        let first = kept.max(*next);
        *next = first.saturating_add(i64::try_from(count).unwrap_or(i64::MAX));
        Ok(first)
    }

    /// Enters a sealed file in its entry, which becomes a draft if it is none.
    pub(crate) fn add_photo(
        &mut self,
        entry: EntryId,
        added: Added,
        thumb: Option<Thumb>,
        zone: &str,
    ) -> Result<Photo> {
        let now = added.photo.added;
        let (fields, is_draft) = self.fields(entry, now, zone)?;
        let step = self.database.transaction()?;
        attachment::put(&step, entry, &added, thumb.as_ref())?;
        if !is_draft {
            draft::put(&step, entry, &fields, now)?;
        }
        let photos = attachment::count(&step, entry)?;
        step.commit().map_err(vault::Error::from)?;
        self.index.put(entry, &fields, photos, true);
        self.grow();
        Ok(added.photo)
    }

    /// Takes a photo out of its entry. Its digest stays in the versions that had it.
    pub(crate) fn remove_photo(
        &mut self,
        entry: EntryId,
        photo: FileId,
        now: Stamp,
        zone: &str,
    ) -> Result<()> {
        let (fields, is_draft) = self.fields(entry, now, zone)?;
        let step = self.database.transaction()?;
        attachment::remove(&step, entry, photo)?;
        if !is_draft {
            draft::put(&step, entry, &fields, now)?;
        }
        let photos = attachment::count(&step, entry)?;
        step.commit().map_err(vault::Error::from)?;
        self.index.put(entry, &fields, photos, true);
        self.grow();
        Ok(self.files.remove(photo)?)
    }

    /// Takes room after a commit. A failure is dropped: what was committed stands, and saying otherwise would lose it;
    /// where the disk is full, the next commit says so.
    fn grow(&self) {
        let _ = self.database.grow_ahead();
    }

    /// The newest words of an entry, or those of a new one; and whether they are a draft.
    fn fields(&self, id: EntryId, now: Stamp, zone: &str) -> Result<(EntryFields, bool)> {
        let sql = self.database.sql();
        if let Some(draft) = draft::get(sql, id)? {
            return Ok((draft.fields, true));
        }
        if let Some(body) = record::newest(sql, id)? {
            return Ok((body.fields, false));
        }
        if record::is_buried(sql, id)? {
            return Err(Error::NotFound);
        }
        Ok((EntryFields::new(now, zone).checked()?, false))
    }

    pub(crate) fn thumb(&self, photo: FileId) -> Result<Option<Thumb>> {
        attachment::thumb(self.database.sql(), photo)
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

fn read_all(sql: &Connection) -> Result<Index> {
    let mut drafts: HashMap<EntryId, Draft> = draft::all(sql)?.into_iter().collect();
    let photos = attachment::counts(sql)?;
    let count = |id: EntryId| photos.get(&id).copied().unwrap_or(0);
    let mut entries = Vec::new();
    record::all_newest(sql, |id, fields| {
        let draft = drafts.remove(&id);
        let is_draft = draft.is_some();
        entries.push((id, draft.map_or(fields, |d| d.fields), count(id), is_draft));
    })?;
    let mut new: Vec<(EntryId, Draft)> = drafts.into_iter().collect();
    new.sort_unstable_by_key(|(_, draft)| draft.kept.utc_ms);
    let new = new
        .into_iter()
        .map(|(id, d)| (id, d.fields, count(id), true));
    let mut index = Index::default();
    index.fill(entries.into_iter().chain(new));
    Ok(index)
}

fn body(sql: &Connection, id: EntryId, fields: EntryFields) -> Result<Body> {
    let photos = attachment::of(sql, id)?;
    Ok(Body {
        fields,
        photos: photos
            .into_iter()
            .map(|photo| Evidence {
                id: photo.id.to_hex(),
                name: photo.name,
                sha256: crate::id::hex(&photo.sha256),
                size: photo.size,
            })
            .collect(),
    })
}

fn versions(saved: &[Saved]) -> Result<Vec<Version>> {
    let mut before: Option<Value> = None;
    let mut versions = Vec::new();
    for version in saved {
        let now = serde_json::to_value(&version.body)?;
        versions.push(Version {
            seq: version.seq,
            at: version.at,
            changed: before
                .as_ref()
                .map(|b| changed(b, &now))
                .unwrap_or_default(),
        });
        before = Some(now);
    }
    Ok(versions)
}

fn changed(before: &Value, now: &Value) -> Vec<String> {
    let names: HashSet<&String> = [before, now]
        .into_iter()
        .filter_map(|body| body["fields"].as_object())
        .flat_map(|fields| fields.keys())
        .collect();
    let mut changed: Vec<String> = names
        .into_iter()
        .filter(|name| before["fields"][*name] != now["fields"][*name])
        .cloned()
        .collect();
    changed.sort_unstable();
    if before["photos"] != now["photos"] {
        changed.push("photos".to_owned());
    }
    changed
}
