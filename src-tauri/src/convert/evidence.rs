//! Files of entries, and the messages in them.

use casebook::evidence::{
    Attachment, Conversation, DateOrder, Event, Kept, Kind, Moment, Origin, Place, Sort,
};

use super::{count, each, twins};
use crate::wire;

twins! {
    wire::Kind = Kind { Picture, Audio, Video, Mail, Mailbox, Chat, Document, Other }
    wire::Origin = Origin { Whatsapp, Sms, Telegram, Signal }
    wire::DateOrder = DateOrder { DayFirst, MonthFirst, YearFirst }
    wire::Sort = Sort { Words, Notice, Call, Deleted, Unsent }
}

impl From<Moment> for wire::FileMoment {
    fn from(own: Moment) -> Self {
        Self {
            civil: own.civil,
            offset: own.offset,
        }
    }
}

impl From<wire::FileMoment> for Moment {
    fn from(wire: wire::FileMoment) -> Self {
        Self {
            civil: wire.civil,
            offset: wire.offset,
        }
    }
}

/// Millionths of a degree to a degree.
const MICRO: f64 = 1e-6;

impl From<Place> for wire::FilePlace {
    fn from(own: Place) -> Self {
        Self {
            latitude: f64::from(own.latitude) * MICRO,
            longitude: f64::from(own.longitude) * MICRO,
        }
    }
}

impl From<Conversation> for wire::MessageFacts {
    fn from(own: Conversation) -> Self {
        let people = own.people.into_iter();
        Self {
            origin: own.origin.map(Into::into),
            title: own.title,
            order: own.order.map(Into::into),
            assumed: own.assumed,
            count: own.count,
            notices: own.notices,
            left_out: own.left_out,
            first: own.first.map(Into::into),
            last: own.last.map(Into::into),
            days: own.days,
            people: people
                .map(|(name, count)| wire::Writer { name, count })
                .collect(),
        }
    }
}

impl From<Attachment> for wire::Attachment {
    fn from(own: Attachment) -> Self {
        let facts = own.facts;
        Self {
            id: own.id.to_hex(),
            name: own.name,
            kind: facts.kind.into(),
            media_type: facts.media_type,
            size: own.size,
            sha256: own
                .sha256
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect(),
            added_at: own.added.rfc3339(),
            thumb: own.thumb,
            preview: facts.preview,
            unshown: own.unshown,
            locked: facts.locked,
            veiled: own.veiled,
            width: facts.width,
            height: facts.height,
            duration_ms: facts.duration_ms,
            taken: facts.taken.map(Into::into),
            place: facts.place.map(Into::into),
            device: facts.device,
            parent: own.origin.map(|origin| origin.parent.to_hex()),
            message: own.origin.map(|origin| origin.message),
            messages: own.conversation.map(Into::into),
        }
    }
}

impl From<Kept> for wire::Message {
    fn from(own: Kept) -> Self {
        let parts = own.parts.into_iter();
        Self {
            number: own.number,
            at: own.at.map(Into::into),
            from: own.from,
            to: own.to,
            mine: own.mine,
            sort: own.sort.into(),
            subject: own.subject,
            text: own.text,
            marks: own.marks,
            parts: parts
                .map(|(name, file)| wire::Part {
                    name,
                    file: file.map(vault::FileId::to_hex),
                })
                .collect(),
        }
    }
}

impl From<(usize, Vec<Kept>)> for wire::MessagePage {
    fn from((total, rows): (usize, Vec<Kept>)) -> Self {
        Self {
            total: count(total),
            rows: each(rows),
        }
    }
}

impl From<(String, String)> for wire::Header {
    fn from((name, value): (String, String)) -> Self {
        Self { name, value }
    }
}

impl From<Event> for wire::Adding {
    fn from(own: Event) -> Self {
        match own {
            Event::Started { total } => Self::Started {
                total: count(total),
            },
            Event::Passing { name, read, size } => Self::Passing { name, read, size },
            Event::Added {
                attachment,
                also,
                done,
            } => Self::Added {
                attachment: Box::new((*attachment).into()),
                also: also.map(|entry| entry.to_string()),
                done: count(done),
            },
            Event::Same { name, done } => Self::Same {
                name,
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
