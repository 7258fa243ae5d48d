//! Whose passphrases there are, and what is noted after each change of them.

use std::sync::{Mutex, PoisonError};

use casebook::Casebook;
use vault::{Role, Seat};

use crate::door;
use crate::failure::{Answer, Refusal};
use crate::state::Pantry;
use crate::wire::Keys;

/// The roles that whoever opened the notebook gives and takes; none for a seat that gives none.
#[derive(Default)]
pub struct Ring(Mutex<Vec<Role>>);

impl Ring {
    /// As a seat has it now.
    pub fn take(&self, seat: &Seat) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = seat.roles();
    }

    /// Whose passphrases there are.
    #[must_use]
    pub fn keys(&self) -> Keys {
        let roles = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let has = |role| roles.contains(&role);
        Keys {
            all: !roles.is_empty(),
            recovery: has(Role::Recovery),
            supporter: has(Role::Supporter),
            spare: has(Role::Spare),
        }
    }
}

/// Keeps what a seat's keys are now, so that the person's own changes are no alarm, and what is written next is newer than
/// all that was seen. Another's seat says nothing of the one that is open.
pub fn note(pantry: &Pantry, seat: &Seat) {
    let note = |book: &mut Casebook| {
        if book.is_of(seat) {
            pantry.ring.take(seat);
        }
        book.note_keys(seat)
    };
    // What can't be kept now is at the next opening: newer keys are no alarm.
    let _ = pantry.casebook.with(note);
}

/// The owner's seat, or that of the recovery code, opened anew. Slow: derives a key.
///
/// # Errors
/// When the notebook that is open is a supporter's, and for a passphrase that is wrong or another's.
pub fn own_seat(pantry: &Pantry, current: &str) -> Answer<Seat> {
    pantry.casebook.with(|book| book.only_owner())?;
    let seat = door::seat(pantry, current)?;
    if !pantry.casebook.with(|book| Ok(book.is_of(&seat)))? {
        return Err(casebook::Error::NotYours.into());
    }
    note(pantry, &seat);
    Ok(seat)
}

/// Takes the recovery code away: it opens nothing any more. Slow: derives a key.
///
/// # Errors
/// When the passphrase is wrong, another's or the code itself, or the disk refuses; the code is good then.
pub fn remove_recovery(pantry: &Pantry, current: &str) -> Answer<Keys> {
    let _changing = pantry.changing();
    let mut seat = own_seat(pantry, current)?;
    if seat.role() == Role::Recovery {
        return Err(Refusal::NotByCode.into());
    }
    seat.remove_slot(Role::Recovery)?;
    note(pantry, &seat);
    Ok(pantry.ring.keys())
}
