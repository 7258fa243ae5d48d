//! What someone would find now.

use tauri::AppHandle;

use crate::blocking::blocking;
use crate::failure::Answer;
use crate::found;
use crate::wire::{Trace, Traces};

/// Looks for what others could find on this computer.
#[tauri::command]
pub async fn find_traces(app: AppHandle) -> Answer<Traces> {
    let handle = app.clone();
    blocking(&app, move |pantry| found::look(&handle, pantry)).await
}

/// Removes one thing that was found. What is left.
#[tauri::command]
pub async fn remove_trace(app: AppHandle, number: u32) -> Answer<Vec<Trace>> {
    blocking(&app, move |pantry| found::remove(pantry, number)).await
}

/// Takes back what was copied here.
#[tauri::command]
pub async fn empty_clipboard(app: AppHandle) -> Answer<()> {
    let handle = app.clone();
    blocking(&app, move |pantry| found::empty_clipboard(&handle, pantry)).await
}
