//! One message as Outlook saves it (`.msg`, MS-OXMSG): properties in a compound file.

mod compound;
mod embedded;
mod properties;
mod rtf;

#[cfg(test)]
mod tests;

use std::io::{self, Write};

use self::compound::Compound;
use self::properties::{Owner, Properties, TABLE};
use super::head::Head;
use super::{address, charset, clean, date, eml, plain};
use crate::message::{LONGEST_HEADERS, LONGEST_NAME, LONGEST_TEXT, MOST_PARTS, Message, Part};
use crate::refusal::Refusal;
use crate::source::Bytes;

/// Identifiers of properties (MS-OXPROPS).
const SUBJECT: u16 = 0x0037;
const SUBMITTED: u16 = 0x0039;
const REPRESENTING_NAME: u16 = 0x0042;
const TRANSPORT_HEADERS: u16 = 0x007D;
const RECIPIENT_TYPE: u16 = 0x0C15;
const SENDER_NAME: u16 = 0x0C1A;
const SENDER_ADDRESS: u16 = 0x0C1F;
const DISPLAY_CC: u16 = 0x0E03;
const DISPLAY_TO: u16 = 0x0E04;
const DELIVERED: u16 = 0x0E06;
const BODY: u16 = 0x1000;
const RTF: u16 = 0x1009;
const HTML: u16 = 0x1013;
const DISPLAY_NAME: u16 = 0x3001;
const ADDRESS: u16 = 0x3003;
const DATA: u16 = 0x3701;
const SHORT_FILE_NAME: u16 = 0x3704;
const LONG_FILE_NAME: u16 = 0x3707;
const SMTP_ADDRESS: u16 = 0x39FE;
const INTERNET_PAGE: u16 = 0x3FDE;
const MESSAGE_PAGE: u16 = 0x3FFD;
const SENDER_SMTP: u16 = 0x5D01;

/// The code page of what does not say its own.
const WESTERN: u32 = 1_252;
/// The longest name or address read, in bytes of the file.
const LONGEST_SHORT: u64 = 4 * LONGEST_NAME as u64;
/// The longest head and the longest body read, in bytes of the file. A head has two bytes for a letter, and more than its
/// names and values in it.
const LONGEST_HEAD: u64 = 4 * LONGEST_HEADERS as u64;
const LONGEST_BODY: u64 = 8 << 20;
/// The most recipients read.
const MOST_RECIPIENTS: usize = 200;
/// How long the messages inside one message may be together, in bytes.
const EMBEDDED: u64 = 128 << 20;

/// Whether a file begins as one of Outlook's may.
pub(super) fn begins(start: &[u8]) -> bool {
    start.starts_with(&compound::MAGIC)
}

/// Whether a compound file holds a message.
pub(super) fn recognise(bytes: &mut dyn Bytes) -> bool {
    Compound::open(bytes).is_ok_and(|compound| compound.file.is_stream(format!("/{TABLE}")))
}

/// The message that a file is.
///
/// # Errors
/// [`Refusal::TooLarge`] above 160 MiB, [`Refusal::Damaged`] for what holds no message.
pub(super) fn message(bytes: &mut dyn Bytes) -> Result<Message, Refusal> {
    let compound = &mut Compound::open(bytes)?;
    if !compound.file.is_stream(format!("/{TABLE}")) {
        return Err(Refusal::Damaged);
    }
    let top = Properties::read(compound, "/", Owner::Message);
    let page = page(&top);
    let mut message = Message::default();
    if let Some(raw) = top.text(compound, TRANSPORT_HEADERS, page, LONGEST_HEAD) {
        let raw = without_version(&raw);
        eml::describe(&Head::read(raw.as_bytes()), &mut message);
    }
    if message.at.is_none() {
        let time = top.time(SUBMITTED).or(top.time(DELIVERED));
        message.at = time.and_then(date::from_file_time);
    }
    if message.from.is_empty() {
        message.from = sender(compound, &top, page);
    }
    if message.to.is_empty() {
        message.to = recipients(compound, &top, page);
    }
    let subject = top.text(compound, SUBJECT, page, LONGEST_SHORT);
    message.subject = clean::line(&subject.unwrap_or_default());
    message.text = text(compound, &top, page);
    message.parts = parts(compound, page);
    Ok(message)
}

/// The code page of letters that are not UTF-16.
fn page(top: &Properties) -> u32 {
    top.number(MESSAGE_PAGE)
        .or(top.number(INTERNET_PAGE))
        .unwrap_or(WESTERN)
}

/// Exchange writes a line of its own before the head.
fn without_version(raw: &str) -> &str {
    match raw.split_once('\n') {
        Some((first, rest)) if first.starts_with("Microsoft Mail Internet Headers") => rest,
        _ => raw,
    }
}

/// "Name <address>". An address inside an Exchange server leads nowhere, and is left out.
fn person(
    compound: &mut Compound,
    of: &Properties,
    page: u32,
    names: &[u16],
    addresses: &[u16],
) -> String {
    let mut first = |ids: &[u16], wanted: &dyn Fn(&String) -> bool| {
        let found = ids
            .iter()
            .find_map(|id| of.text(compound, *id, page, LONGEST_SHORT).filter(wanted));
        found.unwrap_or_default()
    };
    let name = first(names, &|_| true);
    let address = first(addresses, &|address| address.contains('@'));
    clean::line(&address::pair(
        name.trim().trim_matches(['"', '\'']),
        &address,
    ))
}

fn sender(compound: &mut Compound, top: &Properties, page: u32) -> String {
    let addresses = [SENDER_SMTP, SENDER_ADDRESS, SMTP_ADDRESS];
    person(
        compound,
        top,
        page,
        &[SENDER_NAME, REPRESENTING_NAME],
        &addresses,
    )
}

/// To whom, by the list of recipients; by the names shown where there is none. A blind copy is not among them.
fn recipients(compound: &mut Compound, top: &Properties, page: u32) -> String {
    const BLIND: u32 = 3;
    let mut all = Vec::new();
    for path in storages(compound, "__recip_version1.0_")
        .into_iter()
        .take(MOST_RECIPIENTS)
    {
        let recipient = Properties::read(compound, &path, Owner::Other);
        if recipient.number(RECIPIENT_TYPE) != Some(BLIND) {
            all.push(person(
                compound,
                &recipient,
                page,
                &[DISPLAY_NAME],
                &[SMTP_ADDRESS, ADDRESS],
            ));
        }
    }
    if all.is_empty() {
        all.extend(
            [DISPLAY_TO, DISPLAY_CC]
                .into_iter()
                .filter_map(|id| top.text(compound, id, page, LONGEST_SHORT)),
        );
    }
    all.retain(|one| !one.is_empty());
    address::joined(&all)
}

/// The storages at the top whose names begin so, in the order of their names: paths with a slash at the end.
fn storages(compound: &Compound, start: &str) -> Vec<String> {
    let entries = compound.file.read_root_storage();
    let mut paths: Vec<String> = entries
        .filter(|entry| entry.is_storage() && entry.name().starts_with(start))
        .map(|entry| format!("/{}/", entry.name()))
        .collect();
    paths.sort();
    paths
}

/// The words: plain ones, else those of the HTML, else those of the RTF.
fn text(compound: &mut Compound, top: &Properties, page: u32) -> String {
    let body = top.text(compound, BODY, page, LONGEST_BODY);
    if let Some(body) = body.filter(|body| !body.trim().is_empty()) {
        return clean::text(&body, LONGEST_TEXT);
    }
    let html = match top.bytes(compound, HTML, LONGEST_BODY) {
        Some(bytes) => Some(match top.number(INTERNET_PAGE) {
            Some(page) => charset::decode_page(&bytes, page),
            None => charset::guess(&bytes),
        }),
        None => top.text(compound, HTML, page, LONGEST_BODY),
    };
    let words = html
        .map(|html| plain::from_html(&html, LONGEST_TEXT))
        .unwrap_or_default();
    if !words.is_empty() {
        return words;
    }
    let rtf = top
        .bytes(compound, RTF, LONGEST_BODY)
        .and_then(|bytes| rtf::decompress(&bytes));
    rtf.map(|rtf| rtf::text(&rtf, LONGEST_TEXT))
        .unwrap_or_default()
}

/// What an attachment holds.
enum Content {
    /// Bytes, in this stream.
    Stream(String),
    /// A message, in this storage: its path, with a slash at the end.
    Message(String),
    /// A drawing of another program, or nothing.
    Else,
}

fn content(compound: &Compound, attachment: &Properties) -> Content {
    let (stream, storage) = (attachment.path(DATA, "0102"), attachment.path(DATA, "000D"));
    if compound.file.is_stream(&stream) {
        Content::Stream(stream)
    } else if compound.file.is_stream(format!("{storage}/{TABLE}")) {
        Content::Message(format!("{storage}/"))
    } else {
        Content::Else
    }
}

fn parts(compound: &mut Compound, page: u32) -> Vec<Part> {
    let mut budget = EMBEDDED;
    let mut parts = Vec::new();
    for (place, path) in attachments(compound).into_iter().enumerate() {
        let attachment = Properties::read(compound, &path, Owner::Other);
        let mut name = [LONG_FILE_NAME, SHORT_FILE_NAME, DISPLAY_NAME]
            .into_iter()
            .find_map(|id| attachment.text(compound, id, page, LONGEST_SHORT))
            .map(|name| clean::file_name(&name))
            .unwrap_or_default();
        let length = match content(compound, &attachment) {
            Content::Stream(path) => compound.stream_length(&path),
            Content::Message(path) => {
                let inner = Properties::read(compound, &path, Owner::Embedded);
                if let Some(subject) = inner.text(compound, SUBJECT, page, LONGEST_SHORT) {
                    name = eml::mail_name(&subject, ".msg");
                }
                embedded::whole(compound, &path, &mut budget).map(|file| file.len() as u64)
            }
            Content::Else => None,
        };
        parts.push(Part {
            name,
            path: length.map(|_| format!("0/{place}")),
            length: length.unwrap_or(0),
        });
    }
    parts
}

fn attachments(compound: &Compound) -> Vec<String> {
    let mut paths = storages(compound, "__attach_version1.0_");
    paths.truncate(MOST_PARTS);
    paths
}

/// Writes the bytes of an attachment, by its place.
///
/// # Errors
/// [`Refusal::Damaged`] when there is none, it can't be read, or `out` does not take it.
pub(super) fn part(
    bytes: &mut dyn Bytes,
    place: usize,
    out: &mut dyn Write,
) -> Result<(), Refusal> {
    let compound = &mut Compound::open(bytes)?;
    let path = attachments(compound)
        .into_iter()
        .nth(place)
        .ok_or(Refusal::Damaged)?;
    let attachment = Properties::read(compound, &path, Owner::Other);
    match content(compound, &attachment) {
        Content::Stream(path) => {
            let length = compound.stream_length(&path).ok_or(Refusal::Damaged)?;
            let mut stream = compound
                .file
                .open_stream(&path)
                .map_err(|_| Refusal::Damaged)?;
            let sent = io::copy(&mut stream, out).map_err(|_| Refusal::Damaged)?;
            if sent == length {
                Ok(())
            } else {
                Err(Refusal::Damaged)
            }
        }
        Content::Message(path) => {
            let file =
                embedded::whole(compound, &path, &mut { EMBEDDED }).ok_or(Refusal::Damaged)?;
            out.write_all(&file).map_err(|_| Refusal::Damaged)
        }
        Content::Else => Err(Refusal::Damaged),
    }
}
