//! The tags of an XML file one after another, with their attributes. Text between tags is passed over, entities are never
//! declared or followed, and an attribute of many megabytes is not held. An XML library is not used here, because these
//! backups write emoji as two references to surrogates, which XML forbids, and keep whole files in one attribute.

use std::io::BufRead;

use crate::archive::why;
use crate::refusal::Refusal;

/// The longest name of a tag or attribute, in bytes.
const LONGEST_WORD: usize = 64;
/// The most attributes of one tag that are kept.
const MOST_ATTRIBUTES: usize = 64;
/// The longest value kept, in bytes as written.
const LONGEST_VALUE: usize = 4 << 20;
/// The most that is kept of one tag, in bytes as written.
const MOST_KEPT: usize = 8 << 20;

/// One tag.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Tag {
    /// Where its `<` is, in bytes from the beginning.
    pub(super) offset: u64,
    /// Its name; what ends an element begins with `/`.
    pub(super) name: String,
    /// The element ends with it, too.
    pub(super) empty: bool,
    attributes: Vec<(String, String)>,
    kept: usize,
}

impl Tag {
    /// The value of an attribute, without its references; empty when it is not there, or says "null".
    pub(super) fn value(&self, name: &str) -> String {
        let raw = self.attributes.iter().find(|(found, _)| found == name);
        match raw {
            Some((_, raw)) if raw != "null" => resolved(raw),
            _ => String::new(),
        }
    }
}

/// Takes the bytes of an attribute with this name, as written, instead of the tag.
pub(super) struct Aside<'a> {
    pub(super) name: &'a str,
    pub(super) take: &'a mut dyn FnMut(&[u8]) -> Result<(), Refusal>,
}

/// Reads tags.
pub(super) struct Tags<R> {
    source: R,
    place: u64,
}

impl<R: BufRead> Tags<R> {
    /// Tags of a source that is `place` bytes from the beginning of its file.
    pub(super) const fn new(source: R, place: u64) -> Self {
        Self { source, place }
    }

    /// The next tag; nothing at the end, also where the file is cut inside a tag.
    ///
    /// # Errors
    /// What a failed read or `aside` says.
    pub(super) fn next(&mut self, aside: &mut Aside<'_>) -> Result<Option<Tag>, Refusal> {
        loop {
            if !self.until(|b| b == b'<', &mut |_| Ok(()))? {
                return Ok(None);
            }
            let offset = self.place - 1;
            let Some(first) = self.peek()? else {
                return Ok(None);
            };
            if first == b'!' || first == b'?' {
                self.declaration()?;
                continue;
            }
            let mut tag = Tag {
                offset,
                ..Tag::default()
            };
            if first == b'/' {
                self.step(1);
                tag.name.push('/');
            }
            let name = self.word()?;
            tag.name.push_str(&name);
            return Ok(self.attributes(&mut tag, aside)?.then_some(tag));
        }
    }

    /// Reads up to the end of the tag. Whether there was one.
    fn attributes(&mut self, tag: &mut Tag, aside: &mut Aside<'_>) -> Result<bool, Refusal> {
        loop {
            let Some(next) = self.peek()? else {
                return Ok(false);
            };
            match next {
                b'>' => {
                    self.step(1);
                    return Ok(true);
                }
                b'/' => {
                    tag.empty = true;
                    self.step(1);
                }
                _ if next.is_ascii_whitespace() || next == b'=' => self.step(1),
                b'"' | b'\'' => {
                    self.step(1);
                    self.until(|b| b == next, &mut |_| Ok(()))?;
                }
                _ => {
                    let name = self.word()?;
                    if name.is_empty() {
                        self.step(1);
                        continue;
                    }
                    if !self.value(name, tag, aside)? {
                        return Ok(false);
                    }
                }
            }
        }
    }

    fn value(
        &mut self,
        name: String,
        tag: &mut Tag,
        aside: &mut Aside<'_>,
    ) -> Result<bool, Refusal> {
        self.blanks()?;
        if self.peek()? != Some(b'=') {
            return Ok(true);
        }
        self.step(1);
        self.blanks()?;
        let Some(quote @ (b'"' | b'\'')) = self.peek()? else {
            return Ok(true);
        };
        self.step(1);
        if name == aside.name {
            return self.until(|b| b == quote, aside.take);
        }
        let mut value = Vec::new();
        let most = LONGEST_VALUE.min(MOST_KEPT.saturating_sub(tag.kept));
        let ended = self.until(|b| b == quote, &mut |bytes| {
            let left = most.saturating_sub(value.len());
            value.extend_from_slice(bytes.get(..left.min(bytes.len())).unwrap_or_default());
            Ok(())
        })?;
        if ended && tag.attributes.len() < MOST_ATTRIBUTES {
            tag.kept += value.len();
            let value = String::from_utf8_lossy(&value).into_owned();
            tag.attributes.push((name, value));
        }
        Ok(ended)
    }

    /// Passes over `<!…>`, `<!--…-->`, `<![CDATA[…]]>` or `<?…?>`. A document type with an inner part ends at its first `>`:
    /// what follows is no tag that anyone asks for.
    fn declaration(&mut self) -> Result<(), Refusal> {
        let question = self.eat(b'?')?;
        self.eat(b'!')?;
        let end: &[u8] = if question {
            b"?>"
        } else if self.eat(b'[')? {
            b"]]>"
        } else if self.eat(b'-')? && self.eat(b'-')? {
            b"-->"
        } else {
            b">"
        };
        let mut last = [0; 3];
        let ends = |b: u8| {
            last = [last[1], last[2], b];
            last.ends_with(end)
        };
        self.until(ends, &mut |_| Ok(())).map(|_| ())
    }

    fn eat(&mut self, wanted: u8) -> Result<bool, Refusal> {
        let is = self.peek()? == Some(wanted);
        self.step(usize::from(is));
        Ok(is)
    }

    fn peek(&mut self) -> Result<Option<u8>, Refusal> {
        Ok(self
            .source
            .fill_buf()
            .map_err(|e| why(&e))?
            .first()
            .copied())
    }

    fn step(&mut self, bytes: usize) {
        self.source.consume(bytes);
        self.place += bytes as u64;
    }

    fn blanks(&mut self) -> Result<(), Refusal> {
        while self.peek()?.is_some_and(|b| b.is_ascii_whitespace()) {
            self.step(1);
        }
        Ok(())
    }

    /// A name; of one that is too long, the beginning.
    fn word(&mut self) -> Result<String, Refusal> {
        let mut word = String::new();
        while let Some(b) = self.peek()? {
            if !(b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b':' | b'.')) {
                break;
            }
            if word.len() < LONGEST_WORD {
                word.push(char::from(b));
            }
            self.step(1);
        }
        Ok(word)
    }

    /// Gives all bytes before the first that ends them, and passes over that one. Whether there was one.
    fn until(
        &mut self,
        mut ends: impl FnMut(u8) -> bool,
        take: &mut dyn FnMut(&[u8]) -> Result<(), Refusal>,
    ) -> Result<bool, Refusal> {
        loop {
            let there = self.source.fill_buf().map_err(|e| why(&e))?;
            if there.is_empty() {
                return Ok(false);
            }
            let end = there.iter().position(|&b| ends(b));
            take(there.get(..end.unwrap_or(there.len())).unwrap_or_default())?;
            let length = end.map_or(there.len(), |end| end + 1);
            self.step(length);
            if end.is_some() {
                return Ok(true);
            }
        }
    }
}

/// A value with its references put right. Two references to surrogates are one character; others that mean nothing stay.
fn resolved(raw: &str) -> String {
    let mut text = String::with_capacity(raw.len());
    let mut left = raw;
    while let Some(at) = left.find('&') {
        text.push_str(left.get(..at).unwrap_or_default());
        left = left.get(at..).unwrap_or_default();
        let (c, length) = match reference(left) {
            Some((code @ 0xd800..=0xdbff, length)) => {
                match left.get(length..).and_then(reference) {
                    Some((low @ 0xdc00..=0xdfff, more)) => {
                        let code = 0x1_0000 + ((code - 0xd800) << 10) + (low - 0xdc00);
                        (char::from_u32(code).unwrap_or('\u{fffd}'), length + more)
                    }
                    _ => ('\u{fffd}', length),
                }
            }
            Some((code, length)) => (char::from_u32(code).unwrap_or('\u{fffd}'), length),
            None => ('&', 1),
        };
        text.push(c);
        left = left.get(length..).unwrap_or_default();
    }
    text.push_str(left);
    text
}

/// The code that a reference at the beginning means, and its length in bytes.
fn reference(text: &str) -> Option<(u32, usize)> {
    let inner = text.strip_prefix('&')?;
    let end = inner.bytes().take(10).position(|b| b == b';')?;
    let inner = inner.get(..end)?;
    let code = match inner {
        "amp" => u32::from('&'),
        "lt" => u32::from('<'),
        "gt" => u32::from('>'),
        "quot" => u32::from('"'),
        "apos" => u32::from('\''),
        _ => {
            let digits = inner.strip_prefix('#')?;
            match digits.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => digits.parse().ok()?,
            }
        }
    };
    Some((code, end + 2))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn all(xml: &str) -> Vec<Tag> {
        let mut tags = Tags::new(xml.as_bytes(), 0);
        let mut found = Vec::new();
        let mut data = 0;
        let mut aside = Aside {
            name: "data",
            take: &mut |bytes| {
                data += bytes.len();
                Ok(())
            },
        };
        while let Some(tag) = tags.next(&mut aside).unwrap() {
            found.push(tag);
        }
        found
    }

    #[test]
    fn tags_have_places_and_values() {
        let xml = "<?xml version='1.0'?>\n<!-- <sms/> --><smses count=\"1\">\n<sms body='a &amp; &lt;b&gt; &#10;&#55357;&#56834;&#x20AC;&#55357;&no;' x = \"null\" />text</smses>";
        let found = all(xml);
        assert_eq!(found.len(), 3);
        assert_eq!(found[0].name, "smses");
        assert_eq!(found[0].value("count"), "1");
        assert!(found[1].empty);
        assert_eq!(found[1].offset as usize, xml.rfind("<sms ").unwrap());
        assert_eq!(
            found[1].value("body"),
            "a & <b> \n\u{1f602}\u{20ac}\u{fffd}&no;"
        );
        assert_eq!(found[1].value("x"), "");
        assert_eq!(found[2].name, "/smses");
    }

    #[test]
    fn a_tag_that_is_cut_is_none() {
        for xml in [
            "<", "<a", "<a b", "<a b=", "<a b='", "<a b='c'", "<!--", "<!", "<?",
        ] {
            assert!(all(xml).is_empty(), "{xml}");
        }
        assert_eq!(all("<a b=c d='e'>").first().unwrap().value("d"), "e");
    }
}
