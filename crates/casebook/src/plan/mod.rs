//! The plan: sections and items from the content, and what the person made of each.

mod content;
pub(crate) mod head;
mod item;

use std::collections::HashMap;

use vault::Role;
use vault::sql::Connection;

use crate::civil;
use crate::error::{Error, Result};
use crate::registers::Kind;
use crate::stamp::Stamp;

pub use content::{Content, Item, Section};
pub(crate) use item::SQL;
pub use item::State;

/// The longest note, in characters.
const NOTE: usize = 10_000;
/// The longest name, in characters.
const WHO: usize = 200;

/// A section with its items.
#[derive(Clone, Debug)]
pub struct SectionView {
    /// Stable name.
    pub id: String,
    /// The register that belongs to it.
    pub register: Option<Kind>,
    /// Its items, in the order that helps.
    pub items: Vec<ItemView>,
}

/// An item with what the person made of it.
#[derive(Clone, Debug)]
pub struct ItemView {
    /// The section it stands in.
    pub section: String,
    /// What the content says.
    pub item: Item,
    /// Where the advice comes from, in words.
    pub sources: Vec<String>,
    /// What the person made of it.
    pub progress: Progress,
}

/// What the person made of an item.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Where it stands.
    pub state: State,
    /// The person's own note.
    pub note: String,
    /// Who does it.
    pub who: String,
    /// When: a civil date.
    pub due: Option<String>,
    /// Last change, and by whom.
    pub changed: Option<(Stamp, Role)>,
}

/// A change; what is absent stays.
#[derive(Clone, Debug, Default)]
pub struct Change {
    /// New state.
    pub state: Option<State>,
    /// New note.
    pub note: Option<String>,
    /// New name.
    pub who: Option<String>,
    /// New civil date; an empty text takes it away.
    pub due: Option<String>,
}

/// The whole plan.
pub(crate) fn view(sql: &Connection, content: &Content) -> Result<Vec<SectionView>> {
    let mut rows = item::all(sql)?;
    Ok(content
        .sections
        .iter()
        .map(|section| SectionView {
            id: section.id.clone(),
            register: section.register,
            items: section
                .items
                .iter()
                .map(|item| joined(content, section, item, rows.remove(&item.id)))
                .collect(),
        })
        .collect())
}

/// Changes one item.
pub(crate) fn change(
    sql: &Connection,
    content: &Content,
    id: &str,
    change: Change,
    stamp: Stamp,
    by: Role,
) -> Result<ItemView> {
    let (section, found) = content.find(id).ok_or(Error::NotFound)?;
    let mut progress = item::one(sql, id)?.unwrap_or_default();
    progress.state = change.state.unwrap_or(progress.state);
    if let Some(note) = change.note {
        progress.note = within(note, NOTE)?;
    }
    if let Some(who) = change.who {
        progress.who = within(who, WHO)?;
    }
    if let Some(due) = change.due {
        progress.due = some_date(due)?;
    }
    progress.changed = Some((stamp, by));
    item::put(sql, id, &progress)?;
    Ok(joined(content, section, found, Some(progress)))
}

/// What to do next: what was begun, then what was not, in the order of the plan.
pub(crate) fn next(sql: &Connection, content: &Content, most: usize) -> Result<Vec<ItemView>> {
    let items: Vec<ItemView> = view(sql, content)?
        .into_iter()
        .flat_map(|section| section.items)
        .collect();
    let of = |state: State| items.iter().filter(move |i| i.progress.state == state);
    Ok(of(State::Doing)
        .chain(of(State::ToDo))
        .take(most)
        .cloned()
        .collect())
}

fn joined(
    content: &Content,
    section: &Section,
    item: &Item,
    progress: Option<Progress>,
) -> ItemView {
    let named = |key: &String| content.sources.get(key).cloned();
    ItemView {
        section: section.id.clone(),
        item: item.clone(),
        sources: item.sources.iter().filter_map(named).collect(),
        progress: progress.unwrap_or_default(),
    }
}

/// A text no longer than so many characters.
pub(crate) fn within(text: String, most: usize) -> Result<String> {
    // Bytes are never fewer than characters, and counting them is free.
    if text.len() > most && text.chars().count() > most {
        return Err(Error::TooLong);
    }
    Ok(text)
}

/// A civil date, or nothing for an empty text.
pub(crate) fn some_date(text: String) -> Result<Option<String>> {
    if text.is_empty() {
        return Ok(None);
    }
    civil::date(&text)?;
    Ok(Some(text))
}

type Rows = HashMap<String, Progress>;

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const NOW: Stamp = Stamp {
        utc_ms: 1_795_437_720_000,
        offset_minutes: 60,
    };

    fn desk() -> (Connection, Content) {
        let sql = Connection::open_in_memory().unwrap();
        sql.execute_batch(SQL).unwrap();
        (sql, content::sample())
    }

    fn set(desk: &(Connection, Content), id: &str, change: Change) -> Result<ItemView> {
        super::change(&desk.0, &desk.1, id, change, NOW, Role::Owner)
    }

    fn state(state: State) -> Change {
        Change {
            state: Some(state),
            ..Change::default()
        }
    }

    #[test]
    fn a_change_is_kept_and_the_rest_stays() {
        let desk = desk();
        set(&desk, "tell", state(State::Doing)).unwrap();
        let note = Change {
            note: Some("Els".into()),
            due: Some("2026-12-01".into()),
            ..Change::default()
        };
        set(&desk, "tell", note).unwrap();
        let item = &view(&desk.0, &desk.1).unwrap()[0].items[1];
        assert_eq!(item.progress.state, State::Doing);
        assert_eq!(item.progress.note, "Els");
        assert_eq!(item.progress.due.as_deref(), Some("2026-12-01"));
        assert_eq!(item.progress.changed, Some((NOW, Role::Owner)));
        let cleared = Change {
            due: Some(String::new()),
            ..Change::default()
        };
        assert_eq!(set(&desk, "tell", cleared).unwrap().progress.due, None);
    }

    #[test]
    fn what_does_not_fit_is_refused_and_changes_nothing() {
        let desk = desk();
        let long = Change {
            note: Some("é".repeat(NOTE + 1)),
            ..Change::default()
        };
        assert_eq!(set(&desk, "tell", long).unwrap_err(), Error::TooLong);
        let date = Change {
            due: Some("2026-02-30".into()),
            ..Change::default()
        };
        assert_eq!(set(&desk, "tell", date).unwrap_err(), Error::BadDate);
        assert_eq!(
            set(&desk, "no-such", Change::default()).unwrap_err(),
            Error::NotFound
        );
        assert!(item::all(&desk.0).unwrap().is_empty());
        let just = Change {
            note: Some("é".repeat(NOTE)),
            ..Change::default()
        };
        assert!(set(&desk, "tell", just).is_ok());
    }

    #[test]
    fn next_is_what_was_begun_then_what_was_not() {
        let desk = desk();
        set(&desk, "call", state(State::NotSafeNow)).unwrap();
        set(&desk, "locks", state(State::Doing)).unwrap();
        let ids: Vec<String> = next(&desk.0, &desk.1, 3)
            .unwrap()
            .into_iter()
            .map(|i| i.item.id)
            .collect();
        assert_eq!(ids, ["locks", "tell"]);
    }
}
