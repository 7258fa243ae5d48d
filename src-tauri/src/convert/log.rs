//! The log and its evidence.

use casebook::evidence::{Event, Photo};
use casebook::log::{
    ChainState, Effect, Entry, EntryFields, EntryRow, Lasted, LastedUnit, LogPage, Precision,
    Version, Way, When, Witness,
};

use super::{count, each, twin_structs, twins};
use crate::wire;

twins! {
    wire::Precision = Precision { Exact, About, Between }
    wire::LastedUnit = LastedUnit { Minutes, Hours, Days }
    wire::Way = Way {
        Waiting, Spying, Following, Letters, Emails, Calls, Messages, SocialMedia, Threats, Lies, Damage, Orders,
        PeopleAround, Other,
    }
    wire::Effect = Effect {
        Fear, Threat, Suspicion, Startle, Concentration, Sleep, Appetite, Tiredness, MusclePain, Headache, Freedom,
        Children,
    }
}

twin_structs! {
    wire::When = When { precision, start, end, zone, offset }
    wire::Lasted = Lasted { count, unit }
    wire::Witness = Witness { name, reach, will_speak }
}

impl From<EntryFields> for wire::EntryFields {
    fn from(own: EntryFields) -> Self {
        Self {
            when: own.when.into(),
            discovered: own.discovered,
            lasted: own.lasted.map(Into::into),
            place: own.place,
            what: own.what,
            ways: each(own.ways),
            witnesses: each(own.witnesses),
            effects: each(own.effects),
            effect_words: own.effect_words,
        }
    }
}

impl From<wire::EntryFields> for EntryFields {
    fn from(wire: wire::EntryFields) -> Self {
        Self {
            when: wire.when.into(),
            discovered: wire.discovered,
            lasted: wire.lasted.map(Into::into),
            place: wire.place,
            what: wire.what,
            ways: each(wire.ways),
            witnesses: each(wire.witnesses),
            effects: each(wire.effects),
            effect_words: wire.effect_words,
        }
    }
}

impl From<Photo> for wire::Photo {
    fn from(own: Photo) -> Self {
        Self {
            id: own.id.to_hex(),
            name: own.name,
            media_type: own.media_type,
            size: own.size,
            sha256: own
                .sha256
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect(),
            added_at: own.added.rfc3339(),
            shown: own.unshown.is_none(),
            unshown: own.unshown,
            width: own.width,
            height: own.height,
        }
    }
}

impl From<Version> for wire::Version {
    fn from(own: Version) -> Self {
        Self {
            seq: own.seq.unsigned_abs(),
            at: own.at.rfc3339(),
            changed: own.changed,
        }
    }
}

impl From<Entry> for wire::Entry {
    fn from(own: Entry) -> Self {
        Self {
            id: own.id.to_string(),
            fields: own.fields.into(),
            photos: each(own.photos),
            draft: own.draft,
            kept_at: own.kept.map(casebook::Stamp::rfc3339),
            versions: each(own.versions),
        }
    }
}

impl From<EntryRow> for wire::EntryRow {
    fn from(own: EntryRow) -> Self {
        Self {
            id: own.id.to_string(),
            when: own.when.into(),
            place: own.place,
            ways: each(own.ways),
            line: own.line,
            marks: own.marks,
            witnesses: count(own.witnesses),
            photos: count(own.photos),
            draft: own.draft,
        }
    }
}

impl From<LogPage> for wire::LogPage {
    fn from(own: LogPage) -> Self {
        Self {
            total: count(own.total),
            rows: each(own.rows),
        }
    }
}

impl From<casebook::Today> for wire::Today {
    fn from(own: casebook::Today) -> Self {
        Self {
            next: each(own.next),
            moments: each(own.moments),
            open: each(own.open),
            news: each(own.changes),
            drafts: each(own.drafts),
            latest: each(own.latest),
            last14: count(own.last14),
            before14: count(own.before14),
            chain: own.chain.into(),
            clock_behind: own.clock_behind.map(casebook::Stamp::rfc3339),
        }
    }
}

impl From<ChainState> for wire::ChainState {
    fn from(own: ChainState) -> Self {
        Self {
            checked: own.checked,
            records: own.records.unsigned_abs(),
            broken: own.broken.iter().map(ToString::to_string).collect(),
            older: own.older,
        }
    }
}

impl From<Event> for wire::Adding {
    fn from(own: Event) -> Self {
        match own {
            Event::Started { total } => Self::Started {
                total: count(total),
            },
            Event::Added { photo, done } => Self::Added {
                photo: photo.into(),
                done: count(done),
            },
            Event::Refused { name, error, done } => Self::Refused {
                name,
                code: error.code().to_owned(),
                done: count(done),
            },
            Event::Finished => Self::Finished,
        }
    }
}
