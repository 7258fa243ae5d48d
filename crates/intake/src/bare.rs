//! The parsers without a worker around them: for the fuzzer alone. The program itself never builds this.

use std::io::{Cursor, sink};

use crate::archive::Archive;
use crate::frame::Want;
use crate::{chat, mail, media, picture, sniff};

/// A conversation: the first byte chooses its form.
pub fn chat(bytes: &[u8]) {
    let Some((first, bytes)) = bytes.split_first() else {
        return;
    };
    let form = match first % 4 {
        0 => chat::Form::WhatsappText,
        1 => chat::Form::Sms,
        2 => chat::Form::TelegramJson,
        _ => chat::Form::SignalJson,
    };
    conversation(form, bytes);
}

/// A zip file: listed, copied, and read as whatever conversation it holds.
pub fn archive(bytes: &[u8]) {
    let mut source = Cursor::new(bytes);
    if let Ok(mut archive) = Archive::open(&mut source) {
        let members = archive.members().to_vec();
        for member in members.iter().take(50) {
            let _ = archive.copy(member.index, &mut sink(), 1 << 22);
        }
    }
    if let Some(form) = chat::recognise(&mut source, "") {
        conversation(form, bytes);
    }
}

fn conversation(form: chat::Form, bytes: &[u8]) {
    let mut source = Cursor::new(bytes);
    let _ = chat::recognise(&mut source, "");
    let mut paths = Vec::new();
    let _ = chat::read(form, &mut source, "", None, &mut |message| {
        paths.extend(message.parts.into_iter().filter_map(|part| part.path));
        Ok(())
    });
    for path in paths.iter().take(50) {
        let _ = chat::part(form, &mut source, path, &mut sink());
    }
}

/// What a file says of itself.
pub fn media(bytes: &[u8]) {
    let media_type = sniff(bytes.get(..64).unwrap_or(bytes));
    let _ = media::facts(&mut Cursor::new(bytes), media_type);
}

/// A small picture of it, of at most a mebibyte.
pub fn picture(bytes: &[u8]) {
    if bytes.len() <= 1 << 20 {
        let _ = picture::drawn(bytes, Want::Thumb);
    }
}

/// Mail: an even first byte for one mail, an odd one for a mailbox.
pub fn mail(bytes: &[u8]) {
    if let Some((form, rest)) = bytes.split_first() {
        read_mail(
            if form % 2 == 0 {
                mail::Form::Eml
            } else {
                mail::Form::Mailbox
            },
            rest,
        );
    }
}

/// A message of Outlook.
pub fn outlook(bytes: &[u8]) {
    read_mail(mail::Form::Outlook, bytes);
}

/// Reads everything, and gives out every part.
fn read_mail(form: mail::Form, bytes: &[u8]) {
    mail::recognise(&mut Cursor::new(bytes), "x.eml");
    let mut paths = Vec::new();
    let _ = mail::read(form, &mut Cursor::new(bytes), &mut |message| {
        paths.extend(message.parts.into_iter().filter_map(|part| part.path));
        Ok(())
    });
    // Each path reads the file anew: a few of them are enough.
    for path in paths.iter().take(20) {
        let _ = mail::part(form, &mut Cursor::new(bytes), path, &mut sink());
    }
}
