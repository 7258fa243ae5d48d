//! The id of a sealed file, which is also its name on the disk.

use std::fmt;

use crate::digest;
use crate::error::Result;

/// 32 random bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FileId([u8; 32]);

impl FileId {
    pub(crate) fn draw() -> Result<Self> {
        digest::random().map(Self)
    }

    /// Reads 64 lower-case hex digits; nothing else is an id.
    #[must_use]
    pub fn from_hex(hex: &str) -> Option<Self> {
        let digit = |b: u8| match b {
            b'0'..=b'9' => Some(b - b'0'),
            b'a'..=b'f' => Some(b - b'a' + 10),
            _ => None,
        };
        let pairs = hex.as_bytes();
        if pairs.len() != 64 {
            return None;
        }
        let mut id = [0; 32];
        for (byte, pair) in id.iter_mut().zip(pairs.chunks_exact(2)) {
            *byte = digit(pair[0])? << 4 | digit(pair[1])?;
        }
        Some(Self(id))
    }

    /// The 64 lower-case hex digits.
    #[must_use]
    pub fn to_hex(self) -> String {
        self.to_string()
    }

    /// The bytes.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl From<[u8; 32]> for FileId {
    fn from(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }
}

impl fmt::Display for FileId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|b| write!(f, "{b:02x}"))
    }
}

#[cfg(test)]
mod tests {
    use super::FileId;

    #[test]
    fn hex_goes_out_and_comes_back_and_nothing_else_does() {
        let id = FileId::from(std::array::from_fn(|i| (i * 9) as u8));
        assert_eq!(FileId::from_hex(&id.to_hex()), Some(id));
        for bad in [
            "",
            "00",
            &id.to_hex().to_uppercase(),
            &format!("{id}0"),
            &"g".repeat(64),
            "../../../../../../../../../../../../../../../../../../etc/passwd",
        ] {
            assert_eq!(FileId::from_hex(bad), None, "{bad}");
        }
    }
}
