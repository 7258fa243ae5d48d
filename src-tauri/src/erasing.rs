//! Erasing the open notebook: asked twice, noted before anything else, and finished at the next start where it was cut off.

use casebook::Error;
use tauri::AppHandle;
use vault::{Role, Seat, Vault};

use crate::convert::count;
use crate::door;
use crate::failure::{Answer, Refusal};
use crate::leaving::{self, After};
use crate::state::Pantry;
use crate::wire::{Front, Language, Losses, Preferences};
use crate::words::Words;

/// What would be gone.
///
/// # Errors
/// For a supporter; the database's.
pub fn losses(pantry: &Pantry) -> Answer<Losses> {
    let (entries, files) = pantry.casebook.with(|book| {
        book.only_owner()?;
        let entries = book.seen()?.entries.unwrap_or_default();
        Ok((entries, book.attachments()?.len()))
    })?;
    Ok(Losses {
        entries: count(entries),
        files: count(files),
        spare: pantry.ring.keys().spare,
    })
}

/// Erases the notebook that is open, and leaves: a recipe box comes in its place, whatever was chosen. Slow: derives a key.
///
/// `begun` is called once there is no way back, and it is finished at the next start should this one end; never for a spare
/// notebook, of which nothing is noted.
///
/// # Errors
/// When the word or the passphrase is not the right one, or the disk refuses the first step. Nothing has changed then.
pub fn erase(
    app: &AppHandle,
    pantry: &Pantry,
    [passphrase, word]: [&str; 2],
    begun: impl FnOnce(),
) -> Answer<()> {
    let _changing = pantry.changing();
    pantry.casebook.with(|book| book.only_owner())?;
    if !is_the_word(pantry.look().language, word) {
        return Err(Refusal::WordDiffers.into());
    }
    let seat = door::seat(pantry, passphrase)?;
    match seat.role() {
        Role::Owner | Role::Recovery => erase_all(pantry, begun)?,
        Role::Spare => erase_spare(pantry, seat, passphrase)?,
        Role::Supporter => return Err(Error::NotYours.into()),
    }
    leaving::leave_soon(app, After::AsChosen);
    Ok(())
}

fn is_the_word(language: Language, typed: &str) -> bool {
    let word = Words::private(language).say("erase-word");
    typed.trim().to_lowercase() == word.to_lowercase()
}

/// From the note on there is no way back.
fn erase_all(pantry: &Pantry, begun: impl FnOnce()) -> Answer<()> {
    pantry.set_erasing(true)?;
    begun();
    pantry.choices.bring_recipes();
    // Before anything that takes a while. What can't be removed now is tried again right below.
    let _ = Vault::at(&pantry.places.data).erase_keys();
    let _adding = pantry.stop_adding();
    // What can't be closed is erased all the same.
    let _ = pantry.casebook.close();
    // What can't be removed now is tried again at the next start; nothing of it opens.
    let _ = finish(pantry);
    Ok(())
}

/// Goes on with an erasing until nothing is left; nothing where there is none to go on with.
///
/// # Errors
/// The first thing that can't be removed, or noted: the next start tries again.
pub fn finish(pantry: &Pantry) -> Answer<()> {
    if !pantry.is_erasing() {
        return Ok(());
    }
    let erased = Vault::at(&pantry.places.data).erase();
    // A box that can't be written is there all the same, as it was.
    let _ = pantry.recipes(|the_box, language| the_box.look_used(language));
    erased?;
    pantry.set_erasing(false)
}

/// Only this one goes, and nothing is noted: a note would have the next start erase the other.
fn erase_spare(pantry: &Pantry, seat: Seat, passphrase: &str) -> Answer<()> {
    let look = pantry.look();
    pantry.set_look(Preferences {
        front: Front::Recipes,
        ..look
    })?;
    let adding = pantry.stop_adding();
    // As above.
    let _ = pantry.casebook.close();
    let erased = seat.erase_spare();
    drop(adding);
    if let Err(error) = erased {
        match door::open(pantry, passphrase) {
            // Its keys are gone. What is left is noise to whoever finds it.
            Err(failure) if failure.is_mistyped() => {}
            _ => return Err(error.into()),
        }
    }
    // As after all was erased: a box that can't be written is there all the same.
    let _ = pantry.recipes(|the_box, language| the_box.look_used(language));
    pantry.choices.bring_recipes();
    Ok(())
}

#[cfg(test)]
mod tests;
