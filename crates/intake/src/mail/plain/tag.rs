//! A tag of HTML, read as browsers read it.

use super::entities;

/// The longest value of an attribute that is decoded, in bytes; what is longer stands as it is from there on.
const LONGEST_VALUE: usize = 4_000;

/// A tag as it is written: its name, what attributes it has, and how many bytes it takes, with its `>`.
pub(super) struct Tag<'a> {
    pub(super) name: String,
    attributes: Vec<(&'a str, &'a str)>,
    pub(super) length: usize,
}

impl<'a> Tag<'a> {
    /// Reads from the first letter of the name.
    pub(super) fn read(from: &'a str) -> Self {
        let end = from.find(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>'));
        let (name, mut rest) = from.split_at(end.unwrap_or(from.len()));
        let name = name.get(..16).unwrap_or(name).to_ascii_lowercase();
        let mut attributes = Vec::new();
        loop {
            rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
            if rest.is_empty() || rest.starts_with('>') {
                break;
            }
            let first = rest.chars().next().map_or(0, char::len_utf8);
            let more = rest.get(first..).unwrap_or_default();
            let end = more.find(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>' | '='));
            let (key, after) = rest.split_at(first + end.unwrap_or(more.len()));
            rest = after.trim_ascii_start();
            let Some(after) = rest.strip_prefix('=') else {
                continue;
            };
            let (value, after) = value(after.trim_ascii_start());
            rest = after;
            if attributes.len() < 64 {
                attributes.push((key, value));
            }
        }
        let length = from.len() - rest.len() + usize::from(!rest.is_empty());
        Self {
            name,
            attributes,
            length,
        }
    }

    /// The value of an attribute, decoded.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        let (_, raw) = self
            .attributes
            .iter()
            .find(|(key, _)| key.eq_ignore_ascii_case(name))?;
        let mut value = String::new();
        let mut rest = *raw;
        while let Some(place) = rest.find('&').filter(|_| value.len() < LONGEST_VALUE) {
            let (before, from) = rest.split_at(place);
            value.push_str(before);
            let (letter, length) = entities::letter(from).unwrap_or(('&', 1));
            value.push(letter);
            rest = from.get(length..).unwrap_or_default();
        }
        value.push_str(rest);
        Some(value)
    }
}

/// The value of an attribute at the start, and what follows.
fn value(from: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some(inside) = from.strip_prefix(quote) {
            return inside.split_once(quote).unwrap_or((inside, ""));
        }
    }
    let end = from.find(|c: char| c.is_ascii_whitespace() || c == '>');
    from.split_at(end.unwrap_or(from.len()))
}

/// How many bytes lie before the end tag of an element whose content is passed over; all of them when there is none.
pub(super) fn up_to_end(content: &str, name: &str) -> usize {
    let ends = |place: usize| {
        let tail = content.as_bytes().get(place + 2..place + 2 + name.len());
        tail.is_some_and(|tail| tail.eq_ignore_ascii_case(name.as_bytes()))
    };
    content
        .match_indices("</")
        .map(|(place, _)| place)
        .find(|p| ends(*p))
        .unwrap_or(content.len())
}
