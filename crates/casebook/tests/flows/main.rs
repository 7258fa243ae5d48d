//! What a person does with a notebook, from a new folder to a closed one, without a window.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod awaited;
mod chain;
mod conversations;
mod exposure;
mod found;
mod log;
mod photos;
mod plan;
mod sealed;
mod seen;
mod series;

use std::fs;
use std::path::Path;

use casebook::log::{EntryFields, Filter};
use casebook::{Casebook, EntryId, Shared, Stamp};
use tempfile::TempDir;
use vault::{Cost, Database, Migration, Passphrase, Role, Seat, Vault};

/// Noon on 23 November 2026 in Amsterdam, and so many minutes later.
fn at(minutes: i64) -> Stamp {
    Stamp {
        utc_ms: 1_795_431_600_000 + minutes * 60_000,
        offset_minutes: 60,
    }
}

/// A folder with a notebook in it, and its owner's seat: deriving keys takes longer than all the rest.
struct Home {
    folder: TempDir,
    seat: Seat,
}

impl Home {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let seat = Vault::at(folder.path())
            .create(&pass("owner"), Cost::Small)
            .unwrap();
        Self { folder, seat }
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn book(&self) -> Casebook {
        Casebook::open(&self.seat, "Europe/Amsterdam").unwrap()
    }

    /// The seat that the passphrase gives, as after a new start of the program.
    fn started_anew(self) -> Self {
        let seat = seat(self.path(), "owner");
        Self { seat, ..self }
    }

    fn log(&self) -> Database {
        let log = self.seat.log().unwrap();
        log.database(&migrations(5)).unwrap()
    }

    fn shared(&self) -> Shared {
        let shared = Shared::default();
        shared.put(self.book()).unwrap();
        shared
    }

    /// A seat with the plan and no log.
    fn add_supporter(&mut self) {
        self.seat
            .add_slot(Role::Supporter, &pass("supporter"))
            .unwrap();
    }

    fn supporter(&self) -> Casebook {
        Casebook::open(&seat(self.path(), "supporter"), "Europe/Amsterdam").unwrap()
    }

    /// A copy of the folder as it stands on the disk now, programs running or not.
    fn copy(&self) -> Self {
        let folder = tempfile::tempdir().unwrap();
        copy_all(self.path(), folder.path());
        let seat = seat(folder.path(), "owner");
        Self { folder, seat }
    }

    /// How many sealed files stand in the folder.
    fn sealed(&self) -> usize {
        fs::read_dir(self.path().join("files")).map_or(0, Iterator::count)
    }

    /// Runs statements on the log's database, as someone with the key and another program would.
    fn tamper(&self, sql: &str) {
        let log = self.log();
        log.sql().execute_batch(sql).unwrap();
        log.close().unwrap();
    }
}

/// As many migrations as were applied already.
fn migrations(count: u32) -> Vec<Migration> {
    (1..=count)
        .map(|version| Migration { version, sql: "" })
        .collect()
}

fn copy_all(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for file in fs::read_dir(from).unwrap() {
        let file = file.unwrap();
        let target = to.join(file.file_name());
        if file.file_type().unwrap().is_dir() {
            copy_all(&file.path(), &target);
        } else {
            fs::copy(file.path(), target).unwrap();
        }
    }
}

fn pass(text: &str) -> Passphrase {
    Passphrase::new(text).unwrap()
}

fn seat(folder: &Path, passphrase: &str) -> Seat {
    Vault::at(folder).open(&pass(passphrase)).unwrap()
}

/// Fields of an entry at a moment, with an account of it.
fn fields(book: &Casebook, now: Stamp, what: &str) -> EntryFields {
    let mut fields = book.new_entry(now).unwrap().fields;
    what.clone_into(&mut fields.what);
    fields
}

/// A draft. Its id.
fn drafted(book: &mut Casebook, now: Stamp, what: &str) -> EntryId {
    let id = book.new_entry(now).unwrap().id;
    let fields = fields(book, now, what);
    book.keep(id, fields, now).unwrap();
    id
}

/// A saved entry. Its id.
fn written(book: &mut Casebook, now: Stamp, what: &str) -> EntryId {
    let id = drafted(book, now, what);
    book.settle(id, now).unwrap().unwrap();
    id
}

fn lines(book: &Casebook, query: &str) -> Vec<String> {
    let page = book.list(&Filter::words(query), 0, 100).unwrap();
    assert_eq!(page.total, page.rows.len());
    page.rows.into_iter().map(|row| row.line).collect()
}
