//! The one line of an entry that a list shows: its first, or the one around the first match, with the matches marked.

use super::fold;

/// The longest line, in characters.
const LONGEST: usize = 200;
/// How much stands before the first match.
const BEFORE: usize = 60;

/// A line, and the ranges of it that match, in UTF-16 units.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) text: String,
    pub(crate) marks: Vec<(u32, u32)>,
}

/// The line of `text` to show for these folded words.
pub(crate) fn line(text: &str, words: &[String]) -> Line {
    let start = words
        .iter()
        .filter_map(|word| find(text, word, 0).map(|(start, _)| start))
        .min()
        .map_or(0, |hit| begin(text, hit));
    let shown: String = text[start..]
        .trim_start()
        .chars()
        .take_while(|c| *c != '\n' && *c != '\r')
        .take(LONGEST)
        .collect();
    let marks = marks(&shown, words);
    Line { text: shown, marks }
}

/// Where a line that holds the byte `hit` begins: at the line feed before it, or a word not too far before.
fn begin(text: &str, hit: usize) -> usize {
    let line = text[..hit].rfind('\n').map_or(0, |feed| feed + 1);
    let Some((far, _)) = text[line..hit].char_indices().rev().nth(BEFORE) else {
        return line;
    };
    let far = line + far;
    text[far..hit]
        .find(' ')
        .map_or(hit, |space| far + space + 1)
}

/// Where a folded word stands in a text, from a byte on: the bytes it covers.
fn find(text: &str, word: &str, from: usize) -> Option<(usize, usize)> {
    let first = *word.as_bytes().first()?;
    text.get(from..)?.char_indices().find_map(|(at, c)| {
        // Most characters are ASCII and plainly another.
        if c.is_ascii() && c.to_ascii_lowercase() as u8 != first {
            return None;
        }
        covered(&text[from + at..], word).map(|len| (from + at, from + at + len))
    })
}

/// How many bytes at the start of a text fold to the word, or to something that begins with it.
fn covered(text: &str, word: &str) -> Option<usize> {
    let mut rest = word;
    let mut equal = true;
    for (at, c) in text.char_indices() {
        if at == 0 {
            let mut folds_to_nothing = true;
            fold::fold_char(c, |_| folds_to_nothing = false);
            equal = !folds_to_nothing;
        }
        fold::fold_char(c, |f| {
            // What one character folds to may run past the word's end.
            if let Some(next) = rest.chars().next() {
                equal &= next == f;
                rest = &rest[next.len_utf8()..];
            }
        });
        if !equal {
            return None;
        }
        if rest.is_empty() {
            return Some(at + c.len_utf8());
        }
    }
    None
}

/// The ranges of a text that match, in UTF-16 units.
pub(crate) fn marks(text: &str, words: &[String]) -> Vec<(u32, u32)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for word in words.iter().filter(|word| !word.is_empty()) {
        let mut from = 0;
        while let Some((start, end)) = find(text, word, from) {
            found.push((start, end));
            from = end;
        }
    }
    found.sort_unstable();
    let mut joined: Vec<(usize, usize)> = Vec::new();
    for (start, end) in found {
        match joined.last_mut() {
            Some(last) if start <= last.1 => last.1 = last.1.max(end),
            _ => joined.push((start, end)),
        }
    }
    // The places ascend, so each stretch is counted once.
    let (mut counted, mut units_before) = (0, 0);
    let mut units = |byte: usize| {
        units_before += text[counted..byte].encode_utf16().count() as u32;
        counted = byte;
        units_before
    };
    joined
        .into_iter()
        .map(|(start, end)| (units(start), units(end)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, query: &str) -> (String, Vec<(u32, u32)>) {
        let line = line(text, &fold::words(query));
        (line.text, line.marks)
    }

    #[test]
    fn without_a_query_it_is_the_first_line() {
        assert_eq!(
            shown("  At the door.\nAgain.", ""),
            ("At the door.".into(), vec![])
        );
        assert_eq!(shown(&"x".repeat(300), "").0.len(), LONGEST);
    }

    #[test]
    fn matches_are_marked_in_the_words_as_they_were_written() {
        assert_eq!(
            shown("😀 Élise was at Élise’s", "elise"),
            ("😀 Élise was at Élise’s".into(), vec![(3, 8), (16, 21)])
        );
        assert_eq!(shown("abcabc", "ab bc").1, vec![(0, 6)]);
        assert_eq!(shown("straße", "ss").1, vec![(4, 5)]);
    }

    #[test]
    fn the_line_moves_to_the_match() {
        let text = format!("first\n{} needle at the end", "word ".repeat(100));
        let (line, marks) = shown(&text, "needle");
        assert!(line.contains("needle at the end") && line.len() < LONGEST);
        assert_eq!(marks.len(), 1);
        assert_eq!(shown("one\ntwo needle", "needle").0, "two needle");
    }

    #[test]
    fn a_word_that_stands_elsewhere_leaves_the_first_line() {
        assert_eq!(
            shown("At the door.", "police"),
            ("At the door.".into(), vec![])
        );
    }
}
