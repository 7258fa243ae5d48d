//! Files of the notebook that are damaged, missing, or from a newer program.

use std::fs;
use std::path::PathBuf;

use trials::desk::Desk;
use trials::driver::Session;
use trials::photo;
use vault::{Cost, Migration, Passphrase, Vault};

use crate::steps::*;

const KEYS: &str = "keep.dat";

fn cells(desk: &Desk) -> Vec<PathBuf> {
    (1..=4)
        .map(|n| desk.notebook().join(format!("{n}.dat")))
        .collect()
}

fn sealed(desk: &Desk) -> Vec<PathBuf> {
    let files = fs::read_dir(desk.notebook().join("files")).unwrap();
    files.map(|file| file.unwrap().path()).collect()
}

/// What the front says to the right passphrase once something was done to the files; and that it opens when undone.
fn said(language: &str, harm: impl Fn(&Desk), words: &str) {
    journey(async {
        let desk = Desk::new();
        let page = made(&desk, language).await;
        write_down(&page, "kept all the while").await;
        leave(page, &desk).await;
        let copy = tempfile::tempdir().unwrap();
        let all: Vec<PathBuf> = cells(&desk)
            .into_iter()
            .chain([desk.notebook().join(KEYS)])
            .collect();
        for path in &all {
            fs::copy(path, copy.path().join(path.file_name().unwrap())).unwrap();
        }
        harm(&desk);
        let page = Session::start(&desk).await;
        look_for(&page, PASSPHRASE).await;
        page.says(words).await;
        assert_eq!(
            page.value("#search").await,
            "",
            "what was typed does not stay"
        );
        drop(page);
        for path in &all {
            fs::copy(copy.path().join(path.file_name().unwrap()), path).unwrap();
        }
        let page = opened(&desk).await;
        page.says("kept all the while").await;
    });
}

#[test]
fn a_damaged_key_file() {
    said(
        "en",
        |desk| fs::write(desk.notebook().join(KEYS), "short").unwrap(),
        "A file of Pantry is damaged",
    );
}

#[test]
fn a_missing_key_file() {
    said(
        "nl",
        |desk| fs::remove_file(desk.notebook().join(KEYS)).unwrap(),
        "Een bestand van Pantry is er niet meer",
    );
}

#[test]
fn a_damaged_database() {
    let harm = |desk: &Desk| {
        for cell in cells(desk) {
            let mut bytes = fs::read(&cell).unwrap();
            bytes[..8_192].fill(0x5A);
            fs::write(cell, bytes).unwrap();
        }
    };
    said("en", harm, "A file of Pantry cannot be read");
}

#[test]
fn a_missing_database() {
    let harm = |desk: &Desk| {
        cells(desk)
            .iter()
            .for_each(|cell| fs::remove_file(cell).unwrap())
    };
    said("nl", harm, "Een bestand van Pantry is er niet meer");
}

#[test]
fn a_notebook_from_a_newer_program() {
    journey(async {
        let desk = Desk::new();
        desk.choose("en", "light");
        let passphrase = Passphrase::new(PASSPHRASE).unwrap();
        let seat = Vault::at(desk.notebook())
            .create(&passphrase, Cost::Small)
            .unwrap();
        let far: Vec<Migration> = (1..=99)
            .map(|version| Migration {
                version,
                sql: "CREATE TABLE IF NOT EXISTS thing (x INTEGER) STRICT",
            })
            .collect();
        for compartment in [seat.plan(), seat.log().unwrap()] {
            compartment.database(&far).unwrap().close().unwrap();
        }
        let before: Vec<Vec<u8>> = cells(&desk)
            .iter()
            .map(|cell| fs::read(cell).unwrap())
            .collect();
        let page = Session::start(&desk).await;
        look_for(&page, PASSPHRASE).await;
        page.says("made with a newer Pantry").await;
        drop(page);
        let after: Vec<Vec<u8>> = cells(&desk)
            .iter()
            .map(|cell| fs::read(cell).unwrap())
            .collect();
        assert!(before == after, "a byte changed");
    });
}

#[test]
fn a_damaged_photo_and_a_missing_one() {
    journey(async {
        let desk = Desk::new();
        let page = made(&desk, "en").await;
        page.click("#write").await;
        page.type_in("#what", "with a photo").await;
        drop_file(&page, "first.jpg", &photo::jpeg(640, 480)).await;
        page.find("[data-file] img").await;
        let [file] = &sealed(&desk)[..] else {
            panic!("one file")
        };
        let mut bytes = fs::read(file).unwrap();
        bytes[20_000] ^= 1;
        fs::write(file, &bytes).unwrap();
        page.click("[data-file]").await;
        page.says("damaged and cannot be shown").await;
        page.click("[data-view=close]").await;
        fs::remove_file(file).unwrap();
        page.click("[data-file]").await;
        page.says("no longer on the disk").await;
    });
}
