//! The plan: sections and items from the content, and what the person made of each.

pub(crate) mod answers;
pub(crate) mod changes;
mod content;
pub(crate) mod head;
mod item;
pub(crate) mod moments;
pub(crate) mod parting;
pub(crate) mod sightings;
pub(crate) mod supporter;

use std::collections::HashMap;

use vault::sql::Connection;

use crate::author::Changed;
use crate::civil;
use crate::error::{Error, Result};
use crate::id::EntryId;
use crate::registers::{Answer, Kind};

pub use answers::Question;
pub use changes::{Act, Change as Noted, Subject};
pub use content::{Content, Item, Section};
pub(crate) use item::SQL;
pub use item::State;
pub use moments::Moment;
pub use parting::Parting;
pub use sightings::{Sighting, Signature};
pub use supporter::Supporter;

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
    /// It does not apply, by the answers given.
    pub hidden: bool,
}

/// The whole plan.
#[derive(Clone, Debug)]
pub struct View {
    /// What hides what does not apply.
    pub questions: Vec<Question>,
    /// In the order that helps.
    pub sections: Vec<SectionView>,
    /// Moments the person chose.
    pub moments: Vec<Moment>,
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
    /// The moment it is kept for.
    pub moment: Option<EntryId>,
    /// Last change, and by whom.
    pub changed: Option<Changed>,
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
    /// Another moment, or none.
    pub moment: Option<Option<EntryId>>,
}

/// The whole plan.
pub(crate) fn view(sql: &Connection, content: &Content) -> Result<View> {
    let questions = answers::view(sql, content)?;
    Ok(View {
        sections: sections(sql, content, &questions)?,
        moments: moments::list(sql)?,
        questions,
    })
}

fn sections(
    sql: &Connection,
    content: &Content,
    questions: &[Question],
) -> Result<Vec<SectionView>> {
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
                .map(|item| joined(content, section, item, rows.remove(&item.id), questions))
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
    changed: Changed,
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
    if let Some(moment) = change.moment {
        if let Some(id) = moment {
            moments::name(sql, id)?;
        }
        progress.moment = moment;
    }
    progress.changed = Some(changed);
    item::put(sql, id, &progress)?;
    let questions = answers::view(sql, content)?;
    Ok(joined(content, section, found, Some(progress), &questions))
}

/// What to do next: what was begun, then what was not, in the order of the plan; nothing that does not apply or waits for
/// a moment. Once the day of a moment is past, its steps wait no longer.
pub(crate) fn next(view: &View, today: &str, most: usize) -> Vec<ItemView> {
    let past = |moment: &Moment| moment.day.as_deref().is_some_and(|day| day < today);
    let waits = |item: &ItemView| {
        let id = item.progress.moment;
        let mut moments = view.moments.iter();
        id.is_some() && moments.any(|moment| moment.id == id && !past(moment))
    };
    let items = || view.sections.iter().flat_map(|section| &section.items);
    let of =
        |state: State| items().filter(move |i| i.progress.state == state && !i.hidden && !waits(i));
    of(State::Doing)
        .chain(of(State::ToDo))
        .take(most)
        .cloned()
        .collect()
}

/// The moments of one day, each with the steps that are still to be done then.
pub(crate) fn of_day(view: &View, day: &str) -> Vec<(Moment, Vec<ItemView>)> {
    let open = |item: &&ItemView| matches!(item.progress.state, State::ToDo | State::Doing);
    let moments = view
        .moments
        .iter()
        .filter(|m| m.day.as_deref() == Some(day));
    let with_items = moments.map(|moment| {
        let items = view.sections.iter().flat_map(|section| &section.items);
        let items = items.filter(|item| item.progress.moment == moment.id && !item.hidden);
        (moment.clone(), items.filter(open).cloned().collect())
    });
    with_items.collect()
}

fn joined(
    content: &Content,
    section: &Section,
    item: &Item,
    progress: Option<Progress>,
    questions: &[Question],
) -> ItemView {
    let named = |key: &String| content.sources.get(key).cloned();
    ItemView {
        section: section.id.clone(),
        item: item.clone(),
        sources: item.sources.iter().filter_map(named).collect(),
        progress: progress.unwrap_or_default(),
        hidden: questions
            .iter()
            .any(|q| q.answer == Answer::No && item.only.contains(&q.id)),
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
mod tests;
