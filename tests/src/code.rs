//! Rust and JavaScript, read just well enough to tell code from comments and strings. Not parsers: they know
//! what this repository writes.

/// A string in the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Literal {
    /// Where it begins.
    pub offset: usize,
    /// What stands between the quotes.
    pub text: String,
}

/// Rust with comments and the insides of strings blanked; every byte stays where it was.
#[must_use]
pub fn rust(source: &str) -> String {
    scan(source).0
}

/// The strings of a Rust source, outside comments.
#[must_use]
pub fn rust_literals(source: &str) -> Vec<Literal> {
    scan(source).1
}

/// Rust as [`rust`] gives it, with the items under `#[cfg(test)]` blanked too.
#[must_use]
pub fn shipped(source: &str) -> String {
    let mut code = rust(source);
    while let Some(start) = code.find("#[cfg(test)]") {
        let end = item_end(&code, start);
        code = blanked(&code, start, end);
    }
    code
}

/// The body of the block that opens at or after `from`: the offsets after `{` and of its `}`.
#[must_use]
pub fn block(code: &str, from: usize) -> Option<(usize, usize)> {
    let open = from + code[from..].find('{')?;
    matching(code, open).map(|close| (open + 1, close))
}

/// Where the bracket that opens at `open` closes.
#[must_use]
pub fn matching(code: &str, open: usize) -> Option<usize> {
    let bytes = code.as_bytes();
    let (up, down) = match bytes.get(open)? {
        b'{' => (b'{', b'}'),
        b'(' => (b'(', b')'),
        b'[' => (b'[', b']'),
        _ => return None,
    };
    let mut depth = 0_usize;
    for (at, byte) in bytes.iter().enumerate().skip(open) {
        if *byte == up {
            depth += 1;
        } else if *byte == down {
            depth -= 1;
            if depth == 0 {
                return Some(at);
            }
        }
    }
    None
}

/// The word stands in the code by itself, not inside a longer one.
#[must_use]
pub fn word(code: &str, word: &str) -> Option<usize> {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(word).map(|(at, _)| at).find(|at| {
        !code[..*at].chars().next_back().is_some_and(part)
            && !code[at + word.len()..].chars().next().is_some_and(part)
    })
}

fn item_end(code: &str, start: usize) -> usize {
    let rest = &code[start..];
    let semicolon = rest.find(';').map_or(code.len(), |at| start + at + 1);
    match block(code, start) {
        Some((open, close)) if open < semicolon => close + 1,
        _ => semicolon,
    }
}

fn blanked(text: &str, start: usize, end: usize) -> String {
    let mut out = String::with_capacity(text.len());
    out.push_str(&text[..start]);
    out.extend(text[start..end].chars().flat_map(blank));
    out.push_str(&text[end..]);
    out
}

fn blank(c: char) -> impl Iterator<Item = char> {
    std::iter::repeat_n(if c == '\n' { '\n' } else { ' ' }, c.len_utf8())
}

fn scan(source: &str) -> (String, Vec<Literal>) {
    let mut out = String::with_capacity(source.len());
    let mut literals = Vec::new();
    let mut at = 0;
    while let Some(c) = source[at..].chars().next() {
        let rest = &source[at..];
        let before = source[..at].chars().next_back();
        if rest.starts_with("//") {
            let length = rest.find('\n').unwrap_or(rest.len());
            out.extend(rest[..length].chars().flat_map(blank));
            at += length;
        } else if rest.starts_with("/*") {
            let length = rest.find("*/").map_or(rest.len(), |end| end + 2);
            out.extend(rest[..length].chars().flat_map(blank));
            at += length;
        } else if let Some((open, inside, close)) = quoted(rest, before) {
            let text = &rest[open..open + inside];
            literals.push(Literal {
                offset: at,
                text: text.to_owned(),
            });
            out.push_str(&rest[..open]);
            out.extend(text.chars().flat_map(blank));
            out.push_str(&rest[open + inside..open + inside + close]);
            at += open + inside + close;
        } else if let Some(length) = character(rest) {
            out.extend(rest[..length].chars().flat_map(blank));
            at += length;
        } else {
            out.push(c);
            at += c.len_utf8();
        }
    }
    (out, literals)
}

/// Lengths of the opening, the inside and the closing of the string that begins here.
fn quoted(rest: &str, before: Option<char>) -> Option<(usize, usize, usize)> {
    if rest.starts_with('"') {
        let mut escaped = false;
        for (at, c) in rest.char_indices().skip(1) {
            match c {
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                '"' => return Some((1, at - 1, 1)),
                _ => {}
            }
        }
        return None;
    }
    if before.is_some_and(|c| c.is_alphanumeric() || c == '_') {
        return None;
    }
    let raw = rest.strip_prefix("br").or_else(|| rest.strip_prefix('r'))?;
    let hashes = raw.len() - raw.trim_start_matches('#').len();
    let inside = raw[hashes..].strip_prefix('"')?;
    let closing = format!("\"{}", "#".repeat(hashes));
    let length = inside.find(&closing)?;
    Some((rest.len() - inside.len(), length, closing.len()))
}

/// The length of a character literal; none for a lifetime.
fn character(rest: &str) -> Option<usize> {
    let inside = rest.strip_prefix('\'')?;
    if let Some(escape) = inside.strip_prefix('\\') {
        let first = escape.chars().next()?.len_utf8();
        return escape[first..].find('\'').map(|end| end + first + 3);
    }
    let c = inside.chars().next()?;
    inside[c.len_utf8()..]
        .starts_with('\'')
        .then_some(c.len_utf8() + 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_strings_are_told_from_code() {
        let source = "let a = \"b // c\"; // unwrap()\nlet d = '\"'; /* x */ let e = r#\"f\"g\"#; fn h<'i>() {}";
        let code = rust(source);
        assert_eq!(code.len(), source.len());
        assert!(
            !code.contains("unwrap") && !code.contains('x') && !code.contains('f')
                || code.contains("fn h<'i>")
        );
        let texts: Vec<String> = rust_literals(source)
            .into_iter()
            .map(|literal| literal.text)
            .collect();
        assert_eq!(texts, ["b // c", "f\"g"]);
    }

    #[test]
    fn tests_do_not_ship() {
        let code = shipped(
            "fn a() {}\n#[cfg(test)]\nmod tests { fn b() { {} } }\n#[cfg(test)]\nuse x;\nfn c() {}",
        );
        assert!(code.contains("fn a") && code.contains("fn c"));
        assert!(!code.contains("fn b") && !code.contains("use x"));
    }

    #[test]
    fn a_word_stands_by_itself() {
        assert_eq!(word("Instantly Instant", "Instant"), Some(10));
        assert_eq!(word("my_Instant", "Instant"), None);
    }
}
