//! New keys for everything while the notebook is in use.

use std::fs;
use std::io::{self, Read};
use std::sync::Mutex;

use casebook::evidence::{self, Event, Intake, Source};
use casebook::{Casebook, Error, Shared};
use intake::Pool;
use vault::{Renewal, Seat};

use super::photos::{bytes, photos};
use super::{Home, at, lines, pass, seat, written};

fn renew(shared: &Shared, seat: &mut Seat) {
    let passphrase = pass("fresh");
    let renewal = Renewal {
        passphrase: &passphrase,
        recovery: None,
        supporter: None,
    };
    shared
        .renew(|| {
            let done = seat.renew_all(&renewal, &mut |_| true);
            let book = Casebook::open(seat, "Europe/Amsterdam");
            (done.map(drop).map_err(Error::from), book)
        })
        .unwrap();
}

/// A file whose first byte is read only after everything got new keys.
struct Meanwhile<'a> {
    shared: Shared,
    seat: Option<&'a mut Seat>,
    left: usize,
}

impl Read for Meanwhile<'_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if let Some(seat) = self.seat.take() {
            renew(&self.shared, seat);
        }
        let count = out.len().min(self.left);
        out[..count].fill(7);
        self.left -= count;
        Ok(count)
    }
}

fn add(shared: &Shared, entry: casebook::EntryId, source: Source) -> Vec<Event> {
    let events = Mutex::new(Vec::new());
    let intake = Intake {
        shared,
        pool: &Pool::new("/nowhere/pantry-worker".into(), 1),
        clock: &|| at(9),
        stopped: &|| false,
    };
    let tell = |event| events.lock().unwrap().push(event);
    evidence::add(&intake, entry, vec![source], &tell).unwrap();
    events.into_inner().unwrap()
}

#[test]
fn a_file_on_its_way_while_keys_change_is_refused_and_leaves_nothing() {
    let home = Home::new();
    let shared = home.shared();
    let entry = shared
        .with(|book| Ok(written(book, at(0), "with files")))
        .unwrap();
    let source =
        |name: &str, read: Box<dyn Read + Send>| Source::stream(name.to_owned(), 1_000, read);
    add(
        &shared,
        entry,
        source("before.txt", Box::new(io::repeat(1).take(1_000))),
    );
    assert_eq!(home.sealed(), 1);

    let fresh: &'static mut Seat = Box::leak(Box::new(seat(home.path(), "owner")));
    let reading = Meanwhile {
        shared: shared.clone(),
        seat: Some(fresh),
        left: 1_000,
    };
    let events = add(&shared, entry, source("meanwhile.txt", Box::new(reading)));
    let refused = |event: &&Event| {
        matches!(
            event,
            Event::Refused {
                error: Error::Closed,
                ..
            }
        )
    };
    assert_eq!(events.iter().filter(refused).count(), 1, "{events:?}");
    assert_eq!(home.sealed(), 1);

    let events = add(
        &shared,
        entry,
        source("after.txt", Box::new(io::repeat(2).take(1_000))),
    );
    assert!(
        events
            .iter()
            .any(|event| matches!(event, Event::Added { .. }))
    );
    shared.close().unwrap();
    let mut book = Casebook::open(&seat(home.path(), "fresh"), "Europe/Amsterdam").unwrap();
    while !book.check_chain().unwrap() {}
    let chain = book.chain().unwrap();
    assert!(chain.broken.is_empty() && !chain.older);
    assert_eq!(lines(&book, "").len(), 1);
    let files = book.files().unwrap();
    let attachments = book.entry(entry).unwrap().attachments;
    let names: Vec<&str> = attachments.iter().map(|file| &*file.name).collect();
    assert_eq!(names, ["before.txt", "after.txt"]);
    for (file, byte) in attachments.iter().zip([1, 2]) {
        let mut content = Vec::new();
        files
            .open(file.id)
            .unwrap()
            .read_to_end(&mut content)
            .unwrap();
        assert_eq!(vault::sha256(&content), file.sha256);
        assert!(content == [byte; 1_000]);
    }
    assert_eq!(book.file_ids().unwrap().len(), 2);
}

#[test]
fn a_file_that_could_not_be_removed_is_not_taken_along() {
    let mut home = Home::new();
    let shared = home.shared();
    let entry = shared.with(|book| Ok(written(book, at(0), "one"))).unwrap();
    add(&shared, entry, bytes("a", b"a"));
    add(&shared, entry, bytes("b", b"b"));
    let file = photos(&shared, entry)[0].id;
    let whole = home.path().join("files").join(file.to_hex());
    let sealed = fs::read(&whole).unwrap();
    shared
        .with(|book| book.remove_file(entry, file, at(1)))
        .unwrap();
    // As if another program had held it.
    fs::write(whole.with_extension("part"), sealed).unwrap();
    assert_eq!(home.sealed(), 2, "the control");
    renew(&shared, &mut home.seat);
    assert_eq!(home.sealed(), 1);
}
