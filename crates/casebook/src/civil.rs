//! Civil dates and times, as people say them, and what they were on the clock of a place.

use chrono::{LocalResult, NaiveDate, NaiveDateTime, Offset, TimeZone};
use chrono_tz::Tz;

use crate::error::{Error, Result};

/// How a civil time is written.
pub(crate) const TIME: &str = "%Y-%m-%dT%H:%M";
const DATE: &str = "%Y-%m-%d";

/// Reads `YYYY-MM-DD`; years 1900 to 2200.
pub(crate) fn date(text: &str) -> Result<NaiveDate> {
    let date = NaiveDate::parse_from_str(text, DATE).map_err(|_| Error::BadDate)?;
    if text.len() == 10 && in_range(date) {
        Ok(date)
    } else {
        Err(Error::BadDate)
    }
}

/// Reads `YYYY-MM-DDTHH:MM`; years 1900 to 2200.
pub(crate) fn time(text: &str) -> Result<NaiveDateTime> {
    let time = NaiveDateTime::parse_from_str(text, TIME).map_err(|_| Error::BadTime)?;
    if text.len() == 16 && in_range(time.date()) {
        Ok(time)
    } else {
        Err(Error::BadTime)
    }
}

/// How a file writes a civil time, to the second.
const SECOND: &str = "%Y-%m-%dT%H:%M:%S";

/// Reads the civil time of a file; years 1900 to 2200, and an offset within a day.
pub(crate) fn moment(moment: &intake::Moment) -> Result<NaiveDateTime> {
    let time = NaiveDateTime::parse_from_str(&moment.civil, SECOND).map_err(|_| Error::BadTime)?;
    let offset = moment.offset.unwrap_or_default();
    if moment.civil.len() == 19 && in_range(time.date()) && offset.abs() < 24 * 60 {
        Ok(time)
    } else {
        Err(Error::BadTime)
    }
}

/// What the clock of a zone said at the civil time of a file. Where the file does not name its clock, it is taken for
/// the same.
pub(crate) fn in_zone(moment: &intake::Moment, zone: &str) -> Result<String> {
    let time = self::moment(moment)?;
    let zone: Tz = zone.parse().map_err(|_| Error::BadZone)?;
    let local = match moment.offset {
        None => time,
        Some(minutes) => {
            let utc = time - chrono::TimeDelta::minutes(minutes.into());
            zone.from_utc_datetime(&utc).naive_local()
        }
    };
    Ok(local.format(TIME).to_string())
}

fn in_range(date: NaiveDate) -> bool {
    use chrono::Datelike;
    (1900..=2200).contains(&date.year())
}

/// Whether a zone has that name.
pub(crate) fn is_zone(name: &str) -> bool {
    name.parse::<Tz>().is_ok()
}

/// The zone's offset at a civil time, minutes east of UTC. An hour that comes twice counts as its first; a time that the
/// clock skips, an hour or a whole day, has the offset from after the change.
pub(crate) fn offset(time: NaiveDateTime, zone: &str) -> Result<i32> {
    let zone: Tz = zone.parse().map_err(|_| Error::BadZone)?;
    let minutes = |fixed: chrono::FixedOffset| fixed.local_minus_utc() / 60;
    Ok(match zone.offset_from_local_datetime(&time) {
        LocalResult::Single(offset) | LocalResult::Ambiguous(offset, _) => minutes(offset.fix()),
        LocalResult::None => (1..=48)
            .map(|hours| time + chrono::TimeDelta::hours(hours))
            .find_map(|after| zone.offset_from_local_datetime(&after).earliest())
            .map_or(0, |offset| minutes(offset.fix())),
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn dates_and_times_are_exact_or_refused() {
        assert!(date("2026-02-28").is_ok());
        for bad in [
            "",
            "2026-02-29",
            "2026-2-8",
            "23-11-2026",
            "1899-12-31",
            "2026-11-23T10:00",
        ] {
            assert_eq!(date(bad), Err(Error::BadDate), "{bad}");
        }
        assert!(time("2026-11-23T00:00").is_ok());
        for bad in [
            "",
            "2026-11-23",
            "2026-11-23T24:00",
            "2026-11-23T9:00",
            "2026-11-23T09:00:00",
        ] {
            assert_eq!(time(bad), Err(Error::BadTime), "{bad}");
        }
    }

    #[test]
    fn the_offset_follows_the_zone() {
        let at = |text: &str, zone: &str| offset(time(text).unwrap(), zone);
        assert_eq!(at("2026-07-01T12:00", "Europe/Amsterdam"), Ok(120));
        assert_eq!(at("2026-12-01T12:00", "Europe/Amsterdam"), Ok(60));
        // 02:30 comes twice on 25 October 2026, and never on 29 March 2026.
        assert_eq!(at("2026-10-25T02:30", "Europe/Amsterdam"), Ok(120));
        assert_eq!(at("2026-03-29T02:30", "Europe/Amsterdam"), Ok(120));
        // Samoa went without 30 December 2011, and has been east of UTC since.
        assert_eq!(at("2011-12-29T12:00", "Pacific/Apia"), Ok(-600));
        assert_eq!(at("2011-12-30T12:00", "Pacific/Apia"), Ok(840));
        assert_eq!(at("2026-12-01T12:00", "Asia/Kathmandu"), Ok(345));
        assert_eq!(at("2026-12-01T12:00", "Nowhere/Town"), Err(Error::BadZone));
    }
}
