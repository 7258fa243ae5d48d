//! How the notebook is left.

use casebook::plan::Parting;

use super::twins;
use crate::desktop::{self, Shortcut};
use crate::failure::Refusal;
use crate::wire::{self, Failure};

twins! {
    wire::Protection = desktop::Protection { On, Off, NotOffered }
}

impl From<Parting> for wire::Parting {
    fn from(own: Parting) -> Self {
        Self {
            recipes: own.recipes,
            idle_minutes: own.idle_minutes,
            key: shortcut(&own).map(Into::into),
            protected: own.protected,
        }
    }
}

impl TryFrom<wire::Parting> for Parting {
    type Error = Failure;

    fn try_from(wire: wire::Parting) -> Result<Self, Failure> {
        let spell = |key: wire::Shortcut| {
            let key = Shortcut::try_from(key).map_err(|_| Refusal::BadKey)?;
            serde_json::to_string(&key).map_err(|_| Refusal::BadKey)
        };
        Ok(Self {
            recipes: wire.recipes,
            idle_minutes: wire.idle_minutes,
            key: wire.key.map(spell).transpose()?,
            protected: wire.protected,
        })
    }
}

/// The key that was chosen. One that this program does not know counts as none.
pub fn shortcut(parting: &Parting) -> Option<Shortcut> {
    serde_json::from_str(parting.key.as_deref()?).ok()
}
