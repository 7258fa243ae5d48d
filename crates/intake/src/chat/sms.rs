//! "SMS Backup & Restore": text messages, MMS and calls of an Android phone as XML. Signal's old plain export has the same
//! form. Source: the app's own page on its fields, synctech.com.au/sms-backup-restore/fields-in-xml-backup-files.

use std::io::{BufRead, BufReader, Read, SeekFrom, Write};

use super::base64::{self, Decoder};
use super::civil::from_millis;
use super::plain::{file_name, name, text};
use super::tags::{Aside, Tag, Tags};
use crate::facts::{Messages, Origin};
use crate::message::{LONGEST_TEXT, MOST_MESSAGES, MOST_PARTS, Message, Part, Sort};
use crate::refusal::Refusal;
use crate::source::Bytes;

/// The longest part given out, in bytes.
const LONGEST_PART: u64 = 64 << 20;
/// The attribute that has the bytes of a part.
const DATA: &str = "data";

/// Whether a file that begins like this is such a backup.
pub(super) fn recognised(beginning: &[u8]) -> bool {
    let beginning = beginning.strip_prefix(b"\xef\xbb\xbf").unwrap_or(beginning);
    let mut aside = Aside {
        name: DATA,
        take: &mut |_| Ok(()),
    };
    match Tags::new(beginning, 0).next(&mut aside) {
        Ok(Some(root)) => {
            root.name == "smses" || (root.name == "calls" && !root.value("count").is_empty())
        }
        _ => false,
    }
}

/// Gives out every message and call in the order of the file. Drafts are left out: they were never sent.
///
/// # Errors
/// What a failed read or `each` says.
pub(super) fn read(
    bytes: &mut dyn Bytes,
    each: &mut dyn FnMut(Message) -> Result<(), Refusal>,
) -> Result<Messages, Refusal> {
    bytes.rewind().map_err(|_| Refusal::Damaged)?;
    let mut tags = Tags::new(BufReader::with_capacity(1 << 16, bytes as &mut dyn Read), 0);
    let mut out = Out {
        each,
        count: 0,
        left_out: 0,
    };
    let mut open: Option<Mms> = None;
    loop {
        let mut digits = 0;
        let mut inside = Reference::default();
        let mut take = |bytes: &[u8]| {
            digits += inside.digits(bytes);
            Ok(())
        };
        let Some(tag) = tags.next(&mut Aside {
            name: DATA,
            take: &mut take,
        })?
        else {
            break;
        };
        match tag.name.as_str() {
            "sms" => out.give(sms(&tag))?,
            "call" => out.give(Some(call(&tag)))?,
            "mms" => {
                if let Some(mms) = open.take() {
                    out.give(mms.message())?;
                }
                let mms = Mms::new(&tag);
                if tag.empty {
                    out.give(mms.message())?;
                } else {
                    open = Some(mms);
                }
            }
            "part" => {
                if let Some(mms) = &mut open {
                    mms.part(&tag, base64::length(digits));
                }
            }
            "addr" => {
                if let Some(mms) = &mut open {
                    mms.address(&tag);
                }
            }
            "/mms" => {
                if let Some(mms) = open.take() {
                    out.give(mms.message())?;
                }
            }
            _ => {}
        }
    }
    if let Some(mms) = open {
        out.give(mms.message())?;
    }
    Ok(Messages {
        origin: Some(Origin::Sms),
        title: String::new(),
        order: None,
        assumed: false,
        left_out: out.left_out,
    })
}

/// Writes the bytes of the part at this path to `out`.
///
/// # Errors
/// `Damaged` when there is none, `TooLarge` above 64 MiB.
pub(super) fn part(bytes: &mut dyn Bytes, path: &str, out: &mut dyn Write) -> Result<(), Refusal> {
    let place = path.strip_prefix('s').and_then(|place| place.parse().ok());
    let place: u64 = place.ok_or(Refusal::Damaged)?;
    bytes
        .seek(SeekFrom::Start(place))
        .map_err(|_| Refusal::Damaged)?;
    let mut source = BufReader::with_capacity(1 << 16, bytes as &mut dyn Read);
    let begins = source
        .fill_buf()
        .map_err(|_| Refusal::Damaged)?
        .starts_with(b"<part");
    if !begins {
        return Err(Refusal::Damaged);
    }
    let mut decoder = Decoder::default();
    let mut inside = Reference::default();
    let mut take = |bytes: &[u8]| decoder.add(&inside.without(bytes), LONGEST_PART, out);
    let tag = Tags::new(source, place).next(&mut Aside {
        name: DATA,
        take: &mut take,
    })?;
    if tag.is_none_or(|tag| tag.offset != place) {
        return Err(Refusal::Damaged);
    }
    decoder.end(LONGEST_PART, out)
}

/// Base64 in an attribute may have line ends as references, such as `&#10;`: their letters are no digits of it.
#[derive(Default)]
struct Reference {
    inside: bool,
}

impl Reference {
    fn without(&mut self, bytes: &[u8]) -> Vec<u8> {
        let outside = |&b: &u8| {
            let was = self.inside;
            self.inside = b == b'&' || (was && b != b';');
            !was && !self.inside
        };
        bytes.iter().copied().filter(outside).collect()
    }

    fn digits(&mut self, bytes: &[u8]) -> u64 {
        if self.inside || bytes.contains(&b'&') {
            base64::digits(&self.without(bytes))
        } else {
            base64::digits(bytes)
        }
    }
}

struct Out<'a> {
    each: &'a mut dyn FnMut(Message) -> Result<(), Refusal>,
    count: u32,
    left_out: u32,
}

impl Out<'_> {
    fn give(&mut self, message: Option<Message>) -> Result<(), Refusal> {
        match message.filter(|_| self.count < MOST_MESSAGES) {
            Some(message) => {
                self.count += 1;
                (self.each)(message)
            }
            None => {
                self.left_out = self.left_out.saturating_add(1);
                Ok(())
            }
        }
    }
}

/// Name and number of whoever is at the other end, as "Noor (+31612345678)".
fn contact(tag: &Tag, number: &str) -> String {
    let known = tag.value("contact_name");
    let known = known.trim();
    if known.is_empty() || known == "(Unknown)" || known == number {
        return name(number);
    }
    if number.is_empty() {
        name(known)
    } else {
        name(&format!("{known} ({number})"))
    }
}

/// A message with the other end on its side.
fn between(other: String, mine: bool) -> Message {
    let (from, to) = if mine {
        (String::new(), other)
    } else {
        (other, String::new())
    };
    Message {
        from,
        to,
        mine: Some(mine),
        ..Message::default()
    }
}

fn date(tag: &Tag) -> Option<crate::facts::Moment> {
    let millis: i64 = tag.value("date").trim().parse().ok()?;
    from_millis(millis).filter(|_| millis > 0)
}

/// Of the types of a text and the boxes of an MMS: 4 outbox, 5 failed, 6 queued (Android, `Telephony.TextBasedSmsColumns`).
fn sort(kind: &str) -> Sort {
    match kind {
        "4" | "5" | "6" => Sort::Unsent,
        _ => Sort::Words,
    }
}

/// Types: 1 received, 2 sent, 3 draft, and those of [`sort`].
fn sms(tag: &Tag) -> Option<Message> {
    let kind = tag.value("type");
    if kind == "3" {
        return None;
    }
    let mut message = between(contact(tag, &tag.value("address")), kind != "1");
    if !matches!(kind.as_str(), "1" | "2" | "4" | "5" | "6") {
        message.mine = None;
    }
    message.at = date(tag);
    message.sort = sort(&kind);
    message.text = text(&tag.value("body"));
    Some(message)
}

/// Types: 1 incoming, 2 outgoing, 3 missed, 4 voicemail, 5 rejected, 6 refused list. The text is the length, "mm:ss".
fn call(tag: &Tag) -> Message {
    let mine = tag.value("type") == "2";
    let mut message = between(contact(tag, &tag.value("number")), mine);
    message.at = date(tag);
    message.sort = Sort::Call;
    message.text = length(tag.value("duration").trim().parse().unwrap_or(0));
    message
}

/// A length of time as "mm:ss", from an hour on as "h:mm:ss"; empty for none.
pub(super) fn length(seconds: u64) -> String {
    let (hours, minutes, seconds) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    match (hours, minutes, seconds) {
        (0, 0, 0) => String::new(),
        (0, _, _) => format!("{minutes:02}:{seconds:02}"),
        _ => format!("{hours}:{minutes:02}:{seconds:02}"),
    }
}

/// An MMS whose parts and addresses are still to come.
struct Mms {
    message: Message,
    draft: bool,
    group: bool,
    words: String,
    sender: String,
}

impl Mms {
    fn new(tag: &Tag) -> Self {
        let kind = tag.value("msg_box");
        // Without a box, the type of the message tells: 128 is a request to send one (MMS encapsulation, 7.2.14).
        let mine = if kind.is_empty() {
            tag.value("m_type") == "128"
        } else {
            kind != "1"
        };
        let number = tag.value("address");
        // Several numbers have a tilde between them.
        let group = number.contains('~');
        let other = contact(tag, &number.replace('~', ", "));
        let mut message = between(other, mine);
        message.at = date(tag);
        message.sort = sort(&kind);
        message.subject = name(&tag.value("sub"));
        Self {
            message,
            draft: kind == "3",
            group,
            words: String::new(),
            sender: String::new(),
        }
    }

    fn part(&mut self, tag: &Tag, length: u64) {
        let kind = tag.value("ct").to_ascii_lowercase();
        if kind == "application/smil" {
            return;
        }
        if kind == "text/plain" && length == 0 {
            let more = tag.value("text");
            if !self.words.is_empty() && !more.is_empty() {
                self.words.push('\n');
            }
            if self.words.len() < LONGEST_TEXT {
                self.words.push_str(&more);
            }
            return;
        }
        if self.message.parts.len() >= MOST_PARTS {
            return;
        }
        let names = ["cl", "name", "fn"].map(|attribute| file_name(&tag.value(attribute)));
        self.message.parts.push(Part {
            name: names
                .into_iter()
                .find(|name| !name.is_empty())
                .unwrap_or_default(),
            path: (length > 0).then(|| format!("s{}", tag.offset)),
            length,
        });
    }

    /// Types of addresses: 137 from, 151 to, 129 and 130 copies. In a group the sender is known by these alone.
    fn address(&mut self, tag: &Tag) {
        let number = tag.value("address");
        if tag.value("type") == "137" && number != "insert-address-token" {
            self.sender = name(&number);
        }
    }

    fn message(self) -> Option<Message> {
        let mut message = self.message;
        if self.draft {
            return None;
        }
        message.text = text(&self.words);
        if self.group && message.mine == Some(false) && !self.sender.is_empty() {
            message.to = std::mem::replace(&mut message.from, self.sender);
        }
        Some(message)
    }
}
