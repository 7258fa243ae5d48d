//! Making and opening the notebook, behind the front.

use vault::{Passphrase, Seat, Vault};

use crate::failure::{Answer, Refusal};
use crate::state::{Pantry, zone};

/// The shortest passphrase taken, in characters.
pub const SHORTEST: usize = 10;

/// Makes a notebook and opens it. Slow: derives a key.
///
/// # Errors
/// When there is one already, the passphrases don't do, or the disk refuses.
pub fn create(pantry: &Pantry, passphrase: &str, again: &str) -> Answer<()> {
    check(passphrase, again)?;
    let vault = Vault::at(&pantry.places.data);
    if vault.exists() {
        return Err(Refusal::Exists.into());
    }
    let seat = vault.create(&Passphrase::new(passphrase)?, vault::Cost::Standard)?;
    sit(pantry, &seat)
}

/// Opens the notebook. Slow: derives a key.
///
/// # Errors
/// When the passphrase is wrong, or something is damaged or missing.
pub fn open(pantry: &Pantry, passphrase: &str) -> Answer<()> {
    if passphrase.is_empty() {
        return Err(Refusal::PassphraseEmpty.into());
    }
    let seat = Vault::at(&pantry.places.data).open(&Passphrase::new(passphrase)?)?;
    sit(pantry, &seat)
}

/// Gives the notebook another passphrase. Slow: derives keys.
///
/// # Errors
/// When the current one is wrong, the new ones don't do, or the disk refuses; the current one stays good then.
pub fn change(pantry: &Pantry, current: &str, passphrase: &str, again: &str) -> Answer<()> {
    if current.is_empty() {
        return Err(Refusal::PassphraseEmpty.into());
    }
    check(passphrase, again)?;
    let mut seat = Vault::at(&pantry.places.data).open(&Passphrase::new(current)?)?;
    Ok(seat.set_passphrase(&Passphrase::new(passphrase)?)?)
}

fn sit(pantry: &Pantry, seat: &Seat) -> Answer<()> {
    pantry.open(casebook::Casebook::open(seat, &zone())?)
}

fn check(passphrase: &str, again: &str) -> Result<(), Refusal> {
    if passphrase.is_empty() {
        Err(Refusal::PassphraseEmpty)
    } else if passphrase.chars().count() < SHORTEST {
        Err(Refusal::PassphraseShort)
    } else if passphrase != again {
        Err(Refusal::PassphraseDiffers)
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_passphrase_is_long_enough_and_typed_twice_alike() {
        assert_eq!(check("", ""), Err(Refusal::PassphraseEmpty));
        assert_eq!(
            check("negen é!!", "negen é!!"),
            Err(Refusal::PassphraseShort)
        );
        assert_eq!(
            check("tien teken", "tien tekem"),
            Err(Refusal::PassphraseDiffers)
        );
        assert_eq!(check("tien teken", "tien teken"), Ok(()));
    }
}
