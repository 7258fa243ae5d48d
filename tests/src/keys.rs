//! The keys of a notebook, derived from its passphrase as FORMAT.md says: what a search of the memory looks for. The vault
//! hands none out.

use std::path::Path;

use argon2::{Algorithm, Argon2, Params, Version};
use ring::aead::{AES_256_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use ring::hkdf::{HKDF_SHA256, KeyType, Salt};

const SLOT: usize = 1_084;
const NONCE: usize = 12;
const SEALED: usize = 1_024 + 16;

/// The keys of an owner's notebook.
pub struct Keys {
    /// What Argon2id makes of the passphrase.
    pub derived: Vec<u8>,
    /// The root key of the log.
    pub root: Vec<u8>,
    /// The raw keys of the databases of plan and log. SQLCipher keeps them masked while it has no use for them.
    pub databases: [Vec<u8>; 2],
    /// The cells that these are in, from 0.
    pub cells: [u8; 2],
}

/// The keys of a notebook that was made at the small cost.
///
/// # Panics
/// When there is none, or the passphrase is wrong.
#[must_use]
pub fn of(notebook: &Path, passphrase: &str) -> Keys {
    let file = std::fs::read(notebook.join("keep.dat")).expect("a key file");
    let (id, slots) = file.split_at(32);
    let mut derived = vec![0; 64];
    let small = Params::new(65_536, 3, 1, Some(64)).expect("a cost");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, small)
        .hash_password_into(passphrase.as_bytes(), id, &mut derived)
        .expect("derived");
    let body = (0_u8..)
        .zip(slots.chunks_exact(SLOT))
        .find_map(|(number, slot)| {
            let secret = expand(id, &derived, &[b"pantry/1/slot", &[number]], 64);
            let key = LessSafeKey::new(UnboundKey::new(&AES_256_GCM, &secret[..32]).ok()?);
            let nonce = Nonce::try_assume_unique_for_key(&slot[..NONCE]).ok()?;
            let mut body = slot[NONCE..NONCE + SEALED].to_vec();
            let about = [id, &[number]].concat();
            Some(
                key.open_in_place(nonce, Aad::from(about), &mut body)
                    .ok()?
                    .to_vec(),
            )
        });
    let body = body.expect("a slot that opens");
    let database =
        |cell: u8, root: &[u8]| expand(&[0; 32], root, &[b"pantry/1/database", &[cell]], 32);
    let (plan, log) = (&body[3..35], &body[36..68]);
    Keys {
        derived,
        root: log.to_vec(),
        databases: [database(body[2], plan), database(body[35], log)],
        cells: [body[2], body[35]],
    }
}

struct Length(usize);

impl KeyType for Length {
    fn len(&self) -> usize {
        self.0
    }
}

fn expand(salt: &[u8], secret: &[u8], info: &[&[u8]], length: usize) -> Vec<u8> {
    let key = Salt::new(HKDF_SHA256, salt).extract(secret);
    let mut bytes = vec![0; length];
    key.expand(info, Length(length))
        .and_then(|expanded| expanded.fill(&mut bytes))
        .expect("a length that HKDF gives");
    bytes
}
