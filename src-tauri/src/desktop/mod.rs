//! The seam to the operating system: all that is different between systems, as few functions as will do.
//!
//! Linux is what the tests run on. Windows and macOS are type-checked there (`cargo xtask check-windows`, `check-macos`).
//! What is missing is said in SECURITY.md.

mod given;
mod occasion;
mod protection;
mod shortcut;

pub use occasion::Occasion;
pub use protection::Protection;
pub use shortcut::Shortcut;

#[cfg(target_os = "linux")]
mod linux;
#[cfg(target_os = "linux")]
pub use linux::*;

#[cfg(windows)]
mod windows;
#[cfg(windows)]
pub use windows::*;

#[cfg(target_os = "macos")]
mod macos;
#[cfg(target_os = "macos")]
pub use macos::*;

use std::time::Duration;

/// Has the main thread do something soon.
///
/// # Errors
/// When there is no event loop any more.
#[cfg(windows)]
pub fn on_main_thread(
    app: &tauri::AppHandle,
    work: impl FnOnce() + Send + 'static,
) -> tauri::Result<()> {
    app.run_on_main_thread(work)
}

/// Has the computer wait a moment before it sleeps, from now on. These systems wait while the program is told.
#[cfg(not(target_os = "linux"))]
pub const fn delay_sleep() {}

/// Only Linux has a desktop that must be asked for a key by another process.
#[cfg(not(target_os = "linux"))]
pub fn stand_apart() {}

/// Whether the desktop is dark. On Linux Tauri does not know.
#[cfg(not(target_os = "linux"))]
pub fn is_dark(window: &tauri::WebviewWindow) -> bool {
    let theme = window.theme();
    theme.is_ok_and(|theme| theme == tauri::Theme::Dark)
}

/// How it stands with a key for the whole system that was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    not(target_os = "linux"),
    expect(dead_code, reason = "only a portal asks")
)]
pub enum Hold {
    /// It is ours; with what the system calls it, where that may be another key than was asked for.
    Held(Option<String>),
    /// The system has it, and names no key that is tied to it: there may be one or none.
    Untied,
    /// The system asks the person.
    Asked,
    /// Not now: the person or the system said no, or the system took it back.
    Refused,
    /// The system gives none.
    NotOffered,
}

/// What a key for the whole system tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(
    not(target_os = "linux"),
    expect(dead_code, reason = "only a portal asks")
)]
pub enum KeyNews {
    /// It went down.
    Pressed,
    /// It stands otherwise with it.
    Changed,
    /// The person said no.
    Refused,
}

/// The main thread begins to leave by then, or it is left without.
pub const TAKEN_OVER: Duration = Duration::from_secs(2);

/// What heeds the keys of Leave, and what else people do at the windows.
#[cfg_attr(
    not(target_os = "linux"),
    expect(dead_code, reason = "the rest is heard on Linux only")
)]
pub trait Heeds: Send + Sync + 'static {
    /// Whether there is anything to leave. Any thread.
    fn armed(&self) -> bool;
    /// Leaves. Main thread only.
    fn leave(&self, told: Told);
    /// Leaves should the main thread hang. Any thread; does not return but when leaving has begun.
    fn alone(&self);
    /// The person did something. Main thread only.
    fn stirred(&self);
    /// The keys of Leave were pressed right after Enter, while there was nothing to leave yet. Any thread.
    fn missed(&self);
    /// Another key or button is pressed. Any thread.
    fn went_on(&self);
    /// Whether the Leave button of a page stands there, in the page's pixels. Any thread.
    fn is_at_leave(&self, at: (f64, f64)) -> bool;
}

/// How the desktop was told to leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// By a key of Leave.
    ByKey,
    /// By the button of a page that did nothing about it.
    #[cfg_attr(
        not(target_os = "linux"),
        expect(dead_code, reason = "the page alone hears its button there")
    )]
    ByButton,
    /// A window was to close.
    ByClosing,
}

/// Two presses of Esc within this time leave.
pub const ESC_TWICE: Duration = Duration::from_millis(1_500);

/// Decides when keys mean Leave. Times are milliseconds on the event's own clock, which wraps around.
#[derive(Debug, Default)]
pub struct LeaveKeys {
    esc_at: Option<u32>,
    /// The last of its repeats.
    esc_heard: Option<u32>,
    esc_down: bool,
}

impl LeaveKeys {
    /// A key went down; `true` means leave. A key held down repeats, and counts once; one whose release another window
    /// heard does not repeat, and after a while it counts as new.
    pub fn press(&mut self, key: Key, time: u32) -> bool {
        let soon_after = |at: Option<u32>| {
            at.is_some_and(|at| u128::from(time.wrapping_sub(at)) <= ESC_TWICE.as_millis())
        };
        match key {
            Key::F9 => true,
            Key::Esc => {
                let repeats = self.esc_down && soon_after(self.esc_heard);
                let twice = !repeats && soon_after(self.esc_at);
                self.esc_down = true;
                self.esc_heard = Some(time);
                if !repeats {
                    self.esc_at = Some(time);
                }
                twice
            }
            Key::Other => {
                self.esc_at = None;
                false
            }
        }
    }

    /// A key went up.
    pub fn release(&mut self, key: Key) {
        if key == Key::Esc {
            self.esc_down = false;
        }
    }
}

/// The keys that matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// Escape.
    Esc,
    /// F9.
    F9,
    /// Any other.
    Other,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn f9_leaves_at_once() {
        assert!(LeaveKeys::default().press(Key::F9, 0));
    }

    #[test]
    fn esc_leaves_on_the_second_press_only() {
        let mut keys = LeaveKeys::default();
        assert!(!keys.press(Key::Esc, 1_000));
        keys.release(Key::Esc);
        assert!(keys.press(Key::Esc, 2_500));
    }

    #[test]
    fn esc_held_down_counts_once() {
        let mut keys = LeaveKeys::default();
        assert!(!keys.press(Key::Esc, 0));
        assert!(!keys.press(Key::Esc, 30));
        assert!(!keys.press(Key::Esc, 60));
    }

    #[test]
    fn a_release_that_nobody_heard_is_made_up_for() {
        let mut keys = LeaveKeys::default();
        assert!(!keys.press(Key::Esc, 0));
        keys.release(Key::Esc);
        assert!(keys.press(Key::Esc, 100), "practised: the window goes");
        assert!(!keys.press(Key::Esc, 5_000));
        keys.release(Key::Esc);
        assert!(keys.press(Key::Esc, 5_200));
    }

    #[test]
    fn esc_held_down_for_long_still_counts_once() {
        let mut keys = LeaveKeys::default();
        let presses: Vec<bool> = (0..300)
            .map(|turn| keys.press(Key::Esc, turn * 30))
            .collect();
        assert!(!presses.contains(&true));
    }

    #[test]
    fn slow_presses_and_other_keys_between_do_not_leave() {
        let mut keys = LeaveKeys::default();
        assert!(!keys.press(Key::Esc, 0));
        keys.release(Key::Esc);
        assert!(!keys.press(Key::Esc, 1_501));
        keys.release(Key::Esc);
        assert!(!keys.press(Key::Other, 1_600));
        assert!(!keys.press(Key::Esc, 1_700));
    }

    #[test]
    fn the_clock_may_wrap() {
        let mut keys = LeaveKeys::default();
        assert!(!keys.press(Key::Esc, u32::MAX - 100));
        keys.release(Key::Esc);
        assert!(keys.press(Key::Esc, 200));
    }
}
