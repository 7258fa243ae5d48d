//! What the keys of Leave do, which the desktop hears.

use tauri::{AppHandle, Manager};

use crate::begin;
use crate::desktop::{Heeds, Told};
use crate::leaving::{self, After};
use crate::state::Pantry;

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

    fn is_at_leave(&self, at: (f64, f64)) -> bool {
        self.armed() && self.0.state::<Pantry>().leaving.stands_at(at)
    }
}
