//! What the tests of seats share.
#![allow(dead_code)]

use std::fs;
use std::path::Path;

use tempfile::TempDir;
use vault::{Cost, Error, Passphrase, Seat, Vault};

pub fn phrase(words: &str) -> Passphrase {
    Passphrase::new(words).unwrap()
}

pub fn made(words: &str) -> (TempDir, Seat) {
    let folder = tempfile::tempdir().unwrap();
    let seat = Vault::at(folder.path())
        .create(&phrase(words), Cost::Small)
        .unwrap();
    (folder, seat)
}

pub fn open(folder: &Path, words: &str) -> Result<Seat, Error> {
    Vault::at(folder).open(&phrase(words))
}

pub fn code(outcome: Result<Seat, Error>) -> &'static str {
    outcome.err().map_or("opened", |error| error.code())
}

pub fn keys(folder: &Path) -> Vec<u8> {
    fs::read(folder.join("keep.dat")).unwrap()
}
