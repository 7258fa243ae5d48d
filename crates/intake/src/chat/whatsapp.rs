//! WhatsApp's "export chat": a text, alone or in a zip with the media. It has no escapes: whether a line begins a
//! message can be told from its form alone, so all lines that begin one have to have the form that most of them have.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::civil::Civil;
use super::dates::{Head, Shape, head};
use super::order::{self, Tally};
use super::phrases::{attached, is_call, is_deleted, is_notice};
use super::plain::{file_name, is_mark, name, text};
use crate::archive::Member;
use crate::facts::{DateOrder, Messages, Origin};
use crate::message::{LONGEST_TEXT, MOST_MESSAGES, MOST_PARTS, Message, Part, Sort};
use crate::refusal::Refusal;

/// The longest sender looked for, in bytes.
const LONGEST_SENDER: usize = 256;
/// The most different senders that are counted.
const MOST_SENDERS: usize = 20_000;
/// The most places of one line where its sender may end.
const MOST_ENDS: usize = 4;
/// How many lines of text are looked at to recognise an export.
const LOOKED_AT: usize = 20;
/// A text of at most so many bytes may have a single message.
const TINY: usize = 2_048;

/// Runs through all lines of the export once.
pub(super) type Pass<'a> =
    &'a mut dyn FnMut(&mut dyn FnMut(&str) -> Result<(), Refusal>) -> Result<(), Refusal>;

/// Whether a text that begins like this is an export. `named` says that its name is one that the app gives.
pub(super) fn recognised(beginning: &str, named: bool) -> bool {
    let mut found: Vec<Shape> = Vec::new();
    for line in beginning
        .lines()
        .filter(|line| !line.trim().is_empty())
        .take(LOOKED_AT)
    {
        let Some(head) = head(line) else { continue };
        // Programs write their logs in the same form.
        let rest = line.get(head.rest..).unwrap_or_default();
        let level = rest.split([':', ' ', ']']).next().unwrap_or_default();
        if matches!(
            level,
            "INFO"
                | "DEBUG"
                | "WARN"
                | "WARNING"
                | "ERROR"
                | "TRACE"
                | "FATAL"
                | "[INFO"
                | "[ERROR"
        ) {
            return false;
        }
        found.push(head.shape);
    }
    let alike = found
        .iter()
        .filter(|shape| Some(*shape) == found.first())
        .count();
    alike >= 2 || (alike == 1 && (named || beginning.len() <= TINY))
}

/// What the first run learns.
#[derive(Default)]
struct Survey {
    /// How often each form occurs, when it occurred first, and its dates.
    shapes: HashMap<Shape, (u32, usize, Tally)>,
    senders: HashMap<String, u32>,
}

impl Survey {
    fn add(&mut self, head: &Head, rest: &str) {
        let seen = self.shapes.len();
        let form = self.shapes.entry(head.shape);
        let (count, _, tally) = form.or_insert_with(|| (0, seen, Tally::default()));
        *count = count.saturating_add(1);
        tally.add(head.date, head.shape.separator == '/' && head.shape.halves);
        for sender in senders(rest) {
            if let Some(count) = self.senders.get_mut(sender) {
                *count = count.saturating_add(1);
            } else if self.senders.len() < MOST_SENDERS {
                self.senders.insert(sender.to_owned(), 1);
            }
        }
    }
}

/// The beginnings of a line that may be its sender: whatever stands before a colon and a blank. Shortest first.
fn senders(rest: &str) -> impl Iterator<Item = &str> {
    rest.match_indices(':')
        .take_while(|(end, _)| *end <= LONGEST_SENDER)
        .filter(|(end, _)| {
            *end > 0
                && rest
                    .get(end + 1..)
                    .is_some_and(|after| after.is_empty() || after.starts_with(' '))
        })
        .take(MOST_ENDS)
        .filter_map(|(end, _)| rest.get(..end))
}

/// Gives out every message of an export in the order of the file.
///
/// The sender is the shortest of the possible ones that occurs again in the export. Where none does, it is the shortest,
/// unless that looks like a sentence of the app. A name with a colon in it is cut at the colon when the same beginning
/// occurs elsewhere.
///
/// # Errors
/// What `pass` and `each` say.
pub(super) fn read(
    pass: Pass<'_>,
    members: &HashMap<String, Member>,
    title: String,
    given: Option<DateOrder>,
    each: &mut dyn FnMut(Message) -> Result<(), Refusal>,
) -> Result<Messages, Refusal> {
    let mut survey = Survey::default();
    pass(&mut |line| {
        if let Some(head) = head(line) {
            survey.add(&head, line.get(head.rest..).unwrap_or_default());
        }
        Ok(())
    })?;
    let most = survey
        .shapes
        .iter()
        .max_by_key(|(_, (count, seen, _))| (*count, Reverse(*seen)));
    let (shape, settled) = match most {
        Some((shape, (_, _, tally))) => (Some(*shape), tally.settle()),
        None => (None, (DateOrder::DayFirst, false)),
    };
    let (order, assumed) = given.map_or(settled, |given| (given, false));
    let mut reader = Reader {
        senders: survey.senders,
        members,
        order,
        current: None,
        count: 0,
        left_out: 0,
        each,
    };
    pass(
        &mut |line| match head(line).filter(|head| Some(head.shape) == shape) {
            Some(head) => reader.begin(&head, line.get(head.rest..).unwrap_or_default()),
            None => {
                reader.add(line);
                Ok(())
            }
        },
    )?;
    reader.end()?;
    Ok(Messages {
        origin: Some(Origin::Whatsapp),
        title,
        order: shape.map(|_| order),
        assumed,
        left_out: reader.left_out,
    })
}

/// What the second run has in hand.
struct Reader<'a> {
    senders: HashMap<String, u32>,
    members: &'a HashMap<String, Member>,
    order: DateOrder,
    current: Option<Current>,
    count: u32,
    left_out: u32,
    each: &'a mut dyn FnMut(Message) -> Result<(), Refusal>,
}

struct Current {
    message: Message,
    words: String,
    marked: bool,
}

impl Reader<'_> {
    fn begin(&mut self, head: &Head, rest: &str) -> Result<(), Refusal> {
        self.end()?;
        let (year, month, day) = order::read(head.date, self.order);
        let clock = head.clock;
        let civil = Civil {
            year,
            month,
            day,
            hour: clock.hour,
            minute: clock.minute,
            second: clock.second,
        };
        let sender = self.sender(rest, head.shape.bracket);
        let words = match sender {
            Some(sender) => rest.get(sender.len() + 1..).unwrap_or_default(),
            None => rest,
        };
        let words = words.strip_prefix(' ').unwrap_or(words);
        let marked = words.starts_with(is_mark);
        let message = Message {
            at: civil.moment(None),
            from: sender.map(name).unwrap_or_default(),
            sort: if sender.is_some() {
                Sort::Words
            } else {
                Sort::Notice
            },
            ..Message::default()
        };
        let words = words.trim_start_matches(is_mark).to_owned();
        self.current = Some(Current {
            message,
            words,
            marked,
        });
        Ok(())
    }

    fn sender<'a>(&self, rest: &'a str, bracket: bool) -> Option<&'a str> {
        let again = |sender: &&str| self.senders.get(*sender).is_some_and(|&count| count > 1);
        senders(rest).find(again).or_else(|| {
            senders(rest)
                .next()
                .filter(|sender| bracket || is_name(sender))
        })
    }

    /// A further line of the message.
    fn add(&mut self, line: &str) {
        match &mut self.current {
            Some(Current { words, .. }) if words.len() < LONGEST_TEXT => {
                words.push('\n');
                words.push_str(line);
            }
            Some(_) => {}
            // Before the first message nothing belongs to anyone.
            None if self.count == 0 && !line.trim().is_empty() => self.left_out = 1,
            None => {}
        }
    }

    /// Gives out the message that is in hand.
    fn end(&mut self) -> Result<(), Refusal> {
        let Some(Current {
            mut message,
            words,
            marked,
        }) = self.current.take()
        else {
            return Ok(());
        };
        if self.count >= MOST_MESSAGES {
            self.left_out = self.left_out.saturating_add(1);
            return Ok(());
        }
        self.count += 1;
        if is_deleted(&words) {
            message.sort = Sort::Deleted;
        } else if is_call(&words, marked) {
            message.sort = Sort::Call;
        } else if marked && is_notice(&words) {
            message.sort = Sort::Notice;
        }
        let is_there = |file: &str| self.members.contains_key(file);
        for file in words
            .lines()
            .filter_map(|line| attached(line, &is_there))
            .take(MOST_PARTS)
        {
            let member = self.members.get(file);
            message.parts.push(Part {
                name: file_name(file),
                path: member.map(|member| member.index.to_string()),
                length: member.map_or(0, |member| member.length),
            });
        }
        message.text = text(&words);
        (self.each)(message)
    }
}

/// Whether someone who sent a single message may be called so, and it is no sentence such as "Sam changed the subject to".
fn is_name(sender: &str) -> bool {
    sender.len() <= 60
        && sender.split_whitespace().count() <= 4
        && !sender.contains(['"', '“', '”', '„', '«', '»', '‘', '’', '?', '!'])
}
