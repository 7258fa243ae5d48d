//! When it happened, and how long.

use serde::{Deserialize, Serialize};

use crate::civil;
use crate::error::{Error, Result};

/// The most of any unit that something may last.
const LONGEST: u32 = 100_000;

/// How well a moment is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Precision {
    /// To the minute.
    #[default]
    Exact,
    /// Around this time.
    About,
    /// Somewhere between start and end.
    Between,
    /// Since then, and it still goes on.
    Ongoing,
}

/// When it happened, on the clock of the place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct When {
    /// How well it is known.
    pub precision: Precision,
    /// Civil time, `YYYY-MM-DDTHH:MM`.
    pub start: String,
    /// Civil time; only with [`Precision::Between`].
    pub end: Option<String>,
    /// IANA name of the zone.
    pub zone: String,
    /// The zone's offset at `start`, minutes east of UTC; computed when the entry is kept.
    pub offset: i32,
}

impl When {
    /// Checks both ends and computes the offset.
    pub(super) fn check(&mut self) -> Result<()> {
        let start = civil::time(&self.start)?;
        self.offset = civil::offset(start, &self.zone)?;
        match (self.precision, &self.end) {
            (Precision::Between, Some(end)) if civil::time(end)? >= start => Ok(()),
            (Precision::Between, _) => Err(Error::BadTime),
            _ => {
                self.end = None;
                Ok(())
            }
        }
    }

    /// Minutes since 1970-01-01T00:00Z at its start: what the log is ordered by.
    pub(crate) fn minute(&self) -> i64 {
        civil::time(&self.start).map_or(0, |start| {
            start.and_utc().timestamp() / 60 - i64::from(self.offset)
        })
    }
}

/// How long it went on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lasted {
    /// How many; 1 to 100,000.
    pub count: u32,
    /// Of what.
    pub unit: LastedUnit,
}

impl Lasted {
    pub(super) fn check(self) -> Result<()> {
        if (1..=LONGEST).contains(&self.count) {
            Ok(())
        } else {
            Err(Error::OutOfRange)
        }
    }
}

/// A unit of duration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LastedUnit {
    /// Minutes.
    Minutes,
    /// Hours.
    Hours,
    /// Days.
    Days,
}
