//! A key that the person never pressed, put behind all that they did press.

use gtk::glib::translate::ToGlibPtr;
use gtk::prelude::*;
use tauri::WebviewWindow;

/// Hands the window's page the release of a key that keyboards don't have, F24; whether there was a page to hand it to.
/// WebKit gives a page one key at a time, and the next once it has done with that: when this one comes, every letter typed
/// before has come. Main thread only.
pub fn put_fence(window: &WebviewWindow) -> bool {
    let handed = window.gtk_window().ok().and_then(|window| {
        let (surface, page) = (window.window()?, window.focused_widget()?);
        // Only a key's release is handed to a window that is off the screen.
        let event = gdk::Event::new(gdk::EventType::KeyRelease);
        let mut event = event.downcast::<gdk::EventKey>().ok()?;
        let raw: &mut gdk::ffi::GdkEventKey = event.as_mut();
        // The event lets go of it when it is freed.
        raw.window = surface.to_glib_full();
        raw.keyval = *gdk::keys::constants::F24;
        page.event(&event);
        Some(())
    });
    handed.is_some()
}
