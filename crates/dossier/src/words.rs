//! Text as it came, made fit to be set.

/// Stands for a letter that no font here has, and for what is no letter.
pub(crate) const STAND_IN: char = '\u{FFFD}';

/// One line: without control characters, with every run of white space a single space.
pub(crate) fn line(text: &str) -> String {
    let clean = clean(text);
    clean.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The paragraphs: one for each line that was typed. An empty one stands for any number of empty lines.
pub(crate) fn paragraphs(text: &str) -> Vec<String> {
    let clean = clean(text);
    let mut found: Vec<String> = Vec::new();
    for paragraph in clean.trim().lines().map(str::trim_end) {
        if !(paragraph.is_empty() && found.last().is_some_and(String::is_empty)) {
            found.push(paragraph.to_owned());
        }
    }
    found
}

/// The first `most` characters, for where a file wants a short text.
pub(crate) fn short(text: &str, most: usize) -> String {
    text.char_indices()
        .nth(most)
        .map_or_else(|| text.to_owned(), |(at, _)| format!("{}…", &text[..at]))
}

/// A letter that steers or joins others and is not seen itself.
pub(crate) const fn unseen(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}')
}

fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        match c {
            '\r' => {
                letters.next_if_eq(&'\n');
                out.push('\n');
            }
            '\n' | '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push('\n'),
            '\t' => out.push(' '),
            // No letter at all; a mark of byte order; a place where a word may be broken, which is found here anew.
            _ if c.is_control() || no_letter(c) || matches!(c, '\u{FEFF}' | '\u{AD}') => {}
            '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}' => out.push(STAND_IN),
            _ => out.push(c),
        }
    }
    out
}

/// Unicode promises that these will never be letters.
const fn no_letter(c: char) -> bool {
    matches!(c as u32, 0xFDD0..=0xFDEF) || c as u32 & 0xFFFE == 0xFFFE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_go_and_lines_stay() {
        assert_eq!(line(" a\u{0}b\u{7}\tc\r\n d\u{1b}[0m "), "ab c d[0m");
        assert_eq!(
            paragraphs("one\r\ntwo\rthree\n\n\n\nfour\n\n"),
            ["one", "two", "three", "", "four"]
        );
        assert_eq!(paragraphs("\n\n"), Vec::<String>::new());
        assert_eq!(
            line("\u{FEFF}\u{FFFE}\u{E000}\u{FDD0}\u{1FFFF}"),
            "\u{FFFD}"
        );
    }

    #[test]
    fn short_is_cut_between_letters() {
        assert_eq!(short("één", 3), "één");
        assert_eq!(short("één", 2), "éé…");
    }
}
