//! Files of entries, and the messages in them.

use casebook::Casebook;
use tauri::ipc::{Channel, Request};
use tauri::{AppHandle, State};

use crate::adding::{self, file_id};
use crate::blocking::blocking;
use crate::convert::each;
use crate::failure::Answer;
use crate::state::{Pantry, now};
use crate::wire::{Adding, Attachment, AwaitedFile, DateOrder, Header, MessagePage, Original};
use crate::{copying, originals, serving};

/// Lets the person choose files, or a folder, and adds them.
#[tauri::command]
pub async fn choose_files(
    app: AppHandle,
    entry: String,
    folder: bool,
    progress: Channel<Adding>,
) -> Answer<()> {
    let (entry, handle) = (entry.parse()?, app.clone());
    blocking(&app, move |pantry| {
        adding::choose(&handle, pantry, entry, folder, &progress)
    })
    .await
}

/// Adds those that were chosen before and cut off by leaving.
#[tauri::command]
pub async fn resume_files(app: AppHandle, entry: String, progress: Channel<Adding>) -> Answer<()> {
    let entry = entry.parse()?;
    blocking(&app, move |pantry| adding::resume(pantry, entry, &progress)).await
}

/// Files that were to be added and are not in yet.
#[tauri::command(async)]
pub fn awaited_files(pantry: State<'_, Pantry>, entry: String) -> Answer<Vec<AwaitedFile>> {
    adding::awaited(&pantry, entry.parse()?)
}

/// Notes files that the page is about to hand over, by name.
#[tauri::command(async)]
pub fn announce_files(pantry: State<'_, Pantry>, entry: String, names: Vec<String>) -> Answer<()> {
    adding::announce(&pantry, entry.parse()?, names)
}

/// Nobody waits for them any more.
#[tauri::command(async)]
pub fn forget_awaited(pantry: State<'_, Pantry>, entry: String) -> Answer<()> {
    let entry = entry.parse()?;
    Ok(pantry.casebook.with(|book| book.forget_awaited(entry))?)
}

/// Stops adding: what is in is in, the rest leaves nothing. What was on its way to another entry is offered there again.
#[tauri::command(async)]
pub fn cancel_adding(pantry: State<'_, Pantry>, entry: String) -> Answer<()> {
    let entry = entry.parse()?;
    pantry.give_up();
    Ok(pantry.casebook.with(|book| book.forget_awaited(entry))?)
}

/// Announces a file that the page hands over piece by piece. Its handle.
#[tauri::command(async)]
pub fn begin_file(app: AppHandle, entry: String, name: String, size: u64) -> Answer<u32> {
    adding::begin(&app, entry.parse()?, name, size)
}

/// One piece: the raw body, with the handle in the header `x-file`.
#[tauri::command]
pub async fn file_chunk(app: AppHandle, request: Request<'_>) -> Answer<()> {
    let (handle, bytes) = adding::piece(&request)?;
    blocking(&app, move |pantry| pantry.transfers.piece(handle, bytes)).await
}

/// No more pieces: what came of the file.
#[tauri::command]
pub async fn end_file(app: AppHandle, handle: u32) -> Answer<Adding> {
    let event = blocking(&app, move |pantry| pantry.transfers.end(handle)).await?;
    Ok(event.into())
}

/// Gives a file up; nothing of it stays.
#[tauri::command]
pub async fn abort_file(app: AppHandle, handle: u32) -> Answer<()> {
    blocking(&app, move |pantry| pantry.transfers.abort(handle)).await
}

/// The entry that a file belongs to, or the series.
#[tauri::command(async)]
pub fn holder(pantry: State<'_, Pantry>, file: String) -> Answer<String> {
    let file = file_id(&file)?;
    Ok(pantry.casebook.with(|book| book.holder(file))?.to_string())
}

/// Why a picture can't be shown; an image in a page does not tell.
#[tauri::command]
pub async fn try_picture(app: AppHandle, file: String) -> Answer<()> {
    blocking(&app, move |pantry| serving::try_picture(pantry, &file)).await
}

/// Takes a file with its parts out of an entry.
#[tauri::command(async)]
pub fn remove_file(pantry: State<'_, Pantry>, entry: String, file: String) -> Answer<()> {
    let (entry, file) = (entry.parse()?, file_id(&file)?);
    Ok(pantry
        .casebook
        .with(|book| book.remove_file(entry, file, now()))?)
}

/// Shows a file again, or not until asked for.
#[tauri::command(async)]
pub fn set_veil(pantry: State<'_, Pantry>, file: String, veiled: bool) -> Answer<()> {
    let file = file_id(&file)?;
    Ok(pantry.casebook.with(|book| book.veil(file, veiled))?)
}

/// Whether new files come veiled; `on` changes it first.
#[tauri::command(async)]
pub fn veil_new(pantry: State<'_, Pantry>, on: Option<bool>) -> Answer<bool> {
    Ok(pantry.casebook.with(|book| book.veil_new(on))?)
}

/// A stretch of the messages of a file in which all words of `query` occur.
#[tauri::command(async)]
pub fn messages(
    pantry: State<'_, Pantry>,
    file: String,
    query: String,
    offset: usize,
    limit: usize,
) -> Answer<MessagePage> {
    let file = file_id(&file)?;
    let page = |book: &mut Casebook| book.messages(file, &query, offset, limit);
    Ok(pantry.casebook.with(page)?.into())
}

/// The header fields of a mail.
#[tauri::command(async)]
pub fn headers(pantry: State<'_, Pantry>, file: String, number: u32) -> Answer<Vec<Header>> {
    let file = file_id(&file)?;
    Ok(each(
        pantry.casebook.with(|book| book.headers(file, number))?,
    ))
}

/// A new draft about some messages of a file. Its id.
#[tauri::command(async)]
pub fn quote_messages(
    pantry: State<'_, Pantry>,
    file: String,
    numbers: Vec<u32>,
) -> Answer<String> {
    let file = file_id(&file)?;
    let quote = |book: &mut Casebook| book.quote(file, &numbers, now());
    Ok(pantry.casebook.with(quote)?.to_string())
}

/// Reads the dates of a conversation in another order.
#[tauri::command]
pub async fn reread_dates(app: AppHandle, file: String, order: DateOrder) -> Answer<Attachment> {
    let file = file_id(&file)?;
    blocking(&app, move |pantry| {
        adding::reread(pantry, file, order.into())
    })
    .await
}

/// Writes a readable copy of a file where the person chooses. Its name, or nothing.
#[tauri::command]
pub async fn save_file(app: AppHandle, file: String) -> Answer<Option<String>> {
    let (file, handle) = (file_id(&file)?, app.clone());
    blocking(&app, move |pantry| copying::save(&handle, pantry, file)).await
}

/// Copies of these files that lie readable on this computer.
#[tauri::command]
pub async fn originals(app: AppHandle, files: Vec<String>) -> Answer<Vec<Original>> {
    let files = files
        .iter()
        .map(|file| file_id(file))
        .collect::<Answer<Vec<_>>>()?;
    blocking(&app, move |pantry| originals::look(pantry, &files)).await
}

/// Removes such a copy.
#[tauri::command]
pub async fn remove_original(app: AppHandle, file: String) -> Answer<()> {
    let file = file_id(&file)?;
    blocking(&app, move |pantry| originals::remove(pantry, file)).await
}
