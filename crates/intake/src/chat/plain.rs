//! Words of a file as plain text: what is given out of every kind of conversation.

use crate::message::{LONGEST_NAME, LONGEST_TEXT};

/// A mark that only says in which direction letters run.
pub(super) const fn is_mark(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// The words of a message: lines end in `\n`, control characters are gone, cut at `LONGEST_TEXT`.
pub(super) fn text(words: &str) -> String {
    let mut plain = String::with_capacity(words.len().min(LONGEST_TEXT));
    let mut chars = words.chars().peekable();
    while let Some(c) = chars.next() {
        let c = match c {
            '\r' if chars.peek() == Some(&'\n') => continue,
            '\r' => '\n',
            c if c.is_control() && !matches!(c, '\n' | '\t') => continue,
            c => c,
        };
        if plain.len() + c.len_utf8() > LONGEST_TEXT {
            break;
        }
        plain.push(c);
    }
    plain
}

/// A name in one line, without marks of direction, its blanks plain, cut at `LONGEST_NAME`.
pub(super) fn name(words: &str) -> String {
    let mut plain = String::new();
    for c in words
        .trim_matches(|c: char| c.is_whitespace() || is_mark(c))
        .chars()
    {
        let c = match c {
            '\u{a0}' | '\u{202f}' | '\n' | '\t' => ' ',
            c if c.is_control() || is_mark(c) => continue,
            c => c,
        };
        if plain.len() + c.len_utf8() > LONGEST_NAME {
            break;
        }
        plain.push(c);
    }
    plain.truncate(plain.trim_end().len());
    plain
}

/// The name of a file without the folders it lay in; empty when nothing is left.
pub(super) fn file_name(path: &str) -> String {
    let last = path.rsplit(['/', '\\']).next().unwrap_or_default();
    let plain: String = last
        .chars()
        .filter(|&c| !c.is_control() && !is_mark(c))
        .collect();
    let plain = plain.trim();
    if matches!(plain, "." | "..") {
        return String::new();
    }
    cut(plain, LONGEST_NAME).to_owned()
}

/// The beginning of a text, at most so many bytes, cut at a character.
pub(super) fn cut(text: &str, most: usize) -> &str {
    text.get(..text.floor_char_boundary(most)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_plain() {
        assert_eq!(text("a\r\nb\rc\0d\u{7}\te"), "a\nb\ncd\te");
        assert_eq!(name("\u{202a}+31\u{a0}6 1234\u{202c} \n"), "+31 6 1234");
        let long = "\u{20ac}".repeat(LONGEST_TEXT / 2);
        assert!(text(&long).len() <= LONGEST_TEXT);
        assert!(name(&long).len() <= LONGEST_NAME);
    }

    #[test]
    fn names_of_files_are_no_paths() {
        for (path, expected) in [
            ("a/b\\..\\c.jpg", "c.jpg"),
            ("..", ""),
            ("a/.", ""),
            ("", ""),
            ("cod\u{202e}gpj.exe\0", "codgpj.exe"),
        ] {
            assert_eq!(file_name(path), expected);
        }
    }
}
