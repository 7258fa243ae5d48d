//! A key for the whole system, by `global-hotkey` (Carbon's `RegisterEventHotKey`, which needs no permission).

use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use dispatch2::run_on_main;
use global_hotkey::hotkey::{Code, HotKey, Modifiers};
use global_hotkey::{GlobalHotKeyEvent, GlobalHotKeyManager, HotKeyState};

use crate::desktop::{Hold, KeyNews, Shortcut};

type Tell = Arc<dyn Fn(KeyNews) + Send + Sync>;

/// Whom to tell of a press. There is one key at a time.
static TELL: Mutex<Option<Tell>> = Mutex::new(None);

/// A key that this program has; dropped, it is anyone's again.
pub struct SystemKey(Option<GlobalHotKeyManager>);

impl SystemKey {
    /// It is ours until it is dropped.
    #[must_use]
    pub const fn hold(&self) -> Hold {
        Hold::Held(None)
    }
}

/// Takes a key for this program, whichever has the focus. `tell` is called on the main thread. The system lets two
/// programs have one key, and then tells only one of them; that can't be known here.
///
/// # Errors
/// When the system gives none, or no keyboard of an Apple computer has this key.
pub fn take_system_key(
    shortcut: Shortcut,
    _name: &str,
    tell: impl Fn(KeyNews) + Send + Sync + 'static,
) -> io::Result<SystemKey> {
    let code: Code = shortcut
        .code()
        .parse()
        .map_err(|_| io::ErrorKind::Unsupported)?;
    let mut held = Modifiers::empty();
    held.set(Modifiers::CONTROL, shortcut.ctrl);
    held.set(Modifiers::ALT, shortcut.alt);
    held.set(Modifiers::SHIFT, shortcut.shift);
    held.set(Modifiers::META, shortcut.meta);
    let key = HotKey::new(Some(held), code);
    // First of all: a press that finds no handler would have it that there is none, for good. Set once, for all keys.
    GlobalHotKeyEvent::set_event_handler(Some(pressed));
    *told() = Some(Arc::new(tell));
    let taken = run_on_main(|_| {
        let manager = GlobalHotKeyManager::new()?;
        manager.register(key)?;
        Ok(SystemKey(Some(manager)))
    });
    taken.map_err(|error: global_hotkey::Error| {
        *told() = None;
        io::Error::other(error)
    })
}

fn pressed(event: GlobalHotKeyEvent) {
    if event.state == HotKeyState::Pressed {
        // Cloned, so that nothing is held while it leaves.
        let tell = told().clone();
        if let Some(tell) = tell {
            tell(KeyNews::Pressed);
        }
    }
}

fn told() -> MutexGuard<'static, Option<Tell>> {
    TELL.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Drop for SystemKey {
    fn drop(&mut self) {
        *told() = None;
        // Given back where it was taken.
        run_on_main(|_| drop(self.0.take()));
    }
}
