//! What goes through the pipes: a request is `want (1) | length (8) | bytes`, an answer
//! `status (1) | type (1) | width, height, full width, full height (4 each) | length (8) | bytes`, big-endian.

use std::io::{self, Read, Write};

/// The longest file a worker is given, in bytes. Larger ones are kept, and not shown.
pub(crate) const LONGEST: u64 = 256 << 20;
/// The longest picture an app takes from a worker, in bytes.
const LONGEST_PICTURE: u64 = 64 << 20;

/// What is wanted of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

/// Why there is no picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Not a kind of picture known here.
    #[error("unknown type")]
    UnknownType,
    /// It looks like a picture, and can't be decoded.
    #[error("damaged")]
    Damaged,
    /// More bytes or pixels than are decoded.
    #[error("too large")]
    TooLarge,
    /// It is locked with a password of its own.
    #[error("locked")]
    Locked,
    /// It took too long.
    #[error("too slow")]
    TooSlow,
    /// The worker can't be started.
    #[error("no worker")]
    NoWorker,
}

impl Refusal {
    /// Every one of them; a place in this list is its status in an answer, less one.
    pub const ALL: [Self; 6] = [
        Self::UnknownType,
        Self::Damaged,
        Self::TooLarge,
        Self::Locked,
        Self::TooSlow,
        Self::NoWorker,
    ];

    /// A short name in kebab-case, under which the words for it are kept.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::UnknownType => "unknown-type",
            Self::Damaged => "damaged",
            Self::TooLarge => "too-large",
            Self::Locked => "locked",
            Self::TooSlow => "too-slow",
            Self::NoWorker => "no-worker",
        }
    }
}

const TYPES: [&str; 2] = ["image/jpeg", "image/png"];

pub(crate) fn write_request(
    to: &mut impl Write,
    want: Want,
    length: u64,
    source: &mut dyn Read,
) -> io::Result<()> {
    let mut head = [0; 9];
    head[0] = u8::from(want == Want::View);
    head[1..].copy_from_slice(&length.to_be_bytes());
    to.write_all(&head)?;
    let sent = io::copy(&mut source.take(length), to)?;
    if sent != length {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    to.flush()
}

/// The next request; nothing when there are no more.
pub(crate) fn read_request(from: &mut impl Read) -> io::Result<Option<(Want, Vec<u8>)>> {
    let mut want = [0];
    if from.read(&mut want)? == 0 {
        return Ok(None);
    }
    let want = if want[0] == 1 {
        Want::View
    } else {
        Want::Thumb
    };
    let length = u64::from_be_bytes(array(from)?);
    if length > LONGEST {
        return Err(io::ErrorKind::InvalidData.into());
    }
    Ok(Some((want, bytes(from, length)?)))
}

pub(crate) fn write_answer(
    to: &mut impl Write,
    answer: &Result<Picture, Refusal>,
) -> io::Result<()> {
    let mut head = [0; 26];
    let mut content: &[u8] = &[];
    match answer {
        Ok(picture) => {
            head[1] = u8::from(picture.media_type == TYPES[1]);
            let sizes = [
                picture.width,
                picture.height,
                picture.full_width,
                picture.full_height,
            ];
            for (place, size) in head[2..18].chunks_exact_mut(4).zip(sizes) {
                place.copy_from_slice(&size.to_be_bytes());
            }
            content = &picture.bytes;
        }
        Err(refusal) => {
            let place = Refusal::ALL.iter().position(|r| r == refusal).unwrap_or(1);
            head[0] = place as u8 + 1;
        }
    }
    head[18..].copy_from_slice(&(content.len() as u64).to_be_bytes());
    to.write_all(&head)?;
    to.write_all(content)?;
    to.flush()
}

pub(crate) fn read_answer(from: &mut impl Read) -> io::Result<Result<Picture, Refusal>> {
    let invalid = || io::Error::from(io::ErrorKind::InvalidData);
    let [status, kind] = array(from)?;
    let mut sizes = [0; 4];
    for size in &mut sizes {
        *size = u32::from_be_bytes(array(from)?);
    }
    let length = u64::from_be_bytes(array(from)?);
    if let Some(place) = usize::from(status).checked_sub(1) {
        return Ok(Err(*Refusal::ALL.get(place).ok_or_else(invalid)?));
    }
    if length > LONGEST_PICTURE {
        return Err(invalid());
    }
    let [width, height, full_width, full_height] = sizes;
    Ok(Ok(Picture {
        media_type: TYPES.get(usize::from(kind)).ok_or_else(invalid)?,
        width,
        height,
        full_width,
        full_height,
        bytes: bytes(from, length)?,
    }))
}

fn array<const N: usize>(from: &mut impl Read) -> io::Result<[u8; N]> {
    let mut array = [0; N];
    from.read_exact(&mut array)?;
    Ok(array)
}

fn bytes(from: &mut impl Read, length: u64) -> io::Result<Vec<u8>> {
    let size = usize::try_from(length).map_err(|_| io::ErrorKind::InvalidData)?;
    let mut bytes = Vec::new();
    bytes
        .try_reserve_exact(size)
        .map_err(|_| io::ErrorKind::OutOfMemory)?;
    from.take(length).read_to_end(&mut bytes)?;
    if bytes.len() == size {
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
    fn answers_come_back_as_they_went() {
        let picture = Picture {
            media_type: "image/png",
            width: 1,
            height: 2,
            full_width: 3,
            full_height: 70_000,
            bytes: vec![1, 2, 3],
        };
        for answer in Refusal::ALL.map(Err).into_iter().chain([Ok(picture)]) {
            let mut pipe = Vec::new();
            write_answer(&mut pipe, &answer).unwrap();
            assert_eq!(read_answer(&mut pipe.as_slice()).unwrap(), answer);
        }
    }

    #[test]
    fn requests_come_back_and_a_lie_about_the_length_is_found() {
        let mut pipe = Vec::new();
        write_request(&mut pipe, Want::View, 3, &mut &b"abcd"[..]).unwrap();
        let read = read_request(&mut pipe.as_slice()).unwrap();
        assert_eq!(read, Some((Want::View, b"abc".to_vec())));
        assert!(write_request(&mut Vec::new(), Want::Thumb, 5, &mut &b"abcd"[..]).is_err());
        assert_eq!(read_request(&mut &b""[..]).unwrap(), None);
        assert!(read_request(&mut &b"\0\0\0\0\0\xFF\0\0\0\0"[..]).is_err());
    }

    #[test]
    fn a_worker_that_talks_rubbish_is_not_believed() {
        assert!(read_answer(&mut &[9; 26][..]).is_err());
        assert!(read_answer(&mut &[0; 25][..]).is_err());
        let mut huge = [0; 26];
        huge[18..].copy_from_slice(&u64::MAX.to_be_bytes());
        assert!(read_answer(&mut &huge[..]).is_err());
    }
}
