//! The text in a PNG file: which file a small picture is of. No picture is decoded: chunk for chunk is stepped over
//! (PNG specification, section 5), and only text is read.

use std::io::{self, ErrorKind, Read, Seek, SeekFrom};

const SIGNATURE: &[u8; 8] = b"\x89PNG\r\n\x1a\n";
/// The longest text that is read, in bytes. An address is at most 4 KiB of path, tripled by percent signs.
const LONGEST: u32 = 16 << 10;
/// The most chunks that are stepped over.
const MOST: usize = 1_000;

/// What a small picture tells of the file it is of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Told {
    /// `Thumb::URI`
    pub(crate) address: Option<String>,
    /// `Thumb::Size`, in bytes.
    pub(crate) size: Option<u64>,
}

/// Reads the texts. What is no PNG, or ends early, tells what came before.
///
/// # Errors
/// The source's.
pub(crate) fn told(source: &mut (impl Read + Seek)) -> io::Result<Told> {
    let mut told = Told::default();
    match walk(source, &mut told) {
        Err(error) if error.kind() != ErrorKind::UnexpectedEof => Err(error),
        _ => Ok(told),
    }
}

fn walk(source: &mut (impl Read + Seek), told: &mut Told) -> io::Result<()> {
    let mut signature = [0; 8];
    source.read_exact(&mut signature)?;
    if &signature != SIGNATURE {
        return Ok(());
    }
    for _ in 0..MOST {
        let mut head = [0; 8];
        source.read_exact(&mut head)?;
        let [a, b, c, d, kind @ ..] = head;
        let length = u32::from_be_bytes([a, b, c, d]);
        match &kind {
            b"IEND" => return Ok(()),
            b"tEXt" if length <= LONGEST => {
                let mut text = vec![0; length as usize];
                source.read_exact(&mut text)?;
                take(told, &text);
                skip(source, 4)?;
            }
            // Four bytes of checksum follow.
            _ => skip(source, i64::from(length) + 4)?,
        }
    }
    Ok(())
}

fn skip(source: &mut impl Seek, count: i64) -> io::Result<()> {
    source.seek(SeekFrom::Current(count)).map(|_| ())
}

fn take(told: &mut Told, text: &[u8]) {
    let mut parts = text.splitn(2, |byte| *byte == 0);
    let (Some(key), Some(value)) = (parts.next(), parts.next()) else {
        return;
    };
    // An address is ASCII.
    let value = std::str::from_utf8(value).ok();
    match key {
        b"Thumb::URI" => told.address = value.map(str::to_owned),
        b"Thumb::Size" => told.size = value.and_then(|value| value.trim().parse().ok()),
        _ => {}
    }
}
