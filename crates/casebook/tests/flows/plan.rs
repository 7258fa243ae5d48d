//! The plan and the registers, and what a supporter can reach.

use casebook::log::EntryFields;
use casebook::plan::{Change, State};
use casebook::registers::{Kind, Lock, Row};
use casebook::{Casebook, EntryId};
use vault::Role;

use super::{Home, at, written};

fn doing() -> Change {
    Change {
        state: Some(State::Doing),
        ..Change::default()
    }
}

fn last_item(book: &Casebook) -> String {
    let plan = book.plan().unwrap();
    plan.last().unwrap().items.last().unwrap().item.id.clone()
}

#[test]
fn the_plan_keeps_what_was_made_of_it_and_by_whom() {
    let mut home = Home::new();
    home.add_supporter();
    let mut book = home.supporter();
    let id = last_item(&book);
    book.set_item(&id, doing(), at(0)).unwrap();
    let lock = Row::Lock(Lock {
        name: "Shed".into(),
        ..Lock::default()
    });
    let lock = book.put_row(lock, at(0)).unwrap();
    book.close().unwrap();

    let mut book = home.book();
    let next = book.today(at(1)).unwrap().next;
    assert_eq!(next[0].item.id, id, "what was begun comes first");
    assert_eq!(next[0].progress.changed, Some((at(0), Role::Supporter)));
    assert_eq!(book.register(Kind::Locks).unwrap(), [lock]);
    let item = book.set_item(&id, doing(), at(2)).unwrap();
    assert_eq!(item.progress.changed, Some((at(2), Role::Owner)));
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
        book.list("", 0, 10).err(),
        book.new_entry(at(1)).err(),
        book.entry(id).err(),
        book.keep(id, empty, at(1)).err(),
        book.settle(id, at(1)).err(),
        book.discard(id, at(1)).err(),
        book.delete(id, at(1)).err(),
        book.files().err(),
        book.thumb(file).err(),
        book.remove_photo(id, file, at(1)).err(),
        book.check_chain().err(),
        book.chain().err(),
    ]
    .map(|error| error.map(|e| e.code()));
    assert_eq!(codes, [Some("no-key"); 13]);
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
        book.remove_row(Kind::Locks, nobody).unwrap_err().code(),
        "not-found"
    );
}
