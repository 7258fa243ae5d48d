//! The log.

use tauri::State;

use crate::failure::Answer;
use crate::state::{Pantry, now};
use crate::wire::{ChainState, Entry, EntryFields, EntryRow, Filter, LogPage, Offers, OldVersion};

/// The entries that a filter lets through, newest first.
#[tauri::command(async)]
pub fn log_list(
    pantry: State<'_, Pantry>,
    filter: Filter,
    offset: usize,
    limit: usize,
) -> Answer<LogPage> {
    let filter = filter.into();
    let list = |book: &mut casebook::Casebook| book.list(&filter, offset, limit);
    Ok(pantry.casebook.with(list)?.into())
}

/// What was typed before, to be offered again.
#[tauri::command(async)]
pub fn offers(pantry: State<'_, Pantry>) -> Answer<Offers> {
    Ok(pantry.casebook.with(|book| book.offers())?.into())
}

/// One saved version of an entry.
#[tauri::command(async)]
pub fn open_version(pantry: State<'_, Pantry>, id: String, seq: i64) -> Answer<OldVersion> {
    let id = id.parse()?;
    Ok(pantry.casebook.with(|book| book.version(id, seq))?.into())
}

/// An entry about now; nothing is written yet.
#[tauri::command(async)]
pub fn new_entry(pantry: State<'_, Pantry>) -> Answer<Entry> {
    Ok(pantry.casebook.with(|book| book.new_entry(now()))?.into())
}

/// An entry with its newest words.
#[tauri::command(async)]
pub fn open_entry(pantry: State<'_, Pantry>, id: String) -> Answer<Entry> {
    let id = id.parse()?;
    Ok(pantry.casebook.with(|book| book.entry(id))?.into())
}

/// Keeps what is typed. When it was kept.
#[tauri::command(async)]
pub fn keep_entry(pantry: State<'_, Pantry>, id: String, fields: EntryFields) -> Answer<String> {
    let (id, kept) = (id.parse()?, now());
    pantry
        .casebook
        .with(|book| book.keep(id, fields.into(), kept))?;
    Ok(kept.rfc3339())
}

/// Makes a draft a saved version.
#[tauri::command(async)]
pub fn settle_entry(pantry: State<'_, Pantry>, id: String) -> Answer<Option<EntryRow>> {
    let id = id.parse()?;
    let row = pantry.casebook.with(|book| book.settle(id, now()))?;
    Ok(row.map(Into::into))
}

/// Throws away words that are not a saved version.
#[tauri::command(async)]
pub fn discard_draft(pantry: State<'_, Pantry>, id: String) -> Answer<()> {
    let id = id.parse()?;
    Ok(pantry.casebook.with(|book| book.discard(id, now()))?)
}

/// Deletes an entry.
#[tauri::command(async)]
pub fn delete_entry(pantry: State<'_, Pantry>, id: String) -> Answer<()> {
    let id = id.parse()?;
    Ok(pantry.casebook.with(|book| book.delete(id, now()))?)
}

/// What the verification of the chain found so far.
#[tauri::command(async)]
pub fn chain_state(pantry: State<'_, Pantry>) -> Answer<ChainState> {
    Ok(pantry.casebook.with(|book| book.chain())?.into())
}
