//! Rich text: unpacked (MS-OXRTFCP), and its words (RTF 1.9.1), or those of the HTML that Outlook hid in it
//! (MS-OXRTFEX).

use crate::mail::{charset, clean, plain};

/// The longest text unpacked, in bytes.
const LONGEST: usize = 16 << 20;
/// How deep groups may lie in one another; deeper ones are counted, and not told apart.
const DEEPEST: usize = 256;
/// What every packer and unpacker begins with.
const KNOWN: &[u8] = b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \
\\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \
\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";

/// Unpacks rich text. Nothing when it is not packed in a way known; what breaks off is given as far as it goes.
pub(super) fn decompress(packed: &[u8]) -> Option<Vec<u8>> {
    let (head, body) = packed.split_at_checked(16)?;
    match head.get(8..12)? {
        b"MELA" => return Some(body.get(..LONGEST).unwrap_or(body).to_vec()),
        b"LZFu" => {}
        _ => return None,
    }
    let mut window = [0; 4_096];
    for (place, byte) in window.iter_mut().zip(KNOWN) {
        *place = *byte;
    }
    let (mut unpacked, mut at) = (Vec::new(), KNOWN.len());
    let mut bytes = body.iter().copied();
    let mut push = |byte: u8, at: &mut usize, window: &mut [u8; 4_096]| {
        window[*at % 4_096] = byte;
        *at = (*at + 1) % 4_096;
        unpacked.push(byte);
        unpacked.len() < LONGEST
    };
    'all: while let Some(control) = bytes.next() {
        for bit in 0..8 {
            if control >> bit & 1 == 0 {
                match bytes.next() {
                    Some(byte) if push(byte, &mut at, &mut window) => continue,
                    _ => break 'all,
                }
            }
            let (Some(high), Some(low)) = (bytes.next(), bytes.next()) else {
                break 'all;
            };
            let from = usize::from(high) << 4 | usize::from(low >> 4);
            if from == at {
                break 'all;
            }
            for step in 0..usize::from(low & 15) + 2 {
                let byte = window[(from + step) % 4_096];
                if !push(byte, &mut at, &mut window) {
                    break 'all;
                }
            }
        }
    }
    Some(unpacked)
}

/// The words of rich text, at most `most` bytes.
pub(super) fn text(rtf: &[u8], most: usize) -> String {
    let mut reader = Reader::default();
    let mut rest = rtf;
    while let Some((&first, after)) = rest.split_first() {
        rest = match first {
            b'{' => reader.open(after),
            b'}' => reader.close(after),
            b'\\' => reader.control(after),
            b'\r' | b'\n' => after,
            _ => {
                reader.byte(first);
                after
            }
        };
    }
    let words = reader.words.finish();
    if reader.html {
        plain::from_html(&words, most)
    } else {
        let mut words = clean::text(&words, most);
        words.truncate(words.trim_end().len());
        words
    }
}

/// What holds inside a group, and ends with it.
#[derive(Clone, Copy)]
struct Group {
    /// A table or a picture: no words.
    unseen: bool,
    /// A piece of the HTML that was hidden.
    tag: bool,
    /// What stands for that HTML where nobody reads HTML.
    instead: bool,
    /// How many letters follow a Unicode one for those who can't read it.
    fallback: u8,
}

impl Default for Group {
    fn default() -> Self {
        Self {
            unseen: false,
            tag: false,
            instead: false,
            fallback: 1,
        }
    }
}

#[derive(Default)]
struct Reader {
    words: Words,
    group: Group,
    outer: Vec<Group>,
    too_deep: usize,
    html: bool,
    /// A `\*` was just read: a group that is not known is not shown.
    optional: bool,
    /// Letters still to pass over after a Unicode one.
    passing: u8,
}

impl Reader {
    fn open<'a>(&mut self, after: &'a [u8]) -> &'a [u8] {
        if self.outer.len() < DEEPEST {
            self.outer.push(self.group);
        } else {
            self.too_deep += 1;
        }
        (self.optional, self.passing) = (false, 0);
        after
    }

    fn close<'a>(&mut self, after: &'a [u8]) -> &'a [u8] {
        if self.too_deep > 0 {
            self.too_deep -= 1;
        } else if let Some(group) = self.outer.pop() {
            self.group = group;
        }
        (self.optional, self.passing) = (false, 0);
        after
    }

    const fn seen(&self) -> bool {
        !self.group.unseen && (self.group.tag || !self.group.instead)
    }

    fn byte(&mut self, byte: u8) {
        if self.passing > 0 {
            self.passing -= 1;
        } else if self.seen() {
            self.words.byte(byte);
        }
    }

    fn letter(&mut self, letter: char) {
        if self.seen() {
            self.words.letter(letter);
        }
    }

    /// What follows a backslash.
    fn control<'a>(&mut self, after: &'a [u8]) -> &'a [u8] {
        let length = after
            .iter()
            .take(32)
            .take_while(|b| b.is_ascii_alphabetic())
            .count();
        if length == 0 {
            return self.symbol(after);
        }
        let (word, rest) = after.split_at_checked(length).unwrap_or_default();
        let signed = usize::from(rest.first() == Some(&b'-'));
        let digits = rest
            .iter()
            .skip(signed)
            .take(10)
            .take_while(|b| b.is_ascii_digit())
            .count();
        let end = if digits > 0 { signed + digits } else { 0 };
        let (number, rest) = rest.split_at_checked(end).unwrap_or_default();
        let rest = rest.strip_prefix(b" ").unwrap_or(rest);
        let number = std::str::from_utf8(number)
            .ok()
            .and_then(|n| n.parse().ok());
        let optional = std::mem::take(&mut self.optional);
        self.word(word, number, optional);
        match (word, number) {
            (b"bin", Some(length)) => usize::try_from(length)
                .ok()
                .and_then(|l| rest.get(l..))
                .unwrap_or_default(),
            _ => rest,
        }
    }

    fn word(&mut self, word: &[u8], number: Option<i64>, optional: bool) {
        match word {
            b"par" | b"line" | b"row" | b"sect" | b"page" => self.letter('\n'),
            b"tab" | b"cell" => self.letter('\t'),
            b"lquote" => self.letter('‘'),
            b"rquote" => self.letter('’'),
            b"ldblquote" => self.letter('“'),
            b"rdblquote" => self.letter('”'),
            b"bullet" => self.letter('•'),
            b"endash" => self.letter('–'),
            b"emdash" => self.letter('—'),
            b"u" => {
                if self.seen() {
                    self.words.unit(number.unwrap_or(0) as u16);
                }
                self.passing = self.group.fallback;
            }
            b"uc" => self.group.fallback = number.unwrap_or(1).clamp(0, 9) as u8,
            b"ansicpg" => self.words.page = number.and_then(|n| u32::try_from(n).ok()).unwrap_or(0),
            b"fromhtml" => self.html = true,
            b"htmltag" if self.html => self.group.tag = true,
            b"htmlrtf" => self.group.instead = self.html && number != Some(0),
            b"fonttbl" | b"colortbl" | b"stylesheet" | b"info" | b"pict" | b"object"
            | b"header" | b"footer" => {
                self.group.unseen = true;
            }
            _ if optional => self.group.unseen = true,
            _ => {}
        }
    }

    fn symbol<'a>(&mut self, after: &'a [u8]) -> &'a [u8] {
        let Some((&first, rest)) = after.split_first() else {
            return after;
        };
        match first {
            b'\'' => {
                let digits = rest
                    .first_chunk()
                    .and_then(crate::mail::coding::hexadecimal);
                if let Some(byte) = digits {
                    self.byte(byte);
                    return rest.get(2..).unwrap_or_default();
                }
            }
            b'*' => self.optional = true,
            b'~' => self.letter('\u{A0}'),
            b'_' => self.letter('-'),
            b'\r' | b'\n' => self.letter('\n'),
            b'\\' | b'{' | b'}' => self.byte(first),
            _ => {}
        }
        rest
    }
}

/// Letters as they come: bytes of a code page, units of UTF-16, and whole ones.
#[derive(Default)]
struct Words {
    text: String,
    bytes: Vec<u8>,
    units: Vec<u16>,
    page: u32,
}

impl Words {
    fn byte(&mut self, byte: u8) {
        self.flush_units();
        self.bytes.push(byte);
    }

    fn unit(&mut self, unit: u16) {
        self.flush_bytes();
        self.units.push(unit);
    }

    fn letter(&mut self, letter: char) {
        self.flush_bytes();
        self.flush_units();
        self.text.push(letter);
    }

    fn flush_bytes(&mut self) {
        if !self.bytes.is_empty() {
            self.text
                .push_str(&charset::decode_page(&self.bytes, self.page));
            self.bytes.clear();
        }
    }

    fn flush_units(&mut self) {
        self.text.push_str(&String::from_utf16_lossy(&self.units));
        self.units.clear();
    }

    fn finish(&mut self) -> String {
        self.flush_bytes();
        self.flush_units();
        std::mem::take(&mut self.text)
    }
}
