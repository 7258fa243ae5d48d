//! The bookmarks in a list of recent files (freedesktop.org's Desktop Bookmark Specification), by where they stand in its
//! bytes: so one can be taken out, and every other byte stays as it is. What is no well-formed list gives nothing.

use std::ops::Range;

/// One bookmark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Bookmark {
    /// Its bytes, from `<bookmark` to the end of `</bookmark>`.
    pub(super) range: Range<usize>,
    /// The address of its file.
    pub(super) address: String,
    /// The programs that put it there, by name.
    pub(super) programs: Vec<String>,
}

/// All bookmarks in the order of the list; nothing when it can't be made out.
pub(super) fn bookmarks(list: &[u8]) -> Option<Vec<Bookmark>> {
    let mut found = Vec::new();
    let mut open: Option<Bookmark> = None;
    let mut at = 0;
    while let Some(mark) = next(list, at)? {
        at = mark.range.end;
        match (mark.name, mark.form) {
            (b"bookmark", Form::Start | Form::Alone) => {
                // One never stands in another.
                if open.is_some() {
                    return None;
                }
                let bookmark = Bookmark {
                    range: mark.range.clone(),
                    address: mark.attribute(b"href")?,
                    programs: Vec::new(),
                };
                match mark.form {
                    Form::Alone => found.push(bookmark),
                    _ => open = Some(bookmark),
                }
            }
            (b"bookmark", Form::End) => {
                let mut bookmark = open.take()?;
                bookmark.range.end = mark.range.end;
                found.push(bookmark);
            }
            (name, Form::Start | Form::Alone) if name.ends_with(b":application") => {
                if let (Some(bookmark), Some(program)) = (&mut open, mark.attribute(b"name")) {
                    bookmark.programs.push(program);
                }
            }
            _ => {}
        }
    }
    open.is_none().then_some(found)
}

/// The bytes that go with a bookmark: its whole line, where nothing else stands in it.
pub(super) fn with_its_line(list: &[u8], range: &Range<usize>) -> Range<usize> {
    let blank = |byte: &u8| matches!(byte, b' ' | b'\t' | b'\r');
    let before = list.get(..range.start).unwrap_or_default();
    let after = list.get(range.end..).unwrap_or_default();
    let indent = before.iter().rev().take_while(|byte| blank(byte)).count();
    let tail = after.iter().take_while(|byte| blank(byte)).count();
    let start = range.start - indent;
    let begins = start == 0 || list.get(start - 1) == Some(&b'\n');
    if begins && after.get(tail) == Some(&b'\n') {
        start..range.end + tail + 1
    } else {
        range.clone()
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Start,
    End,
    /// `<x/>`
    Alone,
}

/// What stands between `<` and `>`.
struct Mark<'a> {
    range: Range<usize>,
    name: &'a [u8],
    form: Form,
    attributes: Vec<(&'a [u8], &'a [u8])>,
}

impl Mark<'_> {
    fn attribute(&self, name: &[u8]) -> Option<String> {
        let (_, value) = self.attributes.iter().find(|(own, _)| *own == name)?;
        Some(text(std::str::from_utf8(value).ok()?))
    }
}

/// The next mark from a place on. `Some(None)` at the end; nothing when what stands there is not well formed.
fn next(list: &[u8], mut at: usize) -> Option<Option<Mark<'_>>> {
    loop {
        let Some(open) = find(list, at, b"<") else {
            return Some(None);
        };
        let rest = list.get(open..)?;
        let closing: &[u8] = if rest.starts_with(b"<!--") {
            b"-->"
        } else if rest.starts_with(b"<![CDATA[") {
            b"]]>"
        } else if rest.starts_with(b"<?") {
            b"?>"
        } else if rest.starts_with(b"<!") {
            // Names of its own for pieces of text could stand in there.
            let end = find(list, open, b">")?;
            if list.get(open..end)?.contains(&b'[') {
                return None;
            }
            b">"
        } else {
            return mark(list, open).map(Some);
        };
        // A comment's own dashes don't close it.
        let inside = if closing == b"-->" { open + 4 } else { open };
        at = find(list, inside, closing)? + closing.len();
    }
}

fn mark(list: &[u8], open: usize) -> Option<Mark<'_>> {
    let mut at = open + 1;
    let ends = list.get(at) == Some(&b'/');
    at += usize::from(ends);
    let name = word(list, &mut at)?;
    let mut attributes = Vec::new();
    loop {
        blanks(list, &mut at);
        match list.get(at)? {
            b'>' => break,
            b'/' if list.get(at + 1) == Some(&b'>') && !ends => {
                return Some(Mark {
                    range: open..at + 2,
                    name,
                    form: Form::Alone,
                    attributes,
                });
            }
            _ => attributes.push(attribute(list, &mut at)?),
        }
    }
    Some(Mark {
        range: open..at + 1,
        name,
        form: if ends { Form::End } else { Form::Start },
        attributes,
    })
}

fn attribute<'a>(list: &'a [u8], at: &mut usize) -> Option<(&'a [u8], &'a [u8])> {
    let name = word(list, at)?;
    blanks(list, at);
    if list.get(*at) != Some(&b'=') {
        return None;
    }
    *at += 1;
    blanks(list, at);
    let quote = *list.get(*at).filter(|byte| matches!(byte, b'"' | b'\''))?;
    let start = *at + 1;
    let end = find(list, start, &[quote])?;
    *at = end + 1;
    Some((name, list.get(start..end)?))
}

fn word<'a>(list: &'a [u8], at: &mut usize) -> Option<&'a [u8]> {
    let rest = list.get(*at..)?;
    let stops = |byte: &u8| byte.is_ascii_whitespace() || b"=/><\"'".contains(byte);
    let length = rest.iter().position(stops).unwrap_or(rest.len());
    *at += length;
    rest.get(..length).filter(|word| !word.is_empty())
}

fn blanks(list: &[u8], at: &mut usize) {
    while list.get(*at).is_some_and(u8::is_ascii_whitespace) {
        *at += 1;
    }
}

fn find(list: &[u8], from: usize, what: &[u8]) -> Option<usize> {
    let rest = list.get(from..)?;
    let found = match what {
        [byte] => rest.iter().position(|other| other == byte),
        _ => rest.windows(what.len()).position(|window| window == what),
    };
    found.map(|at| from + at)
}

/// Text with its five named signs, and those by number, put in.
fn text(coded: &str) -> String {
    let mut parts = coded.split('&');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let sign = part.split_once(';').and_then(|(name, rest)| {
            let sign = match name {
                "amp" => '&',
                "lt" => '<',
                "gt" => '>',
                "quot" => '"',
                "apos" => '\'',
                _ => numbered(name)?,
            };
            Some((sign, rest))
        });
        match sign {
            Some((sign, rest)) => {
                plain.push(sign);
                plain.push_str(rest);
            }
            // Not of ours to mend: no file is called so.
            None => {
                plain.push('&');
                plain.push_str(part);
            }
        }
    }
    plain
}

fn numbered(name: &str) -> Option<char> {
    let number = name.strip_prefix('#')?;
    let value = match number.strip_prefix('x') {
        Some(hex) => u32::from_str_radix(hex, 16),
        None => number.parse(),
    };
    char::from_u32(value.ok()?)
}
