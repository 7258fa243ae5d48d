//! What a mail, mailbox or conversation holds as a whole, counted while its messages come in.

use std::collections::HashMap;

use chrono::{NaiveDateTime, TimeDelta};
use intake::{DateOrder, Message, Moment, Origin, Sort};
use serde::{Deserialize, Serialize};

use crate::civil;

/// The most writers that are kept.
const WRITERS: usize = 50;
/// The most writers that are counted while messages come in; a conversation with more is a hostile one.
const COUNTED: usize = 10_000;

/// What a mail, mailbox or conversation holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conversation {
    /// Where it came from; nothing for mail.
    pub origin: Option<Origin>,
    /// Its name; may be empty.
    pub title: String,
    /// How its dates were read, where there is a choice.
    pub order: Option<DateOrder>,
    /// That is an assumption.
    pub assumed: bool,
    /// How many messages, with what the app itself noted.
    pub count: u32,
    /// How many of them the app itself noted: someone joined, a number changed.
    #[serde(default)]
    pub notices: u32,
    /// How many could not be read, or were too many.
    pub left_out: u32,
    /// The first moment.
    pub first: Option<Moment>,
    /// The last moment.
    pub last: Option<Moment>,
    /// Days from the first to the last, both counted; 0 without dates.
    pub days: u32,
    /// Who wrote how many, most first; at most 50.
    pub people: Vec<(String, u32)>,
}

/// A count under way.
#[derive(Default)]
pub(crate) struct Tally {
    count: u32,
    notices: u32,
    span: Option<[(NaiveDateTime, Moment); 2]>,
    people: HashMap<String, u32>,
}

impl Tally {
    /// Counts one message.
    pub(crate) fn count(&mut self, message: &Message) {
        self.count += 1;
        if message.sort == Sort::Notice {
            self.notices += 1;
        } else if !message.from.is_empty() {
            if let Some(count) = self.people.get_mut(&message.from) {
                *count += 1;
            } else if self.people.len() < COUNTED {
                self.people.insert(message.from.clone(), 1);
            }
        }
        let Some((at, moment)) = message.at.as_ref().and_then(|at| Some((utc(at)?, at))) else {
            return;
        };
        match &mut self.span {
            None => self.span = Some([(at, moment.clone()), (at, moment.clone())]),
            Some([first, _]) if at < first.0 => *first = (at, moment.clone()),
            Some([_, last]) if at > last.0 => *last = (at, moment.clone()),
            Some(_) => {}
        }
    }

    /// How many so far.
    pub(crate) const fn so_far(&self) -> u32 {
        self.count
    }

    /// The whole, with what the file itself says.
    pub(crate) fn finish(self, told: intake::Messages) -> Conversation {
        let mut people: Vec<(String, u32)> = self.people.into_iter().collect();
        people.sort_unstable_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        people.truncate(WRITERS);
        let days = self.span.as_ref().map_or(0, |[first, last]| {
            let days = (last.0.date() - first.0.date()).num_days() + 1;
            u32::try_from(days).unwrap_or_default()
        });
        let [first, last] = self
            .span
            .map_or([None, None], |span| span.map(|s| Some(s.1)));
        Conversation {
            origin: told.origin,
            title: told.title,
            order: told.order,
            assumed: told.assumed,
            count: self.count,
            notices: self.notices,
            left_out: told.left_out,
            first,
            last,
            days,
            people,
        }
    }
}

/// What two moments are compared by; one whose clock is not known counts as it stands.
fn utc(moment: &Moment) -> Option<NaiveDateTime> {
    let time = civil::moment(moment).ok()?;
    let minutes = moment.offset.unwrap_or_default();
    time.checked_sub_signed(TimeDelta::minutes(minutes.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(at: &str, from: &str) -> Message {
        Message {
            at: (!at.is_empty()).then(|| Moment {
                civil: at.into(),
                offset: None,
            }),
            from: from.into(),
            ..Message::default()
        }
    }

    fn told() -> intake::Messages {
        intake::Messages {
            origin: Some(Origin::Whatsapp),
            title: "Sam".into(),
            order: None,
            assumed: false,
            left_out: 2,
        }
    }

    #[test]
    fn days_are_counted_from_the_first_to_the_last_whatever_the_order() {
        let mut tally = Tally::default();
        for (at, from) in [
            ("2026-03-05T23:59:00", "Sam"),
            ("2026-03-01T00:01:00", "Noor"),
            ("", "Sam"),
            ("rubbish", "Sam"),
        ] {
            tally.count(&message(at, from));
        }
        let mut notice = message("2026-03-02T10:00:00", "Bram");
        notice.sort = Sort::Notice;
        tally.count(&notice);
        let whole = tally.finish(told());
        assert_eq!((whole.count, whole.notices), (5, 1));
        assert_eq!((whole.days, whole.left_out), (5, 2));
        assert_eq!(whole.people, [("Sam".into(), 3), ("Noor".into(), 1)]);
        let first = whole.first.map(|at| at.civil);
        assert_eq!(first.as_deref(), Some("2026-03-01T00:01:00"));
    }

    #[test]
    fn without_dates_there_are_no_days() {
        let mut tally = Tally::default();
        tally.count(&message("", "Sam"));
        let whole = tally.finish(told());
        assert_eq!((whole.days, whole.first, whole.last), (0, None, None));
    }
}
