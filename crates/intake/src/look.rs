//! What a worker does with a file: finds out what it is, and hands it to the one part that can read it.

use std::io::{Cursor, Read, Seek, SeekFrom, Write};

use crate::facts::{DateOrder, Facts, Kind, Messages};
use crate::frame::{LONGEST_STRETCH, Picture, Request, Want};
use crate::message::Message;
use crate::piped::Piped;
use crate::refusal::Refusal;
use crate::sniff::sniff;
use crate::{chat, mail, media, picture};

/// How many of the first bytes tell a container.
const HEAD: u64 = 64;

/// What came of a look: facts always; a picture, or why there is none or nothing to read, where there could be.
pub(crate) type Seen = (Facts, Option<Result<Picture, Refusal>>);

/// A file with messages in it.
enum Written {
    Mail(mail::Form),
    Chat(chat::Form),
}

/// Finds out what a file is and what it says, draws a small picture, and gives out its messages.
pub(crate) fn look<R: Read, W: Write>(
    file: &mut Piped<'_, R, W>,
    request: &Request,
    order: Option<DateOrder>,
    each: &mut dyn FnMut(Message) -> Result<(), Refusal>,
) -> Result<Seen, Refusal> {
    let media_type = sniff(&head(file)?);
    if media_type.starts_with("image/") {
        return Ok(look_at_picture(file, request.length, media_type));
    }
    let Some(written) = recognise(file, &request.name, media_type)? else {
        return Ok((media::facts(file, media_type), None));
    };
    let mut facts = Facts {
        kind: written.kind(),
        media_type: written.media_type(media_type).to_owned(),
        ..Facts::default()
    };
    match written.read(file, &request.name, order, each) {
        Ok(messages) => {
            facts.messages = Some(messages);
            Ok((facts, None))
        }
        Err(refusal) => {
            facts.locked = refusal == Refusal::Locked;
            Ok((facts, Some(Err(refusal))))
        }
    }
}

/// A picture is decoded as a whole; of one that is too long for that, only what stands at its beginning is read.
fn look_at_picture<R: Read, W: Write>(
    file: &mut Piped<'_, R, W>,
    length: u64,
    media_type: &str,
) -> Seen {
    let bytes = match whole(file, length) {
        Ok(bytes) => bytes,
        Err(refusal) => return (media::facts(file, media_type), Some(Err(refusal))),
    };
    let mut facts = media::facts(&mut Cursor::new(&bytes), media_type);
    match picture::drawn(&bytes, Want::Thumb) {
        Ok(drawn) => {
            facts.preview = drawn.preview;
            if !drawn.preview || facts.width == 0 {
                (facts.width, facts.height) = (drawn.picture.full_width, drawn.picture.full_height);
            }
            (facts, Some(Ok(drawn.picture)))
        }
        Err(refusal) => (facts, Some(Err(refusal))),
    }
}

/// Mail and conversations: by what is in them, wherever the first bytes alone tell nothing else.
fn recognise<R: Read, W: Write>(
    file: &mut Piped<'_, R, W>,
    name: &str,
    media_type: &str,
) -> Result<Option<Written>, Refusal> {
    let found = match media_type {
        "application/x-ole-storage" => mail::recognise(file, name).map(Written::Mail),
        "application/zip" => chat::recognise(file, name).map(Written::Chat),
        "application/octet-stream" => mail::recognise(file, name)
            .map(Written::Mail)
            .or_else(|| chat::recognise(file, name).map(Written::Chat)),
        _ => None,
    };
    file.seek(SeekFrom::Start(0))
        .map_err(|_| Refusal::Damaged)?;
    Ok(found)
}

impl Written {
    const fn kind(&self) -> Kind {
        match self {
            Self::Mail(mail::Form::Mailbox) => Kind::Mailbox,
            Self::Mail(_) => Kind::Mail,
            Self::Chat(_) => Kind::Chat,
        }
    }

    /// The media type; where none is registered, that of the container, or of plain text.
    fn media_type(&self, container: &'static str) -> &'static str {
        match self {
            Self::Mail(mail::Form::Eml) => "message/rfc822",
            Self::Mail(mail::Form::Mailbox) => "application/mbox",
            Self::Mail(mail::Form::Outlook) => "application/vnd.ms-outlook",
            Self::Chat(_) if container == "application/zip" => container,
            Self::Chat(chat::Form::WhatsappText) => "text/plain",
            Self::Chat(chat::Form::Sms) => "application/xml",
            Self::Chat(chat::Form::SignalBackup) => container,
            Self::Chat(_) => "application/json",
        }
    }

    fn read<R: Read, W: Write>(
        &self,
        file: &mut Piped<'_, R, W>,
        name: &str,
        order: Option<DateOrder>,
        each: &mut dyn FnMut(Message) -> Result<(), Refusal>,
    ) -> Result<Messages, Refusal> {
        match self {
            Self::Mail(form) => mail::read(*form, file, each),
            Self::Chat(form) => chat::read(*form, file, name, order, each),
        }
    }
}

/// Writes out the bytes of one part.
pub(crate) fn part<R: Read, W: Write>(
    file: &mut Piped<'_, R, W>,
    request: &Request,
    path: &str,
    out: &mut dyn Write,
) -> Result<(), Refusal> {
    let media_type = sniff(&head(file)?);
    match recognise(file, &request.name, media_type)? {
        Some(Written::Mail(form)) => mail::part(form, file, path, out),
        Some(Written::Chat(form)) => chat::part(form, file, path, out),
        None => Err(Refusal::UnknownType),
    }
}

/// All of a file that is decoded as a whole.
pub(crate) fn whole<R: Read, W: Write>(
    file: &mut Piped<'_, R, W>,
    length: u64,
) -> Result<Vec<u8>, Refusal> {
    if length > LONGEST_STRETCH {
        return Err(Refusal::TooLarge);
    }
    file.whole().map_err(|_| Refusal::Damaged)
}

/// The first bytes of a file.
fn head(file: &mut (impl Read + Seek)) -> Result<Vec<u8>, Refusal> {
    let mut head = Vec::new();
    file.take(HEAD)
        .read_to_end(&mut head)
        .and_then(|_| file.seek(SeekFrom::Start(0)))
        .map_err(|_| Refusal::Damaged)?;
    Ok(head)
}
