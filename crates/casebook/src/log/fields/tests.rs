//! What an entry takes and what it refuses.

#![allow(clippy::unwrap_used)]

use super::*;

pub(crate) fn at(start: &str) -> EntryFields {
    let now = Stamp {
        utc_ms: 0,
        offset_minutes: 60,
    };
    let mut fields = EntryFields::new(now, "Europe/Amsterdam");
    start.clone_into(&mut fields.when.start);
    fields
}

#[test]
fn the_offset_is_computed_not_believed() {
    let mut fields = at("2026-07-01T12:00");
    fields.when.offset = 999;
    assert_eq!(fields.checked().unwrap().when.offset, 120);
}

#[test]
fn a_zone_that_nobody_knows_is_utc_and_the_moment_stays() {
    let now = Stamp {
        utc_ms: 1_795_437_720_000,
        offset_minutes: 60,
    };
    let fields = EntryFields::new(now, "posixrules");
    assert_eq!(fields.when.start, "2026-11-23T12:42");
    let kept = fields.checked().unwrap();
    assert_eq!((&*kept.when.zone, kept.when.offset), ("UTC", 0));
    assert_eq!(kept.when.minute(), now.utc_ms / 60_000);
}

#[test]
fn between_needs_an_end_that_is_not_earlier_and_the_others_have_none() {
    let mut fields = at("2026-07-01T12:00");
    fields.when.end = Some("2026-07-01T11:00".into());
    assert_eq!(fields.clone().checked().unwrap().when.end, None);
    fields.when.precision = Precision::Between;
    assert_eq!(fields.clone().checked(), Err(Error::BadTime));
    fields.when.end = None;
    assert_eq!(fields.clone().checked(), Err(Error::BadTime));
    fields.when.end = Some("2026-07-01T12:00".into());
    assert!(fields.checked().is_ok());
}

#[test]
fn what_does_not_fit_is_refused() {
    let refused = |change: fn(&mut EntryFields)| {
        let mut fields = at("2026-07-01T12:00");
        change(&mut fields);
        fields.checked().unwrap_err()
    };
    assert_eq!(refused(|f| f.what = "é".repeat(WHAT + 1)), Error::TooLong);
    assert_eq!(refused(|f| f.place = "x".repeat(SHORT + 1)), Error::TooLong);
    assert_eq!(
        refused(|f| f.witnesses = vec![Witness::default(); ROWS + 1]),
        Error::TooLong
    );
    assert_eq!(
        refused(|f| f.discovered = Some("later".into())),
        Error::BadTime
    );
    assert_eq!(refused(|f| f.when.zone = "Mars".into()), Error::BadZone);
    assert_eq!(
        refused(|f| f.lasted = Some(Lasted {
            count: 0,
            unit: LastedUnit::Days
        })),
        Error::OutOfRange
    );
}

#[test]
fn an_entry_is_empty_until_something_is_written() {
    let mut fields = at("2026-07-01T12:00");
    assert!(fields.is_empty());
    fields.witnesses.push(Witness::default());
    assert!(fields.is_empty());
    fields.effects.push(Effect::Fear);
    assert!(!fields.is_empty());
}

#[test]
fn every_part_of_an_entry_makes_it_more_than_empty_and_can_be_found() {
    let blank = at("2026-07-01T12:00");
    let filled: [(&str, fn(&mut EntryFields)); 12] = [
        ("who", |f| f.who = vec!["Sam".into()]),
        ("knowing", |f| f.knowing = vec![Knowing::Voice]),
        ("quote", |f| f.quote = "Ik weet waar je woont".into()),
        ("means", |f| {
            f.means = vec![Means {
                kind: MeansKind::Vehicle,
                text: "12-ABC-3".into(),
            }]
        }),
        ("children", |f| f.children = Some(Reply::Unknown)),
        ("against no", |f| f.against_no = Some(Reply::Yes)),
        ("ban", |f| f.ban_words = "the street".into()),
        ("life", |f| f.life_words = "another route".into()),
        ("cost", |f| {
            f.costs = vec![Cost {
                what: String::new(),
                cents: Some(0),
            }]
        }),
        ("act", |f| f.act = "rang the police".into()),
        ("told", |f| {
            f.told = vec![Told {
                whom: Whom::Police,
                date: None,
                name: String::new(),
                number: "PL-1".into(),
            }]
        }),
        ("not known", |f| f.not_known = vec![NotKnown::Who]),
    ];
    for (name, fill) in filled {
        let mut fields = blank.clone();
        fill(&mut fields);
        assert!(!fields.is_empty(), "{name}");
        let kept = fields.clone().checked().unwrap();
        let json = serde_json::to_string(&kept).unwrap();
        assert_eq!(
            serde_json::from_str::<EntryFields>(&json).unwrap(),
            kept,
            "{name}"
        );
    }
    let mut fields = blank;
    filled.iter().for_each(|(_, fill)| fill(&mut fields));
    let texts: Vec<&str> = fields.texts().collect();
    for word in ["Sam", "Ik weet waar je woont", "12-ABC-3", "PL-1"] {
        assert!(texts.contains(&word), "{word}");
    }
    assert!(fields.police());
}

#[test]
fn a_record_from_before_these_fields_is_read() {
    let old = r#"{"when":{"precision":"exact","start":"2026-01-01T10:00","end":null,"zone":"UTC","offset":0},
        "discovered":null,"lasted":null,"place":"","what":"door","ways":[],
        "witnesses":[{"name":"Noor","reach":"","willSpeak":"yes"}],"effects":[],"effectWords":""}"#;
    let fields: EntryFields = serde_json::from_str(old).unwrap();
    assert_eq!((&*fields.what, fields.begun), ("door", None));
}

#[test]
fn rows_that_do_not_fit_are_refused() {
    let refused = |change: fn(&mut EntryFields)| {
        let mut fields = at("2026-07-01T12:00");
        change(&mut fields);
        fields.checked().unwrap_err()
    };
    let told = |date: &str| Told {
        whom: Whom::Police,
        date: Some(date.into()),
        name: String::new(),
        number: String::new(),
    };
    let mut fields = at("2026-07-01T12:00");
    fields.told = vec![told("2026-02-30")];
    assert_eq!(fields.checked().unwrap_err(), Error::BadDate);
    assert_eq!(
        refused(|f| f.costs = vec![Cost {
            what: String::new(),
            cents: Some(u64::MAX)
        }]),
        Error::OutOfRange
    );
    assert_eq!(
        refused(|f| f.quoted = vec![Quoted {
            file: "no id".into(),
            number: 0,
            at: None,
            from: String::new(),
            mine: None,
            sort: intake::Sort::Words,
            text: String::new()
        }]),
        Error::NotAnId
    );
    assert_eq!(
        refused(|f| f.who = vec!["x".into(); ROWS + 1]),
        Error::TooLong
    );
}
