//! The properties of a message, an attachment or a recipient (MS-OXMSG, 2.4): short ones in a table, long ones in
//! streams of their own.

use encoding_rs::UTF_16LE;

use super::compound::Compound;
use crate::mail::charset;

/// The longest table read, in bytes.
const LONGEST_TABLE: u64 = 1 << 20;
/// The name of the table in its storage.
pub(super) const TABLE: &str = "__properties_version1.0";

/// Types of properties (MS-OXCDATA, 2.11.1).
const NUMBER: u16 = 0x0003;
const TIME: u16 = 0x0040;

/// What a table belongs to, by which the bytes before its first entry differ.
#[derive(Clone, Copy)]
pub(super) enum Owner {
    /// The message that the file is.
    Message,
    /// A message inside it.
    Embedded,
    /// An attachment or a recipient.
    Other,
}

impl Owner {
    pub(super) const fn head(self) -> usize {
        match self {
            Self::Message => 32,
            Self::Embedded => 24,
            Self::Other => 8,
        }
    }
}

/// The properties of one storage.
pub(super) struct Properties {
    /// The path of the storage, with a slash at its end.
    path: String,
    short: Vec<(u16, u16, [u8; 8])>,
}

impl Properties {
    /// Reads the table of a storage. A table that can't be read has no entries.
    pub(super) fn read(compound: &mut Compound, path: &str, owner: Owner) -> Self {
        let table = compound
            .stream(&format!("{path}{TABLE}"), LONGEST_TABLE)
            .unwrap_or_default();
        let entries = table.get(owner.head()..).unwrap_or_default();
        let short = entries
            .as_chunks::<16>()
            .0
            .iter()
            .map(|[t0, t1, i0, i1, _, _, _, _, value @ ..]| {
                (
                    u16::from_le_bytes([*i0, *i1]),
                    u16::from_le_bytes([*t0, *t1]),
                    *value,
                )
            })
            .collect();
        Self {
            path: path.to_owned(),
            short,
        }
    }

    fn short(&self, id: u16, kind: u16) -> Option<u64> {
        let (.., value) = self.short.iter().find(|(i, k, _)| (*i, *k) == (id, kind))?;
        Some(u64::from_le_bytes(*value))
    }

    /// A whole number.
    pub(super) fn number(&self, id: u16) -> Option<u32> {
        self.short(id, NUMBER).map(|value| value as u32)
    }

    /// A Windows file time.
    pub(super) fn time(&self, id: u16) -> Option<u64> {
        self.short(id, TIME)
    }

    /// The path of what holds a property of a type: `001F` for UTF-16, `001E` for letters of a code page, `0102` for
    /// bytes, `000D` for a storage.
    pub(super) fn path(&self, id: u16, kind: &str) -> String {
        format!("{}__substg1.0_{id:04X}{kind}", self.path)
    }

    /// Bytes.
    pub(super) fn bytes(&self, compound: &mut Compound, id: u16, most: u64) -> Option<Vec<u8>> {
        compound.stream(&self.path(id, "0102"), most)
    }

    /// Letters; of `page` where they are not UTF-16.
    pub(super) fn text(
        &self,
        compound: &mut Compound,
        id: u16,
        page: u32,
        most: u64,
    ) -> Option<String> {
        let wide = compound.stream(&self.path(id, "001F"), most);
        let text = match wide {
            Some(bytes) => UTF_16LE.decode_without_bom_handling(&bytes).0.into_owned(),
            None => charset::decode_page(&compound.stream(&self.path(id, "001E"), most)?, page),
        };
        Some(text.trim_end_matches('\0').to_owned()).filter(|text| !text.is_empty())
    }
}
