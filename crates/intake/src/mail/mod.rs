//! Mail: one message as a file of its own, many in a mailbox, or one as Outlook keeps it.

mod address;
mod charset;
mod choice;
mod clean;
mod coding;
mod date;
mod eml;
mod head;
mod mailbox;
mod outlook;
mod parameters;
mod plain;
mod recognise;
mod structure;
mod words;

#[cfg(test)]
mod tests;

use std::io::{Read, SeekFrom, Write};

use crate::facts::Messages;
use crate::message::{MOST_MESSAGES, Message};
use crate::refusal::Refusal;
use crate::source::Bytes;

pub(crate) use recognise::recognise;

/// How mail lies in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// One mail (RFC 5322), as most programs save it.
    Eml,
    /// Many of them (mbox).
    Mailbox,
    /// One, as Outlook saves it (MS-OXMSG).
    Outlook,
}

/// Gives out the messages of a file, in its order.
///
/// # Errors
/// Why there is none; or what `each` returned, at once.
pub(crate) fn read(
    form: Form,
    bytes: &mut dyn Bytes,
    each: &mut dyn FnMut(Message) -> Result<(), Refusal>,
) -> Result<Messages, Refusal> {
    let left_out = match form {
        Form::Eml => {
            each(eml::message(eml::unwrapped(&whole(bytes)?), 0).ok_or(Refusal::Damaged)?)?;
            0
        }
        Form::Mailbox => read_mailbox(bytes, each)?,
        Form::Outlook => {
            each(outlook::message(bytes)?)?;
            0
        }
    };
    Ok(Messages {
        origin: None,
        title: String::new(),
        order: None,
        assumed: false,
        left_out,
    })
}

fn read_mailbox(
    bytes: &mut dyn Bytes,
    each: &mut dyn FnMut(Message) -> Result<(), Refusal>,
) -> Result<u32, Refusal> {
    let mut mails = mailbox::Mails::at(bytes, 0)?;
    let (mut given, mut left_out) = (0, 0_u32);
    while let Some(mail) = mails.next()? {
        let offset = mail.offset;
        let readable = mail.bytes.filter(|_| given < MOST_MESSAGES);
        match readable.and_then(|bytes| eml::message(bytes, offset)) {
            Some(message) => {
                each(message)?;
                given += 1;
            }
            None => left_out = left_out.saturating_add(1),
        }
    }
    Ok(left_out)
}

/// Writes the decoded bytes of one part, by the path that [`read`] gave for it.
///
/// # Errors
/// [`Refusal::Damaged`] when there is no such part, it can't be read, or `out` does not take it.
pub(crate) fn part(
    form: Form,
    bytes: &mut dyn Bytes,
    path: &str,
    out: &mut dyn Write,
) -> Result<(), Refusal> {
    let (mail, place) = path.split_once('/').ok_or(Refusal::Damaged)?;
    let mail: u64 = mail.parse().map_err(|_| Refusal::Damaged)?;
    let place: usize = place.parse().map_err(|_| Refusal::Damaged)?;
    match form {
        Form::Mailbox => {
            let mut mails = mailbox::Mails::at(bytes, mail)?;
            let mail = mails.next()?.and_then(|mail| mail.bytes);
            eml::part(mail.ok_or(Refusal::Damaged)?, place, out)
        }
        _ if mail != 0 => Err(Refusal::Damaged),
        Form::Eml => eml::part(eml::unwrapped(&whole(bytes)?), place, out),
        Form::Outlook => outlook::part(bytes, place, out),
    }
}

/// All bytes of a file with one mail.
fn whole(bytes: &mut dyn Bytes) -> Result<Vec<u8>, Refusal> {
    let length = bytes.seek(SeekFrom::End(0)).map_err(|_| Refusal::Damaged)?;
    let length = usize::try_from(length)
        .ok()
        .filter(|l| *l <= mailbox::LONGEST_MAIL);
    let length = length.ok_or(Refusal::TooLarge)?;
    bytes
        .seek(SeekFrom::Start(0))
        .map_err(|_| Refusal::Damaged)?;
    let mut whole = Vec::new();
    whole
        .try_reserve_exact(length)
        .map_err(|_| Refusal::TooLarge)?;
    bytes
        .take(length as u64)
        .read_to_end(&mut whole)
        .map_err(|_| Refusal::Damaged)?;
    Ok(whole)
}
