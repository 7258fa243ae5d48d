//! The shopping list: lines from recipes, added up, and lines of one's own.

use sqlite::{Connection, params};

use crate::amount::Line;
use crate::error::{Error, Result};
use crate::recipe::Language;

/// The longest line, in characters.
const LONGEST: usize = 200;
/// The most lines.
const MOST: i64 = 500;

/// A line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its number.
    pub id: i64,
    /// What to buy.
    pub text: String,
    /// It is in the basket.
    pub done: bool,
}

struct Row {
    id: i64,
    line: Line,
    done: bool,
}

fn rows(connection: &Connection) -> Result<Vec<Row>> {
    let mut select = connection
        .prepare("SELECT id, least, most, unit, name, done FROM shopping ORDER BY done, id")?;
    let rows = select.query_map([], |row| {
        let least: Option<f64> = row.get(1)?;
        let most: Option<f64> = row.get(2)?;
        Ok(Row {
            id: row.get(0)?,
            line: Line {
                amount: least.map(|least| (least, most)),
                unit: row.get(3)?,
                name: row.get(4)?,
            },
            done: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<sqlite::Result<_>>()?)
}

/// The list: what is still to buy, then what is in the basket.
pub(crate) fn list(connection: &Connection, language: Language) -> Result<Vec<Item>> {
    let items = rows(connection)?.into_iter().map(|row| Item {
        id: row.id,
        text: row.line.write(language),
        done: row.done,
    });
    Ok(items.collect())
}

/// Adds lines; one that is on the list already, in the same unit and still to buy, is added up.
pub(crate) fn add(connection: &mut Connection, lines: &[String]) -> Result<()> {
    let change = connection.transaction()?;
    for text in lines {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if text.chars().count() > LONGEST {
            return Err(Error::TooLong);
        }
        if !text.is_empty() {
            add_one(&change, Line::read(&text))?;
        }
    }
    let count: i64 = change.query_row("SELECT count(*) FROM shopping", [], |row| row.get(0))?;
    if count > MOST {
        return Err(Error::TooLong);
    }
    Ok(change.commit()?)
}

fn add_one(connection: &Connection, line: Line) -> Result<()> {
    let there = rows(connection)?
        .into_iter()
        .find(|row| !row.done && row.line.key() == line.key());
    let amount = |line: &Line| (line.amount.map(|a| a.0), line.amount.and_then(|a| a.1));
    let Some(there) = there else {
        let (least, most) = amount(&line);
        connection.execute(
            "INSERT INTO shopping (least, most, unit, name) VALUES (?, ?, ?, ?)",
            params![least, most, line.unit, line.name],
        )?;
        return Ok(());
    };
    let sum = match (there.line.amount, line.amount) {
        (Some((a, a_most)), Some((b, b_most))) => {
            let most = (a_most.is_some() || b_most.is_some())
                .then(|| a_most.unwrap_or(a) + b_most.unwrap_or(b));
            Some((a + b, most))
        }
        // Salt and more salt is salt.
        (one, other) => one.or(other),
    };
    connection.execute(
        "UPDATE shopping SET least = ?, most = ? WHERE id = ?",
        params![sum.map(|s| s.0), sum.and_then(|s| s.1), there.id],
    )?;
    Ok(())
}

/// In the basket, or taken out again.
pub(crate) fn set_done(connection: &Connection, id: i64, done: bool) -> Result<()> {
    let changed = connection.execute(
        "UPDATE shopping SET done = ? WHERE id = ?",
        params![done, id],
    )?;
    if changed == 0 {
        Err(Error::NotFound)
    } else {
        Ok(())
    }
}

/// Takes away what is in the basket, or all of it.
pub(crate) fn clear(connection: &Connection, all: bool) -> Result<()> {
    connection.execute("DELETE FROM shopping WHERE done OR ?", params![all])?;
    Ok(())
}
