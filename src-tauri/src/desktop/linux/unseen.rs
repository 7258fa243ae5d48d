//! A window that is shown where no screen is: its page paints itself there, so that nothing empty is ever seen. WebKit paints
//! no page that is not shown at all.

use std::cell::Cell;
use std::rc::Rc;
use std::time::{Duration, Instant};

use gtk::glib::{self, ControlFlow, Propagation};
use gtk::prelude::*;
use tauri::WebviewWindow;

/// Left of every screen, and above; X's places have 16 bits.
const FAR: i32 = -20_000;

/// When nothing more was drawn for so long, the page is there.
const QUIET: Duration = Duration::from_millis(100);
/// A page that never stands still is shown all the same.
const AT_LATEST: Duration = Duration::from_millis(500);

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
    if on_screen.screen().is_composited() {
        see_through_until_drawn(&window, &on_screen);
    }
}

/// A compositor would show the window's paper, and the page piece by piece: WebKit begins anew once it is shown.
fn see_through_until_drawn(window: &gtk::ApplicationWindow, on_screen: &gdk::Window) {
    on_screen.set_opacity(0.0);
    let since = Instant::now();
    let last = Rc::new(Cell::new(None));
    let drawn = Rc::clone(&last);
    let listening = window.connect_draw(move |_, _| {
        drawn.set(Some(Instant::now()));
        Propagation::Proceed
    });
    let mut listening = Some(listening);
    let (window, on_screen) = (window.clone(), on_screen.clone());
    glib::timeout_add_local(QUIET / 4, move || {
        let is_quiet = last.get().is_some_and(|last| last.elapsed() >= QUIET);
        if !is_quiet && since.elapsed() < AT_LATEST {
            return ControlFlow::Continue;
        }
        on_screen.set_opacity(1.0);
        if let Some(listening) = listening.take() {
            window.disconnect(listening);
        }
        ControlFlow::Break
    });
}
