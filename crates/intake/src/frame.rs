//! What goes through the pipes. The app writes a request, `length (4) | JSON`. The worker answers in frames,
//! `tag (1) | length (4) | payload`, and asks for stretches of the file as it needs them: the app writes those back as
//! they are. Numbers are big-endian.

use std::io::{self, Read, Write};

use serde::{Deserialize, Serialize};

use crate::facts::{DateOrder, Facts};
use crate::message::Message;
use crate::refusal::Refusal;

/// The longest request, in bytes.
const LONGEST_REQUEST: usize = 64 << 10;
/// The longest payload of a frame, in bytes: a picture may have this many.
const LONGEST_FRAME: usize = 64 << 20;
/// The longest stretch of a file that is asked for at once, in bytes.
pub(crate) const LONGEST_STRETCH: u64 = 256 << 20;

/// What is wanted of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Want {
    /// Fits 320 x 320 pixels.
    Thumb,
    /// Fits 2,560 x 2,560 pixels.
    View,
}

/// A picture, upright, drawn anew: nothing of the file's own metadata is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// `image/jpeg`, or `image/png` where something shines through.
    pub media_type: &'static str,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// Upright width of the original in pixels.
    pub full_width: u32,
    /// Upright height of the original in pixels.
    pub full_height: u32,
    /// The picture.
    pub bytes: Vec<u8>,
}

/// What a worker is asked to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Task {
    /// Draw a picture.
    Draw(Want),
    /// Tell what the file is and says, with a small picture, and give out its messages.
    Look(Option<DateOrder>),
    /// Give out the bytes of one part.
    Part(String),
}

/// One request: a task, and what is known of the file beforehand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Request {
    pub(crate) task: Task,
    pub(crate) name: String,
    pub(crate) length: u64,
}

/// What a worker says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Frame {
    /// It needs these bytes of the file now.
    Need { offset: u64, length: u64 },
    /// What the file says.
    Facts(Box<Facts>),
    /// A picture.
    Picture(Picture),
    /// The picture, or the rest of the work, is refused.
    Refused(Refusal),
    /// The next messages.
    Messages(Vec<Message>),
    /// The next bytes of a part.
    Bytes(Vec<u8>),
    /// The work is done.
    Done,
}

const TYPES: [&str; 2] = ["image/jpeg", "image/png"];

pub(crate) fn write_request(to: &mut impl Write, request: &Request) -> io::Result<()> {
    let text = serde_json::to_vec(request)?;
    if text.len() > LONGEST_REQUEST {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    to.write_all(&(text.len() as u32).to_be_bytes())?;
    to.write_all(&text)?;
    to.flush()
}

/// The next request; nothing when there are no more.
pub(crate) fn read_request(from: &mut impl Read) -> io::Result<Option<Request>> {
    let mut length = [0; 4];
    if from.read(&mut length[..1])? == 0 {
        return Ok(None);
    }
    from.read_exact(&mut length[1..])?;
    let length = u32::from_be_bytes(length) as usize;
    if length > LONGEST_REQUEST {
        return Err(io::ErrorKind::InvalidData.into());
    }
    Ok(Some(serde_json::from_slice(&bytes(from, length)?)?))
}

pub(crate) fn write_frame(to: &mut impl Write, frame: &Frame) -> io::Result<()> {
    match frame {
        Frame::Need { offset, length } => {
            let mut payload = [0; 16];
            payload[..8].copy_from_slice(&offset.to_be_bytes());
            payload[8..].copy_from_slice(&length.to_be_bytes());
            put(to, b'N', &[&payload])
        }
        Frame::Facts(facts) => put(to, b'F', &[&serde_json::to_vec(facts)?]),
        Frame::Picture(picture) => {
            let mut head = [0; 17];
            head[0] = u8::from(picture.media_type == TYPES[1]);
            let sizes = [
                picture.width,
                picture.height,
                picture.full_width,
                picture.full_height,
            ];
            for (place, size) in head[1..].chunks_exact_mut(4).zip(sizes) {
                place.copy_from_slice(&size.to_be_bytes());
            }
            put(to, b'P', &[&head, &picture.bytes])
        }
        Frame::Refused(refusal) => {
            let place = Refusal::ALL.iter().position(|r| r == refusal).unwrap_or(1);
            put(to, b'R', &[&[place as u8]])
        }
        Frame::Messages(messages) => put(to, b'M', &[&serde_json::to_vec(messages)?]),
        Frame::Bytes(bytes) => put(to, b'B', &[bytes]),
        Frame::Done => put(to, b'D', &[]),
    }
}

fn put(to: &mut impl Write, tag: u8, payload: &[&[u8]]) -> io::Result<()> {
    let length: usize = payload.iter().map(|piece| piece.len()).sum();
    if length > LONGEST_FRAME {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    to.write_all(&[tag])?;
    to.write_all(&(length as u32).to_be_bytes())?;
    for piece in payload {
        to.write_all(piece)?;
    }
    to.flush()
}

pub(crate) fn read_frame(from: &mut impl Read) -> io::Result<Frame> {
    let invalid = || io::Error::from(io::ErrorKind::InvalidData);
    let [tag] = array(from)?;
    let length = u32::from_be_bytes(array(from)?) as usize;
    if length > LONGEST_FRAME {
        return Err(invalid());
    }
    let payload = bytes(from, length)?;
    Ok(match tag {
        b'N' => {
            let mut rest = payload.as_slice();
            Frame::Need {
                offset: u64::from_be_bytes(array(&mut rest)?),
                length: u64::from_be_bytes(array(&mut rest)?),
            }
        }
        b'F' => Frame::Facts(serde_json::from_slice(&payload)?),
        b'P' => Frame::Picture(picture(&payload).ok_or_else(invalid)?),
        b'R' => {
            let place = usize::from(*payload.first().ok_or_else(invalid)?);
            Frame::Refused(*Refusal::ALL.get(place).ok_or_else(invalid)?)
        }
        b'M' => Frame::Messages(serde_json::from_slice(&payload)?),
        b'B' => Frame::Bytes(payload),
        b'D' => Frame::Done,
        _ => return Err(invalid()),
    })
}

fn picture(payload: &[u8]) -> Option<Picture> {
    let (head, bytes) = payload.split_at_checked(17)?;
    let (kind, sizes) = head.split_first()?;
    let size = |place: usize| -> Option<u32> {
        let four = sizes.get(place * 4..place * 4 + 4)?;
        Some(u32::from_be_bytes(four.try_into().ok()?))
    };
    Some(Picture {
        media_type: TYPES.get(usize::from(*kind))?,
        width: size(0)?,
        height: size(1)?,
        full_width: size(2)?,
        full_height: size(3)?,
        bytes: bytes.to_vec(),
    })
}

fn array<const N: usize>(from: &mut impl Read) -> io::Result<[u8; N]> {
    let mut array = [0; N];
    from.read_exact(&mut array)?;
    Ok(array)
}

/// Exactly so many bytes. Memory is taken as they come, not as they are announced.
pub(crate) fn bytes(from: &mut impl Read, length: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    bytes
        .try_reserve_exact(length.min(1 << 20))
        .map_err(|_| io::ErrorKind::OutOfMemory)?;
    from.take(length as u64).read_to_end(&mut bytes)?;
    if bytes.len() == length {
        Ok(bytes)
    } else {
        Err(io::ErrorKind::UnexpectedEof.into())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn frames_come_back_as_they_went() {
        let picture = Picture {
            media_type: "image/png",
            width: 1,
            height: 2,
            full_width: 3,
            full_height: 70_000,
            bytes: vec![1, 2, 3],
        };
        let message = Message {
            text: "Ik sta voor je deur 😀\n".into(),
            mine: Some(false),
            headers: vec![("Received".into(), "from".into())],
            ..Message::default()
        };
        let frames = [
            Frame::Need {
                offset: u64::MAX,
                length: 7,
            },
            Frame::Facts(Box::default()),
            Frame::Picture(picture),
            Frame::Messages(vec![message]),
            Frame::Bytes(vec![0, 255]),
            Frame::Done,
        ];
        for frame in Refusal::ALL.map(Frame::Refused).into_iter().chain(frames) {
            let mut pipe = Vec::new();
            write_frame(&mut pipe, &frame).unwrap();
            assert_eq!(read_frame(&mut pipe.as_slice()).unwrap(), frame);
        }
    }

    #[test]
    fn requests_come_back_and_the_end_is_known() {
        let request = Request {
            task: Task::Part("3/2".into()),
            name: "WhatsApp-chat met Sam.zip".into(),
            length: 1 << 40,
        };
        let mut pipe = Vec::new();
        write_request(&mut pipe, &request).unwrap();
        assert_eq!(read_request(&mut pipe.as_slice()).unwrap(), Some(request));
        assert_eq!(read_request(&mut &b""[..]).unwrap(), None);
        assert!(read_request(&mut &b"\xFF\0\0\0"[..]).is_err());
    }

    #[test]
    fn a_worker_that_talks_rubbish_is_not_believed() {
        for rubbish in [
            &b"X\0\0\0\0"[..],
            b"N\0\0\0\x01a",
            b"P\0\0\0\x01\0",
            b"P\0\0\0\x11\x09\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0",
            b"R\0\0\0\x01\x63",
            b"F\0\0\0\x02{}",
            b"B\xFF\xFF\xFF\xFF",
            b"B\0\0\0\x05abc",
        ] {
            assert!(read_frame(&mut &rubbish[..]).is_err(), "{rubbish:?}");
        }
    }
}
