//! What holds for the whole series.

use tauri::State;

use crate::failure::Answer;
use crate::state::{Pantry, now};
use crate::wire::{Series, SeriesFields};

/// What holds for the whole series.
#[tauri::command(async)]
pub fn series(pantry: State<'_, Pantry>) -> Answer<Series> {
    Ok(pantry.casebook.with(|book| book.series())?.into())
}

/// Keeps what is typed of it. When it was kept.
#[tauri::command(async)]
pub fn keep_series(pantry: State<'_, Pantry>, fields: SeriesFields) -> Answer<String> {
    let kept = now();
    pantry
        .casebook
        .with(|book| book.keep_series(fields.into(), kept))?;
    Ok(kept.rfc3339())
}

/// Makes its draft a saved version.
#[tauri::command(async)]
pub fn settle_series(pantry: State<'_, Pantry>) -> Answer<()> {
    Ok(pantry.casebook.with(|book| book.settle_series(now()))?)
}
