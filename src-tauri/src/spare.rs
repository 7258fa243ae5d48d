//! The spare notebook, made and taken away from the first one. Neither is told of there.

use vault::Seat;

use crate::door;
use crate::failure::Answer;
use crate::keys;
use crate::state::Pantry;

/// Makes it, empty, with a passphrase of its own. Slow: derives keys.
///
/// # Errors
/// When the passphrase is wrong, or gives no others; the new one does not do; there is one; or the disk refuses. There is no
/// spare notebook then.
pub fn make(pantry: &Pantry, current: &str, new: [&str; 2]) -> Answer<()> {
    let _changing = pantry.changing();
    let mut seat = ring(pantry, current)?;
    let [passphrase, again] = new;
    seat.make_spare(&door::new_passphrase(passphrase, again)?)?;
    keys::note(pantry, &seat);
    Ok(())
}

/// Takes it away with everything in it. Slow: derives keys.
///
/// # Errors
/// When the passphrase is wrong, or takes no others away; when the disk refuses. What is left then opens with nothing, and this
/// can be done again.
pub fn remove(pantry: &Pantry, current: &str) -> Answer<()> {
    let _changing = pantry.changing();
    let mut seat = ring(pantry, current)?;
    let keep = pantry.casebook.with(|book| book.file_ids())?;
    let removed = seat.remove_spare(&keep);
    keys::note(pantry, &seat);
    Ok(removed?)
}

/// The seat of the first notebook's owner.
fn ring(pantry: &Pantry, current: &str) -> Answer<Seat> {
    let seat = keys::own_seat(pantry, current)?;
    if seat.may_erase() {
        Ok(seat)
    } else {
        Err(casebook::Error::NotYours.into())
    }
}
