//! What a worker does with a file: finds out what it is, and hands it to the one part that can read it.

use std::io::{Read, Seek, SeekFrom, Write};

use crate::facts::{DateOrder, Facts, Kind};
use crate::frame::{LONGEST_STRETCH, Picture, Request, Want};
use crate::message::Message;
use crate::picture;
use crate::piped::Piped;
use crate::refusal::Refusal;
use crate::sniff::sniff;

/// How many of the first bytes tell a container.
const HEAD: u64 = 64;

/// What came of a look: facts always; a picture, or why there is none, where there could be one.
pub(crate) type Seen = (Facts, Option<Result<Picture, Refusal>>);

/// Finds out what a file is and what it says, draws a small picture, and gives out its messages.
pub(crate) fn look<R: Read, W: Write>(
    file: &mut Piped<'_, R, W>,
    request: &Request,
    _order: Option<DateOrder>,
    _each: &mut dyn FnMut(Message) -> Result<(), Refusal>,
) -> Result<Seen, Refusal> {
    let media_type = sniff(&head(file)?);
    let mut facts = Facts {
        media_type: media_type.to_owned(),
        ..Facts::default()
    };
    if media_type.starts_with("image/") {
        facts.kind = Kind::Picture;
        let drawn =
            whole(file, request.length).and_then(|bytes| picture::draw(&bytes, Want::Thumb));
        if let Ok(picture) = &drawn {
            (facts.width, facts.height) = (picture.full_width, picture.full_height);
        }
        return Ok((facts, Some(drawn)));
    }
    Ok((facts, None))
}

/// Writes out the bytes of one part.
pub(crate) fn part<R: Read, W: Write>(
    _file: &mut Piped<'_, R, W>,
    _request: &Request,
    _path: &str,
    _out: &mut dyn Write,
) -> Result<(), Refusal> {
    Err(Refusal::UnknownType)
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
