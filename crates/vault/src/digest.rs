//! SHA-256, HKDF and the system's random numbers, in the shapes the rest needs.

use ring::rand::{SecureRandom, SystemRandom};
use ring::{digest, hkdf};

use crate::error::{Error, Result};

/// SHA-256 of bytes at hand.
#[must_use]
pub fn sha256(bytes: &[u8]) -> [u8; 32] {
    let mut digest = Digest::new();
    digest.update(bytes);
    digest.finish()
}

/// SHA-256 of bytes as they come.
#[derive(Clone)]
pub struct Digest(digest::Context);

impl Digest {
    /// Nothing taken in yet.
    #[must_use]
    pub fn new() -> Self {
        Self(digest::Context::new(&digest::SHA256))
    }

    /// Takes in more bytes.
    pub fn update(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// The digest of everything taken in.
    #[must_use]
    pub fn finish(self) -> [u8; 32] {
        let mut out = [0; 32];
        out.copy_from_slice(self.0.finish().as_ref());
        out
    }
}

impl Default for Digest {
    fn default() -> Self {
        Self::new()
    }
}

/// Random bytes from the system.
///
/// # Errors
/// When the system gives none.
pub fn random<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0; N];
    fill_random(&mut bytes)?;
    Ok(bytes)
}

/// Fills a buffer with random bytes from the system.
pub(crate) fn fill_random(bytes: &mut [u8]) -> Result<()> {
    SystemRandom::new()
        .fill(bytes)
        .map_err(|_| Error::Io(std::io::ErrorKind::Other))
}

/// A random number below `bound`, each equally likely; `bound` is 1 to 256.
pub(crate) fn random_below(bound: u16) -> Result<u8> {
    let fair = 256 - 256 % bound;
    loop {
        let [byte] = random::<1>()?;
        if u16::from(byte) < fair {
            return Ok((u16::from(byte) % bound) as u8);
        }
    }
}

/// HKDF-SHA256 into `out`.
pub(crate) fn hkdf(ikm: &[u8], salt: &[u8], info: &[&[u8]], out: &mut [u8]) -> Result<()> {
    struct Length(usize);
    impl hkdf::KeyType for Length {
        fn len(&self) -> usize {
            self.0
        }
    }
    // Fails only above 255 blocks of output; the longest asked for here is 71 bytes.
    hkdf::Salt::new(hkdf::HKDF_SHA256, salt)
        .extract(ikm)
        .expand(info, Length(out.len()))
        .and_then(|okm| okm.fill(out))
        .map_err(|_| Error::LowMemory)
}

/// Compares without telling by its duration where the two differ.
pub(crate) fn equal(a: &[u8; 32], b: &[u8; 32]) -> bool {
    let difference = a.iter().zip(b).fold(0, |d, (x, y)| d | (x ^ y));
    std::hint::black_box(difference) == 0
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn sha256_of_abc() {
        let known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(crate::FileId::from(sha256(b"abc")).to_string(), known);
        let mut parts = Digest::new();
        parts.update(b"a");
        parts.update(b"bc");
        assert_eq!(parts.finish(), sha256(b"abc"));
    }

    /// RFC 5869, test case 3: no salt, no info.
    #[test]
    fn hkdf_without_salt() {
        let mut out = [0; 32];
        hkdf(&[0x0b; 22], &[], &[], &mut out).unwrap();
        assert_eq!(out[..4], [0x8d, 0xa4, 0xe7, 0x75]);
    }

    #[test]
    fn random_below_reaches_every_number_and_no_other() {
        let mut seen = [0u32; 8];
        for _ in 0..800 {
            seen[usize::from(random_below(8).unwrap())] += 1;
        }
        assert!(seen.iter().all(|&n| n > 0), "{seen:?}");
        assert_eq!(random_below(1).unwrap(), 0);
    }

    #[test]
    fn equal_sees_every_byte() {
        let a = [7; 32];
        assert!(equal(&a, &a));
        for at in 0..32 {
            let mut b = a;
            b[at] ^= 0x80;
            assert!(!equal(&a, &b), "byte {at}");
        }
    }
}
