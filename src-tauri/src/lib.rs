//! The shell: two windows, the commands they may call, and the way out.
//!
//! Everything with a rule of its own lives in `casebook`; what is here knows the window system and nothing else.

mod adding;
mod begin;
mod blocking;
mod commands;
mod convert;
mod copying;
mod desktop;
mod door;
mod erasing;
mod exposure;
mod failure;
mod finding;
mod found;
mod halves;
mod heeding;
mod home;
mod idle;
mod keys;
mod kitchen;
mod leaving;
mod originals;
mod paper;
mod parting;
mod place;
mod places;
mod preferences;
mod serving;
mod signal;
mod spare;
mod stage;
mod state;
mod transfers;
mod windows;
pub mod wire;
mod words;

use std::process::ExitCode;
use std::sync::Arc;

use tauri::{App, Builder, Wry};

use crate::failure::{Answer, Refusal};
use crate::heeding::Keys;
use crate::leaving::After;
use crate::place::Place;
use crate::places::Places;
use crate::state::Pantry;

include!("registry.rs");

macro_rules! handler {
    ($($window:ident: [$($module:ident::$command:ident,)*])*) => {
        tauri::generate_handler![$($(commands::$module::$command,)*)*]
    };
}

/// Runs the program until its window closes.
#[must_use]
pub fn run() -> ExitCode {
    desktop::stand_apart();
    desktop::harden();
    std::panic::set_hook(Box::new(|_| {}));
    match start() {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            desktop::tell(&words::of_failure(&failure));
            ExitCode::FAILURE
        }
    }
}

fn start() -> Answer<()> {
    // SAFETY: no other thread runs yet.
    let place = unsafe { Place::take() };
    let places = Places::find().map_err(vault::Error::from)?;
    let runtime = places.clone();
    // A start that fails leaves nothing behind; one that succeeds ends in `leaving`.
    start_in(places, place).inspect_err(|_| runtime.sweep().unwrap_or_default())
}

fn start_in(places: Places, place: Option<Place>) -> Answer<()> {
    places.make_data().map_err(vault::Error::from)?;
    let lock = places.lock(leaving::OVER)?;
    places.sweep_stale().map_err(vault::Error::from)?;
    let context = tauri::generate_context!();
    // The person's own folders, before the environment points elsewhere.
    let home = home::find(&places, &context.config().identifier);
    // SAFETY: no other thread runs yet.
    unsafe { places.redirect_environment() }.map_err(vault::Error::from)?;
    if webview_is_old() {
        return Err(Refusal::OldWebview.into());
    }
    desktop::start_windows().map_err(|_| Refusal::NoScreen)?;
    if cfg!(not(debug_assertions)) {
        desktop::silence().map_err(vault::Error::from)?;
    }
    let pantry = Pantry::new(places, home, lock, place);
    // Before any window. What can't be removed now is tried again at the next start; nothing of it opens.
    let _ = erasing::finish(&pantry);
    Ok(builder(pantry).run(context)?)
}

/// The oldest WebKitGTK whose pages work: what `light-dark()`, container queries and nesting need. Webviews of other
/// systems count in higher numbers.
const WEBVIEW: (u32, u32) = (2, 44);

/// The system's webview is older than that, or there is none.
fn webview_is_old() -> bool {
    let version = tauri::webview_version().unwrap_or_default();
    let mut parts = version.split('.').map(|part| part.parse().unwrap_or(0));
    (parts.next().unwrap_or(0), parts.next().unwrap_or(0)) < WEBVIEW
}

fn builder(pantry: Pantry) -> Builder<Wry> {
    Builder::default()
        .manage(pantry)
        .plugin(tauri_plugin_dialog::init())
        .register_asynchronous_uri_scheme_protocol("vault", serving::serve)
        .invoke_handler(registry!(handler))
        .setup(set_up)
}

fn set_up(app: &mut App) -> Result<(), Box<dyn std::error::Error>> {
    let handle = app.handle().clone();
    desktop::watch_keys(Arc::new(Keys(handle.clone())));
    let ending = handle.clone();
    desktop::watch_signals(move || leaving::leave_soon(&ending, After::Nothing));
    Ok(windows::open_first(&handle)?)
}
