//! How the notebook is left.

use tauri::{AppHandle, State};

use crate::failure::Answer;
use crate::leaving::{self, After};
use crate::parting;
use crate::state::Pantry;
use crate::wire::{LeaveButton, Parting, PartingState};

/// How the notebook is left, and what of it holds on this system.
#[tauri::command(async)]
pub fn parting(pantry: State<'_, Pantry>) -> Answer<PartingState> {
    parting::state(&pantry)
}

/// Chooses how it is left.
#[tauri::command(async)]
pub fn set_parting(app: AppHandle, parting: Parting) -> Answer<PartingState> {
    parting::set(&app, parting)
}

/// The person did something: it does not leave by itself yet.
#[tauri::command(async)]
pub fn stirred(pantry: State<'_, Pantry>) {
    pantry.choices.idle.stir();
}

/// Leaves.
#[tauri::command(async)]
pub fn leave(app: AppHandle) {
    leaving::leave_soon(&app, After::AsChosen);
}

/// Where the page's Leave button stands, for when the page hears no click.
#[tauri::command(async)]
pub fn leave_stands(pantry: State<'_, Pantry>, button: LeaveButton) {
    pantry.leaving.button_stands(button);
}

/// The page has handed over what was typed last.
#[tauri::command(async)]
pub fn kept(pantry: State<'_, Pantry>) {
    pantry.leaving.page_has_kept();
}
