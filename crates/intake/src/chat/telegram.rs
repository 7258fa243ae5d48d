//! Telegram Desktop's export as JSON: one chat, or all of them. Source: core.telegram.org/import-export, and the app's
//! own writer for the fields that the page leaves out.

use std::collections::HashMap;
use std::fmt;
use std::io::{BufReader, Read};

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::json::{Guard, Words, scalars};
use super::plain::{cut, file_name, name, text};
use super::post::{Post, at, notice, words};
use crate::archive::Member;
use crate::facts::{Messages, Origin};
use crate::message::{MOST_MESSAGES, Message, Part};
use crate::refusal::Refusal;

/// The longest title, in characters.
const LONGEST_TITLE: usize = 200;

/// Whether this is such an export: it has a message with Telegram's fields. Reads up to the first message.
pub(super) fn recognised(source: &mut dyn Read) -> bool {
    let members = HashMap::new();
    let mut each = |_| Ok(());
    let mut out = Out::new(&members, "", &mut each);
    out.probe = true;
    // The first message ends the reading, so an error says nothing here.
    let _ = out.run(source);
    out.found
}

/// Gives out every message in the order of the file. `members` are the files that came with it, by their path; `folder`
/// is where the export lies among them, empty or with a `/` at its end.
///
/// # Errors
/// `Damaged` when nothing can be read; what `each` says.
pub(super) fn read(
    source: &mut dyn Read,
    members: &HashMap<String, Member>,
    folder: &str,
    each: &mut dyn FnMut(Message) -> Result<(), Refusal>,
) -> Result<Messages, Refusal> {
    let mut out = Out::new(members, folder, each);
    let ended = out.run(source);
    if let Some(refusal) = out.refusal {
        return Err(refusal);
    }
    if ended.is_err() {
        if out.count == 0 {
            return Err(Refusal::Damaged);
        }
        // What follows the damage is unknown: at least one message.
        out.left_out = out.left_out.saturating_add(1);
    }
    Ok(Messages {
        origin: Some(Origin::Telegram),
        title: out.title.chars().take(LONGEST_TITLE).collect(),
        order: None,
        assumed: false,
        left_out: out.left_out,
    })
}

struct Out<'a> {
    members: &'a HashMap<String, Member>,
    folder: &'a str,
    each: &'a mut dyn FnMut(Message) -> Result<(), Refusal>,
    /// Only whether there is a message is asked.
    probe: bool,
    found: bool,
    refusal: Option<Refusal>,
    title: String,
    /// "user" and the number of whoever made the export, where it says so.
    owner: Option<String>,
    count: u32,
    left_out: u32,
}

impl<'a> Out<'a> {
    fn new(
        members: &'a HashMap<String, Member>,
        folder: &'a str,
        each: &'a mut dyn FnMut(Message) -> Result<(), Refusal>,
    ) -> Self {
        Self {
            members,
            folder,
            each,
            probe: false,
            found: false,
            refusal: None,
            title: String::new(),
            owner: None,
            count: 0,
            left_out: 0,
        }
    }

    fn run(&mut self, source: &mut dyn Read) -> serde_json::Result<()> {
        let guard = Guard::new(BufReader::with_capacity(1 << 16, source));
        let mut json =
            serde_json::Deserializer::from_reader(BufReader::with_capacity(1 << 16, guard));
        Level {
            out: self,
            top: true,
        }
        .deserialize(&mut json)
    }

    fn give(&mut self, post: Post, chat: Option<&str>) -> Result<(), Refusal> {
        if self.count >= MOST_MESSAGES {
            self.left_out = self.left_out.saturating_add(1);
            return Ok(());
        }
        self.count += 1;
        let mut message = self.message(post);
        if let Some(chat) = chat {
            message.to = name(chat);
        }
        (self.each)(message)
    }

    fn message(&self, post: Post) -> Message {
        let service = post.kind.0 == "service";
        let (from, id) = if service {
            (&post.actor, &post.actor_id)
        } else {
            (&post.from, &post.from_id)
        };
        let mut message = Message {
            at: at(&post),
            // A deleted account has a number and no name.
            from: name(if from.0.is_empty() { &id.0 } else { &from.0 }),
            mine: self
                .owner
                .as_ref()
                .filter(|_| !id.0.is_empty())
                .map(|owner| *owner == id.0),
            ..Message::default()
        };
        if service {
            (message.sort, message.text) = notice(&post);
        } else {
            message.text = text(&words(&post));
        }
        if !post.forwarded.0.is_empty() {
            message
                .headers
                .push(("forwarded_from".to_owned(), name(&post.forwarded.0)));
        }
        for (path, called) in [
            (&post.photo, None),
            (&post.file, Some(&post.file_name)),
            (&post.vcard, None),
        ] {
            if !path.0.is_empty() {
                message
                    .parts
                    .push(self.part(&path.0, called.map_or("", |called| &called.0)));
            }
        }
        message
    }

    /// What is not in the export has a sentence in brackets where its path would be.
    fn part(&self, path: &str, called: &str) -> Part {
        let there = (!path.starts_with('(') && !path.contains(" (File "))
            .then(|| self.members.get(&format!("{}{path}", self.folder)))
            .flatten();
        let named = if path.contains('(') && there.is_none() {
            ""
        } else {
            path
        };
        let own = file_name(called);
        Part {
            name: if own.is_empty() {
                file_name(named)
            } else {
                own
            },
            path: there.map(|member| member.index.to_string()),
            length: there.map_or(0, |member| member.length),
        }
    }
}

/// An object on the way to the messages: the whole export, its list of chats, or one chat.
struct Level<'o, 'a> {
    out: &'o mut Out<'a>,
    top: bool,
}

impl<'de> DeserializeSeed<'de> for Level<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Level<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an export")
    }

    scalars!(|_: &str| ());

    /// A list of chats.
    fn visit_seq<A: SeqAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        while members
            .next_element_seed(Level {
                out: self.out,
                top: false,
            })?
            .is_some()
        {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<(), A::Error> {
        let mut called = String::new();
        while let Some(Words(field)) = fields.next_key()? {
            match field.as_str() {
                "name" => {
                    called = name(&fields.next_value::<Words>()?.0);
                    if self.top {
                        self.out.title.clone_from(&called);
                    }
                }
                "user_id" if !self.top => {
                    let Words(number) = fields.next_value()?;
                    self.out.owner = Some(format!("user{}", cut(&number, 40)));
                }
                "messages" => {
                    let chat = (!self.top).then_some(called.as_str());
                    fields.next_value_seed(List {
                        out: self.out,
                        chat,
                    })?;
                }
                "chats" | "left_chats" | "list" | "personal_information" => {
                    fields.next_value_seed(Level {
                        out: self.out,
                        top: false,
                    })?;
                }
                _ => {
                    fields.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(())
    }
}

/// The messages of one chat.
struct List<'o, 'a, 'n> {
    out: &'o mut Out<'a>,
    chat: Option<&'n str>,
}

impl<'de> DeserializeSeed<'de> for List<'_, '_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for List<'_, '_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("messages")
    }

    scalars!(|_: &str| ());

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<(), A::Error> {
        while fields.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        while let Some(post) = members.next_element::<Post>()? {
            if !post.is_telegrams() {
                self.out.left_out = self.out.left_out.saturating_add(1);
                continue;
            }
            if self.out.probe {
                self.out.found = true;
                return Err(A::Error::custom("found"));
            }
            if let Err(refusal) = self.out.give(post, self.chat) {
                self.out.refusal = Some(refusal);
                return Err(A::Error::custom("stopped"));
            }
        }
        Ok(())
    }
}
