//! Writing, keeping, settling, deleting, and opening again.

use casebook::log::{Effect, Filter, Lasted, LastedUnit, Precision, Way, Witness};
use casebook::registers::Answer;
use casebook::{Error, Shared};

use super::{Home, at, drafted, fields, lines, written};

#[test]
fn what_was_written_is_there_again() {
    let home = Home::new();
    let mut book = home.book();
    let id = book.new_entry(at(0)).unwrap().id;
    let mut all = fields(&book, at(0), "He stood at the gate.\nFor an hour.");
    all.when.precision = Precision::Between;
    all.when.start = "2026-11-20T23:30".into();
    all.when.end = Some("2026-11-21T00:15".into());
    all.discovered = Some("2026-11-22T08:00".into());
    all.lasted = Some(Lasted {
        count: 45,
        unit: LastedUnit::Minutes,
    });
    all.place = "Home".into();
    all.ways = vec![Way::Waiting, Way::SocialMedia];
    all.witnesses = vec![Witness {
        name: "Jan".into(),
        reach: "next door".into(),
        will_speak: Answer::Yes,
        words: String::new(),
    }];
    all.effects = vec![Effect::Fear, Effect::MusclePain];
    all.effect_words = "I slept at my sister’s.".into();
    book.keep(id, all.clone(), at(1)).unwrap();
    let row = book.settle(id, at(2)).unwrap().unwrap();
    assert_eq!(row.line, "He stood at the gate.");
    assert_eq!((row.witnesses, row.draft), (1, false));
    book.close().unwrap();

    let book = home.book();
    let entry = book.entry(id).unwrap();
    all.begun = Some(at(1).rfc3339());
    assert_eq!(
        entry.fields, all,
        "when it was written down is recorded by itself"
    );
    assert!(!entry.draft);
    assert_eq!(entry.kept, Some(at(2)));
    assert_eq!(entry.versions.len(), 1);
    let found = book.list(&Filter::words("sister jan"), 0, 10).unwrap();
    assert_eq!(found.rows, [row], "in every field, and from the disk");
    book.close().unwrap();
}

#[test]
fn a_draft_outlasts_a_program_that_was_killed() {
    let home = Home::new();
    let mut book = home.book();
    let saved = written(&mut book, at(0), "saved words");
    let changed = fields(&book, at(0), "changed words");
    book.keep(saved, changed, at(1)).unwrap();
    let new = drafted(&mut book, at(2), "unsaved words");
    // The folder as a power cut leaves it: the first casebook never closes.
    let after = home.copy();
    std::mem::forget(book);

    let mut book = after.book();
    assert_eq!(lines(&book, ""), ["unsaved words", "changed words"]);
    assert_eq!(
        lines(&book, "changed"),
        ["changed words"],
        "a draft's words are found"
    );
    assert!(lines(&book, "saved words").contains(&"unsaved words".to_owned()));
    let today = book.today(at(5)).unwrap();
    assert_eq!(today.drafts.len(), 2);
    assert_eq!(book.entry(new).unwrap().kept, Some(at(2)));
    assert!(book.settle(new, at(6)).unwrap().is_some());
    book.discard(saved, at(6)).unwrap();
    assert_eq!(lines(&book, ""), ["unsaved words", "saved words"]);
    assert_eq!(book.chain().unwrap().records, 2);
}

#[test]
fn nothing_changed_adds_no_record() {
    let home = Home::new();
    let mut book = home.book();
    let id = written(&mut book, at(0), "once");
    let records = |book: &casebook::Casebook| book.chain().unwrap().records;
    assert_eq!(records(&book), 1);
    book.keep(id, fields(&book, at(0), "once"), at(1)).unwrap();
    assert!(book.entry(id).unwrap().draft);
    assert!(!book.settle(id, at(1)).unwrap().unwrap().draft);
    assert_eq!(records(&book), 1);
    assert!(!book.entry(id).unwrap().draft);
    assert!(
        book.settle(id, at(2)).unwrap().is_some(),
        "no draft, and a row all the same"
    );
    assert_eq!(records(&book), 1);

    let mut twice = fields(&book, at(0), "twice");
    twice.place = "Work".into();
    book.keep(id, twice, at(3)).unwrap();
    book.settle(id, at(3)).unwrap();
    let versions = book.entry(id).unwrap().versions;
    assert_eq!(records(&book), 2);
    assert_eq!(versions[0].changed, [""; 0]);
    assert_eq!(versions[1].changed, ["place", "what"]);
    assert_eq!((versions[1].seq, versions[1].at), (2, at(3)));
}

#[test]
fn an_empty_draft_vanishes() {
    let home = Home::new();
    let mut book = home.book();
    let id = drafted(&mut book, at(0), " \n ");
    assert_eq!(book.list(&Filter::words(""), 0, 10).unwrap().total, 1);
    assert_eq!(book.settle(id, at(1)).unwrap(), None);
    assert_eq!(book.list(&Filter::words(""), 0, 10).unwrap().total, 0);
    assert_eq!(book.chain().unwrap().records, 0);
    assert_eq!(book.entry(id).unwrap_err(), Error::NotFound);
    book.close().unwrap();
    assert_eq!(
        home.book().list(&Filter::words(""), 0, 10).unwrap().total,
        0
    );
}

#[test]
fn a_saved_entry_that_was_emptied_stays() {
    let home = Home::new();
    let mut book = home.book();
    let id = written(&mut book, at(0), "words");
    book.keep(id, fields(&book, at(0), ""), at(1)).unwrap();
    assert!(book.settle(id, at(1)).unwrap().is_some());
    assert_eq!(book.entry(id).unwrap().versions.len(), 2);
}

#[test]
fn a_draft_given_up_leaves_nothing() {
    let home = Home::new();
    let mut book = home.book();
    let id = drafted(&mut book, at(0), "regret");
    book.discard(id, at(1)).unwrap();
    assert_eq!(book.list(&Filter::words("regret"), 0, 10).unwrap().total, 0);
    assert_eq!(
        book.discard(id, at(1)),
        Ok(()),
        "nothing is left to throw away"
    );
    assert_eq!(book.settle(id, at(1)), Ok(None));
    assert_eq!(book.chain().unwrap().records, 0);
}

#[test]
fn what_does_not_fit_leaves_the_draft_before() {
    let home = Home::new();
    let mut book = home.book();
    let id = drafted(&mut book, at(0), "short");
    let long = fields(&book, at(0), &"x".repeat(100_001));
    assert_eq!(book.keep(id, long, at(1)).unwrap_err().code(), "too-long");
    let mut vague = fields(&book, at(0), "when?");
    vague.when.start = "yesterday".into();
    assert_eq!(book.keep(id, vague, at(1)).unwrap_err().code(), "bad-time");
    assert_eq!(book.entry(id).unwrap().fields.what, "short");
    assert_eq!(lines(&book, ""), ["short"]);
}

#[test]
fn a_deleted_entry_is_gone_from_everything() {
    let home = Home::new();
    let mut book = home.book();
    let kept = written(&mut book, at(0), "stays");
    let gone = written(&mut book, at(1), "unmentionable");
    book.keep(gone, fields(&book, at(1), "unmentionable still"), at(2))
        .unwrap();
    book.settle(gone, at(2)).unwrap();
    book.keep(gone, fields(&book, at(1), "unmentionable draft"), at(3))
        .unwrap();
    book.delete(gone, at(4)).unwrap();
    assert_eq!(lines(&book, ""), ["stays"]);
    assert_eq!(
        book.list(&Filter::words("unmentionable"), 0, 10)
            .unwrap()
            .total,
        0
    );
    assert_eq!(book.entry(gone).unwrap_err(), Error::NotFound);
    assert_eq!(book.delete(gone, at(5)), Err(Error::NotFound));
    let again = fields(&book, at(1), "back again");
    assert_eq!(
        book.keep(gone, again, at(5)),
        Err(Error::NotFound),
        "gone is gone"
    );
    assert_eq!(
        book.chain().unwrap().records,
        4,
        "two versions, a tombstone and the other entry"
    );
    while !book.check_chain().unwrap() {}
    assert_eq!(book.chain().unwrap().broken, []);
    book.close().unwrap();

    let log = home.log();
    let mut statement = log
        .sql()
        .prepare(
            "SELECT body, salt FROM record WHERE entry = (SELECT entry FROM record WHERE kind = 2)",
        )
        .unwrap();
    let bodies: Vec<(Option<Vec<u8>>, bool)> = statement
        .query_map([], |row| {
            Ok((row.get(0)?, row.get_ref(1)?.as_blob().is_ok()))
        })
        .unwrap()
        .map(Result::unwrap)
        .collect();
    assert_eq!(bodies, [(None, false), (None, false), (Some(vec![]), true)]);
    let drafts: i64 = log
        .sql()
        .query_row("SELECT count(*) FROM draft", [], |row| row.get(0))
        .unwrap();
    assert_eq!(drafts, 0);
    drop(statement);
    log.close().unwrap();

    let book = home.book();
    assert_eq!(lines(&book, ""), ["stays"]);
    assert!(book.entry(kept).is_ok());
}

#[test]
fn the_order_is_that_of_what_happened_across_zones() {
    let home = Home::new();
    let mut book = home.book();
    for (what, start, zone) in [
        (
            "Amsterdam, first time round",
            "2026-10-25T02:30",
            "Europe/Amsterdam",
        ),
        ("London", "2026-10-25T01:45", "Europe/London"),
        ("New York", "2026-10-24T21:00", "America/New_York"),
    ] {
        let id = book.new_entry(at(0)).unwrap().id;
        let mut own = fields(&book, at(0), what);
        (own.when.start, own.when.zone) = (start.into(), zone.into());
        book.keep(id, own, at(0)).unwrap();
        book.settle(id, at(0)).unwrap();
    }
    // 00:30, 00:45 and 01:00 in UTC.
    assert_eq!(
        lines(&book, ""),
        ["New York", "London", "Amsterdam, first time round"]
    );
}

#[test]
fn today_counts_by_civil_date() {
    let home = Home::new();
    let mut book = home.book();
    for (start, what) in [
        ("2026-11-23T23:59", "today"),
        ("2026-11-10T00:00", "first day of the fourteen"),
        ("2026-11-09T23:59", "last day of those before"),
        ("2026-10-27T00:00", "first day of those before"),
        ("2026-10-26T23:59", "too long ago"),
        ("2026-11-24T00:00", "tomorrow"),
    ] {
        let id = book.new_entry(at(0)).unwrap().id;
        let mut own = fields(&book, at(0), what);
        own.when.start = start.into();
        book.keep(id, own, at(0)).unwrap();
        book.settle(id, at(0)).unwrap();
    }
    let today = book.today(at(0)).unwrap();
    assert_eq!((today.last14, today.before14), (2, 2));
    assert_eq!(today.latest.len(), 5);
    assert_eq!(today.latest[0].line, "tomorrow");
    assert_eq!(today.next.len(), 3);
    assert!(today.drafts.is_empty());
}

#[test]
fn a_notebook_that_was_left_answers_closed() {
    let home = Home::new();
    let shared = home.shared();
    let id = shared
        .with(|book| Ok(drafted(book, at(0), "kept")))
        .unwrap();
    // A thread that falls over while it holds the casebook takes nothing with it.
    let other = shared.clone();
    let fallen = std::thread::spawn(move || {
        other.with(|_| -> casebook::Result<()> { panic!("on purpose") })
    });
    assert!(fallen.join().is_err());
    assert!(shared.with(|book| book.entry(id)).is_ok());
    shared.close().unwrap();
    assert_eq!(
        shared.with(|book| book.entry(id)).unwrap_err().code(),
        "closed"
    );
    assert_eq!(shared.close(), Ok(()), "twice is no harm");
    assert_eq!(Shared::default().with(|_| Ok(())), Err(Error::Closed));
    assert_eq!(home.book().entry(id).unwrap().fields.what, "kept");
}
