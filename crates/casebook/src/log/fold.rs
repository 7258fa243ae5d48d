//! Folding: the same word with or without capitals and accents is the same word.

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// A text in lower case, without accents, compatibility forms taken apart.
pub(crate) fn fold_into(text: &str, folded: &mut String) {
    let mut rest = text;
    while !rest.is_empty() {
        // What is ASCII goes in at once; a text without accents wholly.
        let plain = match rest.is_ascii() {
            true => rest.len(),
            false => rest.bytes().take_while(u8::is_ascii).count(),
        };
        let (ascii, others) = rest.split_at(plain);
        let from = folded.len();
        folded.push_str(ascii);
        folded[from..].make_ascii_lowercase();
        let other = others.bytes().take_while(|b| !b.is_ascii()).count();
        let (foreign, next) = others.split_at(other);
        foreign
            .chars()
            .for_each(|c| fold_char(c, |f| folded.push(f)));
        rest = next;
    }
}

/// One character; it may become none or several.
pub(crate) fn fold_char(c: char, mut emit: impl FnMut(char)) {
    if c.is_ascii() {
        return emit(c.to_ascii_lowercase());
    }
    decompose_compatible(c, |part| match part {
        'ß' | 'ẞ' => {
            emit('s');
            emit('s');
        }
        _ if is_combining_mark(part) => {}
        _ => part.to_lowercase().for_each(&mut emit),
    });
}

/// A short text folded, without space at its ends.
pub(crate) fn plain(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text.trim(), &mut folded);
    folded
}

/// The words of a query, folded; each must occur.
pub(crate) fn words(query: &str) -> Vec<String> {
    let mut folded = String::with_capacity(query.len());
    fold_into(query, &mut folded);
    folded.split_whitespace().map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fold(text: &str) -> String {
        let mut folded = String::new();
        fold_into(text, &mut folded);
        folded
    }

    #[test]
    fn capitals_accents_and_forms_make_no_difference() {
        for (text, folded) in [
            ("Ouderkerk", "ouderkerk"),
            ("Élise ZAG ’m", "elise zag ’m"),
            ("E\u{301}lise", "elise"),
            ("ﬁets", "fiets"),
            ("STRASSE straße", "strasse strasse"),
            ("İ", "i"),
            ("Ĳssel", "ijssel"),
        ] {
            assert_eq!(fold(text), folded, "{text}");
        }
    }

    #[test]
    fn the_quick_way_and_the_long_way_agree() {
        for text in [
            "The Quick 123 ~",
            "Één CAFÉ ’s ochtends, 東京 Ok",
            "é",
            "x\u{301}ÿZ",
        ] {
            let mut long = String::new();
            text.chars().for_each(|c| fold_char(c, |f| long.push(f)));
            assert_eq!(fold(text), long);
        }
    }

    #[test]
    fn a_query_is_words() {
        assert_eq!(words("  Jan\tÉn Els "), ["jan", "en", "els"]);
        assert!(words(" \n").is_empty());
    }
}
