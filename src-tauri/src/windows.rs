//! The two windows: the front, and the private one.

use tauri::utils::config::Color;
use tauri::webview::{NewWindowResponse, PageLoadEvent};
use tauri::{AppHandle, Manager, WebviewUrl, WebviewWindow, WebviewWindowBuilder, WindowEvent};

use crate::state::Pantry;
use crate::leaving;

/// The window anyone may see.
pub const FRONT: &str = "front";
/// The window that Leave takes away.
pub const PRIVATE: &str = "private";

/// What stands in the title bar and the task switcher, always.
const TITLE: &str = "Pantry";
/// Paper, so that nothing flashes before the page is painted.
const PAPER: Color = Color(0xFB, 0xF9, 0xF5, 0xFF);

/// Opens the front.
///
/// # Errors
/// When the system gives no window.
pub fn open_front(app: &AppHandle) -> tauri::Result<()> {
    let window = base(app, FRONT, "door/index.html")
        .inner_size(560.0, 640.0)
        .min_inner_size(420.0, 480.0)
        .build()?;
    let app = app.clone();
    window.on_window_event(move |event| {
        if matches!(event, WindowEvent::Destroyed) && !is_private_open(&app) {
            leaving::leave(&app);
        }
    });
    Ok(())
}

/// Opens the private window, and takes the front away once it stands.
///
/// # Errors
/// When the system gives no window; the front stays then.
pub fn open_private(app: &AppHandle) -> tauri::Result<()> {
    let window = base(app, PRIVATE, "private/index.html")
        .inner_size(1180.0, 780.0)
        .min_inner_size(880.0, 560.0)
        .content_protected(true)
        .build()?;
    let handle = app.clone();
    window.on_window_event(move |event| {
        if let WindowEvent::CloseRequested { api, .. } = event {
            api.prevent_close();
            leaving::leave(&handle);
        }
    });
    if let Some(front) = app.get_webview_window(FRONT) {
        front.destroy()?;
    }
    Ok(())
}

/// There is something to leave.
#[must_use]
pub fn is_private_open(app: &AppHandle) -> bool {
    app.get_webview_window(PRIVATE).is_some()
}

/// Hides both windows by Tauri's own means, for systems where the desktop seam can't. Main thread only.
pub fn hide(app: &AppHandle) {
    for window in app.webview_windows().values() {
        // The process ends within two seconds in any case.
        let _ = window.hide();
    }
}

/// Asks the private page for what was typed last; `false` when there is no page to ask.
pub fn ask_page_to_keep(app: &AppHandle) -> bool {
    app.get_webview_window(PRIVATE).is_some_and(|page| {
        page.eval("globalThis.dispatchEvent(new Event('pantry-flush'))")
            .is_ok()
    })
}

fn base<'a>(
    app: &'a AppHandle,
    label: &str,
    page: &str,
) -> WebviewWindowBuilder<'a, tauri::Wry, AppHandle> {
    let places = &app.state::<Pantry>().places;
    // Tauri serves the pages once for each data directory, and every incognito window is a world of its own: each
    // needs its own directory. WebDriver reaches one world only.
    let world = if cfg!(feature = "e2e") { FRONT } else { label };
    WebviewWindowBuilder::new(app, label, WebviewUrl::App(page.into()))
        .title(TITLE)
        .visible(false)
        .background_color(PAPER)
        // WebDriver needs a context with automation, which an incognito one refuses.
        .incognito(cfg!(not(feature = "e2e")))
        .data_directory(places.webview().join(world))
        .general_autofill_enabled(false)
        .disable_drag_drop_handler()
        .devtools(false)
        .on_navigation(is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .on_page_load(show_when_loaded)
}

fn is_ours(url: &tauri::Url) -> bool {
    url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost")
}

fn show_when_loaded(window: WebviewWindow, payload: tauri::webview::PageLoadPayload<'_>) {
    let leaving = window.state::<Pantry>().leaving.begun();
    if payload.event() == PageLoadEvent::Finished && !leaving {
        // A window that can't be shown leaves nothing to do it with.
        let _ = window.show();
        let _ = window.set_focus();
    }
}
