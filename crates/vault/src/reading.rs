//! The content of a sealed file, from any place; no byte before its chunk's tag is verified.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};

use zeroize::Zeroizing;

use crate::error::{Error, Result, What};
use crate::sealed::{self, CHUNK, Cipher, HEADER, Label, PIECE, TAG};

/// The content of one sealed file.
pub struct Reader {
    file: File,
    cipher: Cipher,
    label: Label,
    /// Where in the plaintext the content begins.
    start: u64,
    /// The length of the plaintext.
    total: u64,
    position: u64,
    chunk: Zeroizing<Vec<u8>>,
    /// Which piece stands decrypted in `chunk`, and its length.
    held: Option<(u64, usize)>,
    padding_checked: bool,
}

const DAMAGED: Error = Error::Damaged(What::File);

impl Reader {
    pub(crate) fn new(mut file: File, cipher: Cipher) -> Result<Self> {
        let length = file.metadata()?.len();
        let mut header = [0; HEADER];
        file.read_exact(&mut header).map_err(|error| {
            if error.kind() == io::ErrorKind::UnexpectedEof {
                DAMAGED
            } else {
                error.into()
            }
        })?;
        if !cipher.owns(&header) {
            return Err(DAMAGED);
        }
        let mut reader = Self {
            file,
            cipher,
            label: Label {
                name: String::new(),
                media_type: String::new(),
                length: 0,
            },
            start: 0,
            total: plaintext(length)?,
            position: 0,
            chunk: Zeroizing::new(Vec::with_capacity(CHUNK)),
            held: None,
            padding_checked: false,
        };
        // Only the last chunk opens as the last: this sees every file that was cut or lengthened.
        reader.piece(sealed::chunks(reader.total) - 1)?;
        let (label, start) = Label::read(reader.piece(0)?)?;
        reader.start = start as u64;
        let unpadded = reader.start.checked_add(label.length).ok_or(DAMAGED)?;
        reader.label = label;
        if sealed::padded(unpadded) != Some(reader.total) {
            return Err(DAMAGED);
        }
        Ok(reader)
    }

    /// Name, type and length, as they were sealed.
    #[must_use]
    pub const fn label(&self) -> &Label {
        &self.label
    }

    /// A piece of the plaintext, decrypted unless it is held already.
    fn piece(&mut self, number: u64) -> Result<&[u8]> {
        let length = match self.held {
            Some((held, length)) if held == number => length,
            _ => self.decrypt(number)?,
        };
        Ok(&self.chunk[..length])
    }

    fn decrypt(&mut self, number: u64) -> Result<usize> {
        self.held = None;
        let left = self.total - number * PIECE as u64;
        let size = left.min(PIECE as u64) as usize;
        self.chunk.resize(size + TAG, 0);
        let at = HEADER as u64 + number * CHUNK as u64;
        self.file.seek(SeekFrom::Start(at))?;
        self.file.read_exact(&mut self.chunk)?;
        self.cipher
            .open(number, left <= PIECE as u64, &mut self.chunk)?;
        self.held = Some((number, size));
        Ok(size)
    }

    /// The rest of the piece in which a place of the plaintext lies.
    fn from(&mut self, place: u64) -> Result<&[u8]> {
        let within = (place % PIECE as u64) as usize;
        let piece = self.piece(place / PIECE as u64)?;
        piece.get(within..).ok_or(DAMAGED)
    }

    fn check_padding(&mut self) -> Result<()> {
        let mut place = self.start + self.label.length;
        while place < self.total {
            let rest = self.from(place)?;
            if rest.iter().any(|&b| b != 0) {
                return Err(DAMAGED);
            }
            place += rest.len() as u64;
        }
        self.padding_checked = true;
        Ok(())
    }
}

impl Read for Reader {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if out.is_empty() {
            return Ok(0);
        }
        let left = self.label.length.saturating_sub(self.position);
        if left == 0 {
            if !self.padding_checked {
                self.check_padding()?;
            }
            return Ok(0);
        }
        let rest = self.from(self.start + self.position)?;
        let count = rest
            .len()
            .min(out.len())
            .min(usize::try_from(left).unwrap_or(usize::MAX));
        out[..count].copy_from_slice(&rest[..count]);
        self.position += count as u64;
        Ok(count)
    }
}

impl Seek for Reader {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let place = match to {
            SeekFrom::Start(place) => Some(place),
            SeekFrom::End(by) => self.label.length.checked_add_signed(by),
            SeekFrom::Current(by) => self.position.checked_add_signed(by),
        };
        self.position = place.ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput))?;
        Ok(self.position)
    }
}

/// The length of the plaintext in a file of this length.
fn plaintext(length: u64) -> Result<u64> {
    let sealed = length.checked_sub(HEADER as u64).ok_or(DAMAGED)?;
    let chunks = sealed.div_ceil(CHUNK as u64);
    let last = sealed % CHUNK as u64;
    if chunks == 0 || chunks > 1 << 32 || (last != 0 && last <= TAG as u64) {
        return Err(DAMAGED);
    }
    Ok(sealed - chunks * TAG as u64)
}
