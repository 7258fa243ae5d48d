//! The id of an entry: random, because one in order of time would tell when.

use std::fmt;
use std::str::FromStr;

use vault::sql::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};

use crate::error::{Error, Result};

/// 16 random bytes; 32 lower-case hex digits in text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EntryId(pub(crate) [u8; 16]);

impl EntryId {
    /// What holds for the whole series stands under this id; no entry has it.
    pub const SERIES: Self = Self([0; 16]);

    pub(crate) fn draw() -> Result<Self> {
        Ok(Self(vault::random()?))
    }
}

impl fmt::Display for EntryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex(&self.0))
    }
}

impl FromStr for EntryId {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let digits = text.as_bytes();
        let small = |b: &u8| b.is_ascii_digit() || (b'a'..=b'f').contains(b);
        if digits.len() != 32 || !digits.iter().all(small) {
            return Err(Error::NotAnId);
        }
        let number = u128::from_str_radix(text, 16).map_err(|_| Error::NotAnId)?;
        Ok(Self(number.to_be_bytes()))
    }
}

impl ToSql for EntryId {
    fn to_sql(&self) -> vault::sql::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(&self.0[..]))
    }
}

impl FromSql for EntryId {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let bytes = value.as_blob()?;
        bytes
            .try_into()
            .map(Self)
            .map_err(|_| FromSqlError::InvalidType)
    }
}

/// Lower-case hex digits.
#[must_use]
pub(crate) fn hex(bytes: &[u8]) -> String {
    use fmt::Write;
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
            // Writing to a string can't fail.
            let _ = write!(text, "{byte:02x}");
            text
        })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn ids_go_out_and_come_back_and_nothing_else_does() {
        let id = EntryId::draw().unwrap();
        assert_eq!(id.to_string().parse(), Ok(id));
        let wrong = [
            "",
            "0",
            "+0000000000000000000000000000000",
            "zz000000000000000000000000000000",
        ];
        for text in wrong {
            assert_eq!(text.parse::<EntryId>(), Err(Error::NotAnId), "{text}");
        }
        assert_ne!(id, EntryId::draw().unwrap());
    }
}
