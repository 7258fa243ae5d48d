//! The plan and the registers, and what a supporter can reach.

use casebook::log::{EntryFields, Filter, SavedPaper};
use casebook::plan::{Act, Change, Moment, Parting, Sighting, State, Subject};
use casebook::registers::{Answer, Fields, Kind, Lock, Row};
use casebook::{Author, Casebook, Changed, EntryId, Stamp};
use vault::Role;

use super::{Home, at, pass, written};

fn doing() -> Change {
    Change {
        state: Some(State::Doing),
        ..Change::default()
    }
}

fn last_item(book: &Casebook) -> String {
    let plan = book.plan().unwrap();
    plan.sections
        .last()
        .unwrap()
        .items
        .last()
        .unwrap()
        .item
        .id
        .clone()
}

fn changed(at: Stamp, role: Role, name: &str) -> Option<Changed> {
    let by = Author {
        role,
        name: name.into(),
    };
    Some(Changed { at, by })
}

fn lock(name: &str) -> Row {
    Row {
        id: None,
        offer: String::new(),
        changed: None,
        fields: Fields::Lock(Lock {
            name: name.into(),
            ..Lock::default()
        }),
    }
}

#[test]
fn the_plan_keeps_what_was_made_of_it_and_by_whom() {
    let mut home = Home::new();
    home.add_supporter();
    let mut book = home.book();
    book.set_supporter(Some(" Els "), at(0)).unwrap();
    book.close().unwrap();
    let mut book = home.supporter();
    let id = last_item(&book);
    book.set_item(&id, doing(), at(0)).unwrap();
    let shed = book.put_row(lock("Shed"), at(0)).unwrap().row;
    assert_eq!(shed.changed, changed(at(0), Role::Supporter, "Els"));
    book.close().unwrap();

    let mut book = home.book();
    let today = book.today(at(1)).unwrap();
    assert_eq!(today.next[0].item.id, id, "what was begun comes first");
    assert_eq!(
        today.next[0].progress.changed,
        changed(at(0), Role::Supporter, "Els")
    );
    assert_eq!(
        (today.open[0].kind, today.open[0].names.as_slice()),
        (Kind::Locks, &["Shed".to_owned()][..])
    );
    assert_eq!(book.register(Kind::Locks).unwrap(), [shed]);
    let item = book.set_item(&id, doing(), at(2)).unwrap();
    assert_eq!(item.progress.changed, changed(at(2), Role::Owner, ""));
}

#[test]
fn the_owner_hears_what_a_supporter_changed_until_it_was_seen() {
    let mut home = Home::new();
    home.add_supporter();
    let mut book = home.book();
    book.set_supporter(Some("Els"), at(0)).unwrap();
    book.set_item("call-112", doing(), at(0)).unwrap();
    let shed = book.put_row(lock("Shed"), at(0)).unwrap().row;
    let id = shed.id.unwrap();
    assert!(
        book.changes().unwrap().is_empty(),
        "one's own changes are no news"
    );
    book.close().unwrap();

    let mut book = home.supporter();
    book.set_item("code-word", doing(), at(1)).unwrap();
    book.set_item("code-word", doing(), at(2)).unwrap();
    book.remove_row(Kind::Locks, id, at(3)).unwrap();
    let door = book.put_row(lock("Door"), at(4)).unwrap().row;
    book.put_row(
        Row {
            offer: "door".into(),
            ..door.clone()
        },
        at(5),
    )
    .unwrap();
    let gone = book.put_row(lock("Gone"), at(6)).unwrap().row;
    book.remove_row(Kind::Locks, gone.id.unwrap(), at(6))
        .unwrap();
    let moment = Moment {
        name: "Sunday".into(),
        ..Moment::default()
    };
    book.put_moment(moment, at(7)).unwrap();
    book.answer("car", Answer::No, at(8)).unwrap();
    for refused in [
        book.changes().err(),
        book.forget_changes(at(8)).err(),
        book.restore_row(Kind::Locks, id, at(8)).err(),
        book.set_supporter(Some("Me"), at(8)).err(),
    ] {
        assert_eq!(refused.unwrap().code(), "not-yours");
    }
    book.close().unwrap();

    let mut book = home.book();
    let news: Vec<_> = book
        .today(at(9))
        .unwrap()
        .changes
        .into_iter()
        .map(|c| (c.subject, c.name, c.act, c.by))
        .collect();
    let by = |subject, name: &str, act| (subject, name.to_owned(), act, "Els".to_owned());
    assert_eq!(
        news,
        [
            by(Subject::Question, "", Act::Changed),
            by(Subject::Moment, "Sunday", Act::Added),
            by(Subject::Row(Kind::Locks), "Door", Act::Added),
            by(Subject::Row(Kind::Locks), "Shed", Act::Removed),
            by(Subject::Item, "", Act::Changed),
        ]
    );
    book.restore_row(Kind::Locks, id, at(9)).unwrap();
    assert_eq!(book.register(Kind::Locks).unwrap().len(), 2);
    assert_eq!(book.changes().unwrap().len(), 4);
    book.forget_changes(at(9)).unwrap();
    assert!(book.changes().unwrap().is_empty());
}

#[test]
fn a_supporters_note_is_signed_by_name_and_stays_apart_from_the_log() {
    let mut home = Home::new();
    home.add_supporter();
    let mut book = home.book();
    book.set_supporter(Some("Els"), at(0)).unwrap();
    let note = Sighting {
        words: "He stood at the gate.".into(),
        ..Sighting::default()
    };
    let refused = book.put_sighting(note.clone(), at(0)).unwrap_err();
    assert_eq!(refused.code(), "not-yours");
    book.close().unwrap();

    let mut book = home.supporter();
    let draft = book.put_sighting(note, at(1)).unwrap();
    assert_eq!((draft.by.as_str(), &draft.signed), ("Els", &None));
    assert_eq!(book.sightings().unwrap(), std::slice::from_ref(&draft));
    let id = draft.id.unwrap();
    let signed = book.sign_sighting(id, at(2)).unwrap();
    assert_eq!(
        book.remove_sighting(id, at(2)).unwrap_err().code(),
        "not-found"
    );
    book.close().unwrap();

    let mut book = home.book();
    assert_eq!(book.sightings().unwrap(), [signed]);
    let today = book.today(at(3)).unwrap();
    assert_eq!(today.changes[0].subject, Subject::Sighting);
    assert!(today.latest.is_empty());
    book.remove_sighting(id, at(3)).unwrap();
    assert!(book.sightings().unwrap().is_empty() && book.changes().unwrap().is_empty());
}

#[test]
fn what_was_not_signed_goes_with_whoever_wrote_it() {
    let mut home = Home::new();
    home.add_supporter();
    let drafts = |home: &Home| {
        let book = home.supporter();
        let count = book.sightings().unwrap().len();
        book.close().unwrap();
        count
    };
    let name = |home: &Home, name: &str| {
        let mut book = home.book();
        book.set_supporter(Some(name), at(0)).unwrap();
        book.close().unwrap();
    };
    name(&home, "Els");
    let mut book = home.supporter();
    let note = Sighting {
        words: "He stood at the gate.".into(),
        ..Sighting::default()
    };
    book.put_sighting(note, at(1)).unwrap();
    book.close().unwrap();
    name(&home, "Els");
    assert_eq!(drafts(&home), 1, "the same person with another passphrase");
    name(&home, "Jan");
    assert_eq!(drafts(&home), 0);
}

#[test]
fn a_plan_from_before_gets_what_came_later() {
    let home = Home::new();
    let before = home.seat.plan();
    let all: Vec<_> = (1..)
        .zip(OLD)
        .map(|(version, sql)| vault::Migration { version, sql })
        .collect();
    let old = before.database(&all).unwrap();
    old.sql()
        .execute_batch(
            "INSERT INTO item VALUES ('code-word', 2, 'a note', 'Jan', NULL, 1795431600000, 60, 2);
             INSERT INTO lock (id, name, secured, who_has_key, code_changed, note, changed, changed_offset)
                 VALUES (x'00112233445566778899aabbccddeeff', 'Shed', 1, 'Jan', 2, '', 1795431600000, 60);",
        )
        .unwrap();
    old.close().unwrap();
    let mut book = home.book();
    let item = book
        .set_item("code-word", Change::default(), at(1))
        .unwrap();
    assert_eq!(
        (item.progress.state, item.progress.note.as_str()),
        (State::Done, "a note")
    );
    let locks = book.register(Kind::Locks).unwrap();
    assert_eq!(locks[0].fields.name(), "Shed");
    assert_eq!(locks[0].changed, changed(at(0), Role::Owner, ""));
}

#[test]
fn a_seat_that_was_taken_away_opens_neither_the_plan_nor_what_came_after() {
    let mut home = Home::new();
    home.add_supporter();
    let mut book = home.book();
    book.set_item("code-word", doing(), at(0)).unwrap();
    let id = written(&mut book, at(0), "not for others");
    book.close().unwrap();
    home.seat.renew_plan(None).unwrap();
    let book = home.book();
    assert!(book.entry(id).is_ok());
    assert_eq!(book.today(at(1)).unwrap().next[0].item.id, "code-word");
    book.close().unwrap();
    let gone = vault::Vault::at(home.path()).open(&pass("supporter"));
    assert_eq!(gone.err().unwrap().code(), "wrong-passphrase");
}

#[test]
fn a_supporter_reaches_nothing_of_the_log() {
    let mut home = Home::new();
    home.add_supporter();
    let mut book = home.book();
    let id = written(&mut book, at(0), "not for others");
    book.close().unwrap();

    let mut book = home.supporter();
    let file = vault::FileId::from([7; 32]);
    let empty = EntryFields::new(at(0), "Europe/Amsterdam");
    let codes = [
        book.today(at(1)).err(),
        book.list(&Filter::words(""), 0, 10).err(),
        book.new_entry(at(1)).err(),
        book.entry(id).err(),
        book.keep(id, empty, at(1)).err(),
        book.settle(id, at(1)).err(),
        book.discard(id, at(1)).err(),
        book.delete(id, at(1)).err(),
        book.files().err(),
        book.thumb(file).err(),
        book.remove_file(id, file, at(1)).err(),
        book.check_chain().err(),
        book.chain().err(),
        book.attachments().err(),
        book.papers().err(),
        book.note_paper(SavedPaper::default()).err(),
    ]
    .map(|error| error.map(|e| e.code()));
    assert_eq!(codes, [Some("no-key"); 16]);
    book.close().unwrap();
    assert!(home.book().entry(id).is_ok());
}

#[test]
fn an_unknown_id_is_told_apart_from_none() {
    let home = Home::new();
    let mut book = home.book();
    let nobody: EntryId = "00000000000000000000000000000000".parse().unwrap();
    assert_eq!(book.entry(nobody).unwrap_err().code(), "not-found");
    assert_eq!(
        "nonsense".parse::<EntryId>().unwrap_err().code(),
        "not-an-id"
    );
    assert_eq!(
        book.remove_row(Kind::Locks, nobody, at(0))
            .unwrap_err()
            .code(),
        "not-found"
    );
}

/// The plan's first five migrations, as they were.
const OLD: [&str; 5] = [
    "CREATE TABLE item (id TEXT PRIMARY KEY, state INTEGER NOT NULL, note TEXT NOT NULL, who TEXT NOT NULL, due TEXT,
        changed INTEGER NOT NULL, changed_offset INTEGER NOT NULL, changed_by INTEGER NOT NULL) STRICT, WITHOUT ROWID;",
    "CREATE TABLE profile (number INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, name TEXT NOT NULL, handle TEXT NOT NULL,
        private INTEGER NOT NULL, who_can_see TEXT NOT NULL, followers_checked INTEGER NOT NULL,
        location_off INTEGER NOT NULL, tags_off INTEGER NOT NULL, sessions_ended INTEGER NOT NULL, note TEXT NOT NULL,
        changed INTEGER NOT NULL, changed_offset INTEGER NOT NULL) STRICT;",
    "CREATE TABLE account (number INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, name TEXT NOT NULL, user TEXT NOT NULL,
        changed_on TEXT, from_device TEXT NOT NULL, two_step INTEGER NOT NULL, recovery_email INTEGER NOT NULL,
        recovery_phone INTEGER NOT NULL, sessions_ended INTEGER NOT NULL, note TEXT NOT NULL, changed INTEGER NOT NULL,
        changed_offset INTEGER NOT NULL) STRICT;",
    "CREATE TABLE lock (number INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, name TEXT NOT NULL, secured INTEGER NOT NULL,
        who_has_key TEXT NOT NULL, changed_on TEXT, code_changed INTEGER NOT NULL, note TEXT NOT NULL,
        changed INTEGER NOT NULL, changed_offset INTEGER NOT NULL) STRICT;",
    "CREATE TABLE head (only INTEGER PRIMARY KEY CHECK (only = 1), hash BLOB NOT NULL) STRICT;",
];

#[test]
fn how_the_notebook_is_left_is_the_owners_choice() {
    let mut home = Home::new();
    home.add_supporter();
    let mut book = home.book();
    assert_eq!(book.parting().unwrap(), Parting::default());
    let chosen = Parting {
        recipes: true,
        idle_minutes: 9_000,
        key: Some("a key".into()),
        protected: false,
    };
    let kept = book.set_parting(&chosen, at(0)).unwrap();
    assert_eq!(kept.idle_minutes, 60);
    let long = Parting {
        key: Some("k".repeat(201)),
        ..Parting::default()
    };
    assert!(book.set_parting(&long, at(1)).is_err());
    book.close().unwrap();
    let mut book = home.supporter();
    assert_eq!(book.parting().unwrap(), kept);
    let refused = book.set_parting(&Parting::default(), at(2)).unwrap_err();
    assert_eq!(refused.code(), "not-yours");
}
