//! Signal's plain export: `main.jsonl`, alone or in a zip with the media. Every line is a frame of Signal's backup format as
//! JSON. Source: libsignal's backup.proto, and the writers of the Android and desktop apps.

use std::collections::HashMap;
use std::io::Read;

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::civil::from_millis;
use super::frames::{ChatItem, Frame, Who, full};
use super::lines::lines;
use super::plain::text;
use crate::archive::Member;
use crate::facts::{Messages, Origin};
use crate::message::{MOST_MESSAGES, MOST_PARTS, Message};
use crate::refusal::Refusal;

/// The longest line read, in bytes.
const LONGEST_LINE: usize = 4 << 20;
/// The most people and groups, and the most chats, that are remembered.
const MOST_KNOWN: usize = 100_000;

/// Whether the first line is the head of such an export.
pub(super) fn recognised(first: &str) -> bool {
    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    #[expect(dead_code, reason = "only whether the fields are there is asked")]
    struct Info {
        version: IgnoredAny,
        backup_time_ms: IgnoredAny,
    }
    serde_json::from_str::<Info>(first).is_ok()
}

/// Whether this is one of Signal's encrypted backups for Android: the length of a first frame, and in it an initial value
/// of 16 bytes and a salt of 32.
pub(super) fn is_encrypted(beginning: &[u8]) -> bool {
    let Some([0, 0, 0, frame, 0x0a, head, 0x0a, 16, rest @ ..]) = beginning.get(..64) else {
        return false;
    };
    matches!((frame, head), (54, 52) | (56, 54)) && rest.get(16..18) == Some(&[0x12, 32])
}

/// Gives out every message in the order of the file. `members` are the media by their name without its ending.
///
/// # Errors
/// What a failed read or `each` says.
pub(super) fn read(
    source: &mut dyn Read,
    members: &HashMap<String, Member>,
    each: &mut dyn FnMut(Message) -> Result<(), Refusal>,
) -> Result<Messages, Refusal> {
    let mut book = Book::default();
    let (mut count, mut left_out) = (0, 0_u32);
    lines(source, LONGEST_LINE, &mut |line, cut| {
        if line.trim().is_empty() {
            return Ok(());
        }
        let Some(frame) = serde_json::from_str::<Frame>(line).ok().filter(|_| !cut) else {
            left_out = left_out.saturating_add(1);
            return Ok(());
        };
        let Some(item) = frame.chat_item else {
            book.learn(frame);
            return Ok(());
        };
        if count >= MOST_MESSAGES {
            left_out = left_out.saturating_add(1);
            return Ok(());
        }
        count += 1;
        each(book.message(item, members))
    })?;
    Ok(Messages {
        origin: Some(Origin::Signal),
        title: String::new(),
        order: None,
        assumed: false,
        left_out,
    })
}

/// Who and what the frames so far have introduced.
#[derive(Default)]
struct Book {
    owner: String,
    recipients: HashMap<u64, Who>,
    chats: HashMap<u64, u64>,
}

impl Book {
    fn learn(&mut self, frame: Frame) {
        if let Some(account) = frame.account {
            self.owner = full([account.given_name, account.family_name]);
        }
        if let Some(recipient) = frame
            .recipient
            .filter(|_| self.recipients.len() < MOST_KNOWN)
        {
            self.recipients.insert(recipient.id, recipient.who());
        }
        if let Some(chat) = frame.chat.filter(|_| self.chats.len() < MOST_KNOWN) {
            self.chats.insert(chat.id, chat.recipient_id);
        }
    }

    fn called(&self, recipient: u64) -> String {
        match self.recipients.get(&recipient) {
            Some(Who::Owner) => self.owner.clone(),
            Some(Who::Other(name)) => name.clone(),
            None => String::new(),
        }
    }

    fn message(&self, item: ChatItem, members: &HashMap<String, Member>) -> Message {
        let mine = item.mine();
        let chat = self.chats.get(&item.chat_id);
        let mut message = Message {
            at: i64::try_from(item.date_sent)
                .ok()
                .filter(|&at| at > 0)
                .and_then(from_millis),
            from: self.called(item.author_id),
            to: chat.map(|&chat| self.called(chat)).unwrap_or_default(),
            mine,
            ..Message::default()
        };
        let mut files = Vec::new();
        (message.sort, message.text) = item.content(&mut files);
        message.text = text(&message.text);
        message.parts = files
            .iter()
            .take(MOST_PARTS)
            .map(|file| file.part(members))
            .collect();
        message
    }
}
