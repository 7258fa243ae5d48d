//! The supporter's seat: given and taken away, what its holder changed, and what they saw.

use tauri::{AppHandle, State};

use crate::blocking::blocking;
use crate::convert::each;
use crate::door;
use crate::failure::Answer;
use crate::state::{Pantry, now};
use crate::wire::{RegisterKind, Sighting, Supporter};

/// Who holds the supporter's seat.
#[tauri::command(async)]
pub fn supporter(pantry: State<'_, Pantry>) -> Answer<Option<Supporter>> {
    let supporter = pantry.casebook.with(|book| book.supporter())?;
    Ok(supporter.map(Into::into))
}

/// Gives the seat to someone.
#[tauri::command]
pub async fn give_seat(
    app: AppHandle,
    current: String,
    name: String,
    passphrase: String,
    again: String,
) -> Answer<()> {
    blocking(&app, move |pantry| {
        door::give_seat(pantry, &current, &name, [&passphrase, &again])
    })
    .await
}

/// Takes the seat away.
#[tauri::command]
pub async fn take_seat(app: AppHandle, current: String) -> Answer<()> {
    blocking(&app, move |pantry| door::take_seat(pantry, &current)).await
}

/// The owner has seen what a supporter changed.
#[tauri::command(async)]
pub fn seen_news(pantry: State<'_, Pantry>) -> Answer<()> {
    Ok(pantry.casebook.with(|book| book.forget_changes(now()))?)
}

/// Puts back a row that a supporter removed.
#[tauri::command(async)]
pub fn restore_row(pantry: State<'_, Pantry>, kind: RegisterKind, id: String) -> Answer<()> {
    let id = id.parse()?;
    let restore = |book: &mut casebook::Casebook| book.restore_row(kind.into(), id, now());
    Ok(pantry.casebook.with(restore)?)
}

/// What supporters saw themselves, newest first.
#[tauri::command(async)]
pub fn sightings(pantry: State<'_, Pantry>) -> Answer<Vec<Sighting>> {
    Ok(each(pantry.casebook.with(|book| book.sightings())?))
}

/// Keeps a supporter's draft.
#[tauri::command(async)]
pub fn put_sighting(pantry: State<'_, Pantry>, sighting: Sighting) -> Answer<Sighting> {
    let sighting = sighting.try_into()?;
    let put = |book: &mut casebook::Casebook| book.put_sighting(sighting, now());
    Ok(pantry.casebook.with(put)?.into())
}

/// Signs a supporter's note.
#[tauri::command(async)]
pub fn sign_sighting(pantry: State<'_, Pantry>, id: String) -> Answer<Sighting> {
    let id = id.parse()?;
    let sign = |book: &mut casebook::Casebook| book.sign_sighting(id, now());
    Ok(pantry.casebook.with(sign)?.into())
}

/// Removes a note.
#[tauri::command(async)]
pub fn remove_sighting(pantry: State<'_, Pantry>, id: String) -> Answer<()> {
    let id = id.parse()?;
    Ok(pantry
        .casebook
        .with(|book| book.remove_sighting(id, now()))?)
}
