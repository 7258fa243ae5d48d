//! Who opened the notebook, and what a supporter did and saw.

use casebook::plan::{Act, Noted, Sighting, Signature, Subject, Supporter};
use casebook::{Changed, Error};

use super::plan::{id, some_id};
use super::twins;
use crate::wire;

twins! {
    wire::Act = Act { Added, Changed, Removed }
}

impl From<vault::Role> for wire::Role {
    fn from(role: vault::Role) -> Self {
        match role {
            vault::Role::Owner | vault::Role::Recovery | vault::Role::Spare => Self::Owner,
            vault::Role::Supporter => Self::Supporter,
        }
    }
}

impl From<Changed> for wire::Changed {
    fn from(changed: Changed) -> Self {
        Self {
            at: changed.at.rfc3339(),
            by: changed.by.role.into(),
            name: changed.by.name,
        }
    }
}

impl From<Supporter> for wire::Supporter {
    fn from(supporter: Supporter) -> Self {
        Self {
            name: supporter.name,
            since: supporter.since.rfc3339(),
        }
    }
}

impl From<Noted> for wire::News {
    fn from(noted: Noted) -> Self {
        let Noted {
            target: id, name, ..
        } = noted;
        Self {
            subject: match noted.subject {
                Subject::Item => wire::Subject::Item {
                    id,
                    state: noted.state.map(Into::into),
                },
                Subject::Question => wire::Subject::Question { id },
                Subject::Moment => wire::Subject::Moment { name },
                Subject::Row(kind) => wire::Subject::Row {
                    register: kind.into(),
                    id,
                    name,
                },
                Subject::Sighting => wire::Subject::Sighting,
            },
            act: noted.act.into(),
            at: noted.at.rfc3339(),
            by: noted.by,
        }
    }
}

impl From<Sighting> for wire::Sighting {
    fn from(own: Sighting) -> Self {
        Self {
            id: id(own.id),
            by: own.by,
            day: own.day,
            clock: own.clock,
            place: own.place,
            words: own.words,
            signed: own.signed.map(Into::into),
        }
    }
}

impl From<Signature> for wire::Signature {
    fn from(own: Signature) -> Self {
        Self {
            at: own.at.rfc3339(),
            digest: own.digest,
            holds: own.holds,
        }
    }
}

impl TryFrom<wire::Sighting> for Sighting {
    type Error = Error;

    fn try_from(typed: wire::Sighting) -> Result<Self, Error> {
        Ok(Self {
            id: some_id(&typed.id)?,
            day: typed.day,
            clock: typed.clock,
            place: typed.place,
            words: typed.words,
            ..Self::default()
        })
    }
}
