//! macOS: what the standard library and Tauri offer. The page catches the keys of Leave there.

use std::env;
use std::io::{self, Write};
use std::os::unix::process::CommandExt;
use std::process::Command;

use tauri::WebviewWindow;

use super::{Hold, KeyNews, Occasion, Protection, Shortcut, Told};

/// No portable way; the system's own crash reports are described in SECURITY.md.
pub fn harden() {}

/// Tauri brings up the window system itself.
///
/// # Errors
/// Never here.
pub fn start_windows() -> io::Result<()> {
    Ok(())
}

/// Says on the terminal why there is no window.
pub fn tell(words: &str) {
    // Nobody may be there to read it.
    let _ = writeln!(io::stderr(), "pantry: {words}");
}

/// A program started from the desktop has no terminal to print to.
///
/// # Errors
/// Never here.
pub fn silence() -> io::Result<()> {
    Ok(())
}

/// The page catches the keys, and tells that the person did something.
pub fn watch_keys(
    _armed: impl Fn() -> bool + 'static,
    _leave: impl Fn(Told) + 'static,
    _alone: impl Fn() + Send + Sync + 'static,
    _stirred: impl Fn() + 'static,
) {
}

/// All threads run alike.
pub fn give_way() {}

/// The page catches the keys.
pub fn watch_page(_window: &WebviewWindow) {}

/// Not done here yet: see SECURITY.md.
pub fn watch_signals(_end: impl Fn() + Clone + Send + 'static) {}

/// Not done here yet: see SECURITY.md.
pub fn watch_session(_tell: impl Fn(Occasion) + Send + Sync + 'static) {}

/// A key for the whole system: there is none here yet.
#[derive(Debug)]
pub enum SystemKey {}

impl SystemKey {
    /// There is none to ask about.
    pub fn hold(&self) -> Hold {
        match *self {}
    }
}

/// Not done here yet: see SECURITY.md.
///
/// # Errors
/// Always here.
pub fn take_system_key(
    _shortcut: Shortcut,
    _name: &str,
    _tell: impl Fn(KeyNews) + Send + 'static,
) -> io::Result<SystemKey> {
    Err(io::ErrorKind::Unsupported.into())
}

/// A window stands where it is put.
pub fn insist_on_place(_window: &WebviewWindow, _smallest: (i32, i32)) {}

/// Here the main thread hides them.
pub const fn hide_from_any_thread() {}

/// Tauri hides its own windows; there are no others.
pub fn hide_windows() {}

/// None is put here: keys come to the page without this process, and the page is asked more than once.
pub fn put_fence(_window: &WebviewWindow) -> bool {
    false
}

/// Not done here yet: see SECURITY.md.
pub fn take_back_clipboard() {}

/// Not looked at here yet.
pub fn clipboard_is_ours() -> bool {
    false
}

/// The webview's processes end with this one.
pub fn kill_descendants() {}

/// Ends this process.
pub fn end() -> ! {
    std::process::exit(0)
}

/// Replaces this process by a clean one, with these variables in its environment. Does not return but with the failure.
pub fn start_again(setting: &[(&str, String)]) -> io::Error {
    match env::current_exe() {
        Ok(program) => Command::new(program)
            .envs(setting.iter().map(|(name, value)| (name, value)))
            .exec(),
        Err(error) => error,
    }
}

/// Asks that programs which capture the screen don't see the window. Nothing is promised: since macOS 15 they may see
/// it all the same.
pub fn protect(window: &WebviewWindow, on: bool) -> Protection {
    // The answer is the same where it is refused.
    let _ = window.set_content_protected(on);
    Protection::NotOffered
}
