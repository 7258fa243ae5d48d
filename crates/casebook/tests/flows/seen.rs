//! What was seen last, and what was put back from an older copy.

use std::fs;

use casebook::registers::Answer;
use casebook::{Casebook, Seen, Shared};
use vault::{RecoveryCode, Role, Seat};

use super::{Home, at, drafted, pass, seat, written};

/// As the shell opens it.
fn opened(seat: &Seat, minute: i64) -> (Casebook, Seen) {
    let mut book = Casebook::open(seat, "Europe/Amsterdam").unwrap();
    book.note_opening(at(minute)).unwrap();
    while !book.check_chain().unwrap_or(true) {}
    let seen = book.seen().unwrap();
    (book, seen)
}

/// Opens and closes it. What was told.
fn told(home: &Home, minute: i64) -> Seen {
    let (book, seen) = opened(&seat(home.path(), "owner"), minute);
    book.close().unwrap();
    seen
}

fn change_plan(book: &mut Casebook, minute: i64) {
    let question = book.plan().unwrap().questions[0].id.clone();
    let answer = if minute % 2 == 0 {
        Answer::Yes
    } else {
        Answer::No
    };
    book.answer(&question, answer, at(minute)).unwrap();
}

const CELLS: [&str; 4] = ["1.dat", "2.dat", "3.dat", "4.dat"];

/// A copy of `now` with some of its files as they are in `before`.
fn with(now: &Home, before: &Home, names: &[&str]) -> Home {
    let mixed = now.copy();
    for name in names {
        fs::copy(before.path().join(name), mixed.path().join(name)).unwrap();
    }
    mixed.started_anew()
}

#[test]
fn it_is_told_when_it_was_opened_last_and_how_much_there_is() {
    let home = Home::new();
    let (mut book, seen) = opened(&home.seat, 0);
    let first = Seen {
        entries: Some(0),
        ..Seen::default()
    };
    assert_eq!(seen, first);
    written(&mut book, at(1), "first");
    written(&mut book, at(2), "second");
    assert_eq!(book.seen().unwrap().entries, Some(2));
    assert_eq!(
        book.seen().unwrap().last_opened,
        None,
        "the time before this one"
    );
    book.close().unwrap();
    let seen = told(&home, 5);
    assert_eq!((seen.last_opened, seen.entries), (Some(at(0)), Some(2)));
    let seen = told(&home, 9);
    assert_eq!((seen.last_opened, seen.entries), (Some(at(5)), Some(2)));
}

#[test]
fn a_supporter_is_told_of_their_own_times_and_of_nothing_in_the_log() {
    let mut home = Home::new();
    home.add_supporter();
    let (mut book, _) = opened(&home.seat, 0);
    written(&mut book, at(1), "not theirs");
    book.close().unwrap();
    let supporter = seat(home.path(), "supporter");
    let (book, seen) = opened(&supporter, 3);
    assert_eq!(seen, Seen::default());
    book.close().unwrap();
    let (mut book, seen) = opened(&supporter, 4);
    let own = Seen {
        last_opened: Some(at(3)),
        ..Seen::default()
    };
    assert_eq!(seen, own);
    change_plan(&mut book, 4);
    book.close().unwrap();
    assert_eq!(told(&home, 5).last_opened, Some(at(0)), "the owner's own");
    let plan = home.seat.plan().database(&super::migrations(14)).unwrap();
    let times: i64 = plan
        .sql()
        .query_row("SELECT count(opened) FROM seen", [], |row| row.get(0))
        .unwrap();
    assert_eq!(times, 1, "the owner's times do not stand in the plan");
    plan.close().unwrap();
}

#[test]
fn an_older_key_file_is_told_until_it_is_accepted() {
    let mut home = Home::new();
    let code = RecoveryCode::draw().unwrap().passphrase().unwrap();
    home.seat.add_slot(Role::Recovery, &code).unwrap();
    told(&home, 0);
    let before = home.copy();
    home.seat.remove_slot(Role::Recovery).unwrap();
    assert!(!told(&home, 1).keys_older, "a newer one is no alarm");
    let now = home.copy();
    // Put back alone, or with the plan or the log: what is left tells.
    let sets = std::iter::once(vec!["keep.dat"]).chain(CELLS.map(|cell| vec!["keep.dat", cell]));
    for names in sets {
        let mixed = with(&now, &before, &names);
        assert!(told(&mixed, 2).keys_older, "{names:?}");
        assert!(told(&mixed, 3).keys_older, "{names:?}: it was not accepted");
        let (mut book, _) = opened(&mixed.seat, 4);
        book.accept_older().unwrap();
        assert!(!book.seen().unwrap().keys_older);
        book.close().unwrap();
        assert!(!told(&mixed, 5).keys_older, "{names:?}: it was accepted");
    }
    // All of it is an older copy of the whole, and nothing can tell.
    assert!(!told(&before, 2).keys_older);
    // A new passphrase does not silence it: the slots that came back came to stay.
    let mixed = with(&now, &before, &["keep.dat"]);
    let mut owner = seat(mixed.path(), "owner");
    let (book, seen) = opened(&owner, 2);
    assert!(seen.keys_older && owner.generation() == 2);
    owner.set_passphrase(&pass("owner")).unwrap();
    assert_eq!(owner.generation(), 4);
    book.close().unwrap();
    assert!(told(&mixed, 3).keys_older);
    // Newer than what is put back then.
    let (mut book, _) = opened(&owner, 4);
    book.accept_older().unwrap();
    book.close().unwrap();
    let again = with(&mixed, &now, &["keep.dat"]);
    assert!(told(&again, 5).keys_older);
}

#[test]
fn an_older_plan_is_told_until_it_is_accepted() {
    let home = Home::new();
    let (mut book, _) = opened(&home.seat, 0);
    change_plan(&mut book, 0);
    book.close().unwrap();
    let before = home.copy();
    let (mut book, _) = opened(&home.seat, 1);
    change_plan(&mut book, 1);
    book.close().unwrap();
    let now = home.copy();
    let older: Vec<Home> = CELLS
        .iter()
        .map(|cell| with(&now, &before, &[cell]))
        .filter(|mixed| told(mixed, 2).plan_older)
        .collect();
    let [mixed] = &older[..] else {
        panic!("{} cells hold the plan", older.len())
    };
    // Going on with it does not silence it.
    let (mut book, _) = opened(&mixed.seat, 3);
    for minute in 3..9 {
        change_plan(&mut book, minute);
    }
    book.close().unwrap();
    assert!(told(mixed, 9).plan_older);
    let (mut book, _) = opened(&mixed.seat, 10);
    book.accept_older().unwrap();
    assert!(!book.seen().unwrap().plan_older);
    book.close().unwrap();
    assert!(!told(mixed, 11).plan_older);
    assert!(!told(&now, 11).plan_older);
}

#[test]
fn an_older_log_is_accepted_too() {
    let home = Home::new();
    let (mut book, _) = opened(&home.seat, 0);
    written(&mut book, at(0), "first");
    book.close().unwrap();
    let before = home.copy();
    let (mut book, _) = opened(&home.seat, 1);
    written(&mut book, at(1), "second");
    book.close().unwrap();
    let now = home.copy();
    let mut found = 0;
    for cell in CELLS {
        let mixed = with(&now, &before, &[cell]);
        let (mut book, seen) = opened(&mixed.seat, 2);
        if !seen.log_older {
            continue;
        }
        found += 1;
        book.accept_older().unwrap();
        assert!(!book.seen().unwrap().log_older);
        book.close().unwrap();
        assert!(!told(&mixed, 3).log_older);
    }
    assert_eq!(found, 1);
}

#[test]
fn a_log_put_back_without_a_record_between_is_told_until_it_is_accepted() {
    let home = Home::new();
    let (mut book, _) = opened(&home.seat, 0);
    written(&mut book, at(0), "first");
    book.close().unwrap();
    let before = home.copy();
    // What is typed before leaving in a hurry is no record yet.
    let (mut book, seen) = opened(&home.seat, 1);
    assert!(!seen.log_older);
    drafted(&mut book, at(1), "half a word");
    book.close().unwrap();
    let now = home.copy();
    let mixed: Vec<Home> = CELLS
        .iter()
        .map(|cell| with(&now, &before, &[cell]))
        .filter(|mixed| told(mixed, 2).log_older)
        .collect();
    let [mixed] = &mixed[..] else {
        panic!("{} cells hold the log", mixed.len())
    };
    // Going on with it does not silence it.
    let (mut book, _) = opened(&mixed.seat, 3);
    written(&mut book, at(3), "goes on");
    book.close().unwrap();
    let (mut book, seen) = opened(&seat(mixed.path(), "owner"), 4);
    assert!(seen.log_older);
    book.accept_older().unwrap();
    assert!(!book.seen().unwrap().log_older);
    book.close().unwrap();
    assert!(!told(mixed, 5).log_older);
    assert!(!told(&now, 5).log_older, "the newer one is none the worse");
}

#[test]
fn what_everyone_may_do_with_their_own_keys_is_no_alarm() {
    let mut home = Home::new();
    home.add_supporter();
    told(&home, 0);
    let helper = |minute, words: &str| {
        let (book, seen) = opened(&seat(home.folder.path(), words), minute);
        book.close().unwrap();
        assert!(!seen.keys_older, "the supporter, minute {minute}");
    };
    let mut own = seat(home.folder.path(), "supporter");
    helper(1, "supporter");
    for words in ["own", "own two", "own three"] {
        own.set_passphrase(&pass(words)).unwrap();
    }
    helper(2, "own three");
    // The owner changes keys while the notebook is open, and says so.
    let mut owner = seat(home.folder.path(), "owner");
    let (mut book, _) = opened(&owner, 3);
    owner.set_passphrase(&pass("owner")).unwrap();
    book.note_keys(&owner).unwrap();
    book.close().unwrap();
    helper(4, "own three");
    let mut owner = seat(home.folder.path(), "owner");
    let (book, _) = opened(&owner, 5);
    book.close().unwrap();
    owner.renew_plan(Some(&pass("another"))).unwrap();
    helper(6, "another");
    assert!(!told(&home, 7).keys_older);
}

#[test]
fn keys_that_were_changed_while_it_was_open_count_from_then_on() {
    let home = Home::new();
    told(&home, 0);
    let before = home.copy();
    let mut owner = seat(home.path(), "owner");
    let (mut book, _) = opened(&owner, 1);
    owner.set_passphrase(&pass("owner")).unwrap();
    book.note_keys(&owner).unwrap();
    book.close().unwrap();
    let mixed = with(&home.copy(), &before, &["keep.dat"]);
    assert!(told(&mixed, 2).keys_older);
}

#[test]
fn another_seats_keys_say_nothing_of_ones_own() {
    let mut home = Home::new();
    home.add_supporter();
    told(&home, 0);
    let mut own = seat(home.path(), "supporter");
    let (book, _) = opened(&seat(home.path(), "owner"), 1);
    for words in ["own", "own two", "own three"] {
        own.set_passphrase(&pass(words)).unwrap();
    }
    assert!(own.generation() > home.seat.generation());
    let shared = Shared::default();
    shared.put(book).unwrap();
    shared
        .with(|book| {
            assert!(!book.is_of(&own));
            book.note_keys(&own)
        })
        .unwrap();
    shared.close().unwrap();
    assert!(!told(&home, 2).keys_older);
}

#[test]
fn closed_for_a_moment_it_goes_on_telling_of_the_time_before() {
    let home = Home::new();
    told(&home, 0);
    let mut owner = seat(home.path(), "owner");
    let (book, _) = opened(&owner, 5);
    let shared = Shared::default();
    shared.put(book).unwrap();
    let last = || shared.with(|book| book.seen()).unwrap().last_opened;
    assert_eq!(last(), Some(at(0)));
    shared
        .renew(|| {
            let done = owner.renew_plan(None).map_err(Into::into);
            (done, Casebook::open(&owner, "Europe/Amsterdam"))
        })
        .unwrap();
    assert_eq!(last(), Some(at(0)));
    shared.close().unwrap();
    assert_eq!(told(&home, 9).last_opened, Some(at(5)));
}

#[test]
fn new_keys_for_everything_answer_an_older_key_file_and_nothing_else() {
    let home = Home::new();
    let (mut book, _) = opened(&home.seat, 0);
    written(&mut book, at(0), "first");
    change_plan(&mut book, 0);
    book.close().unwrap();
    let before = home.copy();
    let mut owner = seat(home.path(), "owner");
    let (mut book, _) = opened(&owner, 1);
    change_plan(&mut book, 1);
    owner.set_passphrase(&pass("owner")).unwrap();
    book.note_keys(&owner).unwrap();
    book.close().unwrap();
    let now = home.copy();
    let plan = CELLS
        .iter()
        .find(|cell| told(&with(&now, &before, &[cell]), 2).plan_older)
        .unwrap();
    let mut mixed = with(&now, &before, &["keep.dat", plan]);
    let (mut book, seen) = opened(&mixed.seat, 2);
    assert!(seen.keys_older && seen.plan_older);
    mixed.seat.set_passphrase(&pass("owner")).unwrap();
    book.note_keys(&mixed.seat).unwrap();
    book.note_renewal().unwrap();
    book.close().unwrap();
    let seen = told(&mixed, 3);
    assert!(!seen.keys_older && seen.plan_older);
}

#[test]
fn who_gets_the_seat_is_told_nothing_of_who_had_it() {
    let mut home = Home::new();
    home.add_supporter();
    let (book, _) = opened(&seat(home.path(), "supporter"), 0);
    book.close().unwrap();
    let (mut book, _) = opened(&home.seat, 1);
    book.set_supporter(Some("Els"), at(1)).unwrap();
    book.close().unwrap();
    let (book, seen) = opened(&seat(home.path(), "supporter"), 2);
    assert_eq!(seen, Seen::default());
    book.close().unwrap();
}
