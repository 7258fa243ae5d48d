//! The layout of a sealed file: keys, header, chunks, padding. The writer and the reader stand beside it.

use ring::aead::{AES_256_GCM, Aad, LessSafeKey, Nonce, Tag, UnboundKey};

use crate::digest;
use crate::error::{Error, Input, Result, What};
use crate::id::FileId;
use crate::secret::Secret;

pub(crate) const HEADER: usize = 64;
pub(crate) const PIECE: usize = 65_536;
pub(crate) const TAG: usize = 16;
pub(crate) const CHUNK: usize = PIECE + TAG;

const LEAST: u64 = 262_144;
const MOST_CHUNKS: u64 = 1 << 32;
const LONGEST_NAME: usize = 1024;
const LONGEST_TYPE: usize = 255;

/// What is sealed with a content, and nowhere else in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// At most 1,024 bytes, without NUL.
    pub name: String,
    /// At most 255 bytes of ASCII.
    pub media_type: String,
    /// The content's length in bytes.
    pub length: u64,
}

impl Label {
    /// The bytes before the content.
    pub(crate) fn write(&self) -> Result<Vec<u8>> {
        let (name, media) = (self.name.as_bytes(), self.media_type.as_bytes());
        let fits = name.len() <= LONGEST_NAME
            && !name.contains(&0)
            && media.len() <= LONGEST_TYPE
            && media.is_ascii()
            && self.length < MOST_CHUNKS * PIECE as u64 / 2;
        if !fits {
            return Err(Error::Input(Input::Label));
        }
        let mut out = Vec::with_capacity(12 + name.len() + media.len());
        out.extend(self.length.to_be_bytes());
        for text in [name, media] {
            out.extend((text.len() as u16).to_be_bytes());
            out.extend(text);
        }
        Ok(out)
    }

    /// Reads the start of the first piece. The label and where the content begins.
    pub(crate) fn read(piece: &[u8]) -> Result<(Self, usize)> {
        let damaged = || Error::Damaged(What::File);
        let (length, rest) = piece.split_first_chunk::<8>().ok_or_else(damaged)?;
        let text = |rest: &'_ [u8], longest: usize| -> Result<(String, usize)> {
            let (length, rest) = rest.split_first_chunk::<2>().ok_or_else(damaged)?;
            let length = usize::from(u16::from_be_bytes(*length));
            let bytes = rest.get(..length).ok_or_else(damaged)?;
            let text = String::from_utf8(bytes.to_vec()).map_err(|_| damaged())?;
            (length <= longest)
                .then_some((text, 2 + length))
                .ok_or_else(damaged)
        };
        let (name, taken) = text(rest, LONGEST_NAME)?;
        let (media_type, taken_too) = text(&rest[taken..], LONGEST_TYPE)?;
        if name.contains('\0') || !media_type.is_ascii() {
            return Err(damaged());
        }
        let label = Self {
            name,
            media_type,
            length: u64::from_be_bytes(*length),
        };
        Ok((label, 8 + taken + taken_too))
    }
}

/// The length of the whole plaintext when `length` bytes of it are not padding; none if that is too much.
pub(crate) fn padded(length: u64) -> Option<u64> {
    let exponent = length.checked_ilog2().filter(|&e| e > 0);
    let rounded = match exponent {
        None => length,
        Some(e) => {
            let step = 1u64 << (e - (e.ilog2() + 1));
            length.checked_next_multiple_of(step)?
        }
    };
    let padded = rounded.max(LEAST);
    (padded <= MOST_CHUNKS * PIECE as u64).then_some(padded)
}

/// The number of chunks of a plaintext that is not empty.
pub(crate) const fn chunks(plaintext: u64) -> u64 {
    plaintext.div_ceil(PIECE as u64)
}

/// The cipher of one sealed file.
pub(crate) struct Cipher {
    key: LessSafeKey,
    prefix: [u8; 7],
    header: [u8; HEADER],
    bound: [u8; 32],
}

impl Cipher {
    pub(crate) fn new(root: &Secret<32>, id: FileId) -> Result<Self> {
        let keys = Secret::<71>::filled(|out| {
            digest::hkdf(root.expose(), id.as_bytes(), &[b"pantry/1/sealed"], out)
        })?;
        let (key, rest) = keys.expose().split_at(32);
        let (commitment, prefix) = rest.split_at(32);
        let mut header = [0; HEADER];
        header[..32].copy_from_slice(id.as_bytes());
        header[32..].copy_from_slice(commitment);
        let mut own_prefix = [0; 7];
        own_prefix.copy_from_slice(prefix);
        let key = UnboundKey::new(&AES_256_GCM, key).map_err(|_| Error::LowMemory)?;
        Ok(Self {
            key: LessSafeKey::new(key),
            prefix: own_prefix,
            bound: digest::sha256(&header),
            header,
        })
    }

    pub(crate) const fn header(&self) -> &[u8; HEADER] {
        &self.header
    }

    /// Whether a header found is this one, compared in constant time.
    pub(crate) fn owns(&self, found: &[u8; HEADER]) -> bool {
        let half = |header: &[u8; HEADER], at: usize| {
            let mut half = [0; 32];
            half.copy_from_slice(&header[at..at + 32]);
            half
        };
        digest::equal(&half(&self.header, 0), &half(found, 0))
            & digest::equal(&half(&self.header, 32), &half(found, 32))
    }

    /// Encrypts a piece in place.
    pub(crate) fn seal(&self, number: u64, last: bool, piece: &mut [u8]) -> Result<Tag> {
        self.key
            .seal_in_place_separate_tag(self.nonce(number, last)?, Aad::from(self.bound), piece)
            .map_err(|_| Error::Input(Input::Label))
    }

    /// Decrypts a chunk in place: its piece, or nothing at all.
    pub(crate) fn open<'a>(
        &self,
        number: u64,
        last: bool,
        chunk: &'a mut [u8],
    ) -> Result<&'a [u8]> {
        self.key
            .open_in_place(self.nonce(number, last)?, Aad::from(self.bound), chunk)
            .map(|piece| &*piece)
            .map_err(|_| Error::Damaged(What::File))
    }

    fn nonce(&self, number: u64, last: bool) -> Result<Nonce> {
        let number = u32::try_from(number).map_err(|_| Error::Damaged(What::File))?;
        let mut nonce = [0; 12];
        nonce[..7].copy_from_slice(&self.prefix);
        nonce[7..11].copy_from_slice(&number.to_be_bytes());
        nonce[11] = u8::from(last);
        Ok(Nonce::assume_unique_for_key(nonce))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn padding_as_published() {
        for (length, expected) in [
            (0, LEAST),
            (1, LEAST),
            (LEAST, LEAST),
            (LEAST + 1, 270_336),
            (1_000_000, 1_015_808),
            (1 << 30, 1 << 30),
            ((1 << 30) + 1, (1 << 30) + (1 << 25)),
        ] {
            assert_eq!(padded(length), Some(expected), "{length}");
        }
        assert_eq!(padded(1 << 48), Some(1 << 48));
        assert_eq!(padded((1 << 48) + 1), None);
        assert_eq!(padded(u64::MAX), None);
    }

    proptest! {
        #[test]
        fn padding_costs_at_most_an_eighth_and_settles(length in LEAST..1 << 47) {
            let once = padded(length).unwrap();
            prop_assert!(once >= length);
            prop_assert!(once - length <= length / 8);
            prop_assert_eq!(padded(once), Some(once));
            prop_assert!(padded(length + 1).unwrap() >= once);
        }

        #[test]
        fn a_label_is_read_as_written(
            name in "[^\0]{0,80}", media_type in "[ -~]{0,255}", length in 0..1u64 << 40,
        ) {
            let label = Label { name, media_type, length };
            let mut bytes = label.write().unwrap();
            let at = bytes.len();
            bytes.extend(b"content");
            prop_assert_eq!(Label::read(&bytes), Ok((label, at)));
        }

        #[test]
        fn no_bytes_make_the_label_reader_panic(bytes: Vec<u8>) {
            let _ = Label::read(&bytes);
        }
    }

    #[test]
    fn labels_that_do_not_fit_are_refused() {
        let label = |name: &str, media: &str, length| Label {
            name: name.to_owned(),
            media_type: media.to_owned(),
            length,
        };
        assert!(
            label(&"n".repeat(1024), &"t".repeat(255), 0)
                .write()
                .is_ok()
        );
        for bad in [
            label(&"n".repeat(1025), "", 0),
            label("a\0b", "", 0),
            label("", &"t".repeat(256), 0),
            label("", "té", 0),
            label("", "", 1 << 48),
        ] {
            assert_eq!(bad.write(), Err(Error::Input(Input::Label)));
        }
    }
}
