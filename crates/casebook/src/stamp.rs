//! A moment on the caller's clock.

use chrono::{DateTime, FixedOffset, NaiveDate, SecondsFormat, Utc};

/// When something was done, and what the local clock said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    pub utc_ms: i64,
    /// The local clock's offset from UTC, minutes east; -1,439 to 1,439.
    pub offset_minutes: i32,
}

impl Stamp {
    /// The moment on the local clock; nothing for values out of range.
    fn local(self) -> Option<DateTime<FixedOffset>> {
        let zone = FixedOffset::east_opt(self.offset_minutes.checked_mul(60)?)?;
        Some(DateTime::<Utc>::from_timestamp_millis(self.utc_ms)?.with_timezone(&zone))
    }

    /// RFC 3339 with the local offset, to the second; empty for values out of range.
    #[must_use]
    pub fn rfc3339(self) -> String {
        self.local()
            .map(|moment| moment.to_rfc3339_opts(SecondsFormat::Secs, false))
            .unwrap_or_default()
    }

    /// The local civil date.
    #[must_use]
    pub fn date(self) -> NaiveDate {
        self.local()
            .map(|moment| moment.date_naive())
            .unwrap_or_default()
    }

    /// The local civil time, to the minute.
    #[must_use]
    pub fn civil(self) -> String {
        self.local()
            .map(|moment| moment.format(crate::civil::TIME).to_string())
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Stamp;

    #[test]
    fn a_stamp_knows_its_local_time() {
        let stamp = Stamp {
            utc_ms: 1_795_437_720_000,
            offset_minutes: 60,
        };
        assert_eq!(stamp.rfc3339(), "2026-11-23T13:42:00+01:00");
        assert_eq!(stamp.civil(), "2026-11-23T13:42");
        assert_eq!(stamp.date().to_string(), "2026-11-23");
        let late = Stamp {
            utc_ms: 1_795_475_100_000,
            offset_minutes: 60,
        };
        assert_eq!(late.date().to_string(), "2026-11-24", "past local midnight");
    }
}
