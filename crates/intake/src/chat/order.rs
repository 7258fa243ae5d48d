//! Whether days or months come first in a conversation. Its dates rarely say so one by one; together they mostly do.

use super::civil::is_date;
use super::dates::Number;
use crate::facts::DateOrder;

/// Every order, in the order of preference where nothing decides.
const ORDERS: [DateOrder; 3] = [
    DateOrder::DayFirst,
    DateOrder::MonthFirst,
    DateOrder::YearFirst,
];

/// Year, month and day as they are read in this order. A year of two digits is one of this century. Where one number has
/// four digits, that one is the year, whatever the order.
pub(super) const fn read(date: [Number; 3], order: DateOrder) -> (u32, u32, u32) {
    let [first, second, third] = date;
    if first.width > 2 {
        return (first.value, second.value, third.value);
    }
    match order {
        DateOrder::YearFirst if third.width <= 2 => {
            (2_000 + first.value, second.value, third.value)
        }
        DateOrder::MonthFirst => (year(third), first.value, second.value),
        _ => (year(third), second.value, first.value),
    }
}

const fn year(number: Number) -> u32 {
    if number.width > 2 {
        number.value
    } else {
        2_000 + number.value
    }
}

/// What the dates of a conversation say about their order.
#[derive(Debug, Default)]
pub(super) struct Tally {
    readings: [Reading; 3],
    year_first: u32,
    dates: u32,
    /// Some date is another one when day and month change places.
    differs: bool,
    twelve_slash: bool,
}

#[derive(Clone, Copy, Debug, Default)]
struct Reading {
    impossible: u32,
    backwards: u32,
    before: (u32, u32, u32),
}

impl Tally {
    /// Takes in one date; `twelve_slash` says that it has slashes and a clock of 12 hours, as in the United States.
    pub(super) fn add(&mut self, date: [Number; 3], twelve_slash: bool) {
        self.dates = self.dates.saturating_add(1);
        self.twelve_slash |= twelve_slash;
        let [first, second, third] = date;
        if first.width > 2 {
            self.year_first = self.year_first.saturating_add(1);
            return;
        }
        self.differs |= first.value != second.value || third.width <= 2;
        for (reading, order) in self.readings.iter_mut().zip(ORDERS) {
            let read = read(date, order);
            let possible = is_date(read.0, read.1, read.2);
            if !possible || (order == DateOrder::YearFirst && third.width > 2) {
                reading.impossible = reading.impossible.saturating_add(1);
                continue;
            }
            if read < reading.before {
                reading.backwards = reading.backwards.saturating_add(1);
            }
            reading.before = read;
        }
    }

    /// The order, and whether it is only assumed. The order with the fewest impossible dates wins; then the one in which
    /// time runs backwards clearly less often; then the habit of the country that writes slashes and 12 hours.
    pub(super) fn settle(&self) -> (DateOrder, bool) {
        if self.year_first * 2 > self.dates {
            return (DateOrder::YearFirst, false);
        }
        let [day, month, year] = self.readings;
        let least = day.impossible.min(month.impossible).min(year.impossible);
        let possible = |reading: Reading| reading.impossible == least;
        // Years of two digits at the front are rare: they have to be clearly better than both others.
        let better = |a: Reading, b: Reading| !possible(b) || a.backwards * 4 < b.backwards;
        if possible(year) && better(year, day) && better(year, month) {
            return (DateOrder::YearFirst, false);
        }
        match (possible(day), possible(month)) {
            (true, false) => return (DateOrder::DayFirst, false),
            (false, true) => return (DateOrder::MonthFirst, false),
            _ => {}
        }
        if better(day, month) {
            (DateOrder::DayFirst, false)
        } else if better(month, day) {
            (DateOrder::MonthFirst, false)
        } else if self.twelve_slash {
            (DateOrder::MonthFirst, self.differs)
        } else {
            (DateOrder::DayFirst, self.differs)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use DateOrder::{DayFirst, MonthFirst, YearFirst};

    fn settled(dates: &[[u32; 3]], width: usize, twelve_slash: bool) -> (DateOrder, bool) {
        let mut tally = Tally::default();
        for &[a, b, c] in dates {
            let number = |value| Number { value, width: 2 };
            tally.add(
                [number(a), number(b), Number { value: c, width }],
                twelve_slash,
            );
        }
        tally.settle()
    }

    #[test]
    fn one_day_after_the_twelfth_decides() {
        assert_eq!(
            settled(&[[1, 2, 2025], [13, 2, 2025]], 4, true),
            (DayFirst, false)
        );
        assert_eq!(
            settled(&[[1, 2, 2025], [2, 13, 2025]], 4, false),
            (MonthFirst, false)
        );
    }

    #[test]
    fn otherwise_time_runs_forwards() {
        let days = [[30, 1], [1, 2], [2, 2], [3, 2], [1, 3]].map(|[d, m]| [d, m, 2025]);
        assert_eq!(settled(&days[1..], 4, false), (DayFirst, false));
        let months = [[2, 1], [2, 2], [2, 3], [3, 1]].map(|[m, d]| [m, d, 2025]);
        assert_eq!(settled(&months, 4, false), (MonthFirst, false));
        let years = [[24, 11, 12], [24, 12, 11], [25, 1, 2], [25, 2, 1]];
        assert_eq!(settled(&years, 2, false), (YearFirst, false));
        let short = [[24, 11, 25], [25, 11, 25], [1, 12, 25]];
        assert_eq!(settled(&short, 2, false), (DayFirst, false));
    }

    #[test]
    fn and_otherwise_it_is_assumed() {
        assert_eq!(settled(&[[1, 2, 2025]], 4, false), (DayFirst, true));
        assert_eq!(settled(&[[1, 2, 2025]], 4, true), (MonthFirst, true));
        assert_eq!(settled(&[[2, 2, 2025]], 4, false), (DayFirst, false));
    }
}
