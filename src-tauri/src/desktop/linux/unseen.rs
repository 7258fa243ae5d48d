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
/// When it was drawn once only, which may have been its paper alone.
const ALONE: Duration = Duration::from_millis(250);
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
    window.set_gravity(gdk::Gravity::Static);
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
    // GTK tells a window manager anew what is asked of a window only when something of it is another, and the place that is
    // no screen's must be told no more.
    window.set_gravity(gdk::Gravity::NorthWest);
    match place {
        Some((x, y)) => window.move_(x as i32, y as i32),
        // Without a window manager it would stay where it is.
        None => on_screen.move_(0, 0),
    }
    if is_composited(&on_screen) {
        on_screen.set_opacity(0.0);
    }
}

/// Calls when what stands in a window that was just shown can be seen. A compositor would show the window's paper first, and
/// the page piece by piece: WebKit begins anew once it is shown. So there the window is seen through until nothing more is
/// drawn. Main thread only.
pub fn once_seen(window: &WebviewWindow, then: impl FnOnce() + 'static) {
    let on_screen = window.gtk_window().ok().and_then(|window| {
        let on_screen = window.window()?;
        Some((window, on_screen))
    });
    let Some((window, on_screen)) = on_screen else {
        then();
        return;
    };
    if is_composited(&on_screen) {
        see_once_drawn(&window, on_screen, then);
    } else {
        // Leaving may have been practised.
        on_screen.set_opacity(1.0);
        then();
    }
}

fn is_composited(window: &gdk::Window) -> bool {
    window.display().type_().name() == "GdkX11Display" && window.screen().is_composited()
}

fn see_once_drawn(
    window: &gtk::ApplicationWindow,
    on_screen: gdk::Window,
    then: impl FnOnce() + 'static,
) {
    let since = Instant::now();
    let drawn = Rc::new(Cell::new((0_u32, since)));
    let counted = Rc::clone(&drawn);
    // It listens as long as the window lives, which is shown once or twice.
    window.connect_draw(move |_, _| {
        counted.set((counted.get().0.saturating_add(1), Instant::now()));
        Propagation::Proceed
    });
    let mut then = Some(then);
    glib::timeout_add_local(QUIET / 4, move || {
        let (times, last) = drawn.get();
        let quiet = if times > 1 { QUIET } else { ALONE };
        let is_quiet = times > 0 && last.elapsed() >= quiet;
        if !is_quiet && since.elapsed() < AT_LATEST {
            return ControlFlow::Continue;
        }
        on_screen.set_opacity(1.0);
        if let Some(then) = then.take() {
            then();
        }
        ControlFlow::Break
    });
}
