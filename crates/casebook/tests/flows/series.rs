//! What holds for the whole series, what is offered again, and what the log is narrowed to.

use casebook::evidence::{self, Intake};
use casebook::log::{
    Ban, BanKind, EntryFields, Filter, Means, MeansKind, Precision, SaidNo, SeriesFields, Stalker,
    Told, Way, Whom, Witness,
};
use casebook::registers::Answer;
use casebook::{Casebook, EntryId, Error};
use intake::Pool;

use super::photos::bytes;
use super::{Home, at, fields, written};

fn about_sam() -> SeriesFields {
    SeriesFields {
        people: vec![Stalker {
            name: "Sam".into(),
            alias: "sam_1990".into(),
            relation: "former partner".into(),
        }],
        since: Some("2025-11-01".into()),
        beginning: "after we parted".into(),
        no: SaidNo {
            date: Some("2026-01-05".into()),
            how: "registered letter".into(),
            ..SaidNo::default()
        },
        bans: vec![Ban {
            kind: BanKind::Area,
            from: Some("2026-06-01".into()),
            until: None,
            by: "court".into(),
            number: "C/16/1".into(),
            words: "not in the street".into(),
        }],
        ..SeriesFields::default()
    }
}

fn chain_holds(book: &mut Casebook) -> i64 {
    while !book.check_chain().unwrap() {}
    let chain = book.chain().unwrap();
    assert_eq!((chain.broken, chain.older), (vec![], false));
    chain.records
}

#[test]
fn the_series_is_kept_versioned_and_chained_like_an_entry() {
    let home = Home::new();
    let mut book = home.book();
    assert_eq!(book.series().unwrap().fields, SeriesFields::default());
    book.settle_series(at(0)).unwrap();
    assert_eq!(book.series().unwrap().versions, [], "nothing is no version");
    let mut words = about_sam();
    book.keep_series(words.clone(), at(1)).unwrap();
    assert!(book.series().unwrap().draft);
    book.close().unwrap();

    let mut book = home.book();
    let series = book.series().unwrap();
    assert_eq!((series.fields, series.kept), (words.clone(), Some(at(1))));
    book.settle_series(at(2)).unwrap();
    book.settle_series(at(3)).unwrap();
    words.often = "daily".into();
    words.bans.clear();
    book.keep_series(words, at(4)).unwrap();
    book.settle_series(at(5)).unwrap();
    let versions = book.series().unwrap().versions;
    assert_eq!(versions.len(), 2);
    assert_eq!(versions[1].changed, ["bans", "often"]);
    written(&mut book, at(6), "an entry beside it");
    assert_eq!(chain_holds(&mut book), 3);
    assert_eq!(book.list(&Filter::default(), 0, 9).unwrap().total, 1);
    book.close().unwrap();
    assert_eq!(chain_holds(&mut home.book()), 3);
}

#[test]
fn an_altered_record_of_the_series_is_seen() {
    let home = Home::new();
    let mut book = home.book();
    book.keep_series(about_sam(), at(1)).unwrap();
    book.settle_series(at(2)).unwrap();
    book.close().unwrap();
    home.tamper("UPDATE record SET body = CAST(replace(CAST(body AS TEXT), '2026-01-05', '2025-01-05') AS BLOB)");
    let mut book = home.book();
    while !book.check_chain().unwrap() {}
    assert_eq!(book.chain().unwrap().broken, [EntryId::SERIES]);
}

#[test]
fn what_does_not_fit_in_the_series_is_refused_and_the_draft_before_stands() {
    let home = Home::new();
    let mut book = home.book();
    book.keep_series(about_sam(), at(1)).unwrap();
    let mut wrong = about_sam();
    wrong.bans[0].until = Some("2026-02-30".into());
    assert_eq!(book.keep_series(wrong, at(2)), Err(Error::BadDate));
    let mut wrong = about_sam();
    wrong.earlier = "x".repeat(10_001);
    assert_eq!(book.keep_series(wrong, at(2)), Err(Error::TooLong));
    assert_eq!(book.series().unwrap().fields, about_sam());
    // No entry can be made under its id.
    let entry = fields(&book, at(3), "not here");
    assert_eq!(
        book.keep(EntryId::SERIES, entry, at(3)),
        Err(Error::NotFound)
    );
}

#[test]
fn proof_of_the_no_stands_with_the_series() {
    let home = Home::new();
    let shared = home.shared();
    let pool = Pool::new("/nowhere/pantry-worker".into(), 1);
    let intake = Intake {
        shared: &shared,
        pool: &pool,
        clock: &|| at(1),
        stopped: &|| false,
    };
    let letter = vec![bytes("letter.pdf", b"%PDF-1.4 the letter")];
    evidence::add(&intake, EntryId::SERIES, letter, &|_| {}).unwrap();
    shared.with(|book| book.settle_series(at(2))).unwrap();
    let series = shared.with(|book| book.series()).unwrap();
    assert_eq!(series.attachments.len(), 1);
    assert_eq!(series.versions.len(), 1, "a file alone is a version");
    let file = series.attachments[0].id;
    shared
        .with(|book| book.remove_file(EntryId::SERIES, file, at(3)))
        .unwrap();
    shared.with(|book| book.settle_series(at(4))).unwrap();
    let series = shared.with(|book| book.series()).unwrap();
    assert_eq!(series.versions[1].changed, ["attachments"]);
    assert_eq!(home.sealed(), 0);
    let page = shared
        .with(|book| book.list(&Filter::default(), 0, 9))
        .unwrap();
    assert_eq!(page.all, 0, "the series is no entry");
}

fn entry(book: &mut Casebook, day: &str, fill: impl FnOnce(&mut EntryFields)) -> EntryId {
    let id = book.new_entry(at(0)).unwrap().id;
    let mut entry = fields(book, at(0), day);
    entry.when.start = format!("{day}T10:00");
    fill(&mut entry);
    book.keep(id, entry, at(0)).unwrap();
    book.settle(id, at(0)).unwrap();
    id
}

fn told(whom: Whom) -> Told {
    Told {
        whom,
        date: None,
        name: "De Wit".into(),
        number: String::new(),
    }
}

fn witness(name: &str) -> Witness {
    Witness {
        name: name.into(),
        reach: "next door".into(),
        will_speak: Answer::Yes,
        words: "I saw the car".into(),
    }
}

#[test]
fn the_log_is_narrowed_by_each_filter_and_by_several() {
    let home = Home::new();
    let mut book = home.book();
    entry(&mut book, "2026-01-10", |f| {
        f.ways = vec![Way::Calls];
        f.who = vec!["Sam".into()];
        f.place = "Bushalte ".into();
    });
    entry(&mut book, "2026-02-10", |f| {
        f.ways = vec![Way::Waiting, Way::Following];
        f.witnesses = vec![witness("Élif")];
        f.told = vec![told(Whom::Police)];
    });
    entry(&mut book, "2026-03-10", |f| {
        f.when.precision = Precision::Between;
        f.when.end = Some("2026-03-20T10:00".into());
        f.told = vec![told(Whom::Lawyer)];
    });
    entry(&mut book, "2026-04-10", |f| {
        f.when.precision = Precision::Ongoing
    });
    let all = ["2026-04-10", "2026-03-10", "2026-02-10", "2026-01-10"];
    let found = |book: &Casebook, narrow: fn(&mut Filter)| -> Vec<String> {
        let mut filter = Filter::default();
        narrow(&mut filter);
        let page = book.list(&filter, 0, 99).unwrap();
        assert_eq!((page.total, page.all), (page.rows.len(), 4));
        page.rows.into_iter().map(|row| row.line).collect()
    };
    assert_eq!(found(&book, |_| {}), all);
    assert_eq!(
        found(&book, |f| f.ways = vec![Way::Following, Way::Calls]),
        all[2..]
    );
    assert_eq!(found(&book, |f| f.person = "SAM".into()), all[3..]);
    assert_eq!(found(&book, |f| f.person = "elif".into()), all[2..3]);
    assert_eq!(found(&book, |f| f.place = "bushalte".into()), all[3..]);
    assert_eq!(
        found(&book, |f| f.place = "bus".into()),
        Vec::<String>::new()
    );
    assert_eq!(
        found(&book, |f| f.from = Some("2026-03-15".into())),
        all[..2],
        "between reaches into the period"
    );
    assert_eq!(
        found(&book, |f| {
            f.from = Some("2026-06-01".into());
            f.until = Some("2026-06-30".into());
        }),
        all[..1],
        "what still goes on reaches into it"
    );
    assert_eq!(
        found(&book, |f| f.until = Some("2026-01-10".into())),
        all[3..]
    );
    assert_eq!(found(&book, |f| f.untold = true), [all[0], all[1], all[3]]);
    assert_eq!(found(&book, |f| f.attachments = true), Vec::<String>::new());
    assert_eq!(
        found(&book, |f| {
            f.query = "2026".into();
            f.ways = vec![Way::Calls, Way::Waiting];
            f.untold = true;
        }),
        all[3..]
    );
    let wrong = Filter {
        from: Some("yesterday".into()),
        ..Filter::default()
    };
    assert_eq!(book.list(&wrong, 0, 9).err(), Some(Error::BadDate));
}

#[test]
fn what_was_typed_is_offered_again_most_used_first() {
    let home = Home::new();
    let mut book = home.book();
    let car = |text: &str| Means {
        kind: MeansKind::Vehicle,
        text: text.into(),
    };
    for (day, place, who) in [
        ("2026-01-01", "Home", "Bram"),
        ("2026-01-02", "Work", "Bram"),
        ("2026-01-03", "work ", "sam"),
    ] {
        entry(&mut book, day, |f| {
            f.place = place.into();
            f.who = vec![who.into(), " ".into()];
            f.means = vec![car("12-ABC-3")];
            f.witnesses = vec![witness("Elif")];
            f.told = vec![told(Whom::Police)];
        });
    }
    book.keep_series(about_sam(), at(9)).unwrap();
    let offers = book.offers().unwrap();
    assert_eq!(offers.people, ["Sam", "Bram"], "those of the series first");
    assert_eq!(offers.places, ["work", "Home"]);
    assert_eq!(offers.means, [car("12-ABC-3")]);
    assert_eq!(offers.told, [told(Whom::Police)]);
    let [elif] = &offers.witnesses[..] else {
        panic!("once");
    };
    assert_eq!((&*elif.reach, &*elif.words), ("next door", ""));
}
