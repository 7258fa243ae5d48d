//! Dates as files write them, each checked against the calendar.

use crate::facts::Moment;

/// A civil date and time of the years 1970 to 2200; nothing when there is no such day or hour.
#[derive(Clone, Copy)]
struct Civil {
    year: i64,
    month: i64,
    day: i64,
    hour: i64,
    minute: i64,
    second: i64,
}

impl Civil {
    fn checked(self) -> Option<Self> {
        let whole = (1970..=2200).contains(&self.year)
            && (1..=12).contains(&self.month)
            && (1..=days(self.year, self.month)).contains(&self.day)
            && (0..24).contains(&self.hour)
            && (0..60).contains(&self.minute)
            && (0..60).contains(&self.second);
        whole.then_some(self)
    }

    fn written(self) -> String {
        let Self {
            year,
            month,
            day,
            hour,
            minute,
            second,
        } = self;
        format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")
    }
}

const fn days(year: i64, month: i64) -> i64 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

/// Seconds since 1970-01-01 00:00:00 UTC.
pub(super) fn from_unix(seconds: i64) -> Option<Moment> {
    // The first second of the year 2201.
    if !(0..7_289_654_400).contains(&seconds) {
        return None;
    }
    let (mut day, second) = (seconds / 86_400, seconds % 86_400);
    let (mut year, mut month) = (1970, 1);
    let long = |year| 337 + days(year, 2);
    while day >= long(year) {
        day -= long(year);
        year += 1;
    }
    while day >= days(year, month) {
        day -= days(year, month);
        month += 1;
    }
    let civil = Civil {
        year,
        month,
        day: day + 1,
        hour: second / 3_600,
        minute: second / 60 % 60,
        second: second % 60,
    };
    Some(Moment {
        civil: civil.checked()?.written(),
        offset: Some(0),
    })
}

/// EXIF 2.32: `YYYY:MM:DD HH:MM:SS`, all zeros or blanks when it is not known; and an offset `+HH:MM` in a field of
/// its own, which may be empty. Some programs write the date with dashes.
pub(super) fn from_exif(date: &[u8], offset: &[u8]) -> Option<Moment> {
    let mut read = Reading(date);
    let civil = read.civil(b":-/", b" T")?;
    if !read.0.iter().all(|b| matches!(b, 0 | b' ')) {
        return None;
    }
    Some(Moment {
        civil: civil.written(),
        offset: Reading(offset).offset(),
    })
}

/// ISO 8601 as cameras write it: `2025-03-31T14:05:06+0200`, `+02:00`, `Z`, with or without parts of a second.
pub(super) fn from_iso(text: &[u8]) -> Option<Moment> {
    let mut read = Reading(text);
    let civil = read.civil(b"-", b"T ")?;
    if read.mark(b".,") {
        while read.digits(1).is_some() {}
    }
    Some(Moment {
        civil: civil.written(),
        offset: read.offset(),
    })
}

struct Reading<'a>(&'a [u8]);

impl Reading<'_> {
    fn mark(&mut self, any: &[u8]) -> bool {
        match self.0.split_first() {
            Some((first, rest)) if any.contains(first) => {
                self.0 = rest;
                true
            }
            _ => false,
        }
    }

    fn digits(&mut self, count: usize) -> Option<i64> {
        let (digits, rest) = self.0.split_at_checked(count)?;
        if !digits.iter().all(u8::is_ascii_digit) {
            return None;
        }
        self.0 = rest;
        Some(digits.iter().fold(0, |n, d| n * 10 + i64::from(d - b'0')))
    }

    fn civil(&mut self, between: &[u8], middle: &[u8]) -> Option<Civil> {
        let year = self.digits(4)?;
        let month = self.mark(between).then(|| self.digits(2))??;
        let day = self.mark(between).then(|| self.digits(2))??;
        let hour = self.mark(middle).then(|| self.digits(2))??;
        let minute = self.mark(b":").then(|| self.digits(2))??;
        let second = self.mark(b":").then(|| self.digits(2))??;
        let civil = Civil {
            year,
            month,
            day,
            hour,
            minute,
            second,
        };
        civil.checked()
    }

    /// Minutes east of UTC. The furthest clock is 14 hours off.
    fn offset(&mut self) -> Option<i32> {
        if self.mark(b"Zz") {
            return Some(0);
        }
        let west = self.0.first() == Some(&b'-');
        let hours = self.mark(b"+-").then(|| self.digits(2))??;
        let _ = self.mark(b":");
        let minutes = self.digits(2)?;
        if hours > 14 || minutes > 59 {
            return None;
        }
        let offset = i32::try_from(hours * 60 + minutes).ok()?;
        Some(if west { -offset } else { offset })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn moment(civil: &str, offset: Option<i32>) -> Option<Moment> {
        Some(Moment {
            civil: civil.into(),
            offset,
        })
    }

    #[test]
    fn seconds_become_days_of_the_calendar() {
        for (seconds, civil) in [
            (0, "1970-01-01T00:00:00"),
            (951_782_399, "2000-02-28T23:59:59"),
            (951_782_400, "2000-02-29T00:00:00"),
            (1_743_422_706, "2025-03-31T12:05:06"),
            (4_107_542_400, "2100-03-01T00:00:00"),
            (7_289_654_399, "2200-12-31T23:59:59"),
        ] {
            assert_eq!(from_unix(seconds), moment(civil, Some(0)), "{seconds}");
        }
        for outside in [-1, i64::MIN, 7_289_654_400, i64::MAX] {
            assert_eq!(from_unix(outside), None);
        }
    }

    #[test]
    fn dates_of_cameras_are_read_or_left() {
        let at = "2025-03-31T14:05:06";
        assert_eq!(from_exif(b"2025:03:31 14:05:06", b""), moment(at, None));
        assert_eq!(
            from_exif(b"2025:03:31 14:05:06\0", b"+02:00\0"),
            moment(at, Some(120))
        );
        assert_eq!(
            from_exif(b"2025-03-31 14:05:06", b"-03:30"),
            moment(at, Some(-210))
        );
        assert_eq!(
            from_exif(b"2025:03:31 14:05:06", b"   :  "),
            moment(at, None)
        );
        assert_eq!(
            from_exif(b"2025:03:31 14:05:06", b"+99:00"),
            moment(at, None)
        );
        for wrong in [
            &b"0000:00:00 00:00:00"[..],
            b"    :  :     :  :  ",
            b"2025:02:29 10:00:00",
            b"2025:04:31 10:00:00",
            b"2025:13:01 10:00:00",
            b"2025:03:31 24:00:00",
            b"2025:03:31 14:05:60",
            b"1969:12:31 23:59:59",
            b"2201:01:01 00:00:00",
            b"2025:03:31 14:05",
            b"2025:03:31 14:05:06 PM",
            b"",
        ] {
            assert_eq!(from_exif(wrong, b""), None, "{wrong:?}");
        }
    }

    #[test]
    fn iso_dates_carry_their_clock() {
        let at = "2025-03-31T14:05:06";
        for (text, offset) in [
            (&b"2025-03-31T14:05:06+0200"[..], Some(120)),
            (b"2025-03-31T14:05:06+02:00", Some(120)),
            (b"2025-03-31T14:05:06.123456Z", Some(0)),
            (b"2025-03-31T14:05:06-1100", Some(-660)),
            (b"2025-03-31T14:05:06", None),
            (b"2025-03-31T14:05:06+2", None),
        ] {
            assert_eq!(from_iso(text), moment(at, offset), "{text:?}");
        }
        assert_eq!(from_iso(b"2025-03-32T14:05:06Z"), None);
    }
}
