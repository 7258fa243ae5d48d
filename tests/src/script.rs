//! The pages' scripts: their strings, templates, imports and calls.

use crate::code::Literal;

/// Stands in a template where a value goes.
pub const HOLE: char = '\u{0}';

/// What a script says, taken apart.
#[derive(Clone, Debug, Default)]
pub struct Script {
    /// The source with comments, strings and templates blanked; every byte stays where it was.
    pub code: String,
    /// Strings in quotes.
    pub strings: Vec<Literal>,
    /// Templates, holes as [`HOLE`]; with what stands before the backtick (`html`, or nothing).
    pub templates: Vec<(String, Literal)>,
}

impl Script {
    /// Takes a source apart.
    #[must_use]
    pub fn read(source: &str) -> Self {
        let mut script = Self::default();
        let mut out: Vec<u8> = source.bytes().collect();
        script.walk(source, 0, None, &mut out);
        script.code = String::from_utf8_lossy(&out).into_owned();
        script
    }

    /// Walks code up to the brace that closes it, or to the end; returns the offset after it.
    fn walk(&mut self, source: &str, mut at: usize, closing: Option<u8>, out: &mut [u8]) -> usize {
        let bytes = source.as_bytes();
        let mut depth = 0_usize;
        while at < bytes.len() {
            let rest = &source[at..];
            match bytes[at] {
                b'/' if rest.starts_with("//") => {
                    let end = at + rest.find('\n').unwrap_or(rest.len());
                    blank(out, at, end);
                    at = end;
                }
                b'/' if rest.starts_with("/*") => {
                    let end = at + rest.find("*/").map_or(rest.len(), |end| end + 2);
                    blank(out, at, end);
                    at = end;
                }
                b'/' if starts_pattern(&source[..at]) => {
                    let end = at + pattern(rest);
                    blank(out, at + 1, end - 1);
                    at = end;
                }
                quote @ (b'"' | b'\'') => {
                    let end = string_end(bytes, at, quote);
                    self.strings.push(Literal {
                        offset: at,
                        text: source[at + 1..end].to_owned(),
                    });
                    blank(out, at + 1, end);
                    at = end + 1;
                }
                b'`' => at = self.template(source, at, out),
                b'{' => {
                    depth += 1;
                    at += 1;
                }
                b'}' => {
                    at += 1;
                    if depth == 0 && closing == Some(b'}') {
                        return at;
                    }
                    depth = depth.saturating_sub(1);
                }
                _ => {
                    at += 1;
                    while !source.is_char_boundary(at) {
                        at += 1;
                    }
                }
            }
        }
        at
    }

    fn template(&mut self, source: &str, start: usize, out: &mut [u8]) -> usize {
        let bytes = source.as_bytes();
        let name = |c: char| c.is_alphanumeric() || c == '_';
        let tag = &source[source[..start].trim_end_matches(name).len()..start];
        let mut text = String::new();
        let mut at = start + 1;
        while at < bytes.len() && bytes[at] != b'`' {
            if source[at..].starts_with("${") {
                text.push(HOLE);
                blank(out, at, at + 2);
                at = self.walk(source, at + 2, Some(b'}'), out);
                blank(out, at - 1, at);
                continue;
            }
            let Some(c) = source[at..].chars().next() else {
                break;
            };
            let length = if c == '\\' { 2 } else { c.len_utf8() };
            text.push_str(source.get(at..at + length).unwrap_or_default());
            blank(out, at, at + length);
            at += length;
        }
        self.templates.push((
            tag.to_owned(),
            Literal {
                offset: start,
                text,
            },
        ));
        at + 1
    }

    /// Every module it imports, as written.
    #[must_use]
    pub fn imports(&self) -> Vec<&str> {
        self.strings
            .iter()
            .filter(|string| {
                let before = self.code[..string.offset].trim_end();
                let dynamic = before
                    .strip_suffix('(')
                    .is_some_and(|code| code.trim_end().ends_with("import"));
                dynamic || before.ends_with("from") || before.ends_with("import")
            })
            .map(|string| string.text.as_str())
            .collect()
    }

    /// The offsets of each call of `name`: after its `(` and of its `)`.
    #[must_use]
    pub fn calls(&self, name: &str) -> Vec<(usize, usize)> {
        let part = |c: char| c.is_alphanumeric() || c == '_' || c == '$' || c == '.' || c == '#';
        self.code
            .match_indices(&format!("{name}("))
            .filter(|(at, _)| !self.code[..*at].chars().next_back().is_some_and(part))
            .filter_map(|(at, call)| {
                let open = at + call.len() - 1;
                crate::code::matching(&self.code, open).map(|close| (open + 1, close))
            })
            .collect()
    }

    /// Where the first argument of a call ends.
    #[must_use]
    pub fn first_argument(&self, (open, close): (usize, usize)) -> (usize, usize) {
        let mut depth = 0_i32;
        for (at, byte) in self.code.bytes().enumerate().take(close).skip(open) {
            match byte {
                b'(' | b'[' | b'{' => depth += 1,
                b')' | b']' | b'}' => depth -= 1,
                b',' if depth == 0 => return (open, at),
                _ => {}
            }
        }
        (open, close)
    }
}

fn blank(out: &mut [u8], start: usize, end: usize) {
    let end = end.min(out.len());
    for byte in &mut out[start.min(end)..end] {
        if *byte != b'\n' {
            *byte = b' ';
        }
    }
}

fn string_end(bytes: &[u8], start: usize, quote: u8) -> usize {
    let mut at = start + 1;
    while at < bytes.len() && bytes[at] != quote {
        at += if bytes[at] == b'\\' { 2 } else { 1 };
    }
    at.min(bytes.len() - 1)
}

/// A slash after these begins a pattern, not a division.
fn starts_pattern(before: &str) -> bool {
    before
        .trim_end()
        .chars()
        .next_back()
        .is_none_or(|c| "(,=:[!&|?{};>".contains(c))
        || before.trim_end().ends_with("return")
}

fn pattern(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let (mut at, mut class) = (1, false);
    while at < bytes.len() && bytes[at] != b'\n' {
        match bytes[at] {
            b'\\' => at += 1,
            b'[' => class = true,
            b']' => class = false,
            b'/' if !class => return at + 1,
            _ => {}
        }
        at += 1;
    }
    1.max(at.min(bytes.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_comes_apart() {
        let source = "import { a } from \"/base/a.js\"; // don't\nconst b = (c) => html`<p>${c ? html`<b>x</b>` : t(\"d\", { e })}</p>`;\nf.replace(/[\"/]/g, 'g');";
        let script = Script::read(source);
        assert_eq!(script.imports(), ["/base/a.js"]);
        let templates: Vec<&str> = script
            .templates
            .iter()
            .map(|(_, literal)| literal.text.as_str())
            .collect();
        assert_eq!(templates, ["<b>x</b>", "<p>\u{0}</p>"]);
        assert!(script.templates.iter().all(|(tag, _)| tag == "html"));
        let [call] = script.calls("t")[..] else {
            panic!("one call");
        };
        let (open, close) = script.first_argument(call);
        assert_eq!(&source[open..close], "\"d\"");
        assert_eq!(
            script.strings.last().map(|string| string.text.as_str()),
            Some("g")
        );
    }
}
