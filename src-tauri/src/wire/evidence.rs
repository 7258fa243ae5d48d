//! Attachments: what is known of a file, and the messages in it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A file that was to be added and is not in yet.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct AwaitedFile {
    /// Its name.
    pub name: String,
    /// It was chosen, and stands where it stood.
    pub there: bool,
}

/// What kind of file; words: `kind-<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, export_to = "wire.d.ts")]
pub enum Kind {
    /// A photo or other picture.
    Picture,
    /// Sound.
    Audio,
    /// Moving pictures.
    Video,
    /// One e-mail.
    Mail,
    /// Many e-mails.
    Mailbox,
    /// A conversation.
    Chat,
    /// A PDF.
    Document,
    /// Anything else.
    Other,
}

/// A civil time as a file has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct FileMoment {
    /// `YYYY-MM-DDTHH:MM:SS`.
    pub civil: String,
    /// Minutes east of UTC of that clock; nothing where the file does not say.
    pub offset: Option<i32>,
}

/// A place as a file has it, in degrees (WGS 84).
#[derive(Clone, Copy, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct FilePlace {
    /// North is positive.
    pub latitude: f64,
    /// East is positive.
    pub longitude: f64,
}

/// Which program a conversation came from; words: `origin-<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, export_to = "wire.d.ts")]
pub enum Origin {
    /// WhatsApp.
    Whatsapp,
    /// Text messages.
    Sms,
    /// Telegram.
    Telegram,
    /// Signal.
    Signal,
}

/// In which order a conversation writes its dates; words: `order-<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, export_to = "wire.d.ts")]
pub enum DateOrder {
    /// Day, month, year.
    DayFirst,
    /// Month, day, year.
    MonthFirst,
    /// Year, month, day.
    YearFirst,
}

/// What a mailbox or conversation holds.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct MessageFacts {
    /// Where it came from; nothing for mail.
    pub origin: Option<Origin>,
    /// Its name; may be empty.
    pub title: String,
    /// How its dates were read, where there is a choice.
    pub order: Option<DateOrder>,
    /// That is an assumption.
    pub assumed: bool,
    /// How many messages, with what the app itself noted.
    pub count: u32,
    /// How many of them the app itself noted.
    pub notices: u32,
    /// How many could not be read, or were too many.
    pub left_out: u32,
    /// The first and the last moment.
    pub first: Option<FileMoment>,
    /// The last.
    pub last: Option<FileMoment>,
    /// Days from the first to the last, both counted; 0 without dates.
    pub days: u32,
    /// Who wrote how many, most first; at most 50.
    pub people: Vec<Writer>,
}

/// Who wrote how many messages.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct Writer {
    /// As the file has it.
    pub name: String,
    /// Messages.
    pub count: u32,
}

/// A file of an entry. Pictures: `vault://localhost/thumb/<id>` and `.../view/<id>`; sound and video:
/// `vault://localhost/media/<id>/<offset>/<length>`, at most 8 MiB at once.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct Attachment {
    /// 64 hex digits.
    pub id: String,
    /// The file's name as it came.
    pub name: String,
    /// What kind of file.
    pub kind: Kind,
    /// What the bytes are, by their own look: a media type.
    pub media_type: String,
    /// Bytes.
    #[ts(type = "number")]
    pub size: u64,
    /// 64 hex digits over the bytes as they came.
    pub sha256: String,
    /// When it was added.
    pub added_at: String,
    /// There is a small picture of it.
    pub thumb: bool,
    /// That picture is only the preview that the camera put in: this program can't show the picture itself.
    pub preview: bool,
    /// Why it can't be shown or read: `unknown-type`, `damaged`, `too-large`, `locked`, `too-slow`, `no-worker`; words:
    /// `unshown-<code>`.
    pub unshown: Option<String>,
    /// It is locked with a password of its own.
    pub locked: bool,
    /// It is not to be shown until asked for.
    pub veiled: bool,
    /// Upright width in pixels, 0 where there is none.
    pub width: u32,
    /// Upright height in pixels, 0 where there is none.
    pub height: u32,
    /// How long it plays, in milliseconds.
    #[ts(type = "number | null")]
    pub duration_ms: Option<u64>,
    /// When it was taken, as the file says.
    pub taken: Option<FileMoment>,
    /// Where, as the file says.
    pub place: Option<FilePlace>,
    /// With what, as the file says; may be empty.
    pub device: String,
    /// The file it came in, if it is a part of one: 64 hex digits.
    pub parent: Option<String>,
    /// In which message of that file, from 0.
    pub message: Option<u32>,
    /// For mail, mailboxes and conversations.
    pub messages: Option<MessageFacts>,
}

/// What a message is, beside its words; words: `sort-<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, export_to = "wire.d.ts")]
pub enum Sort {
    /// Words.
    Words,
    /// Written by the program itself.
    Notice,
    /// A call.
    Call,
    /// It was deleted.
    Deleted,
    /// It never left the device.
    Unsent,
}

/// A file inside a message.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct Part {
    /// Its name; may be empty.
    pub name: String,
    /// The attachment it became: 64 hex digits; nothing where it is not in the file.
    pub file: Option<String>,
}

/// One message.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct Message {
    /// Its number in the file, from 0.
    pub number: u32,
    /// When, as the file has it.
    pub at: Option<FileMoment>,
    /// Who sent it.
    pub from: String,
    /// To whom; may be empty.
    pub to: String,
    /// Sent by the owner of the device, where the file says so.
    pub mine: Option<bool>,
    /// What it is.
    pub sort: Sort,
    /// Subject; may be empty.
    pub subject: String,
    /// The words: plain text.
    pub text: String,
    /// Ranges of `text` that match the search, in UTF-16 units: start, end.
    pub marks: Vec<(u32, u32)>,
    /// Files in it.
    pub parts: Vec<Part>,
}

/// A stretch of the messages of a file, oldest first.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct MessagePage {
    /// How many match.
    pub total: u32,
    /// Those asked for.
    pub rows: Vec<Message>,
}

/// One header field of a mail: its name and its value.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct Header {
    /// Name.
    pub name: String,
    /// Value.
    pub value: String,
}

/// A copy of an attachment that lies readable on this computer.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct Original {
    /// The attachment: 64 hex digits.
    pub file: String,
    /// Its name on the disk.
    pub name: String,
    /// The folder it lies in.
    pub folder: String,
}

/// Progress of adding files, one event a file.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(
    tag = "event",
    rename_all = "kebab-case",
    rename_all_fields = "camelCase"
)]
#[ts(export, export_to = "wire.d.ts")]
pub enum Adding {
    /// So many files are to come.
    Started {
        /// How many.
        total: u32,
    },
    /// One is on its way; told now and then, for long ones.
    Passing {
        /// Its name.
        name: String,
        /// Bytes taken in.
        #[ts(type = "number")]
        read: u64,
        /// Bytes in all.
        #[ts(type = "number")]
        size: u64,
    },
    /// One is in.
    Added {
        /// The file.
        attachment: Box<Attachment>,
        /// Another entry that holds the same bytes: 32 hex digits.
        also: Option<String>,
        /// How many are done, failures included.
        done: u32,
    },
    /// One could not be taken; the others go on.
    Refused {
        /// Its name.
        name: String,
        /// A failure code.
        code: String,
        /// How many are done, failures included.
        done: u32,
    },
    /// This entry holds the same bytes already: nothing was added.
    Same {
        /// Its name.
        name: String,
        /// How many are done.
        done: u32,
    },
    /// No more to come.
    Finished,
}
