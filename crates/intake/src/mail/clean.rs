//! Texts as they may leave a worker: no control characters, one kind of line break, and never too long.

use crate::message::LONGEST_NAME;

/// Cuts to at most `most` bytes, at a character.
pub(super) fn cut(text: &mut String, most: usize) {
    text.truncate(text.floor_char_boundary(most));
}

/// Words over several lines: CR and CRLF become LF, other control characters but the tab go, at most `most` bytes.
pub(super) fn text(raw: &str, most: usize) -> String {
    let mut clean = String::with_capacity(raw.len().min(most));
    let mut after_return = false;
    for letter in raw.chars() {
        if clean.len() >= most {
            break;
        }
        match letter {
            '\r' => clean.push('\n'),
            '\n' if after_return => {}
            '\n' | '\t' => clean.push(letter),
            _ if letter.is_control() => {}
            _ => clean.push(letter),
        }
        after_return = letter == '\r';
    }
    cut(&mut clean, most);
    clean
}

/// One line of at most [`LONGEST_NAME`] bytes; otherwise as [`line_within`].
pub(super) fn line(raw: &str) -> String {
    line_within(raw, LONGEST_NAME)
}

/// One line: line breaks and tabs become single spaces, other control characters go, nothing at the ends, at most
/// `most` bytes.
pub(super) fn line_within(raw: &str, most: usize) -> String {
    let mut clean = String::with_capacity(raw.len().min(most));
    for letter in raw.trim().chars() {
        if clean.len() >= most {
            break;
        }
        match letter {
            '\r' | '\n' | '\t' if clean.ends_with(' ') => {}
            '\r' | '\n' | '\t' => clean.push(' '),
            _ if letter.is_control() => {}
            _ => clean.push(letter),
        }
    }
    cut(&mut clean, most);
    clean.truncate(clean.trim_end().len());
    clean
}

/// The name of a file, never a path: what stands after the last slash or backslash, without what turns the direction
/// of writing. May be empty.
pub(super) fn file_name(raw: &str) -> String {
    let last = raw.rsplit(['/', '\\']).next().unwrap_or_default();
    let visible: String = last
        .chars()
        .take(LONGEST_NAME)
        .filter(|letter| !matches!(letter, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'))
        .collect();
    match line(&visible) {
        dots if dots == "." || dots == ".." => String::new(),
        name => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_breaks_are_one_kind_and_controls_go() {
        assert_eq!(text("a\r\nb\rc\n\td\0\u{7}\u{85}e", 100), "a\nb\nc\n\tde");
        assert_eq!(text("\r\n\r\n\n", 100), "\n\n\n");
        assert_eq!(line(" a\r\n\tb\0 "), "a b");
    }

    #[test]
    fn cutting_leaves_whole_characters() {
        assert_eq!(text("aéé", 4), "aé");
        assert_eq!(line(&"é".repeat(2_000)).len(), LONGEST_NAME);
    }

    #[test]
    fn names_of_files_are_never_paths() {
        assert_eq!(file_name("../../etc/passwd"), "passwd");
        assert_eq!(file_name("C:\\Users\\noor\\foto.jpg"), "foto.jpg");
        assert_eq!(file_name("a/.."), "");
        assert_eq!(file_name("\u{1}."), "");
        assert_eq!(file_name("foto\u{202E}gpj.exe"), "fotogpj.exe");
        assert_eq!(file_name("map/"), "");
    }
}
