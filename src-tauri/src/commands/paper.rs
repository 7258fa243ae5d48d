//! The plan on paper.

use tauri::AppHandle;

use crate::blocking::blocking;
use crate::failure::Answer;
use crate::paper;
use crate::wire::PaperChoice;

/// Lets the person choose a file, and saves the plan in it. Its name; nothing when none was chosen.
#[tauri::command]
pub async fn save_plan(app: AppHandle, choice: PaperChoice) -> Answer<Option<String>> {
    let handle = app.clone();
    blocking(&app, move |pantry| paper::save(&handle, pantry, &choice)).await
}
