//! The date and time with which a line of a WhatsApp export begins. The app writes them as the phone's language does,
//! so there are many forms: brackets on iOS and a dash on Android, 12 or 24 hours, digits of several scripts.

use super::halves::{Half, half, is_blank};
use super::plain::is_mark;

/// The longest run of blanks, commas and words between a date and a time, in characters.
const GAP: usize = 16;
/// The longest word for a half of the day, in characters.
const HALF: usize = 24;

/// A number as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Number {
    pub(super) value: u32,
    /// How many digits it has.
    pub(super) width: usize,
}

/// A time of day on a clock of 24 hours. It may be none, such as 25:00.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Clock {
    pub(super) hour: u32,
    pub(super) minute: u32,
    pub(super) second: u32,
}

/// What all beginnings of one export have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Shape {
    /// `[date, time] ` as on iOS, not `date, time - `.
    pub(super) bracket: bool,
    /// The time stands before the date, as in text copied out of the app.
    pub(super) time_first: bool,
    /// What stands between day and month.
    pub(super) separator: char,
    /// The time has seconds.
    pub(super) seconds: bool,
    /// The clock has 12 hours.
    pub(super) halves: bool,
}

/// Hour, minute and, where there is one, second as they stand.
type Written = (u32, u32, Option<u32>);

/// The beginning of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Head {
    /// The three numbers of the date, as they stand.
    pub(super) date: [Number; 3],
    pub(super) clock: Clock,
    pub(super) shape: Shape,
    /// Where the rest of the line begins, in bytes.
    pub(super) rest: usize,
}

/// Reads the beginning of a message; nothing when the line does not begin one.
pub(super) fn head(line: &str) -> Option<Head> {
    let mut at = Cursor {
        text: line,
        place: 0,
    };
    at.skip(is_mark);
    let bracket = at.eat('[');
    at.skip(is_mark);
    digit(at.peek()?)?;
    let start = at.place;
    if let Some((date, separator)) = at.date()
        && let Some(gap) = at.gap()
        && let Some((time, half)) = at.time(bracket, Some(gap))
        && at.close(bracket)
    {
        let date = if gap.trim() == "BE" {
            buddhist(date)
        } else {
            date
        };
        return Some(done(date, separator, time, half, bracket, false, at.place));
    }
    at.place = start;
    let (time, half) = at.time(bracket, None)?;
    let comma = at.eat(',') || at.eat('\u{60c}');
    if at.skip(is_blank) == 0 && !comma {
        return None;
    }
    at.skip(is_mark);
    let (date, separator) = at.date()?;
    at.close(bracket)
        .then(|| done(date, separator, time, half, bracket, true, at.place))
}

fn done(
    date: [Number; 3],
    separator: char,
    (hour, minute, second): Written,
    half: Option<Half>,
    bracket: bool,
    time_first: bool,
    rest: usize,
) -> Head {
    let hour = match half {
        Some(Half::First) if hour == 12 => 0,
        Some(Half::Second) if hour < 12 => hour + 12,
        _ => hour,
    };
    Head {
        date,
        clock: Clock {
            hour,
            minute,
            second: second.unwrap_or(0),
        },
        shape: Shape {
            bracket,
            time_first,
            separator,
            seconds: second.is_some(),
            halves: half.is_some(),
        },
        rest,
    }
}

/// A year of the Buddhist era is 543 more.
fn buddhist(mut date: [Number; 3]) -> [Number; 3] {
    for number in &mut date {
        if number.width == 4 {
            number.value = number.value.saturating_sub(543);
        }
    }
    date
}

/// A digit of one of the scripts that phones write dates in.
const fn digit(c: char) -> Option<u32> {
    let zero = match c {
        '0'..='9' => '0',
        '\u{660}'..='\u{669}' => '\u{660}',
        '\u{6f0}'..='\u{6f9}' => '\u{6f0}',
        '\u{966}'..='\u{96f}' => '\u{966}',
        '\u{9e6}'..='\u{9ef}' => '\u{9e6}',
        _ => return None,
    };
    Some(c as u32 - zero as u32)
}

struct Cursor<'a> {
    text: &'a str,
    place: usize,
}

impl<'a> Cursor<'a> {
    fn left(&self) -> &'a str {
        self.text.get(self.place..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.left().chars().next()
    }

    fn eat(&mut self, wanted: char) -> bool {
        let is = self.peek() == Some(wanted);
        if is {
            self.place += wanted.len_utf8();
        }
        is
    }

    /// Skips characters of a kind, and says how many.
    fn skip(&mut self, kind: impl Fn(char) -> bool) -> usize {
        let mut count = 0;
        while let Some(c) = self.peek().filter(|&c| kind(c)) {
            self.place += c.len_utf8();
            count += 1;
        }
        count
    }

    fn number(&mut self, most: usize) -> Option<Number> {
        let (mut value, mut width) = (0, 0);
        while let Some((c, digit)) = self.peek().and_then(|c| Some((c, digit(c)?))) {
            if width == most {
                return None;
            }
            value = value * 10 + digit;
            width += 1;
            self.place += c.len_utf8();
        }
        (width > 0).then_some(Number { value, width })
    }

    /// Three numbers with the same sign between them; a dot may have a blank after it.
    fn date(&mut self) -> Option<([Number; 3], char)> {
        let first = self.number(4)?;
        let separator = self.separator(None)?;
        let second = self.number(2)?;
        self.separator(Some(separator))?;
        let third = self.number(4)?;
        (first.width + third.width >= 2 && (first.width <= 2 || third.width <= 2))
            .then_some(([first, second, third], separator))
    }

    fn separator(&mut self, wanted: Option<char>) -> Option<char> {
        self.skip(is_mark);
        let separator = self.peek().filter(|c| matches!(c, '/' | '-' | '.'))?;
        if wanted.is_some_and(|wanted| wanted != separator) {
            return None;
        }
        self.eat(separator);
        if separator == '.' {
            self.skip(is_blank);
        }
        self.skip(is_mark);
        Some(separator)
    }

    /// What stands between a date and a time: blanks, a comma, a short word such as "klo" or "à".
    fn gap(&mut self) -> Option<&'a str> {
        let left = self.left();
        let end = left
            .char_indices()
            .take(GAP + 1)
            .find(|&(_, c)| digit(c).is_some())?
            .0;
        let gap = left.get(..end)?;
        let first = gap.chars().next()?;
        let begins = is_blank(first) || is_mark(first) || matches!(first, ',' | '.' | '\u{60c}');
        let plain = gap
            .chars()
            .all(|c| is_blank(c) || is_mark(c) || !(c.is_control() || "-–/[]():".contains(c)));
        if !(plain && (begins || gap == "T")) {
            return None;
        }
        self.place += end;
        Some(gap)
    }

    /// A time of day and its half, which may stand in the words before it.
    fn time(&mut self, bracket: bool, gap: Option<&str>) -> Option<(Written, Option<Half>)> {
        let hour = self.number(2)?;
        let separator = self.peek().filter(|c| matches!(c, ':' | '.'))?;
        self.eat(separator);
        let minute = self.number(2).filter(|minute| minute.width == 2)?;
        let before = self.place;
        let second = if self.eat(separator) {
            self.number(2).filter(|second| second.width == 2)
        } else {
            None
        };
        if second.is_none() {
            self.place = before;
        }
        let time = (hour.value, minute.value, second.map(|second| second.value));
        let named = gap.and_then(half);
        let stop = |c: char| match (gap, bracket) {
            (None, _) => matches!(c, ',' | '\u{60c}') || digit(c).is_some(),
            (_, true) => c == ']',
            (_, false) => matches!(c, '-' | '–' | ':'),
        };
        let left = self.left();
        let end = left
            .char_indices()
            .take(HALF + 1)
            .find(|&(_, c)| stop(c))?
            .0;
        let words = left.get(..end)?;
        if words.chars().all(|c| is_blank(c) || is_mark(c)) {
            return Some((time, named));
        }
        let half = half(words)?;
        self.place += words.trim_end_matches(is_blank).len();
        Some((time, Some(half)))
    }

    /// The end of the beginning: `] `, ` - ` or `: `.
    fn close(&mut self, bracket: bool) -> bool {
        let blanks = self.skip(|c| is_blank(c) || is_mark(c));
        if bracket {
            if !self.eat(']') {
                return false;
            }
            self.skip(is_blank);
            // Some write a dash here, too.
            let place = self.place;
            if !(self.eat('-') && self.skip(is_blank) > 0) {
                self.place = place;
            }
            return true;
        }
        let ended = if blanks == 0 {
            self.eat(':')
        } else {
            self.eat('-') || self.eat('–')
        };
        ended && (self.left().is_empty() || self.skip(is_blank) > 0)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn lines_that_begin_nothing() {
        for line in [
            "",
            "Noor: 31-12-2025",
            "31-12-2025",
            "31-12-2025 23:59",
            "31-12-2025 23:59:58 en verder",
            "31-12/2025 23:59 - a: b",
            "2016-04-29 10:30:00",
            "31-12-2025 - afspraak om 10:30 - a: b",
            "1234567-1-1 10:00 - a: b",
            "[31-12-2025 23:59:58 Noor: hoi",
            "[weggelaten]",
            "31-12-2025 23:59 XM - a: b",
            "31-12-2025 23:5 - a: b",
        ] {
            assert_eq!(head(line), None, "{line}");
        }
    }

    #[test]
    fn halves_of_the_day() {
        for (line, hour) in [
            ("12/31/25, 12:05 AM - a: b", 0),
            ("12/31/25, 12:05 PM - a: b", 12),
            ("12/31/25, 1:05\u{202f}p.m. - a: b", 13),
            ("31/12/2025 1:05 p. m. - a: b", 13),
            ("31/12/2025 1:05 p.\u{a0}m. - a: b", 13),
            ("[31.12.2025 ÖS 1:05:00] a: b", 13),
            ("[31.12.2025 ÖÖ 1:05:00] a: b", 1),
            ("2025. 12. 31. 오후 1:05 - a: b", 13),
            ("2025/12/31 下午1:05 - a: b", 13),
            ("[2025/12/31 上午1:05:00] a: b", 1),
            ("31/12/2025, 1:05 namiddag - a: b", 13),
            ("31/12/2025, 1:05 μ.μ. - a: b", 13),
            ("31/12/2025, 1:05 in the afternoon - a: b", 13),
        ] {
            let head = head(line).unwrap();
            assert_eq!((head.clock.hour, head.clock.minute), (hour, 5), "{line}");
            assert!(head.shape.halves);
        }
    }
}
