//! Conversations that a person exported out of an app: WhatsApp, text messages, Telegram, Signal.

mod base64;
mod civil;
mod dates;
mod frames;
mod halves;
mod json;
mod lines;
mod order;
mod phrases;
mod plain;
mod post;
mod signal;
mod sms;
mod tags;
mod telegram;
mod whatsapp;

use std::collections::HashMap;
use std::io::{Read, Write};

use crate::archive::{Archive, Member};
use crate::facts::{DateOrder, Messages};
use crate::message::{LONGEST_TEXT, Message};
use crate::refusal::Refusal;
use crate::source::Bytes;

/// How much of a file is looked at to recognise it, in bytes.
const BEGINNING: u64 = 1 << 16;
/// How many texts of an archive are looked at to find a conversation among them.
const MOST_LOOKED_AT: usize = 16;
/// The longest text of a conversation in an archive, in bytes.
const LONGEST: u64 = 256 << 20;
/// The longest part, in bytes; it is never held as a whole.
const LONGEST_PART: u64 = 4 << 30;
/// The head of Signal's export: the name of the member that has it.
const SIGNAL_MEMBER: &str = "main.jsonl";
/// The name of the member that has Telegram's export.
const TELEGRAM_MEMBER: &str = "result.json";

/// A kind of exported conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// WhatsApp's text.
    WhatsappText,
    /// A zip with WhatsApp's text, and maybe its media.
    WhatsappZip,
    /// "SMS Backup & Restore", messages or calls; also Signal's old plain export.
    Sms,
    /// Telegram Desktop's JSON.
    TelegramJson,
    /// A zip of Telegram Desktop's export folder.
    TelegramZip,
    /// The lines of Signal's plain export.
    SignalJson,
    /// A zip of Signal's plain export.
    SignalZip,
    /// Signal's encrypted backup for Android: nothing can be read of it.
    SignalBackup,
}

/// Which conversation this is, by what is in it; nothing for any other file. `name` is the name of the file.
pub(crate) fn recognise(bytes: &mut dyn Bytes, name: &str) -> Option<Form> {
    bytes.rewind().ok()?;
    let mut beginning = Vec::new();
    bytes.take(BEGINNING).read_to_end(&mut beginning).ok()?;
    if beginning.starts_with(b"PK") {
        let mut archive = Archive::open(bytes).ok()?;
        return find(&mut archive).map(|(form, _)| form);
    }
    if signal::is_encrypted(&beginning) {
        return Some(Form::SignalBackup);
    }
    let named = !phrases::title(name).is_empty();
    if [&b"\xff\xfe"[..], b"\xfe\xff"].contains(&beginning.get(..2)?) {
        return is_whatsapp(&beginning, named).then_some(Form::WhatsappText);
    }
    let plain = beginning
        .strip_prefix(b"\xef\xbb\xbf")
        .unwrap_or(&beginning);
    match plain.trim_ascii_start().first()? {
        b'<' if sms::recognised(&beginning) => Some(Form::Sms),
        b'{' => {
            let first = plain.split(|&b| b == b'\n').next().unwrap_or_default();
            if signal::recognised(&String::from_utf8_lossy(first)) {
                return Some(Form::SignalJson);
            }
            bytes.rewind().ok()?;
            telegram::recognised(bytes).then_some(Form::TelegramJson)
        }
        _ => is_whatsapp(plain, named).then_some(Form::WhatsappText),
    }
}

fn is_whatsapp(beginning: &[u8], named: bool) -> bool {
    let mut plain = Vec::new();
    // A slice can't fail to be read.
    let read = lines::letters(beginning).read_to_end(&mut plain);
    let plain = plain.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&plain);
    read.is_ok()
        && !plain.contains(&0)
        && whatsapp::recognised(&String::from_utf8_lossy(plain), named)
}

/// The member of an archive that has the conversation.
fn find(archive: &mut Archive<'_>) -> Option<(Form, Member)> {
    let called = |wanted: &str| {
        let of_name = |member: &&Member| !member.locked && plain::file_name(&member.name) == wanted;
        archive
            .members()
            .iter()
            .filter(of_name)
            .min_by_key(|member| member.name.len())
            .cloned()
    };
    let (main, result) = (called(SIGNAL_MEMBER), called(TELEGRAM_MEMBER));
    if let Some(member) = main {
        let beginning = beginning(archive, &member);
        let first = beginning.split(|&b| b == b'\n').next().unwrap_or_default();
        if signal::recognised(&String::from_utf8_lossy(first)) {
            return Some((Form::SignalZip, member));
        }
    }
    if let Some(member) = result {
        let is = archive
            .reader(member.index, LONGEST)
            .is_ok_and(|mut source| telegram::recognised(&mut source));
        if is {
            return Some((Form::TelegramZip, member));
        }
    }
    let is_text =
        |member: &&Member| !member.locked && member.name.to_ascii_lowercase().ends_with(".txt");
    let mut texts: Vec<_> = archive.members().iter().filter(is_text).cloned().collect();
    // The app's own names first, and what lies on top before what lies in folders.
    texts.sort_by_key(|member| {
        let own = member.name.ends_with("_chat.txt") || !phrases::title(&member.name).is_empty();
        (!own, member.name.matches('/').count(), member.index)
    });
    texts.into_iter().take(MOST_LOOKED_AT).find_map(|member| {
        let named = !phrases::title(&member.name).is_empty();
        let beginning = beginning(archive, &member);
        is_whatsapp(&beginning, named).then_some((Form::WhatsappZip, member))
    })
}

/// The first bytes of a member; none when it can't be read.
fn beginning(archive: &mut Archive<'_>, member: &Member) -> Vec<u8> {
    let mut beginning = Vec::new();
    if let Ok(source) = archive.reader(member.index, LONGEST) {
        // Of a member that is damaged further on, what came before is looked at.
        let _ = source.take(BEGINNING).read_to_end(&mut beginning);
    }
    beginning
}

/// Gives out every message of a conversation in the order of the file, and says what it holds as a whole. `name` is the name
/// of the file; `order` decides how WhatsApp's dates are read.
///
/// # Errors
/// Why it can't be read: `Locked` for an encrypted backup, `TooLarge`, `Damaged`. An error of `each` ends the reading, and is
/// returned.
pub(crate) fn read(
    form: Form,
    bytes: &mut dyn Bytes,
    name: &str,
    order: Option<DateOrder>,
    each: &mut dyn FnMut(Message) -> Result<(), Refusal>,
) -> Result<Messages, Refusal> {
    bytes.rewind().map_err(|_| Refusal::Damaged)?;
    let none = HashMap::new();
    match form {
        Form::SignalBackup => Err(Refusal::Locked),
        Form::Sms => sms::read(bytes, each),
        Form::TelegramJson => telegram::read(bytes, &none, "", each),
        Form::SignalJson => signal::read(bytes, &none, each),
        Form::WhatsappText => {
            let pass = &mut |line: &mut dyn FnMut(&str) -> Result<(), Refusal>| {
                bytes.rewind().map_err(|_| Refusal::Damaged)?;
                lines::lines(&mut *bytes, LONGEST_TEXT, &mut |text, _| line(text))
            };
            whatsapp::read(pass, &none, phrases::title(name), order, each)
        }
        Form::WhatsappZip | Form::TelegramZip | Form::SignalZip => {
            zipped(form, &mut Archive::open(bytes)?, name, order, each)
        }
    }
}

fn zipped(
    form: Form,
    archive: &mut Archive<'_>,
    name: &str,
    order: Option<DateOrder>,
    each: &mut dyn FnMut(Message) -> Result<(), Refusal>,
) -> Result<Messages, Refusal> {
    let (found, member) = find(archive).ok_or(Refusal::Damaged)?;
    if found != form {
        return Err(Refusal::Damaged);
    }
    let by = |called: &dyn Fn(&str) -> String| -> HashMap<String, Member> {
        let files = archive.members().iter().rev().filter(|file| !file.locked);
        files
            .map(|file| (called(&file.name), file.clone()))
            .collect()
    };
    if form == Form::WhatsappZip {
        let members = by(&plain::file_name);
        let titles = [name, &member.name].map(phrases::title);
        let title = titles
            .into_iter()
            .find(|title| !title.is_empty())
            .unwrap_or_default();
        let pass = &mut |line: &mut dyn FnMut(&str) -> Result<(), Refusal>| {
            let source = archive.reader(member.index, LONGEST)?;
            lines::lines(source, LONGEST_TEXT, &mut |text, _| line(text))
        };
        return whatsapp::read(pass, &members, title, order, each);
    }
    if form == Form::TelegramZip {
        let members = by(&str::to_owned);
        let folder = member
            .name
            .strip_suffix(TELEGRAM_MEMBER)
            .unwrap_or_default();
        return telegram::read(
            &mut archive.reader(member.index, LONGEST)?,
            &members,
            folder,
            each,
        );
    }
    let members = by(&|path| {
        let file = plain::file_name(path);
        file.split('.').next().unwrap_or_default().to_owned()
    });
    signal::read(&mut archive.reader(member.index, LONGEST)?, &members, each)
}

/// Writes the bytes of one part of a message to `out`; `path` is what the message has for it.
///
/// # Errors
/// `Damaged` when there is no such part, `Locked` or `TooLarge` when it can't be given.
pub(crate) fn part(
    form: Form,
    bytes: &mut dyn Bytes,
    path: &str,
    out: &mut dyn Write,
) -> Result<(), Refusal> {
    bytes.rewind().map_err(|_| Refusal::Damaged)?;
    match form {
        Form::Sms => sms::part(bytes, path, out),
        Form::WhatsappZip | Form::TelegramZip | Form::SignalZip => {
            let index = path.parse().map_err(|_| Refusal::Damaged)?;
            Archive::open(bytes)?
                .copy(index, out, LONGEST_PART)
                .map(|_| ())
        }
        Form::WhatsappText | Form::TelegramJson | Form::SignalJson | Form::SignalBackup => {
            Err(Refusal::Damaged)
        }
    }
}

#[cfg(test)]
mod tests;
