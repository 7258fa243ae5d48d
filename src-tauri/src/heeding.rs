//! What the keys of Leave do, which the desktop hears.

use tauri::{AppHandle, Manager};

use crate::begin;
use crate::desktop::{Heeds, Told};
use crate::leaving::{self, After};
use crate::state::Pantry;
use crate::windows::PRIVATE;

/// Heeds the keys for one program.
pub struct Keys(pub AppHandle);

impl Heeds for Keys {
    fn armed(&self) -> bool {
        let pantry = self.0.state::<Pantry>();
        pantry.stage.is_private() && !pantry.leaving.begun()
    }

    fn leave(&self, told: Told) {
        if told == Told::ByClosing || !begin::vanish(&self.0, told == Told::ByKey) {
            leaving::leave(&self.0, After::AsChosen);
        }
    }

    fn alone(&self) {
        leaving::leave_alone(&self.0);
    }

    fn stirred(&self) {
        self.0.state::<Pantry>().choices.idle.stir();
    }

    fn missed(&self) {
        self.0.state::<Pantry>().stage.miss();
    }

    fn went_on(&self) {
        self.0.state::<Pantry>().stage.go_on();
    }

    fn is_at_leave(&self, at: (f64, f64)) -> bool {
        let pantry = self.0.state::<Pantry>();
        // No window but the notebook's has told where it stands.
        let is_shown = pantry.stage.is_open() && pantry.stage.unseen(PRIVATE).is_none();
        is_shown && self.armed() && pantry.leaving.stands_at(at)
    }
}
