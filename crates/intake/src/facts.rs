//! What a file says of itself: plain data, read by a worker. None of it is proof, and the pages say so.

use serde::{Deserialize, Serialize};

/// What kind of file it is, as its bytes tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A photo or other picture.
    Picture,
    /// Sound.
    Audio,
    /// Moving pictures.
    Video,
    /// One e-mail.
    Mail,
    /// Many e-mails in one file.
    Mailbox,
    /// An exported conversation.
    Chat,
    /// A PDF.
    Document,
    /// Anything else.
    #[default]
    Other,
}

/// A civil date and time as the file has it, and what is known of its clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moment {
    /// `YYYY-MM-DDTHH:MM:SS`, years 1970 to 2200, on the clock named by `offset`.
    pub civil: String,
    /// Minutes east of UTC, -1,439 to 1,439; nothing where the file does not say which clock it was.
    pub offset: Option<i32>,
}

/// A place on earth (WGS 84), as whole millionths of a degree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// North is positive; -90,000,000 to 90,000,000.
    pub latitude: i32,
    /// East is positive; -180,000,000 to 180,000,000.
    pub longitude: i32,
}

/// In which order a conversation writes its dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DateOrder {
    /// 31-12-2025.
    DayFirst,
    /// 12/31/2025.
    MonthFirst,
    /// 2025-12-31.
    YearFirst,
}

/// Which program a conversation came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// WhatsApp's "export chat".
    Whatsapp,
    /// A backup of text messages as XML ("SMS Backup & Restore").
    Sms,
    /// Telegram Desktop's JSON.
    Telegram,
    /// A plain export of Signal.
    Signal,
}

/// What a mailbox or conversation holds as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Messages {
    /// Where it came from; nothing for mail.
    pub origin: Option<Origin>,
    /// The name of the conversation, if the file has one; at most 200 characters.
    pub title: String,
    /// How its dates were read, where they can be read in more than one way.
    pub order: Option<DateOrder>,
    /// The dates alone do not decide between day first and month first: `order` is an assumption.
    pub assumed: bool,
    /// Messages that the file holds and that were not given out: too many, or not to be read.
    pub left_out: u32,
}

/// What a file says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// What kind of file.
    pub kind: Kind,
    /// Its media type, as its bytes tell.
    pub media_type: String,
    /// When it was taken or recorded.
    pub taken: Option<Moment>,
    /// Where.
    pub place: Option<Place>,
    /// With what: make and model, at most 200 characters; may be empty.
    pub device: String,
    /// Upright width in pixels, 0 where there is none.
    pub width: u32,
    /// Upright height in pixels, 0 where there is none.
    pub height: u32,
    /// How long it plays, in milliseconds.
    pub duration_ms: Option<u64>,
    /// What is shown is the small preview that the camera put in: the picture itself can't be decoded.
    pub preview: bool,
    /// It is locked with a password of its own.
    pub locked: bool,
    /// For mailboxes and conversations.
    pub messages: Option<Messages>,
}
