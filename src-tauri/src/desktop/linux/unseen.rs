//! A window that is shown where no screen is: its page paints itself there, so that nothing empty is ever seen. WebKit paints
//! no page that is not shown at all.

use gtk::prelude::*;
use tauri::WebviewWindow;

/// Left of every screen, and above; X's places have 16 bits.
const FAR: i32 = -20_000;

/// Shows a window where nobody sees it, in no taskbar and without the keyboard. `false` where that can't be done: Wayland
/// alone chooses the place of a window; and for one that is shown already. Main thread only.
pub fn show_unseen(window: &WebviewWindow) -> bool {
    let Ok(window) = window.gtk_window() else {
        return false;
    };
    if window.display().type_().name() != "GdkX11Display" || window.is_visible() {
        return false;
    }
    window.realize();
    let Some(on_screen) = window.window() else {
        return false;
    };
    on_screen.set_override_redirect(true);
    window.move_(FAR, FAR);
    window.show_all();
    true
}

/// Takes it back from there, so that it can be shown to everyone: at a place in logical pixels, or where the window manager
/// puts it. Main thread only.
pub fn take_back(window: &WebviewWindow, place: Option<(f64, f64)>) {
    let Ok(window) = window.gtk_window() else {
        return;
    };
    let Some(on_screen) = window.window() else {
        return;
    };
    window.hide();
    on_screen.set_override_redirect(false);
    match place {
        Some((x, y)) => window.move_(x as i32, y as i32),
        // Without a window manager it would stay where it is; with one it is no place that was asked for.
        None => on_screen.move_(0, 0),
    }
}
