//! A key combination for the whole system, as the person pressed it in the settings.

use serde::{Deserialize, Serialize};

use crate::wire::Shortcut as Spelt;

/// A key with what is held down beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Spelt", into = "Spelt")]
pub struct Shortcut {
    /// Ctrl is held.
    pub ctrl: bool,
    /// Alt (Option) is held.
    pub alt: bool,
    /// Shift is held.
    pub shift: bool,
    /// The key between Ctrl and Alt (Windows, Command) is held.
    pub meta: bool,
    key: &'static (&'static str, u8),
}

/// Every key that may be chosen: its `KeyboardEvent.code`, and its number. The number is the key's own in Linux
/// (`linux/input-event-codes.h`) and in the PC's scan codes (set 1), which are the same up to 88.
const KEYS: [(&str, u8); 61] = [
    ("Digit1", 2),
    ("Digit2", 3),
    ("Digit3", 4),
    ("Digit4", 5),
    ("Digit5", 6),
    ("Digit6", 7),
    ("Digit7", 8),
    ("Digit8", 9),
    ("Digit9", 10),
    ("Digit0", 11),
    ("Minus", 12),
    ("Equal", 13),
    ("KeyQ", 16),
    ("KeyW", 17),
    ("KeyE", 18),
    ("KeyR", 19),
    ("KeyT", 20),
    ("KeyY", 21),
    ("KeyU", 22),
    ("KeyI", 23),
    ("KeyO", 24),
    ("KeyP", 25),
    ("BracketLeft", 26),
    ("BracketRight", 27),
    ("KeyA", 30),
    ("KeyS", 31),
    ("KeyD", 32),
    ("KeyF", 33),
    ("KeyG", 34),
    ("KeyH", 35),
    ("KeyJ", 36),
    ("KeyK", 37),
    ("KeyL", 38),
    ("Semicolon", 39),
    ("Quote", 40),
    ("Backquote", 41),
    ("Backslash", 43),
    ("KeyZ", 44),
    ("KeyX", 45),
    ("KeyC", 46),
    ("KeyV", 47),
    ("KeyB", 48),
    ("KeyN", 49),
    ("KeyM", 50),
    ("Comma", 51),
    ("Period", 52),
    ("Slash", 53),
    ("Space", 57),
    ("F1", 59),
    ("F2", 60),
    ("F3", 61),
    ("F4", 62),
    ("F5", 63),
    ("F6", 64),
    ("F7", 65),
    ("F8", 66),
    ("F9", 67),
    ("F10", 68),
    ("F11", 87),
    ("F12", 88),
    ("IntlBackslash", 86),
];

impl Shortcut {
    /// The key's number: see [`KEYS`].
    #[must_use]
    pub const fn number(&self) -> u8 {
        self.key.1
    }

    /// The key's `KeyboardEvent.code`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.key.0
    }
}

impl TryFrom<Spelt> for Shortcut {
    type Error = &'static str;

    /// # Errors
    /// For a key that can't be chosen, and one that would be taken from every text that is typed: without Ctrl, Alt or
    /// the key between them only a function key will do.
    fn try_from(spelt: Spelt) -> Result<Self, Self::Error> {
        let key = KEYS.iter().find(|(code, _)| *code == spelt.code);
        let key = key.ok_or("no such key")?;
        let function = (59..=68).contains(&key.1) || key.1 == 87 || key.1 == 88;
        if !(function || spelt.ctrl || spelt.alt || spelt.meta) {
            return Err("would be taken from what is typed");
        }
        Ok(Self {
            ctrl: spelt.ctrl,
            alt: spelt.alt,
            shift: spelt.shift,
            meta: spelt.meta,
            key,
        })
    }
}

impl From<Shortcut> for Spelt {
    fn from(shortcut: Shortcut) -> Self {
        Self {
            ctrl: shortcut.ctrl,
            alt: shortcut.alt,
            shift: shortcut.shift,
            meta: shortcut.meta,
            code: shortcut.code().to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn spelt(ctrl: bool, code: &str) -> Spelt {
        Spelt {
            ctrl,
            alt: false,
            shift: false,
            meta: false,
            code: code.to_owned(),
        }
    }

    #[test]
    fn only_what_is_not_typed_may_be_chosen() {
        let shortcut = Shortcut::try_from(spelt(true, "Space")).unwrap();
        assert_eq!((shortcut.number(), shortcut.code()), (57, "Space"));
        assert!(Shortcut::try_from(spelt(false, "Space")).is_err());
        assert!(Shortcut::try_from(spelt(false, "F12")).is_ok());
        assert!(Shortcut::try_from(spelt(true, "Escape")).is_err());
    }

    #[test]
    fn a_shortcut_is_kept_and_read_again() {
        let shortcut = Shortcut::try_from(spelt(true, "KeyK")).unwrap();
        let kept = serde_json::to_string(&shortcut).unwrap();
        assert_eq!(serde_json::from_str::<Shortcut>(&kept).unwrap(), shortcut);
        let forged = kept.replace("\"ctrl\":true", "\"ctrl\":false");
        assert!(serde_json::from_str::<Shortcut>(&forged).is_err());
    }
}
