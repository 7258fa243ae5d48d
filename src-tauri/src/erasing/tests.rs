#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use vault::{Cost, Passphrase};

use super::*;
use crate::preferences::{self, Look};
use crate::wire::Theme;

/// As the program starts: what was cut off is gone on with before there is a window.
fn start(data: &Path) -> (Pantry, Answer<()>) {
    let pantry = Pantry::in_folder(data).unwrap();
    let finished = finish(&pantry);
    (pantry, finished)
}

fn notebook(data: &Path, erasing: bool) {
    let passphrase = Passphrase::new("violet lantern orchard").unwrap();
    Vault::at(data).create(&passphrase, Cost::Small).unwrap();
    let look = Look {
        preferences: Preferences {
            language: Language::Nl,
            theme: Theme::Light,
            text_size: 100,
            front: Front::Lock,
        },
        step: None,
        erasing,
    };
    preferences::write(data, look).unwrap();
}

fn left(data: &Path) -> BTreeSet<String> {
    let names = fs::read_dir(data).unwrap();
    let name = |entry: fs::DirEntry| entry.file_name().to_string_lossy().into_owned();
    names.map(|entry| name(entry.unwrap())).collect()
}

#[test]
fn what_was_cut_off_is_finished_before_anything_opens() {
    let folder = tempfile::tempdir().unwrap();
    notebook(folder.path(), true);
    let (pantry, finished) = start(folder.path());
    assert!(finished.is_ok());
    let box_only = ["lock", "look.json", "recipes.db"].map(str::to_owned);
    assert_eq!(left(folder.path()), box_only.into());
    assert!(!pantry.is_erasing() && !pantry.notebook_exists() && !pantry.lacks_keys());
    assert_eq!(pantry.look().front, Front::Recipes);
    let list = pantry.recipes(|the_box, language| the_box.shopping(language));
    assert!(!list.unwrap().is_empty(), "it looks used");
    let text = fs::read_to_string(folder.path().join("look.json")).unwrap();
    assert!(!text.contains("eras"), "{text}");
}

#[test]
fn without_a_note_nothing_is_erased() {
    let folder = tempfile::tempdir().unwrap();
    notebook(folder.path(), false);
    let before = left(folder.path());
    let (pantry, finished) = start(folder.path());
    assert!(finished.is_ok() && pantry.notebook_exists());
    assert!(left(folder.path()).is_superset(&before));
    assert_eq!(pantry.look().front, Front::Lock);
}

#[test]
fn what_can_t_be_removed_is_tried_again_and_opens_nothing_meanwhile() {
    let folder = tempfile::tempdir().unwrap();
    notebook(folder.path(), true);
    // A folder where a file would stand.
    let keys = folder.path().join("keep.dat");
    fs::remove_file(&keys).unwrap();
    fs::create_dir(&keys).unwrap();
    for _ in 0..2 {
        let (pantry, finished) = start(folder.path());
        assert!(finished.is_err() && pantry.is_erasing());
        assert!(Vault::at(folder.path()).exists(), "the control");
        assert!(!pantry.notebook_exists() && !pantry.lacks_keys());
        assert!(!folder.path().join("1.dat").exists());
    }
    fs::remove_dir(&keys).unwrap();
    let (pantry, finished) = start(folder.path());
    assert!(finished.is_ok() && !pantry.is_erasing());
}

#[test]
fn no_start_erases_a_notebook_that_was_made_since() {
    let folder = tempfile::tempdir().unwrap();
    notebook(folder.path(), true);
    // As above; a new notebook could stand beside it.
    let stuck = folder.path().join("files").join("0".repeat(64));
    fs::create_dir(&stuck).unwrap();
    let words = "copper ladder winter";
    let (pantry, _) = start(folder.path());
    assert!(crate::begin::make(&pantry, words, words, None).is_err());
    assert!(!pantry.notebook_exists());
    fs::remove_dir(&stuck).unwrap();
    crate::begin::make(&pantry, words, words, None).unwrap();
    assert!(pantry.notebook_exists() && !pantry.is_erasing());
    drop(pantry);
    let (pantry, _) = start(folder.path());
    assert!(pantry.notebook_exists());
}

#[test]
fn the_word_is_the_language_s_own_in_any_letters() {
    for (language, typed, is) in [
        (Language::Nl, "WISSEN", true),
        (Language::Nl, " wissen ", true),
        (Language::Nl, "wis", false),
        (Language::Nl, "", false),
        (Language::En, "Erase", true),
        (Language::En, "erase everything", false),
    ] {
        assert_eq!(is_the_word(language, typed), is, "{typed}");
    }
}
