//! How easily each text of the plan and of the help reads, the hardest first; then the median of each language.

use trials::reading::{Language, median, scored};

fn main() {
    let mut last = Vec::new();
    for language in Language::ALL {
        let (all, formula) = (scored(language), formula(language));
        println!("{formula}");
        println!("score  words a sentence  syllables a word  text");
        for text in &all {
            println!(
                "{:5.1}  {:16.1}  {:16.2}  {}",
                text.ease,
                text.count.sentence(),
                text.count.word(),
                text.name
            );
        }
        println!();
        let lowest = all.first().map_or(0.0, |text| text.ease);
        last.push(format!(
            "{}: {} texts, median {:.1}, lowest {lowest:.1}",
            language.code(),
            all.len(),
            median(&all),
        ));
    }
    println!("{}", last.join("\n"));
}

fn formula(language: Language) -> &'static str {
    match language {
        Language::Dutch => {
            "Dutch, Flesch-Douma: 206.84 - 0.93 * words a sentence - 77 * syllables a word"
        }
        Language::English => {
            "English, Flesch: 206.835 - 1.015 * words a sentence - 84.6 * syllables a word"
        }
    }
}
