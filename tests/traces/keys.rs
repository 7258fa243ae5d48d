//! The keys that are searched for are those of the notebook.

use std::num::NonZeroU32;

use ring::{hmac, pbkdf2};
use trials::keys::of;

/// The first page of each database carries the HMAC that its key gives ("SQLCipher Design").
#[test]
fn they_are_those_of_the_notebook() {
    let folder = tempfile::tempdir().expect("a folder");
    let passphrase = vault::Passphrase::new("violet lantern orchard").expect("a passphrase");
    vault::Vault::at(folder.path())
        .create(&passphrase, vault::Cost::Small)
        .expect("a notebook");
    let keys = of(folder.path(), "violet lantern orchard");
    for (key, cell) in keys.databases.iter().zip(keys.cells) {
        let cell = std::fs::read(folder.path().join(format!("{}.dat", cell + 1)));
        let page = cell.expect("a cell")[..4_096].to_vec();
        let salt: Vec<u8> = page[..16].iter().map(|byte| byte ^ 0x3A).collect();
        let two = NonZeroU32::new(2).expect("two");
        let mut of_pages = [0; 32];
        pbkdf2::derive(pbkdf2::PBKDF2_HMAC_SHA512, two, &salt, key, &mut of_pages);
        let (said, tag) = page[16..].split_at(4_096 - 16 - 64);
        let of_pages = hmac::Key::new(hmac::HMAC_SHA512, &of_pages);
        let said = [said, &1_u32.to_le_bytes()].concat();
        hmac::verify(&of_pages, &said, tag).expect("the key of this database");
    }
}
