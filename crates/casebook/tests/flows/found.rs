//! What is known of files so that they can be found again outside the notebook.

use casebook::evidence::Attachment;
use casebook::log::SavedPaper;

use super::photos::{add, bytes};
use super::{Home, at, written};

#[test]
fn what_came_in_and_what_went_out_is_listed_to_be_found_again() {
    let home = Home::new();
    let shared = home.shared();
    for (name, words) in [("first.bin", "one"), ("second.bin", "two")] {
        let entry = shared.with(|book| Ok(written(book, at(0), words))).unwrap();
        add(&shared, entry, vec![bytes(name, words.as_bytes())]);
    }
    let names = |all: Vec<Attachment>| -> Vec<String> {
        let mut names: Vec<String> = all.into_iter().map(|one| one.name).collect();
        names.sort();
        names
    };
    let all = shared.with(|book| book.attachments()).unwrap();
    assert_eq!(names(all), ["first.bin", "second.bin"]);

    let paper = |at: u8| SavedPaper {
        name: "list.pdf".to_owned(),
        size: 7,
        sha256: [at; 32],
    };
    assert_eq!(shared.with(|book| book.papers()), Ok(Vec::new()));
    for at in [1, 2, 1] {
        shared.with(|book| book.note_paper(paper(at))).unwrap();
    }
    shared.close().unwrap();
    let shared = home.shared();
    assert_eq!(
        shared.with(|book| book.papers()),
        Ok(vec![paper(2), paper(1)]),
        "each once, and after a new start too"
    );
    for at in 0..=255 {
        shared.with(|book| book.note_paper(paper(at))).unwrap();
    }
    let kept = shared.with(|book| book.papers()).unwrap();
    assert_eq!((kept.len(), kept.last()), (200, Some(&paper(255))));
}
