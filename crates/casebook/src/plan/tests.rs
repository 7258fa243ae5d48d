#![allow(clippy::unwrap_used)]
use super::*;
use crate::author::Author;
use crate::stamp::Stamp;
use vault::Role;

fn now() -> Changed {
    Changed {
        at: Stamp {
            utc_ms: 1_795_437_720_000,
            offset_minutes: 60,
        },
        by: Author {
            role: Role::Owner,
            name: String::new(),
        },
    }
}

fn desk() -> (Connection, Content) {
    let sql = vault::sql::in_memory().unwrap();
    for tables in [SQL, moments::SQL, answers::SQL] {
        sql.execute_batch(tables).unwrap();
    }
    (sql, content::sample())
}

fn set(desk: &(Connection, Content), id: &str, change: Change) -> Result<ItemView> {
    super::change(&desk.0, &desk.1, id, change, now())
}

fn state(state: State) -> Change {
    Change {
        state: Some(state),
        ..Change::default()
    }
}

fn next_ids(desk: &(Connection, Content)) -> Vec<String> {
    next_ids_on(desk, "2026-11-23")
}

fn next_ids_on(desk: &(Connection, Content), today: &str) -> Vec<String> {
    let view = view(&desk.0, &desk.1).unwrap();
    next(&view, today, 3)
        .into_iter()
        .map(|i| i.item.id)
        .collect()
}

#[test]
fn a_change_is_kept_and_the_rest_stays() {
    let desk = desk();
    set(&desk, "tell", state(State::Doing)).unwrap();
    let note = Change {
        note: Some("Els".into()),
        due: Some("2026-12-01".into()),
        ..Change::default()
    };
    set(&desk, "tell", note).unwrap();
    let item = &view(&desk.0, &desk.1).unwrap().sections[0].items[1];
    assert_eq!(item.progress.state, State::Doing);
    assert_eq!(item.progress.note, "Els");
    assert_eq!(item.progress.due.as_deref(), Some("2026-12-01"));
    assert_eq!(item.progress.changed, Some(now()));
    let cleared = Change {
        due: Some(String::new()),
        ..Change::default()
    };
    assert_eq!(set(&desk, "tell", cleared).unwrap().progress.due, None);
}

#[test]
fn what_does_not_fit_is_refused_and_changes_nothing() {
    let desk = desk();
    let long = Change {
        note: Some("é".repeat(NOTE + 1)),
        ..Change::default()
    };
    assert_eq!(set(&desk, "tell", long).unwrap_err(), Error::TooLong);
    let date = Change {
        due: Some("2026-02-30".into()),
        ..Change::default()
    };
    assert_eq!(set(&desk, "tell", date).unwrap_err(), Error::BadDate);
    let moment = Change {
        moment: Some(Some(EntryId([7; 16]))),
        ..Change::default()
    };
    assert_eq!(set(&desk, "tell", moment).unwrap_err(), Error::NotFound);
    assert_eq!(
        set(&desk, "no-such", Change::default()).unwrap_err(),
        Error::NotFound
    );
    assert!(item::all(&desk.0).unwrap().is_empty());
    let just = Change {
        note: Some("é".repeat(NOTE)),
        ..Change::default()
    };
    assert!(set(&desk, "tell", just).is_ok());
}

#[test]
fn next_is_what_was_begun_then_what_was_not() {
    let desk = desk();
    set(&desk, "call", state(State::NotSafeNow)).unwrap();
    set(&desk, "locks", state(State::Doing)).unwrap();
    assert_eq!(next_ids(&desk), ["locks", "tell"]);
}

#[test]
fn an_answer_of_no_hides_what_does_not_apply_and_another_shows_it_again() {
    let desk = desk();
    let hidden = || view(&desk.0, &desk.1).unwrap().sections[1].items[0].hidden;
    let answer = |answer| answers::put(&desk.0, &desk.1, "home", answer, &now()).unwrap();
    assert!(!hidden(), "what was not answered applies");
    assert_eq!(next_ids(&desk), ["call", "tell", "locks"]);
    answer(Answer::No);
    assert!(hidden());
    assert_eq!(next_ids(&desk), ["call", "tell"]);
    for shown in [Answer::Yes, Answer::Unknown] {
        answer(shown);
        assert!(!hidden());
    }
    let unknown = answers::put(&desk.0, &desk.1, "moon", Answer::No, &now());
    assert_eq!(unknown, Err(Error::NotFound));
}

#[test]
fn steps_wait_for_their_moment_and_come_back_when_it_goes() {
    let desk = desk();
    let moment = Moment {
        id: None,
        name: "At my sister's".into(),
        day: Some("2026-12-01".into()),
    };
    let moment = moments::put(&desk.0, moment).unwrap();
    let keep = Change {
        moment: Some(moment.id),
        ..Change::default()
    };
    set(&desk, "call", keep).unwrap();
    assert_eq!(next_ids(&desk), ["tell", "locks"]);
    assert_eq!(next_ids_on(&desk, "2026-12-01"), ["tell", "locks"]);
    assert_eq!(
        next_ids_on(&desk, "2026-12-02"),
        ["call", "tell", "locks"],
        "the day is past"
    );
    let of = |day: &str| of_day(&view(&desk.0, &desk.1).unwrap(), day);
    assert!(of("2026-11-30").is_empty());
    let (found, items) = of("2026-12-01").remove(0);
    assert_eq!((found, items[0].item.id.as_str()), (moment.clone(), "call"));
    set(&desk, "call", state(State::Done)).unwrap();
    assert!(of("2026-12-01")[0].1.is_empty(), "done is done");
    set(&desk, "call", state(State::ToDo)).unwrap();
    assert_eq!(
        moments::remove(&desk.0, moment.id.unwrap()).unwrap(),
        "At my sister's"
    );
    assert_eq!(next_ids(&desk), ["call", "tell", "locks"]);
    assert_eq!(moments::put(&desk.0, moment), Err(Error::NotFound));
}

#[test]
fn a_signed_note_stands_and_tells_when_it_does_not() {
    let sql = vault::sql::in_memory().unwrap();
    sql.execute_batch(sightings::SQL).unwrap();
    let draft = |words: &str, id| Sighting {
        id,
        day: Some("2026-11-20".into()),
        words: words.into(),
        ..Sighting::default()
    };
    let kept = sightings::put(&sql, draft("", None), "Els").unwrap();
    let id = kept.id.unwrap();
    assert_eq!(
        sightings::sign(&sql, id, now().at),
        Err(Error::NotFound),
        "no words"
    );
    sightings::put(&sql, draft("He stood at the gate.", kept.id), "Els").unwrap();
    assert!(
        sightings::list(&sql, false).unwrap().is_empty(),
        "drafts are their writer's"
    );
    let signed = sightings::sign(&sql, id, now().at).unwrap();
    assert!(signed.signed.as_ref().unwrap().holds);
    assert_eq!(sightings::list(&sql, false).unwrap(), [signed]);
    let again = sightings::put(&sql, draft("Something else.", kept.id), "Els");
    assert_eq!(again, Err(Error::NotFound));
    assert_eq!(sightings::remove(&sql, id, false), Err(Error::NotFound));
    sql.execute("UPDATE sighting SET words = 'Something else.'", [])
        .unwrap();
    let listed = sightings::list(&sql, false).unwrap();
    assert!(!listed[0].signed.as_ref().unwrap().holds);
    sightings::remove(&sql, id, true).unwrap();
    assert!(sightings::list(&sql, true).unwrap().is_empty());
}
