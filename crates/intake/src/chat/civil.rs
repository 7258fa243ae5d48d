//! Civil dates and Unix time, for the years 1970 to 2200. The calendar is the proleptic Gregorian one.

use crate::facts::Moment;

/// Seconds in a day.
const DAY: i64 = 86_400;

/// A civil date and a time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Civil {
    pub(super) year: u32,
    pub(super) month: u32,
    pub(super) day: u32,
    pub(super) hour: u32,
    pub(super) minute: u32,
    pub(super) second: u32,
}

impl Civil {
    /// The moment on a clock so many minutes east of UTC; nothing when there is no such date or time.
    pub(super) fn moment(self, offset: Option<i32>) -> Option<Moment> {
        let Self {
            year,
            month,
            day,
            hour,
            minute,
            second,
        } = self;
        let is_date = is_date(year, month, day);
        (is_date && hour < 24 && minute < 60 && second < 60).then(|| Moment {
            civil: format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}"),
            offset,
        })
    }

    /// Seconds since 1970 as if the clock were UTC.
    pub(super) fn unix(self) -> i64 {
        // Days since 1 March of year 0: the leap day is the last of its year.
        let (year, month) = if self.month > 2 {
            (i64::from(self.year), i64::from(self.month) - 3)
        } else {
            (i64::from(self.year) - 1, i64::from(self.month) + 9)
        };
        let days = 365 * year + year / 4 - year / 100
            + year / 400
            + (153 * month + 2) / 5
            + i64::from(self.day)
            - 719_469;
        days * DAY + i64::from(self.hour * 3_600 + self.minute * 60 + self.second)
    }

    /// The date and time in UTC of a Unix time; nothing outside the years.
    pub(super) fn from_unix(seconds: i64) -> Option<Self> {
        let days = seconds.div_euclid(DAY);
        let second = u32::try_from(seconds.rem_euclid(DAY)).ok()?;
        if !(0..=84_370).contains(&days) {
            return None;
        }
        // Years of 365.2425 days, counted from 1 March of year 0.
        let since = days + 719_468;
        let era = since / 146_097;
        let of_era = since % 146_097;
        let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month + 2) / 5 + 1;
        let (month, next) = if month < 10 {
            (month + 3, 0)
        } else {
            (month - 9, 1)
        };
        Some(Self {
            year: u32::try_from(year + era * 400 + next).ok()?,
            month: u32::try_from(month).ok()?,
            day: u32::try_from(day).ok()?,
            hour: second / 3_600,
            minute: second / 60 % 60,
            second: second % 60,
        })
    }

    /// Reads `YYYY-MM-DDTHH:MM:SS`.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let number = |from: usize, to: usize| -> Option<u32> {
            let digits = text.get(from..to)?;
            digits
                .bytes()
                .all(|b| b.is_ascii_digit())
                .then(|| digits.parse().ok())?
        };
        let sign = |at: usize, c: u8| text.as_bytes().get(at) == Some(&c);
        let signs =
            sign(4, b'-') && sign(7, b'-') && sign(10, b'T') && sign(13, b':') && sign(16, b':');
        if !signs {
            return None;
        }
        Some(Self {
            year: number(0, 4)?,
            month: number(5, 7)?,
            day: number(8, 10)?,
            hour: number(11, 13)?,
            minute: number(14, 16)?,
            second: number(17, 19)?,
        })
    }
}

/// The moment of a Unix time in milliseconds, on the clock of UTC.
pub(super) fn from_millis(millis: i64) -> Option<Moment> {
    Civil::from_unix(millis.div_euclid(1_000))?.moment(Some(0))
}

/// Whether there is such a date in the years that are read.
pub(super) const fn is_date(year: u32, month: u32, day: u32) -> bool {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    };
    1970 <= year && year <= 2200 && 1 <= day && day <= days
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn every_day_goes_there_and_back() {
        let mut before = 0;
        for days in 0..=84_370 {
            let civil = Civil::from_unix(days * DAY + 86_399).unwrap();
            assert_eq!(civil.unix(), days * DAY + 86_399);
            assert!(is_date(civil.year, civil.month, civil.day));
            let key = civil.year * 10_000 + civil.month * 100 + civil.day;
            assert!(key > before);
            before = key;
        }
        assert_eq!(before, 22_001_231);
        assert_eq!(Civil::from_unix(-1), None);
        assert_eq!(Civil::from_unix(84_371 * DAY), None);
        assert_eq!(Civil::from_unix(i64::MAX), None);
    }

    #[test]
    fn known_times_are_known() {
        let moment = from_millis(1_767_225_598_999).unwrap();
        assert_eq!(moment.civil, "2025-12-31T23:59:58");
        assert_eq!(moment.offset, Some(0));
        let parsed = Civil::parse("2024-02-29T00:00:00").unwrap();
        assert_eq!(parsed.unix(), 1_709_164_800);
        assert_eq!(
            Civil::parse("2023-02-29T00:00:00").unwrap().moment(None),
            None
        );
        for wrong in [
            "",
            "2024-02-29 00:00:00",
            "2024-02-29T00:00",
            "2024-2-29T00:00:000",
            "+024-02-29T00:00:00",
        ] {
            assert_eq!(Civil::parse(wrong), None);
        }
    }
}
