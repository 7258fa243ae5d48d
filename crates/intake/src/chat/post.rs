//! One message of a Telegram export: its fields, its time, and what it says.

use std::fmt;

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::civil::{Civil, from_millis};
use super::json::{Names, Words, scalars};
use super::plain::text;
use super::sms::length;
use crate::facts::Moment;
use crate::message::Sort;

/// The local time, and its distance from UTC where both are told. An export has the clock of the computer that made it.
pub(super) fn at(post: &Post) -> Option<Moment> {
    let unix: Option<i64> = post.unix.0.parse().ok();
    let Some(civil) = Civil::parse(&post.date.0) else {
        return from_millis(unix?.checked_mul(1_000)?);
    };
    let offset = unix.and_then(|unix| {
        let minutes = civil.unix().checked_sub(unix)?.checked_div(60)?;
        let whole = civil.unix() - unix == minutes * 60 && minutes % 15 == 0;
        i32::try_from(minutes)
            .ok()
            .filter(|minutes| whole && minutes.abs() <= 14 * 60)
    });
    civil.moment(offset)
}

/// What a service message says, in the export's own terms: "invite_members: Noor".
pub(super) fn notice(post: &Post) -> (Sort, String) {
    let action = &post.action.0;
    if action == "phone_call" {
        return (Sort::Call, length(post.duration.0.parse().unwrap_or(0)));
    }
    let sort = if action == "group_call" {
        Sort::Call
    } else {
        Sort::Notice
    };
    let about = [
        &post.title.0,
        &post.members.0,
        &post.information.0,
        &words(post),
    ]
    .map(|about| about.trim().to_owned());
    let about = about
        .into_iter()
        .filter(|about| !about.is_empty())
        .collect::<Vec<_>>()
        .join(", ");
    let says = match (action.is_empty(), about.is_empty()) {
        (false, false) => format!("{action}: {about}"),
        (false, true) => action.clone(),
        _ => about,
    };
    (sort, text(&says))
}

/// The text; without one, what stands in its place: a poll, a place, a contact, a sticker.
pub(super) fn words(post: &Post) -> String {
    if !post.text.0.is_empty() {
        return post.text.0.clone();
    }
    let instead = [
        &post.place.0,
        &post.address.0,
        &post.location.0,
        &post.contact.0,
        &post.poll.0,
        &post.sticker.0,
    ];
    instead
        .into_iter()
        .filter(|words| !words.is_empty())
        .cloned()
        .collect::<Vec<_>>()
        .join(" ")
}

/// The fields of one message. Each may be of any type, or missing.
#[derive(Default)]
pub(super) struct Post {
    pub(super) kind: Words,
    pub(super) date: Words,
    pub(super) unix: Words,
    pub(super) from: Words,
    pub(super) from_id: Words,
    pub(super) actor: Words,
    pub(super) actor_id: Words,
    pub(super) action: Words,
    pub(super) text: Words,
    pub(super) photo: Words,
    pub(super) file: Words,
    pub(super) file_name: Words,
    pub(super) vcard: Words,
    pub(super) forwarded: Words,
    pub(super) duration: Words,
    pub(super) title: Words,
    pub(super) members: Names,
    pub(super) information: Words,
    pub(super) place: Words,
    pub(super) address: Words,
    pub(super) location: Words,
    pub(super) contact: Words,
    pub(super) poll: Words,
    pub(super) sticker: Words,
}

impl Post {
    /// Whether it is a message as Telegram writes them.
    pub(super) fn is_telegrams(&self) -> bool {
        matches!(self.kind.0.as_str(), "message" | "service" | "unsupported")
            && !(self.date.0.is_empty() && self.unix.0.is_empty())
    }
}

impl<'de> Deserialize<'de> for Post {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = Post;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a message")
            }

            scalars!(|_: &str| Post::default());

            fn visit_seq<A: SeqAccess<'de>>(self, mut members: A) -> Result<Post, A::Error> {
                while members.next_element::<IgnoredAny>()?.is_some() {}
                Ok(Post::default())
            }

            fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Post, A::Error> {
                let mut post = Post::default();
                while let Some(Words(field)) = fields.next_key()? {
                    let place = match field.as_str() {
                        "type" => &mut post.kind,
                        "date" => &mut post.date,
                        "date_unixtime" => &mut post.unix,
                        "from" => &mut post.from,
                        "from_id" => &mut post.from_id,
                        "actor" => &mut post.actor,
                        "actor_id" => &mut post.actor_id,
                        "action" => &mut post.action,
                        "text" => &mut post.text,
                        "photo" => &mut post.photo,
                        "file" => &mut post.file,
                        "file_name" => &mut post.file_name,
                        "contact_vcard" => &mut post.vcard,
                        "forwarded_from" => &mut post.forwarded,
                        "duration_seconds" => &mut post.duration,
                        "title" => &mut post.title,
                        "information_text" => &mut post.information,
                        "place_name" => &mut post.place,
                        "address" => &mut post.address,
                        "location_information" => &mut post.location,
                        "contact_information" => &mut post.contact,
                        "poll" => &mut post.poll,
                        "sticker_emoji" => &mut post.sticker,
                        "members" => {
                            post.members = fields.next_value()?;
                            continue;
                        }
                        _ => {
                            fields.next_value::<IgnoredAny>()?;
                            continue;
                        }
                    };
                    *place = fields.next_value()?;
                }
                Ok(post)
            }
        }
        from.deserialize_any(Any)
    }
}
