//! Windows and macOS: what the standard library offers. The page catches the keys of Leave there.

use std::io::{self, Write};

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

/// A release build has no console to print to.
///
/// # Errors
/// Never here.
pub fn silence() -> io::Result<()> {
    Ok(())
}

/// The page catches the keys.
pub fn watch_keys(_armed: impl Fn() -> bool + 'static, _leave: impl Fn() + 'static) {}

/// Tauri hides its own windows; there are no others.
pub fn hide_windows() {}

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
