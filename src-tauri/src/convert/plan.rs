//! The plan and its registers.

use casebook::plan::{Change, ItemView, SectionView, State};
use casebook::registers::{Account, Answer, Kind, Lock, Profile, Row};
use casebook::{EntryId, Error};

use super::{each, twins};
use crate::wire;

twins! {
    wire::Answer = Answer { Unknown, Yes, No }
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
            changed_at: progress.changed.map(|(stamp, _)| stamp.rfc3339()),
            sources: view.sources,
            checked: item.checked,
        }
    }
}

impl From<wire::PlanItemChange> for Change {
    fn from(change: wire::PlanItemChange) -> Self {
        Self {
            state: change.state.map(Into::into),
            note: change.note,
            who: change.who,
            due: change.due,
        }
    }
}

fn id(id: Option<EntryId>) -> String {
    id.map(|id| id.to_string()).unwrap_or_default()
}

fn some_id(id: &str) -> Result<Option<EntryId>, Error> {
    if id.is_empty() {
        return Ok(None);
    }
    id.parse().map(Some)
}

impl From<Row> for wire::RegisterRow {
    fn from(row: Row) -> Self {
        match row {
            Row::Profile(row) => Self::Profiles {
                id: id(row.id),
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
            Row::Account(row) => Self::Accounts {
                id: id(row.id),
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
            Row::Lock(row) => Self::Locks {
                id: id(row.id),
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

impl TryFrom<wire::RegisterRow> for Row {
    type Error = Error;

    fn try_from(row: wire::RegisterRow) -> Result<Self, Error> {
        Ok(match row {
            wire::RegisterRow::Profiles {
                id,
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
                id: some_id(&id)?,
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
            wire::RegisterRow::Accounts {
                id,
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
                id: some_id(&id)?,
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
            wire::RegisterRow::Locks {
                id,
                name,
                secured,
                who_has_key,
                changed_on,
                code_changed,
                note,
            } => Self::Lock(Lock {
                id: some_id(&id)?,
                name,
                secured: secured.into(),
                who_has_key,
                changed_on,
                code_changed: code_changed.into(),
                note,
            }),
        })
    }
}
