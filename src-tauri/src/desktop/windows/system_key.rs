//! A key for the whole system. `RegisterHotKey` itself: the crates around it bring a window and a thread of their own.

use std::io;
use std::sync::mpsc;
use std::thread::{self, JoinHandle};

use windows::Win32::Foundation::{LPARAM, WPARAM};
use windows::Win32::System::Threading::GetCurrentThreadId;
use windows::Win32::UI::Input::KeyboardAndMouse::{
    MAPVK_VSC_TO_VK, MOD_ALT, MOD_CONTROL, MOD_NOREPEAT, MOD_SHIFT, MOD_WIN, MapVirtualKeyW,
    RegisterHotKey, UnregisterHotKey,
};
use windows::Win32::UI::WindowsAndMessaging::{
    MSG, PM_NOREMOVE, PeekMessageW, PostThreadMessageW, WM_HOTKEY, WM_QUIT, WM_USER,
};

use crate::desktop::{Hold, KeyNews, Shortcut};

/// Its number among the keys of its thread, which has no other.
const KEY: i32 = 1;

/// A key that this program has; dropped, it is anyone's again.
#[derive(Debug)]
pub struct SystemKey {
    thread: u32,
    waits: Option<JoinHandle<()>>,
}

impl SystemKey {
    /// It is ours until it is dropped.
    #[must_use]
    pub const fn hold(&self) -> Hold {
        Hold::Held(None)
    }
}

/// Takes a key for this program, whichever has the focus. `tell` is called on a thread of its own, once for a press
/// that is held. The key is found by where it stands on the keyboard in use now.
///
/// # Errors
/// When another program has the key, Windows keeps it for itself (F12 alone, some with the Windows key), or the
/// keyboard has none there.
pub fn take_system_key(
    shortcut: Shortcut,
    _name: &str,
    tell: impl Fn(KeyNews) + Send + 'static,
) -> io::Result<SystemKey> {
    let (begun, has_begun) = mpsc::channel();
    let waits = thread::Builder::new().spawn(move || {
        let taken = take(shortcut);
        let is_taken = taken.is_ok();
        // Whoever asked waits for it, right below.
        let _ = begun.send(taken);
        if is_taken {
            super::each_message(|message| {
                if message.message == WM_HOTKEY {
                    tell(KeyNews::Pressed);
                }
            });
            // SAFETY: plain values. The end of the thread gives it back too.
            let _ = unsafe { UnregisterHotKey(None, KEY) };
        }
    })?;
    let thread = has_begun.recv().map_err(io::Error::other)??;
    Ok(SystemKey {
        thread,
        waits: Some(waits),
    })
}

/// Takes it for this thread, and returns the thread's number.
fn take(shortcut: Shortcut) -> io::Result<u32> {
    let held = [
        (shortcut.ctrl, MOD_CONTROL),
        (shortcut.alt, MOD_ALT),
        (shortcut.shift, MOD_SHIFT),
        (shortcut.meta, MOD_WIN),
    ];
    let held = held
        .into_iter()
        .filter(|(is_held, _)| *is_held)
        .fold(MOD_NOREPEAT, |all, (_, one)| all | one);
    let mut message = MSG::default();
    // SAFETY: plain values, and a message that outlives the call.
    unsafe {
        let key = MapVirtualKeyW(shortcut.number().into(), MAPVK_VSC_TO_VK);
        if key == 0 {
            return Err(io::ErrorKind::Unsupported.into());
        }
        // A thread has no queue before it looks for a message, and nothing can be posted to it.
        let _ = PeekMessageW(&raw mut message, None, WM_USER, WM_USER, PM_NOREMOVE);
        RegisterHotKey(None, KEY, held, key)?;
        Ok(GetCurrentThreadId())
    }
}

impl Drop for SystemKey {
    fn drop(&mut self) {
        // SAFETY: plain values. A thread that is gone has given the key back.
        let _ = unsafe { PostThreadMessageW(self.thread, WM_QUIT, WPARAM(0), LPARAM(0)) };
        // Waited for, so that the key can be taken anew at once; but no thread can wait for itself.
        let waits = self
            .waits
            .take()
            .filter(|waits| waits.thread().id() != thread::current().id());
        if let Some(waits) = waits {
            // It ends; how does not matter.
            let _ = waits.join();
        }
    }
}
