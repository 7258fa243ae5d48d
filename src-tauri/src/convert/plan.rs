//! The plan and its registers.

use casebook::plan::{Change, ItemView, Moment, Question, SectionView, State, View};
use casebook::registers::{Account, Answer, Fields, Kept, Kind, Lock, Offers, Profile, Row};
use casebook::{EntryId, Error};

use super::{count, each, twins};
use crate::wire;

twins! {
    wire::Answer = Answer { Unknown, Yes, No, NotHere }
    wire::RegisterKind = Kind { Profiles, Accounts, Locks }
    wire::ItemState = State { ToDo, Doing, Done, NotForMe, NotSafeNow }
}

impl From<SectionView> for wire::PlanSection {
    fn from(section: SectionView) -> Self {
        Self {
            id: section.id,
            register: section.register.map(Into::into),
            items: each(section.items),
        }
    }
}

impl From<ItemView> for wire::PlanItem {
    fn from(view: ItemView) -> Self {
        let (item, progress) = (view.item, view.progress);
        Self {
            id: item.id,
            section: view.section,
            steps: item.steps,
            notice: item.notice,
            evidence: item.evidence,
            safe_device: item.safe_device,
            state: progress.state.into(),
            note: progress.note,
            who: progress.who,
            due: progress.due,
            moment: progress.moment.map(|id| id.to_string()),
            hidden: view.hidden,
            changed: progress.changed.map(Into::into),
            sources: view.sources,
            checked: item.checked,
        }
    }
}

impl TryFrom<wire::PlanItemChange> for Change {
    type Error = Error;

    fn try_from(change: wire::PlanItemChange) -> Result<Self, Error> {
        let moment = change.moment.map(|id| some_id(&id)).transpose()?;
        Ok(Self {
            state: change.state.map(Into::into),
            note: change.note,
            who: change.who,
            due: change.due,
            moment,
        })
    }
}

impl From<View> for wire::Plan {
    fn from(view: View) -> Self {
        Self {
            questions: each(view.questions),
            sections: each(view.sections),
            moments: each(view.moments),
        }
    }
}

impl From<Question> for wire::Question {
    fn from(question: Question) -> Self {
        Self {
            id: question.id,
            answer: question.answer.into(),
        }
    }
}

impl From<Moment> for wire::Moment {
    fn from(moment: Moment) -> Self {
        Self {
            id: id(moment.id),
            name: moment.name,
            day: moment.day,
        }
    }
}

impl TryFrom<wire::Moment> for Moment {
    type Error = Error;

    fn try_from(moment: wire::Moment) -> Result<Self, Error> {
        Ok(Self {
            id: some_id(&moment.id)?,
            name: moment.name,
            day: moment.day,
        })
    }
}

impl From<(Moment, Vec<ItemView>)> for wire::MomentToday {
    fn from((moment, items): (Moment, Vec<ItemView>)) -> Self {
        Self {
            moment: moment.into(),
            items: each(items),
        }
    }
}

impl From<casebook::OpenRows> for wire::OpenRows {
    fn from(open: casebook::OpenRows) -> Self {
        Self {
            kind: open.kind.into(),
            names: open.names,
            total: count(open.total),
        }
    }
}

impl wire::Register {
    /// Rows, with what their register offers by name.
    pub fn new(kind: Kind, rows: Vec<Row>) -> Self {
        let offers = Offers::shipped();
        let offers = offers.of(kind).iter().map(|offer| wire::Offer {
            id: offer.id.clone(),
            looks: offer.looks,
        });
        Self {
            rows: each(rows),
            offers: offers.collect(),
        }
    }
}

impl From<Kept> for wire::KeptRow {
    fn from(kept: Kept) -> Self {
        Self {
            row: kept.row.into(),
            refused: kept.refused.into_iter().map(camel).collect(),
        }
    }
}

/// A field's name as the pages spell it.
fn camel(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |mut name, word| {
        let mut letters = word.chars();
        name.extend(letters.next().map(|letter| letter.to_ascii_uppercase()));
        name + letters.as_str()
    })
}

pub(super) fn id(id: Option<EntryId>) -> String {
    id.map(|id| id.to_string()).unwrap_or_default()
}

pub(super) fn some_id(id: &str) -> Result<Option<EntryId>, Error> {
    if id.is_empty() {
        return Ok(None);
    }
    id.parse().map(Some)
}

impl From<Row> for wire::RegisterRow {
    fn from(row: Row) -> Self {
        Self {
            id: id(row.id),
            offer: row.offer,
            changed: row.changed.map(Into::into),
            fields: row.fields.into(),
        }
    }
}

impl TryFrom<wire::RegisterRow> for Row {
    type Error = Error;

    fn try_from(row: wire::RegisterRow) -> Result<Self, Error> {
        Ok(Self {
            id: some_id(&row.id)?,
            offer: row.offer,
            changed: None,
            fields: row.fields.into(),
        })
    }
}

impl From<Fields> for wire::RegisterFields {
    fn from(fields: Fields) -> Self {
        match fields {
            Fields::Profile(row) => Self::Profiles {
                name: row.name,
                handle: row.handle,
                private: row.private.into(),
                who_can_see: row.who_can_see,
                followers_checked: row.followers_checked.into(),
                location_off: row.location_off.into(),
                tags_off: row.tags_off.into(),
                sessions_ended: row.sessions_ended.into(),
                note: row.note,
            },
            Fields::Account(row) => Self::Accounts {
                name: row.name,
                user: row.user,
                changed_on: row.changed_on,
                from_device: row.from_device,
                two_step: row.two_step.into(),
                recovery_email: row.recovery_email.into(),
                recovery_phone: row.recovery_phone.into(),
                sessions_ended: row.sessions_ended.into(),
                note: row.note,
            },
            Fields::Lock(row) => Self::Locks {
                name: row.name,
                secured: row.secured.into(),
                who_has_key: row.who_has_key,
                changed_on: row.changed_on,
                code_changed: row.code_changed.into(),
                note: row.note,
            },
        }
    }
}

impl From<wire::RegisterFields> for Fields {
    fn from(fields: wire::RegisterFields) -> Self {
        match fields {
            wire::RegisterFields::Profiles {
                name,
                handle,
                private,
                who_can_see,
                followers_checked,
                location_off,
                tags_off,
                sessions_ended,
                note,
            } => Self::Profile(Profile {
                name,
                handle,
                private: private.into(),
                who_can_see,
                followers_checked: followers_checked.into(),
                location_off: location_off.into(),
                tags_off: tags_off.into(),
                sessions_ended: sessions_ended.into(),
                note,
            }),
            wire::RegisterFields::Accounts {
                name,
                user,
                changed_on,
                from_device,
                two_step,
                recovery_email,
                recovery_phone,
                sessions_ended,
                note,
            } => Self::Account(Account {
                name,
                user,
                changed_on,
                from_device,
                two_step: two_step.into(),
                recovery_email: recovery_email.into(),
                recovery_phone: recovery_phone.into(),
                sessions_ended: sessions_ended.into(),
                note,
            }),
            wire::RegisterFields::Locks {
                name,
                secured,
                who_has_key,
                changed_on,
                code_changed,
                note,
            } => Self::Lock(Lock {
                name,
                secured: secured.into(),
                who_has_key,
                changed_on,
                code_changed: code_changed.into(),
                note,
            }),
        }
    }
}
