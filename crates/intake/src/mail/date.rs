//! Dates: the one of a mail's head (RFC 5322, its old forms, and what programs make of it), and Windows file times.

use crate::facts::Moment;

const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/// The zones that have names: those of RFC 5322, and those of central Europe. Minutes east of UTC.
const ZONES: [(&str, i32); 18] = [
    ("ut", 0),
    ("utc", 0),
    ("gmt", 0),
    ("z", 0),
    ("est", -300),
    ("edt", -240),
    ("cst", -360),
    ("cdt", -300),
    ("mst", -420),
    ("mdt", -360),
    ("pst", -480),
    ("pdt", -420),
    ("wet", 0),
    ("bst", 60),
    ("cet", 60),
    ("met", 60),
    ("cest", 120),
    ("mest", 120),
];

/// Reads a date. Nothing when it has no day, month, year or time that can be, or a year outside 1970 to 2200. The
/// offset stays open when the zone is missing or not known.
pub(super) fn parse(raw: &str) -> Option<Moment> {
    let (mut day, mut month, mut year, mut time, mut offset) = (None, None, None, None, None);
    let bare = without_comments(raw);
    for token in bare.split(|c: char| c.is_whitespace() || c == ',').take(64) {
        if token.is_empty() {
            continue;
        } else if let Some((y, m, d, rest)) = year_first(token) {
            (year, month, day) = (Some(y), Some(m), Some(d));
            if let Some((clock, zone)) = clock(rest) {
                (time, offset) = (Some(clock), zone.or(offset));
            }
        } else if let Some((found, zone)) = clock(token) {
            (time, offset) = (time.or(Some(found)), offset.or(zone));
        } else if let Some(zone) = numeric_zone(token).filter(|_| time.is_some()) {
            offset = offset.or(Some(zone));
        } else {
            // "12-May-2024" in one piece, and "12" "May" "2024" in three.
            for piece in token.split(['-', '.', '/']) {
                let number = piece.parse::<u32>().ok().filter(|_| piece.len() <= 4);
                if let Some(found) = number {
                    if day.is_none() && piece.len() <= 2 {
                        day = Some(found);
                    } else if year.is_none() {
                        year = Some(whole_year(found, piece.len()));
                    }
                } else if let Some(found) = named_month(piece).filter(|_| month.is_none()) {
                    month = Some(found);
                } else if let Some((_, zone)) =
                    ZONES.iter().find(|(n, _)| n.eq_ignore_ascii_case(piece))
                {
                    offset = offset.or(Some(*zone));
                } else if piece.eq_ignore_ascii_case("dst") && offset == Some(60) {
                    // "MET DST", as Unix once wrote it.
                    offset = Some(120);
                }
            }
        }
    }
    let (hour, minute, second) = time?;
    moment((year?, month?, day?), (hour, minute, second), offset)
}

fn moment(date: (u32, u32, u32), time: (u32, u32, u32), offset: Option<i32>) -> Option<Moment> {
    let ((year, month, day), (hour, minute, second)) = (date, time);
    let length = match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    // A leap second is written as the second before it.
    let fits = (1970..=2200).contains(&year)
        && (1..=length).contains(&day)
        && hour < 24
        && minute < 60
        && second <= 60;
    fits.then(|| Moment {
        civil: format!(
            "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{:02}",
            second.min(59)
        ),
        offset,
    })
}

/// Comments in parentheses, nested ones too, become spaces.
fn without_comments(raw: &str) -> String {
    let mut depth = 0_u32;
    raw.chars()
        .take(256)
        .map(|letter| match letter {
            '(' => {
                depth += 1;
                ' '
            }
            ')' => {
                depth = depth.saturating_sub(1);
                ' '
            }
            _ if depth > 0 => ' ',
            _ => letter,
        })
        .collect()
}

/// `2024-05-12`, alone or with a time behind a `T`.
fn year_first(token: &str) -> Option<(u32, u32, u32, &str)> {
    let (year, rest) = token.split_once('-')?;
    let (month, rest) = rest.split_once('-')?;
    let (day, rest) = rest.split_once(['T', 't']).unwrap_or((rest, ""));
    let number = |digits: &str, long: usize| {
        digits
            .parse()
            .ok()
            .filter(|_| digits.len() == long && !digits.starts_with('+'))
    };
    Some((number(year, 4)?, number(month, 2)?, number(day, 2)?, rest))
}

/// `14:03`, `14:03:22`, `14:03:22.123`, with or without a zone behind it.
fn clock(token: &str) -> Option<((u32, u32, u32), Option<i32>)> {
    let end = token.find(['+', '-', 'Z', 'z']).unwrap_or(token.len());
    let (time, zone) = token.split_at(end);
    let number = |piece: &str| {
        let piece = piece.split_once('.').map_or(piece, |(whole, _)| whole);
        piece.parse().ok().filter(|_| matches!(piece.len(), 1 | 2))
    };
    let mut pieces = time.split(':');
    let (hour, minute) = (number(pieces.next()?)?, number(pieces.next()?)?);
    let second = pieces.next().map_or(Some(0), number)?;
    let zone = if zone.eq_ignore_ascii_case("z") {
        Some(0)
    } else {
        numeric_zone(zone)
    };
    Some(((hour, minute, second), zone))
}

/// `+0200` or `+02:00`, in minutes.
fn numeric_zone(token: &str) -> Option<i32> {
    let sign = match token.as_bytes().first()? {
        b'+' => 1,
        b'-' => -1,
        _ => return None,
    };
    let digits: String = token.get(1..)?.chars().filter(|c| *c != ':').collect();
    if digits.len() != 4 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let number: i32 = digits.parse().ok()?;
    let (hours, minutes) = (number / 100, number % 100);
    (hours < 24 && minutes < 60).then_some(sign * (hours * 60 + minutes))
}

fn named_month(word: &str) -> Option<u32> {
    let start = word.get(..3)?;
    let place = MONTHS.iter().position(|m| m.eq_ignore_ascii_case(start))?;
    word.bytes()
        .all(|b| b.is_ascii_alphabetic())
        .then_some(place as u32 + 1)
}

/// Years of two and three digits as RFC 5322 (4.3) reads them.
const fn whole_year(number: u32, digits: usize) -> u32 {
    match digits {
        1 | 2 if number < 50 => number + 2_000,
        1..=3 => number + 1_900,
        _ => number,
    }
}

/// A Windows file time: tenths of a microsecond since 1601, UTC.
pub(super) fn from_file_time(ticks: u64) -> Option<Moment> {
    const TO_1970: u64 = 11_644_473_600;
    let seconds = (ticks / 10_000_000).checked_sub(TO_1970)?;
    let (days, second) = (seconds / 86_400, (seconds % 86_400) as u32);
    let date = civil(u32::try_from(days).ok().filter(|d| *d < 100_000)?);
    moment(
        date,
        (second / 3_600, second / 60 % 60, second % 60),
        Some(0),
    )
}

/// Year, month and day of a day counted from 1 January 1970, at most 100,000.
const fn civil(day: u32) -> (u32, u32, u32) {
    // Counted from 1 March of the year 0, so that the leap day is the last of its year.
    let day = day + 719_468;
    let (era, of_era) = (day / 146_097, day % 146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let of_month = of_year - (153 * month + 2) / 5 + 1;
    let (month, turn) = if month < 10 {
        (month + 3, 0)
    } else {
        (month - 9, 1)
    };
    (year + era * 400 + turn, month, of_month)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(raw: &str) -> Option<(String, Option<i32>)> {
        parse(raw).map(|m| (m.civil, m.offset))
    }

    #[test]
    fn forms_in_use() {
        for (raw, civil, offset) in [
            (
                "Sun, 12 May 2024 14:03:22 +0200",
                "2024-05-12T14:03:22",
                Some(120),
            ),
            (
                "12 May 2024 14:03 +0200 (CEST)",
                "2024-05-12T14:03:00",
                Some(120),
            ),
            (
                "Sun, 12 May 24 14:03:22 GMT",
                "2024-05-12T14:03:22",
                Some(0),
            ),
            (
                "Sun, 12 May 2024 14:03:22 -0000",
                "2024-05-12T14:03:22",
                Some(0),
            ),
            (
                "Sun, 12 May 2024 14:03:22 EDT",
                "2024-05-12T14:03:22",
                Some(-240),
            ),
            ("Sun, 12 May 2024 14:03:22", "2024-05-12T14:03:22", None),
            ("Sun, 12 May 2024 14:03:22 XYZ", "2024-05-12T14:03:22", None),
            ("Sun May 12 14:03:22 2024", "2024-05-12T14:03:22", None),
            (
                "Sun, 12 May 2002 14:03:22 MET DST",
                "2002-05-12T14:03:22",
                Some(120),
            ),
            (
                "Sun May 12 14:03:22 CEST 2024",
                "2024-05-12T14:03:22",
                Some(120),
            ),
            (
                "12-May-2024 14:03:22 +05:30",
                "2024-05-12T14:03:22",
                Some(330),
            ),
            (
                "2024-05-12 14:03:22 +0200",
                "2024-05-12T14:03:22",
                Some(120),
            ),
            ("2024-05-12T14:03:22.5Z", "2024-05-12T14:03:22", Some(0)),
            (
                "Sat, 31 Dec 2016 23:59:60 +0000",
                "2016-12-31T23:59:59",
                Some(0),
            ),
            (
                "Thu, 29 Feb 2024 9:05:00 +0100",
                "2024-02-29T09:05:00",
                Some(60),
            ),
            (
                "Fri, 1 Jan 99 00:00:00 +0000",
                "1999-01-01T00:00:00",
                Some(0),
            ),
        ] {
            assert_eq!(read(raw), Some((civil.to_owned(), offset)), "{raw}");
        }
    }

    #[test]
    fn what_can_not_be_is_not_read() {
        for raw in [
            "",
            "yesterday",
            "Sun, 12 May 1969 14:03:22 +0200",
            "Sun, 12 May 2201 14:03:22 +0200",
            "Wed, 30 Feb 2024 14:03:22 +0200",
            "12 May 2024",
            "12 May 2024 25:03:22 +0200",
            "32 May 2024 14:03:22 +0200",
            "12 May 2024 14:03:x +0200",
            "12 May 2024 14:03:123",
        ] {
            assert_eq!(read(raw), None, "{raw}");
        }
    }

    #[test]
    fn file_times() {
        // 12 May 2024, 12:03:22 UTC.
        let moment = from_file_time((1_715_515_402 + 11_644_473_600) * 10_000_000);
        assert_eq!(
            moment.map(|m| (m.civil, m.offset)),
            Some(("2024-05-12T12:03:22".to_owned(), Some(0)))
        );
        assert_eq!(from_file_time(0), None);
        assert_eq!(from_file_time(u64::MAX), None);
    }

    proptest! {
        #[test]
        fn days_follow_one_another(day in 0_u32..84_000) {
            let (before, after) = (civil(day), civil(day + 1));
            prop_assert!(before < after);
            prop_assert!(after.2 == before.2 + 1 || after.2 == 1);
            prop_assert!(moment(after, (0, 0, 0), None).is_some());
        }

        #[test]
        fn anything_is_survived(raw: String) {
            parse(&raw);
        }

        #[test]
        fn what_was_written_comes_back(
            day in 0_u32..84_000, hour in 0_u32..24, minute in 0_u32..60, second in 0_u32..60, zone in -1_439_i32..1_440,
        ) {
            let (y, m, d) = civil(day);
            let name = MONTHS[m as usize - 1];
            let sign = if zone < 0 { '-' } else { '+' };
            let (h, min) = (zone.abs() / 60, zone.abs() % 60);
            let raw = format!("{d} {name} {y} {hour:02}:{minute:02}:{second:02} {sign}{h:02}{min:02}");
            let civil = format!("{y:04}-{m:02}-{d:02}T{hour:02}:{minute:02}:{second:02}");
            prop_assert_eq!(read(&raw), Some((civil, Some(zone))));
        }
    }
}
