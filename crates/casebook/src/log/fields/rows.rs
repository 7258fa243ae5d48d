//! The lists of an entry: witnesses, what was used, costs, whom it was told to, messages taken over.

use intake::{Moment, Sort};
use serde::{Deserialize, Serialize};

use super::kinds::{MeansKind, Whom};
use super::{SHORT, WORDS, longest};
use crate::civil;
use crate::error::{Error, Result};
use crate::registers::Answer;

/// The highest cost, in euro cents.
const DEAREST: u64 = 10_000_000_000;

/// A row of a list.
pub(super) trait Row {
    /// Refuses what does not fit.
    fn check(&self) -> Result<()>;
    /// Nothing is written in it.
    fn is_blank(&self) -> bool;
}

fn blank(texts: &[&String]) -> bool {
    texts.iter().all(|text| text.trim().is_empty())
}

/// Someone who saw or heard it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Witness {
    /// Name.
    pub name: String,
    /// How to reach them.
    pub reach: String,
    /// Will they speak to the police?
    pub will_speak: Answer,
    /// What they saw or heard, in their own words.
    #[serde(default)]
    pub words: String,
}

impl Row for Witness {
    fn check(&self) -> Result<()> {
        longest(&self.name, SHORT)?;
        longest(&self.reach, SHORT)?;
        longest(&self.words, WORDS)
    }

    fn is_blank(&self) -> bool {
        blank(&[&self.name, &self.reach, &self.words])
    }
}

/// A thing that was used.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Means {
    /// What kind.
    pub kind: MeansKind,
    /// Which: make and plate, number, name of the account.
    pub text: String,
}

impl Row for Means {
    fn check(&self) -> Result<()> {
        longest(&self.text, SHORT)
    }

    fn is_blank(&self) -> bool {
        blank(&[&self.text])
    }
}

/// What it cost.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cost {
    /// For what.
    pub what: String,
    /// Euro cents, 0 to 10,000,000,000; nothing when it is not known.
    pub cents: Option<u64>,
}

impl Row for Cost {
    fn check(&self) -> Result<()> {
        if self.cents.is_some_and(|cents| cents > DEAREST) {
            return Err(Error::OutOfRange);
        }
        longest(&self.what, SHORT)
    }

    fn is_blank(&self) -> bool {
        self.cents.is_none() && blank(&[&self.what])
    }
}

/// Somebody to whom it was told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Told {
    /// To whom.
    pub whom: Whom,
    /// Civil date, `YYYY-MM-DD`.
    pub date: Option<String>,
    /// The name of the person spoken with.
    pub name: String,
    /// A reference, badge or report number.
    pub number: String,
}

impl Row for Told {
    fn check(&self) -> Result<()> {
        if let Some(date) = &self.date {
            civil::date(date)?;
        }
        longest(&self.name, SHORT)?;
        longest(&self.number, SHORT)
    }

    fn is_blank(&self) -> bool {
        // To whom is an answer by itself.
        false
    }
}

/// A message taken over from an imported conversation or mailbox.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quoted {
    /// The file it stands in: 64 hex digits.
    pub file: String,
    /// Its number there, from 0.
    pub number: u32,
    /// When, as the file has it.
    pub at: Option<Moment>,
    /// Who sent it.
    pub from: String,
    /// Sent by the owner of the device, where the file says so.
    #[serde(default)]
    pub mine: Option<bool>,
    /// What it is: a call has no words, and some never left the device.
    #[serde(default)]
    pub sort: Sort,
    /// The words, at most 10,000 characters.
    pub text: String,
}

impl Row for Quoted {
    fn check(&self) -> Result<()> {
        if vault::FileId::from_hex(&self.file).is_none() {
            return Err(Error::NotAnId);
        }
        if let Some(at) = &self.at {
            civil::moment(at)?;
        }
        longest(&self.from, SHORT)?;
        longest(&self.text, WORDS)
    }

    fn is_blank(&self) -> bool {
        false
    }
}
