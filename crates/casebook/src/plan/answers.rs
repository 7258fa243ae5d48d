//! Table `answer`: what the person answered to the questions that hide what does not apply.

use std::collections::HashMap;

use vault::sql::{Connection, params};

use super::Content;
use crate::author::{Changed, RoleNumber};
use crate::error::{Error, Result};
use crate::registers::Answer;

pub(crate) const SQL: &str = "
CREATE TABLE answer (
    question TEXT PRIMARY KEY,
    answer INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    changed_offset INTEGER NOT NULL,
    changed_by INTEGER NOT NULL,
    changed_name TEXT NOT NULL
) STRICT, WITHOUT ROWID;
";

/// A question about what applies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Stable name.
    pub id: String,
    /// What was answered.
    pub answer: Answer,
}

/// Every question, with its answer.
pub(crate) fn view(sql: &Connection, content: &Content) -> Result<Vec<Question>> {
    let mut statement = sql.prepare_cached("SELECT question, answer FROM answer")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let mut given = rows.collect::<vault::sql::Result<HashMap<String, Answer>>>()?;
    let questions = content.questions.iter().map(|id| Question {
        id: id.clone(),
        answer: given.remove(id).unwrap_or_default(),
    });
    Ok(questions.collect())
}

/// Answers one.
pub(crate) fn put(
    sql: &Connection,
    content: &Content,
    id: &str,
    answer: Answer,
    changed: &Changed,
) -> Result<()> {
    if !content.questions.iter().any(|question| question == id) {
        return Err(Error::NotFound);
    }
    sql.prepare_cached(
        "INSERT OR REPLACE INTO answer (question, answer, changed, changed_offset, changed_by, changed_name)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![
        id,
        answer,
        changed.at.utc_ms,
        changed.at.offset_minutes,
        RoleNumber(changed.by.role),
        changed.by.name,
    ])?;
    Ok(())
}
