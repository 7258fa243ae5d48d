//! New keys for everything, after someone else knew the passphrase. Nothing else happens with the notebook meanwhile, but
//! it can be left at any moment: what is half then is settled at the next opening.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use casebook::Casebook;
use tauri::ipc::Channel;
use vault::{Passphrase, Progress, RecoveryCode, Renewal, Renewed, Seat, Vault};

use crate::door;
use crate::failure::{Answer, Refusal};
use crate::keys;
use crate::signal::Signal;
use crate::state::{Pantry, now, zone};
use crate::wire::{self, NewKeys, Renewing};

/// The page is told about so many times in all.
const TOLD: u64 = 200;

/// Whether everything gets new keys just now.
#[derive(Debug, Default)]
pub struct Exposure {
    running: AtomicBool,
    stopped: AtomicBool,
    ended: Signal,
}

/// Running until it is dropped.
struct Running<'a>(&'a Exposure);

impl Drop for Running<'_> {
    fn drop(&mut self) {
        self.0.running.store(false, Ordering::SeqCst);
        self.0.ended.give();
    }
}

impl Exposure {
    fn begin(&self) -> Answer<Running<'_>> {
        if self.running.swap(true, Ordering::SeqCst) {
            return Err(vault::Error::InUse.into());
        }
        self.ended.take_back();
        Ok(Running(self))
    }

    /// What was given up before says nothing of the next.
    fn go_on(&self) {
        self.stopped.store(false, Ordering::SeqCst);
    }

    /// Gives it up, as long as nothing has changed.
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::SeqCst);
    }

    /// Whether none is running, or it ended in time.
    pub fn is_over_within(&self, limit: Duration) -> bool {
        !self.running.load(Ordering::SeqCst) || self.ended.wait(limit)
    }
}

/// Gives everything new keys. Slow: derives keys, and writes all of it anew.
///
/// # Errors
/// When the passphrase is wrong or another's, a new one doesn't do, the code was not typed as it was drawn; when it was
/// given up, the notebook is in use, or the disk refuses. Nothing has changed then, and the notebook is open as before.
pub fn renew(
    pantry: &Pantry,
    wanted: &NewKeys,
    progress: &Channel<Renewing>,
) -> Answer<wire::Renewed> {
    let _changing = pantry.changing();
    let passphrase = door::new_passphrase(&wanted.passphrase, &wanted.again)?;
    let typed = wanted.code.as_deref();
    let code = typed
        .map(|typed| pantry.beginning.code(typed))
        .transpose()?;
    pantry.exposure.go_on();
    let mut seat = keys::own_seat(pantry, &wanted.current)?;
    // What is cut off by it is offered again.
    let _adding = pantry.stop_adding();
    // Not before: until here whoever leaves closes the notebook as ever.
    let _running = pantry.exposure.begin()?;
    let renewed = closed(pantry, &mut seat, &passphrase, code.as_ref(), progress);
    // It was opened anew, whatever came of it.
    pantry.check_chain();
    let Renewed { files, damaged } = renewed?;
    pantry.beginning.forget_code();
    keys::note(pantry, &seat);
    // The seat is gone with the old keys; one that is still named can be given anew, or taken away once more.
    let _ = pantry.casebook.with(|book| book.set_supporter(None, now()));
    Ok(wire::Renewed {
        files: files as u64,
        damaged: damaged as u64,
    })
}

/// The work itself, while the notebook is closed.
fn closed(
    pantry: &Pantry,
    seat: &mut Seat,
    passphrase: &Passphrase,
    recovery: Option<&RecoveryCode>,
    progress: &Channel<Renewing>,
) -> Answer<Renewed> {
    let renewal = Renewal {
        passphrase,
        recovery,
        supporter: None,
    };
    let leaving = || pantry.cancelled.load(Ordering::SeqCst);
    let mut told = None;
    let mut tell = |now: Progress| {
        if told.replace(step(now)) != Some(step(now)) {
            // A page that is gone needs no progress.
            let _ = progress.send(now.into());
        }
        !leaving() && !pantry.exposure.stopped.load(Ordering::SeqCst)
    };
    let mut renewed = None;
    let opened = pantry.casebook.renew(|| {
        let done = seat.renew_all(&renewal, &mut tell);
        let done = done.map(|all| renewed = Some(all)).map_err(Into::into);
        if leaving() {
            return (done, Err(casebook::Error::Closed));
        }
        let mut book = Casebook::open(seat, &zone());
        if let (Ok(()), Ok(book)) = (&done, &mut book) {
            // What can't be kept now is told once more than it need be.
            let _ = book.note_renewal();
        }
        (done, book)
    });
    match (renewed, opened) {
        (Some(renewed), Ok(())) => Ok(renewed),
        (Some(_), Err(_)) => Err(Refusal::RenewedClosed.into()),
        (None, opened) => Err(opened.err().unwrap_or(casebook::Error::Closed).into()),
    }
}

/// What has to differ for the page to be told again.
fn step(progress: Progress) -> (u64, bool) {
    let part = u128::from(progress.done) * u128::from(TOLD) / u128::from(progress.total.max(1));
    (u64::try_from(part).unwrap_or(TOLD), progress.stoppable)
}

/// So many bytes are written anew, at most: so much room it takes.
///
/// # Errors
/// For a supporter, and when the disk refuses.
pub fn size(pantry: &Pantry) -> Answer<u64> {
    pantry.casebook.with(|book| book.only_owner())?;
    Ok(Vault::at(&pantry.places.data).size()?)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn one_at_a_time_and_its_end_can_be_waited_for() {
        let exposure = Exposure::default();
        assert!(exposure.is_over_within(Duration::ZERO));
        let running = exposure.begin().unwrap();
        assert_eq!(exposure.begin().map(drop).unwrap_err().code, "in-use");
        assert!(!exposure.is_over_within(Duration::from_millis(1)));
        exposure.stop();
        std::thread::scope(|scope| {
            scope.spawn(move || drop(running));
            assert!(exposure.is_over_within(Duration::from_secs(60)));
        });
        exposure.go_on();
        assert!(!exposure.stopped.load(Ordering::SeqCst));
    }

    #[test]
    fn the_page_is_told_of_parts_and_of_the_turn() {
        let at = |done, stoppable| Progress {
            done,
            total: 1_000_000,
            stoppable,
        };
        assert_eq!(step(at(0, true)), step(at(4_999, true)));
        assert_ne!(step(at(0, true)), step(at(5_000, true)));
        assert_ne!(step(at(1_000_000, true)), step(at(1_000_000, false)));
        let nothing = Progress {
            done: 0,
            total: 0,
            stoppable: true,
        };
        assert_eq!(step(nothing), (0, true));
    }
}
