//! What holds for the whole series.

use casebook::EntryId;
use casebook::log::{Ban, BanKind, SaidNo, Series, SeriesFields, Stalker};

use super::{each, twin_structs, twins};
use crate::wire;

twins! {
    wire::BanKind = BanKind { Contact, Area, House, Other }
}

twin_structs! {
    wire::Stalker = Stalker { name, alias, relation }
    wire::SaidNo = SaidNo { date, how, words, witness }
    wire::Ban = Ban { kind, from, until, by, number, words }
}

impl From<SeriesFields> for wire::SeriesFields {
    fn from(own: SeriesFields) -> Self {
        Self {
            people: each(own.people),
            since: own.since,
            beginning: own.beginning,
            often: own.often,
            earlier: own.earlier,
            platforms: own.platforms,
            no: own.no.into(),
            bans: each(own.bans),
        }
    }
}

impl From<wire::SeriesFields> for SeriesFields {
    fn from(wire: wire::SeriesFields) -> Self {
        Self {
            people: each(wire.people),
            since: wire.since,
            beginning: wire.beginning,
            often: wire.often,
            earlier: wire.earlier,
            platforms: wire.platforms,
            no: wire.no.into(),
            bans: each(wire.bans),
        }
    }
}

impl From<Series> for wire::Series {
    fn from(own: Series) -> Self {
        Self {
            id: EntryId::SERIES.to_string(),
            fields: own.fields.into(),
            attachments: each(own.attachments),
            draft: own.draft,
            kept_at: own.kept.map(casebook::Stamp::rfc3339),
            versions: each(own.versions),
        }
    }
}
