//! Every way out, those that nobody takes at the window among them.

use casebook::plan::Parting;
use trials::sitting::{Sitting, Way};
use trials::x::{CONTROL, Display};

use crate::occasions::{KEY, LOCKED, tell};

/// How one gets away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Out {
    /// At the window, or by a signal.
    At(Way),
    /// By a key for the whole system, while another window has the keyboard.
    SystemKey,
    /// A screen saver comes on.
    Locked,
}

impl Out {
    /// All of them: first one by a key, one by the mouse, one by the system.
    pub const ALL: [Self; 8] = [
        Self::At(Way::F9),
        Self::At(Way::Button),
        Self::At(Way::Term),
        Self::Locked,
        Self::SystemKey,
        Self::At(Way::EscTwice),
        Self::At(Way::Close),
        Self::At(Way::AltF4),
    ];

    /// What has to be chosen for all of them to work.
    pub fn chosen(recipes: bool) -> Parting {
        Parting {
            key: Some(KEY.into()),
            recipes,
            ..Parting::default()
        }
    }

    /// Takes it; returns once the window is off the screen.
    pub fn take(self, sitting: &mut Sitting<'_>, display: &Display) {
        match self {
            Self::At(way) => sitting.leave(way),
            Self::SystemKey => {
                let elsewhere = display.look_away();
                sitting.leave_by(|| display.press_with(CONTROL, u32::from('k')));
                display.close(elsewhere);
            }
            Self::Locked => sitting.leave_by(|| tell(LOCKED)),
        }
    }
}
