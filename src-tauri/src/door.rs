//! Opening the notebook, and the ways into it.

use casebook::plan::Supporter;
use casebook::{Casebook, phrase};
use vault::{Passphrase, RecoveryCode, Role, Seat, Vault};

use crate::failure::{Answer, Refusal};
use crate::keys;
use crate::state::{Pantry, now, zone};

/// Opens the notebook. Slow: derives a key.
///
/// # Errors
/// When the passphrase is wrong, or something is damaged or missing.
pub fn open(pantry: &Pantry, typed: &str) -> Answer<()> {
    let seat = Vault::at(&pantry.places.data).open(&read(typed)?)?;
    sit(pantry, &seat)
}

/// Gives the owner another passphrase. Slow: derives keys.
///
/// # Errors
/// When neither the passphrase nor the recovery code is right, the new ones don't do, or the disk refuses; the current
/// one stays good then.
pub fn change(pantry: &Pantry, current: &str, passphrase: &str, again: &str) -> Answer<()> {
    let _changing = pantry.changing();
    let passphrase = new_passphrase(passphrase, again)?;
    let mut seat = seat(pantry, current)?;
    keys::note(pantry, &seat);
    match seat.role() {
        Role::Owner | Role::Recovery => seat.add_slot(Role::Owner, &passphrase)?,
        Role::Supporter | Role::Spare => seat.set_passphrase(&passphrase)?,
    }
    keys::note(pantry, &seat);
    Ok(())
}

/// Gives the notebook the recovery code that was drawn last, in place of the one it has. Slow: derives keys.
///
/// # Errors
/// When the passphrase is wrong, the code was not typed as it was drawn, or the disk refuses; the one before stays good.
pub fn set_recovery(pantry: &Pantry, current: &str, typed: &str) -> Answer<()> {
    let _changing = pantry.changing();
    let code = pantry.beginning.code(typed)?;
    let mut seat = seat(pantry, current)?;
    keys::note(pantry, &seat);
    seat.add_slot(Role::Recovery, &code.passphrase()?)?;
    keys::note(pantry, &seat);
    pantry.beginning.forget_code();
    Ok(())
}

/// Gives someone who helps a seat with the plan and nothing else; whoever had it has it no longer. Slow: derives keys.
///
/// # Errors
/// When the passphrase is wrong or a supporter's, the new one doesn't do, or the disk refuses; the seat is as it was.
pub fn give_seat(pantry: &Pantry, current: &str, name: &str, new: [&str; 2]) -> Answer<()> {
    let _changing = pantry.changing();
    let mut seat = keys::own_seat(pantry, current)?;
    Supporter::check(name)?;
    let [passphrase, again] = new;
    let passphrase = new_passphrase(passphrase, again)?;
    if seat.roles().contains(&Role::Supporter) {
        renew_plan(pantry, &mut seat, Some(&passphrase))?;
    } else {
        seat.add_slot(Role::Supporter, &passphrase)?;
        keys::note(pantry, &seat);
    }
    Ok(pantry
        .casebook
        .with(|book| book.set_supporter(Some(name), now()))?)
}

/// Takes the supporter's seat away: what was written since opens for them no longer. Slow: derives keys.
///
/// # Errors
/// When the passphrase is wrong or a supporter's, or the disk refuses; the seat is as it was.
pub fn take_seat(pantry: &Pantry, current: &str) -> Answer<()> {
    let _changing = pantry.changing();
    let mut seat = keys::own_seat(pantry, current)?;
    renew_plan(pantry, &mut seat, None)?;
    Ok(pantry
        .casebook
        .with(|book| book.set_supporter(None, now()))?)
}

/// A seat of the open notebook, opened anew. Slow: derives a key.
///
/// # Errors
/// When what was typed opens nothing, or another notebook: here that is a wrong passphrase as well.
pub fn seat(pantry: &Pantry, typed: &str) -> Answer<Seat> {
    let seat = Vault::at(&pantry.places.data).open(&read(typed)?)?;
    let open = pantry.casebook.with(|book| Ok(book.role()))?;
    if (open == Role::Spare) == (seat.role() == Role::Spare) {
        Ok(seat)
    } else {
        Err(vault::Error::WrongPassphrase.into())
    }
}

fn renew_plan(pantry: &Pantry, seat: &mut Seat, supporter: Option<&Passphrase>) -> Answer<()> {
    // What is cut off by it is offered again.
    let _adding = pantry.stop_adding();
    pantry.casebook.renew(|| {
        let renewed = seat.renew_plan(supporter).map_err(Into::into);
        (renewed, Casebook::open(seat, &zone()))
    })?;
    keys::note(pantry, seat);
    pantry.check_chain();
    Ok(())
}

/// Takes the open notebook in.
///
/// # Errors
/// When a database in it can't be opened.
pub fn sit(pantry: &Pantry, seat: &Seat) -> Answer<()> {
    pantry.open(Casebook::open(seat, &zone())?)?;
    pantry.ring.take(seat);
    Ok(())
}

/// A new passphrase, strong enough and typed twice alike.
///
/// # Errors
/// When it is not.
pub fn new_passphrase(passphrase: &str, again: &str) -> Answer<Passphrase> {
    check(passphrase, again)?;
    Ok(Passphrase::new(passphrase.trim())?)
}

/// What was typed to open: a recovery code as it was drawn, anything else without the spaces around it, which nobody
/// sees. One such space hides what is typed on the front.
fn read(typed: &str) -> Answer<Passphrase> {
    match RecoveryCode::parse(typed) {
        Some(code) => Ok(code.passphrase()?),
        None => Ok(Passphrase::new(typed.trim())?),
    }
}

fn check(passphrase: &str, again: &str) -> Result<(), Refusal> {
    if passphrase.trim().is_empty() {
        Err(Refusal::PassphraseEmpty)
    } else if phrase::measure(passphrase).weakness.is_some() {
        Err(Refusal::PassphraseWeak)
    } else if passphrase.trim() != again.trim() {
        Err(Refusal::PassphraseDiffers)
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::sync::Barrier;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::thread;

    use super::*;
    use crate::begin;

    const OWN: &str = "violet lantern orchard";
    const HELPERS: &str = "copper meadow saddle";
    /// Without the lock, every second round or more goes wrong.
    const ROUNDS: usize = 4;

    #[test]
    fn of_two_changes_at_once_neither_undoes_the_other() {
        for _ in 0..ROUNDS {
            let folder = tempfile::tempdir().unwrap();
            let pantry = Pantry::in_folder(folder.path()).unwrap();
            begin::make(&pantry, OWN, OWN, None).unwrap();
            let code = pantry.beginning.draw_code().unwrap();
            let together = Barrier::new(2);
            thread::scope(|scope| {
                scope.spawn(|| {
                    together.wait();
                    set_recovery(&pantry, OWN, &code).unwrap();
                });
                together.wait();
                give_seat(&pantry, OWN, "Sam", [HELPERS; 2]).unwrap();
            });
            let role = |typed| seat(&pantry, typed).unwrap().role();
            let roles = [role(OWN), role(&code), role(HELPERS)];
            assert_eq!(roles, [Role::Owner, Role::Recovery, Role::Supporter]);
        }
    }

    #[test]
    fn what_is_being_added_stops_before_the_notebook_is_closed_for_new_keys() {
        let folder = tempfile::tempdir().unwrap();
        let pantry = Pantry::in_folder(folder.path()).unwrap();
        begin::make(&pantry, OWN, OWN, None).unwrap();
        let (begun, over) = (Barrier::new(2), AtomicBool::new(false));
        let stopped = thread::scope(|scope| {
            let adds = scope.spawn(|| {
                let _adding = pantry.adding();
                let stopped = pantry.until_given_up();
                begun.wait();
                while !stopped() && !over.load(Ordering::SeqCst) {
                    thread::yield_now();
                }
                // It takes a moment to stop, and the notebook is there meanwhile.
                let is_open = pantry.casebook.with(|book| book.seen()).is_ok();
                stopped() && is_open && !over.load(Ordering::SeqCst)
            });
            begun.wait();
            take_seat(&pantry, OWN).unwrap();
            over.store(true, Ordering::SeqCst);
            adds.join().unwrap()
        });
        assert!(stopped);
    }

    #[test]
    fn a_new_passphrase_is_strong_enough_and_typed_twice_alike() {
        for (first, again, outcome) in [
            (" ", " ", Err(Refusal::PassphraseEmpty)),
            ("hallo", "hallo", Err(Refusal::PassphraseWeak)),
            (
                "violet lantern orchard",
                "violet lantern",
                Err(Refusal::PassphraseDiffers),
            ),
            ("violet lantern orchard", " violet lantern orchard", Ok(())),
        ] {
            assert_eq!(check(first, again), outcome, "{first}");
        }
    }
}
