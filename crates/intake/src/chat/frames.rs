//! The frames of Signal's plain export, as far as they are read: fields of libsignal's backup.proto in the JSON form of
//! protobuf, where long numbers are texts and bytes are base64. A field that is not known here is passed over.

use std::collections::HashMap;

use serde::de::IgnoredAny;
use serde::{Deserialize, Deserializer};
use sha2::{Digest, Sha256};

use super::base64::decoded;
use super::json::Words;
use super::plain::{file_name, name};
use crate::archive::Member;
use crate::message::{Part, Sort};

/// Whoever a frame introduces.
pub(super) enum Who {
    /// The owner of the device.
    Owner,
    /// Someone else, or a group, by name.
    Other(String),
}

/// Given and family name in one.
pub(super) fn full(names: [Option<String>; 2]) -> String {
    let [given, family] = names.map(Option::unwrap_or_default);
    name(&format!("{given} {family}"))
}

/// A whole number, which JSON made from protobuf has as text.
fn number<'de, D: Deserializer<'de>>(from: D) -> Result<u64, D::Error> {
    let Words(number) = Words::deserialize(from)?;
    Ok(number.parse().unwrap_or(0))
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Frame {
    pub(super) account: Option<Account>,
    pub(super) recipient: Option<Recipient>,
    pub(super) chat: Option<Chat>,
    pub(super) chat_item: Option<ChatItem>,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Account {
    pub(super) given_name: Option<String>,
    pub(super) family_name: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Recipient {
    #[serde(deserialize_with = "number")]
    pub(super) id: u64,
    #[serde(rename = "self")]
    owner: Option<IgnoredAny>,
    contact: Option<Contact>,
    group: Option<Group>,
    release_notes: Option<IgnoredAny>,
}

impl Recipient {
    pub(super) fn who(self) -> Who {
        if self.owner.is_some() {
            return Who::Owner;
        }
        if let Some(contact) = self.contact {
            return Who::Other(contact.called());
        }
        if let Some(group) = self.group {
            let title = group
                .snapshot
                .and_then(|snapshot| snapshot.title)
                .and_then(|title| title.title);
            return Who::Other(name(&title.unwrap_or_default()));
        }
        let own = self.release_notes.map_or("", |_| "Signal");
        Who::Other(own.to_owned())
    }
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Contact {
    e164: Option<Words>,
    username: Option<String>,
    nickname: Option<Nickname>,
    profile_given_name: Option<String>,
    profile_family_name: Option<String>,
    system_given_name: Option<String>,
    system_family_name: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Nickname {
    given: Option<String>,
    family: Option<String>,
}

impl Contact {
    /// The name that the owner gave, else the phone's, else the person's own; with the number where it is known.
    fn called(self) -> String {
        let nickname = self.nickname.unwrap_or_default();
        let names = [
            full([nickname.given, nickname.family]),
            full([self.system_given_name, self.system_family_name]),
            full([self.profile_given_name, self.profile_family_name]),
            name(&self.username.unwrap_or_default()),
        ];
        let called = names.into_iter().find(|name| !name.is_empty());
        let number = self
            .e164
            .map(|Words(number)| number)
            .filter(|number| !number.is_empty() && number != "0");
        match (called, number) {
            (Some(called), Some(number)) => name(&format!("{called} (+{number})")),
            (Some(called), None) => called,
            (None, Some(number)) => name(&format!("+{number}")),
            (None, None) => String::new(),
        }
    }
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Group {
    snapshot: Option<Snapshot>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Snapshot {
    title: Option<Title>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Title {
    title: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Chat {
    #[serde(deserialize_with = "number")]
    pub(super) id: u64,
    #[serde(deserialize_with = "number")]
    pub(super) recipient_id: u64,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct ChatItem {
    #[serde(deserialize_with = "number")]
    pub(super) chat_id: u64,
    #[serde(deserialize_with = "number")]
    pub(super) author_id: u64,
    #[serde(deserialize_with = "number")]
    pub(super) date_sent: u64,
    incoming: Option<IgnoredAny>,
    outgoing: Option<Outgoing>,
    standard_message: Option<Standard>,
    contact_message: Option<ContactMessage>,
    sticker_message: Option<StickerMessage>,
    remote_deleted_message: Option<IgnoredAny>,
    admin_deleted_message: Option<IgnoredAny>,
    update_message: Option<HashMap<String, Change>>,
    view_once_message: Option<IgnoredAny>,
    direct_story_reply_message: Option<StoryReply>,
    poll: Option<Poll>,
}

impl ChatItem {
    /// Whether the owner sent it, or began the call that it tells of.
    pub(super) fn mine(&self) -> Option<bool> {
        let of_call = |changes: &HashMap<String, Change>| {
            let Words(direction) = changes.get("individualCall")?.direction.as_ref()?;
            Some(direction == "OUTGOING")
        };
        match (&self.outgoing, &self.incoming) {
            (Some(_), _) => Some(true),
            (_, Some(_)) => Some(false),
            _ => self.update_message.as_ref().and_then(of_call),
        }
    }

    /// What it is, its words, and its files.
    pub(super) fn content(self, files: &mut Vec<Pointer>) -> (Sort, String) {
        let unsent = self.outgoing.as_ref().is_some_and(Outgoing::reached_nobody);
        match self.said(files) {
            (Sort::Words, words) if unsent => (Sort::Unsent, words),
            content => content,
        }
    }

    fn said(self, files: &mut Vec<Pointer>) -> (Sort, String) {
        if self.remote_deleted_message.is_some() || self.admin_deleted_message.is_some() {
            return (Sort::Deleted, String::new());
        }
        if let Some(standard) = self.standard_message {
            files.extend(
                standard
                    .attachments
                    .into_iter()
                    .filter_map(|attachment| attachment.pointer),
            );
            files.extend(standard.long_text);
            return (Sort::Words, standard.text.unwrap_or_default().body);
        }
        // What may be seen once has lost its file in the export.
        if self.view_once_message.is_some() {
            return (Sort::Words, String::new());
        }
        if let Some(sticker) = self.sticker_message.and_then(|message| message.sticker) {
            files.extend(sticker.data);
            return (Sort::Words, sticker.emoji.unwrap_or_default());
        }
        if let Some(reply) = self.direct_story_reply_message {
            let words = reply
                .text_reply
                .and_then(|reply| reply.text)
                .map(|text| text.body);
            return (Sort::Words, words.or(reply.emoji).unwrap_or_default());
        }
        if let Some(poll) = self.poll {
            let options = poll.options.into_iter().map(|option| option.option);
            let lines: Vec<_> = std::iter::once(poll.question).chain(options).collect();
            return (Sort::Words, lines.join("\n"));
        }
        if let Some(contact) = self.contact_message.and_then(|message| message.contact) {
            return (Sort::Words, contact.words());
        }
        match self.update_message {
            Some(changes) => changed(changes),
            None => (Sort::Notice, String::new()),
        }
    }
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Outgoing {
    send_status: Option<Vec<SendStatus>>,
}

impl Outgoing {
    /// To each of those it was for it waits, has failed, or was left out.
    fn reached_nobody(&self) -> bool {
        let to = self.send_status.as_deref().unwrap_or_default();
        !to.is_empty() && to.iter().all(SendStatus::stayed)
    }
}

/// Of the states that one can be in, those in which it did not leave the device.
#[derive(Default, Deserialize)]
#[serde(default)]
struct SendStatus {
    pending: Option<IgnoredAny>,
    failed: Option<IgnoredAny>,
    skipped: Option<IgnoredAny>,
}

impl SendStatus {
    fn stayed(&self) -> bool {
        self.pending.is_some() || self.failed.is_some() || self.skipped.is_some()
    }
}

/// What a notice says, in the export's own terms.
fn changed(changes: HashMap<String, Change>) -> (Sort, String) {
    let Some((kind, change)) = changes.into_iter().next() else {
        return (Sort::Notice, String::new());
    };
    if kind == "individualCall" || kind == "groupCall" {
        return (Sort::Call, String::new());
    }
    let names = [
        change.previous_name.map(|Words(name)| name),
        change.new_name,
    ];
    match (change.kind, names) {
        (Some(Words(code)), _) => (Sort::Notice, code),
        (None, [Some(before), Some(after)]) => (Sort::Notice, format!("{before} \u{2192} {after}")),
        _ => (Sort::Notice, kind),
    }
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Change {
    #[serde(rename = "type")]
    kind: Option<Words>,
    previous_name: Option<Words>,
    new_name: Option<String>,
    direction: Option<Words>,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Standard {
    text: Option<Text>,
    attachments: Vec<Attachment>,
    long_text: Option<Pointer>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Text {
    body: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Attachment {
    pointer: Option<Pointer>,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Pointer {
    file_name: Option<String>,
    locator_info: Option<Locator>,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Locator {
    plaintext_hash: Option<String>,
    local_key: Option<String>,
}

impl Pointer {
    /// In a zip, a file is called by the SHA-256 of its own hash and its local key.
    pub(super) fn part(&self, members: &HashMap<String, Member>) -> Part {
        let locator = self.locator_info.as_ref();
        let stem = locator.and_then(|locator| {
            let mut hash = Sha256::new();
            hash.update(decoded(locator.plaintext_hash.as_ref()?));
            hash.update(decoded(locator.local_key.as_ref()?));
            Some(
                hash.finalize()
                    .iter()
                    .map(|b| format!("{b:02x}"))
                    .collect::<String>(),
            )
        });
        let there = stem.and_then(|stem| members.get(&stem));
        let own = file_name(self.file_name.as_deref().unwrap_or_default());
        Part {
            name: match there {
                Some(member) if own.is_empty() => file_name(&member.name),
                _ => own,
            },
            path: there.map(|member| member.index.to_string()),
            length: there.map_or(0, |member| member.length),
        }
    }
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct StickerMessage {
    sticker: Option<Sticker>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Sticker {
    emoji: Option<String>,
    data: Option<Pointer>,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct StoryReply {
    text_reply: Option<TextReply>,
    emoji: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct TextReply {
    text: Option<Text>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Poll {
    question: String,
    options: Vec<PollOption>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct PollOption {
    option: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct ContactMessage {
    contact: Option<Card>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Card {
    name: Option<CardName>,
    number: Vec<CardNumber>,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct CardName {
    given_name: Option<String>,
    family_name: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct CardNumber {
    value: String,
}

impl Card {
    fn words(self) -> String {
        let card = self.name.unwrap_or_default();
        let mut words = full([card.given_name, card.family_name]);
        for number in self.number {
            words.push('\n');
            words.push_str(&number.value);
        }
        words
    }
}
