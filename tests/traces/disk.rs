//! The raw disk under a home folder: nothing readable is on it, not even in blocks of files that are gone.

use std::fs;
use std::path::PathBuf;

use casebook::Casebook;
use casebook::log::Filter;
use trials::desk::Desk;
use trials::disk::{Disk, files};
use trials::memory::{Mark, random_word};
use trials::photo;
use trials::sitting::{Sitting, Way};
use trials::x::Display;

use crate::begun::{Words, all, none, say};

/// A home folder, on a disk of its own where the system gives one.
struct Home {
    desk: Desk,
    disk: Option<Disk>,
}

impl Home {
    fn new() -> Self {
        match Disk::new() {
            Ok(disk) => Self {
                desk: Desk::on(&disk.root()),
                disk: Some(disk),
            },
            Err(reason) => {
                say(&format!(
                    "NOT SEARCHED: raw blocks; only files, for this system mounts no disk of its own: {reason}"
                ));
                Self {
                    desk: Desk::new(),
                    disk: None,
                }
            }
        }
    }

    fn holds(&self, marks: &[Mark]) -> Vec<usize> {
        let Some(disk) = &self.disk else {
            let files: Vec<Vec<u8>> = files(self.desk.all())
                .iter()
                .filter_map(|path| fs::read(path).ok())
                .collect();
            return marks
                .iter()
                .map(|mark| files.iter().map(|bytes| mark.count(bytes)).sum())
                .collect();
        };
        disk.holds(marks)
    }

    fn holds_none(&self, marks: &[Mark], when: &str) {
        none(marks, &self.holds(marks), &format!("on the disk {when}"));
    }

    /// The control: what is written in the plain is found, in every form, also once its file is gone again.
    fn shows(&self, marks: &[Mark], texts: &[&str]) {
        let plain: PathBuf = self.desk.home().join("control");
        fs::write(&plain, texts.join(" ")).unwrap();
        all(
            marks,
            &self.holds(marks),
            "on the disk once it is written there",
        );
        if self.disk.is_some() {
            fs::remove_file(&plain).unwrap();
            all(
                marks,
                &self.holds(marks),
                "on the disk though its file is gone",
            );
        }
    }

    /// The same for bytes.
    fn shows_bytes(&self, marks: &[Mark], files: &[Vec<u8>]) {
        fs::write(self.desk.home().join("control"), files.concat()).unwrap();
        all(
            marks,
            &self.holds(marks),
            "on the disk once it is written there",
        );
    }
}

#[test]
fn nothing_readable_comes_onto_the_disk() {
    let (home, display, words) = (Home::new(), Display::open(), Words::draw());
    let desk = &home.desk;
    desk.furnish(&words.passphrase, "en", "light");
    let picture = random_word();
    let photo = photo::gate(640, 480);
    let mut marks: Vec<Mark> = words.marks().into_iter().map(Mark::or_base64).collect();
    marks.push(words.passphrase().or_base64());
    marks.push(Mark::text("the name of a photo", &picture).or_base64());
    marks.extend(pieces("a piece of a photo", &photo));

    let mut sitting = Sitting::open(desk, &display, &words.passphrase);
    sitting.new_entry();
    sitting.write(&words.typed);
    sitting.attach(&words.mail());
    home.holds_none(&marks, "after an import");
    sitting.search(&words.searched);
    home.holds_none(&marks, "while the notebook is open");
    sitting.new_entry_from_the_log();
    sitting.attach(&words.put(&format!("{picture}.jpg"), &photo));
    home.holds_none(&marks, "after a photo was added");
    sitting.leave(Way::F9);
    assert!(sitting.running.ended());
    home.holds_none(&marks, "after leaving");

    let small = thumbnails(desk, &words.passphrase);
    assert!(!small.is_empty(), "the control: there is a small picture");
    let marks_of_small: Vec<Mark> = small
        .iter()
        .flat_map(|bytes| pieces("a piece of a small picture", bytes))
        .collect();
    home.holds_none(&marks_of_small, "after leaving");

    let last = random_word();
    marks.push(Mark::text("what was typed last", &last).or_base64());
    let sitting = Sitting::open(desk, &display, &words.passphrase);
    sitting.search(&words.searched);
    sitting.new_entry_from_the_log();
    sitting.write(&last);
    display.type_text("and more that nobody wai");
    drop(sitting);
    let drafts = desk.with_book(&words.passphrase, |book, now| {
        book.today(now).unwrap().drafts
    });
    assert!(
        drafts.iter().any(|draft| draft.line.starts_with(&last)),
        "the control: it had been kept"
    );
    home.holds_none(&marks, "after it was killed in the middle of typing");

    let texts = [
        &words.typed,
        &words.searched,
        &words.name,
        &words.content,
        &words.passphrase,
        &picture,
        &last,
    ];
    let (seen, typed): (Vec<Mark>, Vec<Mark>) = marks
        .into_iter()
        .partition(|mark| mark.what.starts_with("a piece"));
    home.shows(&typed, &texts.map(String::as_str));
    home.shows_bytes(&seen, &[photo]);
    home.shows_bytes(&marks_of_small, &small);
}

/// Pieces from the middle of a picture, each long enough to stand nowhere by chance.
fn pieces(what: &str, picture: &[u8]) -> Vec<Mark> {
    let middle = picture.chunks_exact(picture.len() / 8).skip(2).take(4);
    middle
        .map(|piece| Mark::bytes(what, &piece[..32]).or_base64())
        .collect()
}

/// The small pictures that the notebook holds.
fn thumbnails(desk: &Desk, passphrase: &str) -> Vec<Vec<u8>> {
    let passphrase = vault::Passphrase::new(passphrase).unwrap();
    let seat = vault::Vault::at(desk.notebook()).open(&passphrase).unwrap();
    let book = Casebook::open(&seat, "UTC").unwrap();
    let rows = book.today(now()).unwrap().drafts.into_iter();
    let rows = rows.chain(book.list(&Filter::default(), 0, 10).unwrap().rows);
    let files: Vec<_> = rows
        .flat_map(|row| book.entry(row.id).unwrap().attachments)
        .collect();
    let thumbs = files.iter().filter_map(|file| book.thumb(file.id).unwrap());
    let thumbs = thumbs.map(|thumb| thumb.bytes).collect();
    book.close().unwrap();
    thumbs
}

fn now() -> casebook::Stamp {
    casebook::Stamp {
        utc_ms: chrono::Utc::now().timestamp_millis(),
        offset_minutes: 0,
    }
}
