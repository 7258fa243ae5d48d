//! One slot of the key file: a body sealed under a slot's secret, committed to by a MAC.

use ring::aead::{AES_256_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use ring::hmac;

use crate::digest;
use crate::error::{Error, Result, What};
use crate::secret::Secret;

/// Bytes of a body.
pub(crate) const BODY: usize = 1024;
/// Bytes of a slot.
pub(crate) const SLOT: usize = NONCE + BODY + TAG + MAC;
const NONCE: usize = 12;
const TAG: usize = 16;
const MAC: usize = 32;

/// AEAD key and MAC key of one slot.
pub(crate) type SlotSecret = Secret<64>;

/// The secret of slot `index` for this okm.
pub(crate) fn secret(okm: &Secret<64>, file_id: &[u8; 32], index: u8) -> Result<SlotSecret> {
    Secret::filled(|out| digest::hkdf(okm.expose(), file_id, &[b"pantry/1/slot", &[index]], out))
}

/// Seals a body under a fresh nonce.
pub(crate) fn seal(
    secret: &SlotSecret,
    file_id: &[u8; 32],
    index: u8,
    body: &Secret<BODY>,
) -> Result<[u8; SLOT]> {
    let mut slot = [0; SLOT];
    let (nonce, rest) = slot.split_at_mut(NONCE);
    let (text, rest) = rest.split_at_mut(BODY);
    digest::fill_random(nonce)?;
    // Copied here and encrypted in place: no plaintext stays behind when sealing succeeds, and it can't fail
    // at this length.
    text.copy_from_slice(body.expose());
    let tag = key(secret)?
        .seal_in_place_separate_tag(nonce_of(nonce)?, aad(file_id, index), text)
        .map_err(|_| Error::Damaged(What::Keys))?;
    rest[..TAG].copy_from_slice(tag.as_ref());
    let mac = mac(secret, file_id, index, &slot[..SLOT - MAC]).sign();
    slot[SLOT - MAC..].copy_from_slice(mac.as_ref());
    Ok(slot)
}

/// Whether the slot was made under this secret; compared in constant time.
pub(crate) fn matches(
    secret: &SlotSecret,
    file_id: &[u8; 32],
    index: u8,
    slot: &[u8; SLOT],
) -> bool {
    let (covered, stored) = slot.split_at(SLOT - MAC);
    let mut computed = [0; MAC];
    computed.copy_from_slice(mac(secret, file_id, index, covered).sign().as_ref());
    let mut expected = [0; MAC];
    expected.copy_from_slice(stored);
    digest::equal(&computed, &expected)
}

/// The body of a slot that matches.
pub(crate) fn open(
    secret: &SlotSecret,
    file_id: &[u8; 32],
    index: u8,
    slot: &[u8; SLOT],
) -> Result<Secret<BODY>> {
    let mut text = Secret::<{ BODY + TAG }>::zeroed()?;
    text.expose_mut()
        .copy_from_slice(&slot[NONCE..NONCE + BODY + TAG]);
    let plain = key(secret)?
        .open_in_place(
            nonce_of(&slot[..NONCE])?,
            aad(file_id, index),
            text.expose_mut(),
        )
        .map_err(|_| Error::Damaged(What::Keys))?;
    Secret::filled(|body| {
        body.copy_from_slice(plain);
        Ok(())
    })
}

fn key(secret: &SlotSecret) -> Result<LessSafeKey> {
    UnboundKey::new(&AES_256_GCM, &secret.expose()[..32])
        .map(LessSafeKey::new)
        .map_err(|_| Error::Damaged(What::Keys))
}

fn nonce_of(bytes: &[u8]) -> Result<Nonce> {
    Nonce::try_assume_unique_for_key(bytes).map_err(|_| Error::Damaged(What::Keys))
}

fn aad(file_id: &[u8; 32], index: u8) -> Aad<[u8; 33]> {
    let mut aad = [index; 33];
    aad[..32].copy_from_slice(file_id);
    Aad::from(aad)
}

fn mac(secret: &SlotSecret, file_id: &[u8; 32], index: u8, covered: &[u8]) -> hmac::Context {
    let key = hmac::Key::new(hmac::HMAC_SHA256, &secret.expose()[32..]);
    let mut context = hmac::Context::with_key(&key);
    context.update(file_id);
    context.update(&[index]);
    context.update(covered);
    context
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const ID: [u8; 32] = [9; 32];

    #[test]
    fn opens_what_was_sealed_and_nothing_that_differs_in_a_bit() {
        let (secret, body) = (SlotSecret::random().unwrap(), Secret::random().unwrap());
        let slot = seal(&secret, &ID, 3, &body).unwrap();
        assert!(matches(&secret, &ID, 3, &slot));
        assert_eq!(
            open(&secret, &ID, 3, &slot).unwrap().expose(),
            body.expose()
        );
        assert!(!matches(&secret, &ID, 4, &slot), "bound to its place");
        assert!(!matches(&secret, &[8; 32], 3, &slot), "bound to its file");
        for at in [0, 11, 12, 600, 1035, 1036, 1051, 1052, SLOT - 1] {
            let mut bad = slot;
            bad[at] ^= 1;
            assert!(!matches(&secret, &ID, 3, &bad), "byte {at}");
        }
    }

    #[test]
    fn each_sealing_differs() {
        let (secret, body) = (SlotSecret::random().unwrap(), Secret::random().unwrap());
        let one = seal(&secret, &ID, 0, &body).unwrap();
        let two = seal(&secret, &ID, 0, &body).unwrap();
        assert_ne!(one[..NONCE], two[..NONCE]);
        assert_ne!(one[NONCE..], two[NONCE..]);
    }
}
