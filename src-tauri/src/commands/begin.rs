//! What the first start may call.

use tauri::ipc::Channel;
use tauri::{AppHandle, State};

use crate::begin;
use crate::blocking::blocking;
use crate::desktop;
use crate::failure::Answer;
use crate::finding;
use crate::leaving::{self, After};
use crate::state::Pantry;
use crate::windows;
use crate::wire::{BeginState, BeginStep, FrontLook, Language, Strength};
use crate::words;

/// What the first start needs to paint itself.
#[tauri::command(async)]
pub fn begin_state(pantry: State<'_, Pantry>) -> BeginState {
    BeginState {
        look: pantry.look().into(),
        step: pantry.step(),
    }
}

/// Its words, as Fluent source.
#[tauri::command(async)]
pub fn begin_words(language: Language) -> String {
    words::begin(language).join("\n")
}

/// Another look.
#[tauri::command(async)]
pub fn begin_set_look(app: AppHandle, pantry: State<'_, Pantry>, look: FrontLook) -> Answer<()> {
    windows::wear(&app, look.over(pantry.look()))
}

/// A step was reached: this is where it goes on another day.
#[tauri::command(async)]
pub fn begin_go(pantry: State<'_, Pantry>, step: BeginStep) -> Answer<()> {
    pantry.set_step(Some(step))
}

/// The page has painted itself: its window may come.
#[tauri::command(async)]
pub fn begin_painted(app: AppHandle) -> Answer<()> {
    let handle = app.clone();
    Ok(app.run_on_main_thread(move || windows::show_painted(&handle, windows::BEGIN))?)
}

/// Leaving is being practised, or no longer. The page hears `true` after keys, `false` after the button.
#[tauri::command(async)]
pub fn begin_practise(pantry: State<'_, Pantry>, on: bool, left: Channel<bool>) {
    pantry.beginning.practise(on.then_some(left));
}

/// Leaves, or practises it.
#[tauri::command(async)]
pub fn begin_leave(app: AppHandle, keys: bool) -> Answer<()> {
    let handle = app.clone();
    Ok(desktop::on_main_thread(&app, move || {
        if !begin::vanish(&handle, keys) {
            leaving::leave(&handle, After::AsChosen);
        }
    })?)
}

/// Six random words.
#[tauri::command(async)]
pub fn begin_offer(pantry: State<'_, Pantry>) -> Answer<String> {
    begin::offer(&pantry)
}

/// How strong a passphrase is.
#[tauri::command(async)]
pub fn begin_measure(passphrase: String) -> Strength {
    casebook::phrase::measure(&passphrase).into()
}

/// A new recovery code.
#[tauri::command(async)]
pub fn begin_code(pantry: State<'_, Pantry>) -> Answer<String> {
    pantry.beginning.draw_code()
}

/// Makes the notebook.
#[tauri::command]
pub async fn begin_make(
    app: AppHandle,
    passphrase: String,
    again: String,
    code: Option<String>,
) -> Answer<()> {
    blocking(&app, move |pantry| {
        begin::make(pantry, &passphrase, &again, code.as_deref())
    })
    .await
}

/// Opens the notebook that was just made.
#[tauri::command]
pub async fn begin_enter(app: AppHandle) -> Answer<()> {
    finding::enter(&app)
}
