//! The text in a PNG file: which file a small picture is of. No picture is decoded: chunk for chunk is stepped over
//! (PNG specification, section 5), and only text is read. Qt packs one of 40 letters and more.

use std::io::{self, ErrorKind, Read, Seek, SeekFrom};

use miniz_oxide::inflate::decompress_to_vec_zlib_with_limit as unpack;

const SIGNATURE: &[u8; 8] = b"\x89PNG\r\n\x1a\n";
/// The longest text that is read, in bytes, packed and unpacked. An address is at most 4 KiB of path, tripled by percent signs.
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
    /// It has an address that can't be read, or ends before it could be told that it has none.
    pub(crate) spoilt: bool,
}

/// Reads the texts. What is no PNG tells nothing; what ends early, what came before.
///
/// # Errors
/// The source's.
pub(crate) fn told(source: &mut (impl Read + Seek)) -> io::Result<Told> {
    let mut told = Told::default();
    let mut signature = Vec::new();
    source.by_ref().take(8).read_to_end(&mut signature)?;
    if signature != SIGNATURE {
        return Ok(told);
    }
    let to_its_end = match walk(source, &mut told) {
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => false,
        answer => answer?,
    };
    told.spoilt |= !to_its_end && told.address.is_none();
    Ok(told)
}

/// Whether the end was reached.
fn walk(source: &mut (impl Read + Seek), told: &mut Told) -> io::Result<bool> {
    for _ in 0..MOST {
        let mut head = [0; 8];
        source.read_exact(&mut head)?;
        let [a, b, c, d, kind @ ..] = head;
        let length = u32::from_be_bytes([a, b, c, d]);
        let read = match &kind {
            b"IEND" => return Ok(true),
            b"tEXt" | b"zTXt" | b"iTXt" => length.min(LONGEST),
            _ => 0,
        };
        let mut text = vec![0; read as usize];
        source.read_exact(&mut text)?;
        take(told, kind, &text, read == length);
        // Four bytes of checksum follow.
        let rest = i64::from(length) - i64::from(read) + 4;
        source.seek(SeekFrom::Current(rest))?;
    }
    Ok(false)
}

fn take(told: &mut Told, kind: [u8; 4], text: &[u8], whole: bool) {
    let Some((key, rest)) = cut(text) else {
        return;
    };
    // Only what is wanted is unpacked.
    let value = || value(kind, rest).filter(|_| whole);
    match key {
        b"Thumb::URI" => {
            told.address = value();
            told.spoilt = told.address.is_none();
        }
        b"Thumb::Size" => told.size = value().and_then(|value| value.trim().parse().ok()),
        _ => {}
    }
}

/// What stands before a zero, and behind it.
fn cut(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let zero = bytes.iter().position(|byte| *byte == 0)?;
    Some((bytes.get(..zero)?, bytes.get(zero + 1..)?))
}

/// The text that follows a key, in the three forms that PNG has.
fn value(kind: [u8; 4], rest: &[u8]) -> Option<String> {
    let (packed, rest) = match (&kind, rest) {
        (b"tEXt", _) => (false, rest),
        (b"zTXt", [0, rest @ ..]) => (true, rest),
        (b"iTXt", [packed @ 0..=1, 0, rest @ ..]) => {
            let (_language, rest) = cut(rest)?;
            let (_translated_key, rest) = cut(rest)?;
            (*packed == 1, rest)
        }
        _ => return None,
    };
    let text = match packed {
        true => unpack(rest, LONGEST as usize).ok()?,
        false => rest.to_owned(),
    };
    // An address is ASCII.
    String::from_utf8(text).ok()
}
