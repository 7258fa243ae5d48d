//! Who changed something.

use vault::Role;
use vault::sql::Row;
use vault::sql::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};

use crate::stamp::Stamp;

/// Who changed something: a role, and the name the owner gave to a supporter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Author {
    /// Whose passphrase opened the notebook.
    pub role: Role,
    /// A supporter's name then; empty for everyone else, and where none was given.
    pub name: String,
}

/// A change: when, and by whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// When.
    pub at: Stamp,
    /// By whom.
    pub by: Author,
}

impl Changed {
    /// Reads the columns `changed, changed_offset, changed_by, changed_name` that begin at `from`.
    pub(crate) fn read(row: &Row<'_>, from: usize) -> vault::sql::Result<Self> {
        let at = Stamp {
            utc_ms: row.get(from)?,
            offset_minutes: row.get(from + 1)?,
        };
        let RoleNumber(role) = row.get(from + 2)?;
        let name = row.get(from + 3)?;
        Ok(Self {
            at,
            by: Author { role, name },
        })
    }
}

/// A role as the plan's database has it.
pub(crate) struct RoleNumber(pub Role);

/// By their numbers in the database.
const ROLES: [Role; 4] = [Role::Owner, Role::Recovery, Role::Supporter, Role::Spare];

impl ToSql for RoleNumber {
    fn to_sql(&self) -> vault::sql::Result<ToSqlOutput<'_>> {
        let number = ROLES.iter().position(|role| *role == self.0);
        Ok(ToSqlOutput::from(number.unwrap_or_default() as i64))
    }
}

impl FromSql for RoleNumber {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let number = usize::try_from(value.as_i64()?).unwrap_or(usize::MAX);
        let role = ROLES.get(number).ok_or(FromSqlError::InvalidType)?;
        Ok(Self(*role))
    }
}
