//! A paper as a file: what stands in it, what it bears, and what it does not give away.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod sample;

use std::fs;

use dossier::{Error, Fact, Item, Language, Mark, Paper, Register, Row, pdf};
use sample::{fact, with_items};

/// Every script that some font here has, some that none has, and what breaks lines and programs.
fn tower_of_babel() -> Paper {
    let item = |title: &str, text: &str| Item {
        title: title.to_owned(),
        mark: Mark::Doing,
        state: "Bezig".to_owned(),
        why: text.to_owned(),
        steps: vec![text.to_owned(), text.to_owned()],
        facts: vec![fact("Notitie", text)],
        ..Item::default()
    };
    let mut paper = with_items(vec![
        item(
            "العنوان بالعربية مع 2026",
            "اتصل بالشرطة على الرقم 112 إذا كنت في خطر، ثم اتصل بـ Veilig Thuis (0800-2000) في أي وقت من اليوم. المكالمة مجانية ولا تحتاج إلى ذكر اسمك، ويمكنك طلب مترجم.",
        ),
        item(
            "פרסית: فارسی و עברית",
            "او هر روز جلوی خانه‌ام می‌ایستد. הוא עומד מול הבית שלי כל יום, ואז נוסע.",
        ),
        item(
            "Cyrillic, Greek, Turkish, Polish",
            "Он каждый день стоит у моего дома. Κάθε μέρα στέκεται έξω. Her gün evimin önünde duruyor: ığüşöç İ. Zażółć gęślą jaźń; Řeřicha, Đặng Thị.",
        ),
        item(
            "Emoji 🙂👍👩‍👩‍👧 and more",
            "He sent ❤️ and 😀 and 🔪, and a flag 🇳🇱, then 我知道你住在哪里, then ฉันรู้ว่าคุณอยู่ที่ไหน, then ሰላም.",
        ),
        item(
            "Combining",
            "e\u{301} o\u{308} Z\u{351}\u{36b}\u{343}a\u{300}\u{301}\u{302}lgo \u{200f}\u{202e}turned\u{202c} \u{2068}isolated\u{2069} \u{0}\u{7}\u{1b}[31mred \u{e000}\u{feff}\u{fffe}",
        ),
        item(
            &"Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz".repeat(3),
            &format!("https://example.org/{}", "a1b2c3d4".repeat(60)),
        ),
    ]);
    paper.title = "Alle schriften".to_owned();
    paper.language = Language::Nl;
    paper
}

/// How many pages a file says it has.
fn pages(file: &[u8]) -> usize {
    let text = String::from_utf8_lossy(file);
    let (_, count) = text.split_once("/Type/Pages/Count ").expect("a page tree");
    let digits = count.split(|c: char| !c.is_ascii_digit()).next().unwrap();
    digits.parse().unwrap()
}

fn holds(file: &[u8], text: &str) -> bool {
    file.windows(text.len())
        .any(|window| window == text.as_bytes())
}

#[test]
fn a_plan_is_a_file_that_keeps_and_can_be_read_aloud() {
    for (language, tag) in [(Language::Nl, "nl"), (Language::En, "en")] {
        let file = pdf(&sample::plan(language)).unwrap();
        assert!(file.starts_with(b"%PDF-1.7"));
        assert_eq!(pages(&file), 4);
        for promise in [
            "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>",
            "<pdfuaid:part>1</pdfuaid:part>",
            "/MarkInfo<</Marked true",
            "/DisplayDocTitle true",
            "/S/H1/",
            "/S/H2/",
            "/S/H3/",
            "/S/L/",
            "/S/LI/",
            "/S/Lbl/",
            "/S/LBody/",
            "/S/TOC/",
            "/S/Link/",
            "/ListNumbering/Decimal",
        ] {
            assert!(holds(&file, promise), "{promise}");
        }
        assert!(holds(&file, &format!("/Lang({tag})")));
    }
}

#[test]
fn sections_are_bookmarks() {
    let file = pdf(&sample::plan(Language::En)).unwrap();
    for title in [
        "My plan",
        "First of all",
        "Accounts and passwords",
        "Your home",
        "Evidence",
    ] {
        assert!(holds(&file, &format!("/Title({title})/Dest")), "{title}");
    }
}

#[test]
fn the_same_paper_is_the_same_file() {
    let one = pdf(&sample::plan(Language::Nl)).unwrap();
    let two = std::thread::spawn(|| pdf(&sample::plan(Language::Nl)).unwrap());
    assert!(one == two.join().unwrap());
    assert!(one != pdf(&sample::plan(Language::En)).unwrap());
}

/// The day that came with the paper, and nothing of the machine, the person or the program.
#[test]
fn a_file_tells_nothing_of_where_it_was_made() {
    let file = pdf(&sample::plan(Language::Nl)).unwrap();
    assert!(holds(
        &file,
        "<xmp:CreateDate>2026-11-24T00:00:00Z</xmp:CreateDate>"
    ));
    for telling in [
        "/Author",
        "/Creator",
        "/Producer",
        "CreatorTool",
        "dc:creator",
        "pdf:Producer>",
        "antry",
        "krilla",
    ] {
        assert!(!holds(&file, telling), "{telling}");
    }
    let home = std::env::var("HOME").unwrap_or_default();
    if home.len() > 1 {
        assert!(!holds(&file, &home));
    }
}

#[test]
fn every_script_is_borne() {
    let file = pdf(&tower_of_babel()).unwrap();
    assert!(pages(&file) >= 3);
    assert!(holds(&file, "DejaVuSans"));
    assert!(
        !holds(&pdf(&sample::plan(Language::Nl)).unwrap(), "DejaVuSans"),
        "only what is used"
    );
}

#[test]
fn ten_thousand_characters_anywhere_are_borne() {
    assert!(pages(&pdf(&long(1)).unwrap()) > 50);
}

#[test]
fn nothing_is_borne() {
    assert_eq!(pages(&pdf(&sample::empty()).unwrap()), 1);
    assert_eq!(pages(&pdf(&nothing()).unwrap()), 1);
    assert_eq!(pages(&pdf(&with_items(Vec::new())).unwrap()), 1);
}

#[test]
fn three_hundred_items_are_a_file_of_less_than_two_megabytes() {
    let items = sample::plan(Language::Nl)
        .sections
        .into_iter()
        .flat_map(|section| section.items);
    let items: Vec<Item> = items.collect();
    let file = pdf(&with_items(
        items.iter().cycle().take(300).cloned().collect(),
    ))
    .unwrap();
    assert!(file.len() < 2_000_000, "{}", file.len());
    assert!((60..=120).contains(&pages(&file)), "{}", pages(&file));
}

#[test]
fn a_paper_has_a_title_and_a_day() {
    for title in ["", " \n", "\u{0}\u{FEFF}"] {
        let paper = Paper {
            title: title.to_owned(),
            ..sample::empty()
        };
        assert_eq!(pdf(&paper), Err(Error::NoTitle));
    }
    let mut paper = sample::empty();
    paper.day.month = 13;
    assert_eq!(pdf(&paper), Err(Error::NoDay));
}

#[test]
#[ignore = "writes files, for the eye"]
fn to_look_at() {
    let folder = env!("CARGO_TARGET_TMPDIR");
    let write = |name: &str, paper: &Paper| {
        fs::write(format!("{folder}/{name}.pdf"), pdf(paper).unwrap()).unwrap();
    };
    write("plan-nl", &sample::plan(Language::Nl));
    write("plan-en", &sample::plan(Language::En));
    write("babel", &tower_of_babel());
    write("long", &long(4));
    write("nothing", &nothing());
}

/// 10,000 characters everywhere, with and without spaces, in so many sections.
fn long(sections: usize) -> Paper {
    let words = "He stood there again today, and I wrote down when. ".repeat(200);
    let mut paper = with_items(vec![Item {
        title: words.clone(),
        mark: Mark::NotSafeNow,
        state: words.clone(),
        why: words.clone(),
        cautions: vec![fact(&words, &words)],
        steps: vec![words.clone()],
        facts: vec![
            fact("Note", &words),
            fact("Note", &"x".repeat(10_000)),
            fact(&"y".repeat(1_000), ""),
        ],
    }]);
    paper.sections[0].about = Some("A line\n".repeat(500));
    paper.sections[0].title = words.clone();
    paper.sections[0].progress = words.clone();
    paper.sections[0].registers = vec![Register {
        title: words.clone(),
        about: Some(words.clone()),
        rows: vec![Row {
            title: words.clone(),
            facts: vec![fact(&words, &words), fact("A label", &"z".repeat(2_000))],
        }],
    }];
    paper.footer = words.clone();
    paper.page = words.clone();
    paper.title = words;
    paper.sections = vec![paper.sections[0].clone(); sections];
    paper
}

/// Everything there, and nothing in it.
fn nothing() -> Paper {
    let mut paper = with_items(vec![
        Item::default(),
        Item {
            cautions: vec![Fact::default()],
            steps: vec![String::new(), " \n".to_owned()],
            facts: vec![
                Fact::default(),
                fact("Only a label", ""),
                fact("", "Only a text"),
            ],
            ..Item::default()
        },
    ]);
    paper.sections[0].registers = vec![
        Register::default(),
        Register {
            rows: vec![
                Row::default(),
                Row {
                    title: "A name".to_owned(),
                    facts: vec![Fact::default(), fact("Label", "")],
                },
                Row {
                    facts: vec![fact("Label", "Value")],
                    ..Row::default()
                },
            ],
            ..Register::default()
        },
    ];
    paper.sections.push(dossier::Section::default());
    paper.about = Some(String::new());
    paper
}
