//! One message of a mailbox or a conversation, as plain text.

use serde::{Deserialize, Serialize};

use crate::facts::Moment;

/// The longest text given out of one message, in bytes; what is longer is cut at a character.
pub const LONGEST_TEXT: usize = 1 << 20;
/// The longest of the other texts, in bytes.
pub const LONGEST_NAME: usize = 1_024;
/// The longest head given out of one mail, names and values together, in bytes. RFC 5322 knows no limit; the value at
/// which this one is reached ends in `…`, and is the last.
pub const LONGEST_HEADERS: usize = 1 << 20;
/// The most parts of one message.
pub const MOST_PARTS: usize = 200;
/// The most messages given out of one file.
pub const MOST_MESSAGES: u32 = 500_000;

/// What a message is, beside its words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sort {
    /// Words, with or without parts.
    #[default]
    Words,
    /// Written by the program itself: someone joined, a number changed.
    Notice,
    /// A call, or a missed one.
    Call,
    /// It says that it was deleted.
    Deleted,
    /// Words that never left the device, as far as the file knows: they still wait there, or sending them failed.
    Unsent,
}

/// A file inside a message: an attachment of a mail, media of a chat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Its name, as the message has it: never a path. May be empty.
    pub name: String,
    /// Where it lies in the file, for a later request; nothing for media that is named and not there.
    pub path: Option<String>,
    /// Its length in bytes, decoded; 0 where it is not there. May be wrong where the file lies.
    pub length: u64,
}

/// One message.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// When, as the file has it; nothing when that can't be read.
    pub at: Option<Moment>,
    /// Who sent it: name and number or address, as the file has them.
    pub from: String,
    /// To whom; mail and text messages only.
    pub to: String,
    /// Sent by the owner of the device, where the file says so.
    pub mine: Option<bool>,
    /// What it is.
    pub sort: Sort,
    /// Subject; mail only.
    pub subject: String,
    /// The words. What was HTML is plain text here, with nothing of it left to load or run.
    pub text: String,
    /// Header fields in full up to [`LONGEST_HEADERS`], in the order of the file; mail only.
    pub headers: Vec<(String, String)>,
    /// Files in it.
    pub parts: Vec<Part>,
}
