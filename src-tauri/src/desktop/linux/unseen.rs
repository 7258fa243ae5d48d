//! A window that is shown where no screen is, or so that it is seen through: its page paints itself there, so that nothing
//! empty is ever seen. WebKit paints no page that is not shown at all.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;
use std::time::{Duration, Instant};

use gtk::glib::{self, ControlFlow, Propagation, SignalHandlerId};
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

thread_local! {
    /// What keeps a window empty of everything, by its label.
    static VEILS: RefCell<HashMap<String, SignalHandlerId>> = RefCell::default();
}

/// Shows a window where nobody sees it, in no taskbar and without the keyboard. `false` where that can't be done: Wayland
/// alone chooses the place of a window, see [`veil`]; and for one that is shown already. Main thread only.
pub fn show_unseen(window: &WebviewWindow) -> bool {
    let Ok(window) = window.gtk_window() else {
        return false;
    };
    if !window.display().backend().is_x11() || window.is_visible() {
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

/// Has a window that is about to be shown be seen through until [`once_seen`]. It has a place in the taskbar and the keyboard
/// all the same. `false` where [`show_unseen`] does better: on X11; and for one that is shown already. Main thread only.
pub fn veil(window: &WebviewWindow) -> bool {
    let Ok(on_screen) = window.gtk_window() else {
        return false;
    };
    if on_screen.display().backend().is_x11() || on_screen.is_visible() {
        return false;
    }
    // Wayland knows no opacity of windows: GTK draws all of it elsewhere first, and nothing of that onto it.
    on_screen.set_opacity(0.0);
    VEILS.with_borrow_mut(|veils| {
        let veil = veils.entry(window.label().to_owned());
        veil.or_insert_with(|| claim_nothing(&on_screen));
    });
    true
}

/// What GTK says that nobody sees through is taken back before the compositor hears of it: it would mix nothing in there.
fn claim_nothing(window: &gtk::ApplicationWindow) -> SignalHandlerId {
    window.connect_draw(|window, _| {
        if let Some(on_screen) = window.window() {
            on_screen.set_opaque_region(None);
        }
        Propagation::Proceed
    })
}

/// Takes it back from there, so that it can be shown to everyone: at a place in logical pixels, or where the window manager
/// puts it. Main thread only.
pub fn take_back(window: &WebviewWindow, place: Option<(f64, f64)>) {
    let Ok(window) = window.gtk_window() else {
        return;
    };
    let Some(on_screen) = window
        .window()
        .filter(|_| window.display().backend().is_x11())
    else {
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
/// drawn; or, where it is veiled, until its page has told that it is painted, which is when this is called. Main thread only.
pub fn once_seen(window: &WebviewWindow, then: impl FnOnce() + 'static) {
    let veil = VEILS.with_borrow_mut(|veils| veils.remove(window.label()));
    let on_screen = window.gtk_window().ok().and_then(|window| {
        let on_screen = window.window()?;
        Some((window, on_screen))
    });
    let Some((window, on_screen)) = on_screen else {
        then();
        return;
    };
    if let Some(veil) = veil {
        window.disconnect(veil);
        window.set_opacity(1.0);
        call_once_drawn(&window, then);
    } else if is_composited(&on_screen) {
        see_once_drawn(&window, on_screen, then);
    } else {
        // Leaving may have been practised.
        on_screen.set_opacity(1.0);
        then();
    }
}

fn is_composited(window: &gdk::Window) -> bool {
    window.display().backend().is_x11() && window.screen().is_composited()
}

/// Draws all of a window, and calls then.
fn call_once_drawn(window: &gtk::ApplicationWindow, then: impl FnOnce() + 'static) {
    let waits = Rc::new(Cell::new(None));
    let drawn = Rc::clone(&waits);
    let handler = window.connect_draw(move |window, _| {
        if let Some((handler, then)) = drawn.take() {
            window.disconnect(handler);
            glib::idle_add_local_once(then);
        }
        Propagation::Proceed
    });
    waits.set(Some((handler, then)));
    window.queue_draw();
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
