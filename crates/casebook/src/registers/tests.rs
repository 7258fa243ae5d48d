#![allow(clippy::unwrap_used, clippy::panic)]
use super::*;
use crate::author::Author;
use crate::error::Error;
use crate::stamp::Stamp;

fn by(role: Role) -> Changed {
    Changed {
        at: Stamp {
            utc_ms: 1_795_437_720_000,
            offset_minutes: 60,
        },
        by: Author {
            role,
            name: "Els".into(),
        },
    }
}

fn desk() -> Connection {
    let sql = vault::sql::in_memory().unwrap();
    SQL.iter()
        .chain([&SHARED_SQL])
        .for_each(|tables| sql.execute_batch(tables).unwrap());
    sql
}

fn row(fields: Fields) -> Row<Fields> {
    Row {
        id: None,
        offer: "instagram".into(),
        changed: None,
        fields,
    }
}

fn samples() -> [Row; 3] {
    [
        row(Fields::Profile(Profile {
            name: "Instagram".into(),
            handle: "@els".into(),
            private: Answer::Yes,
            who_can_see: "32 people".into(),
            followers_checked: Answer::No,
            location_off: Answer::NotHere,
            sessions_ended: Answer::Yes,
            note: "and Threads".into(),
            ..Profile::default()
        })),
        row(Fields::Account(Account {
            name: "Mail".into(),
            user: "els@example.org".into(),
            changed_on: Some("2026-11-01".into()),
            from_device: "new phone".into(),
            two_step: Answer::Yes,
            recovery_email: Answer::No,
            ..Account::default()
        })),
        row(Fields::Lock(Lock {
            name: "Shed".into(),
            secured: Answer::No,
            who_has_key: "Jan".into(),
            changed_on: None,
            code_changed: Answer::Yes,
            note: "padlock".into(),
        })),
    ]
}

fn kept(sql: &Connection, row: Row) -> Row {
    let kept = put(sql, row, by(Role::Owner)).unwrap();
    assert_eq!(kept.refused, [] as [&str; 0]);
    kept.row
}

#[test]
fn rows_come_back_as_they_were_put_and_change_in_place() {
    let sql = desk();
    for sample in samples() {
        let first = kept(&sql, sample.clone());
        assert_eq!(
            (&first.fields, &first.offer),
            (&sample.fields, &sample.offer)
        );
        assert_eq!(first.changed, Some(by(Role::Owner)));
        let kind = first.fields.kind();
        assert_eq!(list(&sql, kind).unwrap(), std::slice::from_ref(&first));
        let again = put(&sql, first, by(Role::Supporter)).unwrap().row;
        assert_eq!(again.changed, Some(by(Role::Supporter)));
        assert_eq!(list(&sql, kind).unwrap(), [again]);
    }
}

#[test]
fn rows_can_be_removed_once() {
    let sql = desk();
    let lock = kept(&sql, samples()[2].clone());
    let id = lock.id.unwrap();
    let remove = |kind| remove(&sql, kind, id, Role::Owner);
    assert_eq!(remove(Kind::Profiles), Err(Error::NotFound));
    assert_eq!(remove(Kind::Locks).unwrap(), "Shed");
    assert_eq!(remove(Kind::Locks), Err(Error::NotFound));
    assert_eq!(
        put(&sql, lock, by(Role::Owner)),
        Err(Error::NotFound),
        "gone is gone"
    );
}

#[test]
fn what_a_supporter_removes_can_be_put_back_until_it_is_forgotten() {
    let sql = desk();
    let lock = kept(&sql, samples()[2].clone());
    let id = lock.id.unwrap();
    let take_away = || remove(&sql, Kind::Locks, id, Role::Supporter).unwrap();
    assert_eq!(take_away(), "Shed");
    assert!(list(&sql, Kind::Locks).unwrap().is_empty());
    restore(&sql, Kind::Locks, id).unwrap();
    assert_eq!(list(&sql, Kind::Locks).unwrap(), [lock]);
    take_away();
    forget_removed(&sql).unwrap();
    assert_eq!(restore(&sql, Kind::Locks, id), Err(Error::NotFound));
}

#[test]
fn what_does_not_fit_is_refused() {
    let sql = desk();
    let [mut profile, mut account, _] = samples();
    if let Fields::Profile(profile) = &mut profile.fields {
        profile.handle = "x".repeat(SHORT + 1);
    }
    if let Fields::Account(account) = &mut account.fields {
        account.changed_on = Some("yesterday".into());
    }
    assert_eq!(put(&sql, profile, by(Role::Owner)), Err(Error::TooLong));
    assert_eq!(put(&sql, account, by(Role::Owner)), Err(Error::BadDate));
}

#[test]
fn a_password_is_not_taken_and_everything_else_is() {
    let sql = desk();
    let mut row = kept(&sql, samples()[1].clone());
    let Fields::Account(account) = &mut row.fields else {
        panic!("another kind came back");
    };
    account.from_device = "old laptop".into();
    account.user = "Hondje!2024".into();
    account.note = "ww: hondje12".into();
    let kept = put(&sql, row, by(Role::Owner)).unwrap();
    assert_eq!(kept.refused, ["user", "note"]);
    let Fields::Account(account) = &kept.row.fields else {
        panic!("another kind came back");
    };
    assert_eq!(account.user, "");
    assert_eq!(
        (account.note.as_str(), account.from_device.as_str()),
        ("ww:", "old laptop")
    );
    assert_eq!(list(&sql, Kind::Accounts).unwrap(), [kept.row]);
}

#[test]
fn a_row_knows_what_is_open() {
    let [profile, _, lock] = samples();
    assert_eq!(profile.fields.open(), ["followers_checked", "tags_off"]);
    assert_eq!(lock.fields.open(), ["secured"]);
}
