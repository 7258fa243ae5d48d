//! The log: entries, their rows, what they are narrowed by.

use casebook::log::{
    ChainState, Cost, Effect, Entry, EntryFields, EntryRow, Filter, Inside, Knowing, Lasted,
    LastedUnit, LogPage, Means, MeansKind, NotKnown, Offers, OldAttachment, OldVersion, Precision,
    Quoted, Reply, Told, Version, Way, When, Whom, Witness,
};

use super::{count, each, twin_structs, twins};
use crate::wire;

twins! {
    wire::Precision = Precision { Exact, About, Between, Ongoing }
    wire::LastedUnit = LastedUnit { Minutes, Hours, Days }
    wire::Way = Way {
        Waiting, Spying, Following, Letters, Emails, Calls, Messages, SocialMedia, Threats, Lies, Damage, Orders,
        PeopleAround, Other,
    }
    wire::Effect = Effect {
        Fear, Threat, Suspicion, Startle, Concentration, Sleep, Appetite, Tiredness, MusclePain, Headache, Freedom,
        Children,
    }
    wire::Reply = Reply { Yes, No, Unknown }
    wire::Knowing = Knowing {
        Seen, Voice, Number, Account, Handwriting, Vehicle, Camera, Said, Told, Content, Suspicion,
    }
    wire::MeansKind = MeansKind { Vehicle, Number, Account, Weapon, Other }
    wire::Whom = Whom { Police, VeiligThuis, Slachtofferhulp, Lawyer, Doctor, Work, School, Close, Other }
    wire::NotKnown = NotKnown { Lasted, Place, Who }
}

twin_structs! {
    wire::When = When { precision, start, end, zone, offset }
    wire::Lasted = Lasted { count, unit }
    wire::Witness = Witness { name, reach, will_speak, words }
    wire::Means = Means { kind, text }
    wire::Cost = Cost { what, cents }
    wire::Told = Told { whom, date, name, number }
}

/// Both ways at once: the fields of an entry are the same on either side.
macro_rules! entry_fields {
    ($(
        $from:path => $to:path
    )*) => {$(
        impl From<$from> for $to {
            fn from(own: $from) -> Self {
                Self {
                    when: own.when.into(),
                    discovered: own.discovered,
                    lasted: own.lasted.map(Into::into),
                    place: own.place,
                    what: own.what,
                    ways: each(own.ways),
                    who: own.who,
                    knowing: each(own.knowing),
                    knowing_words: own.knowing_words,
                    quote: own.quote,
                    quoted: each(own.quoted),
                    means: each(own.means),
                    witnesses: each(own.witnesses),
                    children: own.children.map(Into::into),
                    against_no: own.against_no.map(Into::into),
                    against_ban: own.against_ban.map(Into::into),
                    ban_words: own.ban_words,
                    effects: each(own.effects),
                    effect_words: own.effect_words,
                    life_words: own.life_words,
                    costs: each(own.costs),
                    act: own.act,
                    told: each(own.told),
                    not_known: each(own.not_known),
                    begun: own.begun,
                }
            }
        }
    )*};
}

entry_fields! {
    EntryFields => wire::EntryFields
    wire::EntryFields => EntryFields
}

impl From<Quoted> for wire::Quoted {
    fn from(own: Quoted) -> Self {
        Self {
            file: own.file,
            number: own.number,
            at: own.at.map(Into::into),
            from: own.from,
            mine: own.mine,
            sort: own.sort.into(),
            text: own.text,
        }
    }
}

impl From<wire::Quoted> for Quoted {
    fn from(wire: wire::Quoted) -> Self {
        Self {
            file: wire.file,
            number: wire.number,
            at: wire.at.map(Into::into),
            from: wire.from,
            mine: wire.mine,
            sort: wire.sort.into(),
            text: wire.text,
        }
    }
}

impl From<wire::Filter> for Filter {
    fn from(wire: wire::Filter) -> Self {
        Self {
            query: wire.query,
            ways: each(wire.ways),
            person: wire.person,
            place: wire.place,
            from: wire.from,
            until: wire.until,
            attachments: wire.attachments,
            untold: wire.untold,
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
            attachments: each(own.attachments),
            draft: own.draft,
            kept_at: own.kept.map(casebook::Stamp::rfc3339),
            versions: each(own.versions),
        }
    }
}

impl From<OldAttachment> for wire::OldAttachment {
    fn from(own: OldAttachment) -> Self {
        Self {
            name: own.name,
            sha256: own.sha256,
            here: own.here,
        }
    }
}

impl From<OldVersion> for wire::OldVersion {
    fn from(own: OldVersion) -> Self {
        Self {
            at: own.at.rfc3339(),
            fields: own.fields.into(),
            attachments: each(own.attachments),
        }
    }
}

impl From<Offers> for wire::Offers {
    fn from(own: Offers) -> Self {
        Self {
            people: own.people,
            places: own.places,
            witnesses: each(own.witnesses),
            means: each(own.means),
            told: each(own.told),
        }
    }
}

impl From<Inside> for wire::Inside {
    fn from(own: Inside) -> Self {
        Self {
            file: own.file.to_hex(),
            number: own.number,
            from: own.from,
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
            who: own.who,
            line: own.line,
            marks: own.marks,
            witnesses: count(own.witnesses),
            attachments: count(own.attachments),
            police: own.police,
            draft: own.draft,
            inside: own.inside.map(Into::into),
        }
    }
}

impl From<LogPage> for wire::LogPage {
    fn from(own: LogPage) -> Self {
        Self {
            total: count(own.total),
            all: count(own.all),
            reading: own.reading,
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
        }
    }
}
