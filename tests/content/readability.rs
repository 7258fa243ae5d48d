//! The words of the plan and the help are easy to read.

use trials::reading::{Language, median, scored};

use crate::none;

#[test]
fn the_texts_are_easy_to_read() {
    for language in Language::ALL {
        let all = scored(language);
        let middle = median(&all);
        assert!(middle >= 60.0, "{}: median {middle:.1}", language.code());
        let hard: Vec<String> = all
            .iter()
            .filter(|text| text.ease < 45.0)
            .map(|text| format!("{} {}: {:.1}", language.code(), text.name, text.ease))
            .collect();
        none(
            &hard,
            "shorter sentences and shorter words; `cargo xtask readability` shows them all",
        );
    }
}
