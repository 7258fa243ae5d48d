//! One mail as it went over the wire (RFC 5322): its message, and its parts.

use std::io::Write;

use super::choice::{self, Role};
use super::coding;
use super::head::{self, Head};
use super::structure::{self, Node};
use super::{address, charset, clean, date, plain, words};
use crate::message::{LONGEST_HEADERS, LONGEST_TEXT, MOST_PARTS, Message, Part, Sort};
use crate::refusal::Refusal;

/// The longest text looked at before it is made plain, in bytes: HTML is longer than what it says.
const LONGEST_SOURCE: usize = 8 << 20;
/// How much of a mail inside a mail is read to find its subject, in bytes.
const HEAD_OF_MAIL: usize = 1 << 16;

/// Stands where there was more.
const CUT: char = '…';

/// Fields whose values are no words: nothing in them is decoded.
const EXACT: [&str; 14] = [
    "Received",
    "X-Received",
    "Return-Path",
    "Message-ID",
    "In-Reply-To",
    "References",
    "Date",
    "DKIM-Signature",
    "ARC-Seal",
    "ARC-Message-Signature",
    "ARC-Authentication-Results",
    "Authentication-Results",
    "Received-SPF",
    "MIME-Version",
];

/// The mail without what Apple Mail puts around it: a first line with its length, and a list of properties after it.
pub(super) fn unwrapped(bytes: &[u8]) -> &[u8] {
    let first = head::line_at(bytes, 0)
        .and_then(|line| bytes.get(line))
        .unwrap_or_default();
    let rest = bytes.get(first.len()..).unwrap_or_default();
    let length = std::str::from_utf8(first)
        .ok()
        .and_then(|l| l.trim().parse::<usize>().ok());
    length
        .and_then(|length| rest.get(..length))
        .unwrap_or(bytes)
}

/// The message that a mail is. Nothing when it has no head.
pub(super) fn message(mail: &[u8], number: u64) -> Option<Message> {
    let head = Head::read(mail);
    if head.is_empty() {
        return None;
    }
    let nodes = structure::take_apart(mail, &head);
    let roles = choice::roles(&nodes, &|node| source(mail, node).trim().is_empty());
    let mut message = Message {
        sort: Sort::Words,
        subject: head
            .first("Subject")
            .map(|s| clean::line(&words::decode(&s)))
            .unwrap_or_default(),
        text: text(mail, &nodes, &roles),
        parts: parts(mail, &nodes, &roles, number),
        ..Message::default()
    };
    describe(&head, &mut message);
    Some(message)
}

/// What the head says: when, from whom, to whom, and all its fields.
pub(super) fn describe(head: &Head, message: &mut Message) {
    message.at = head.first("Date").and_then(|raw| date::parse(&raw));
    let list = |names: &[&str]| {
        let mut addresses = Vec::new();
        for raw in names.iter().flat_map(|name| head.every(name)) {
            address::add(&raw, &mut addresses);
        }
        address::joined(&addresses)
    };
    message.from = list(&["From"]);
    if message.from.is_empty() {
        message.from = list(&["Sender"]);
    }
    message.to = list(&["To", "Cc"]);
    message.headers = headers(head);
}

/// All fields in full. What would be more than [`LONGEST_HEADERS`] together is cut, and shows it by `…`.
fn headers(head: &Head) -> Vec<(String, String)> {
    let mut given = Vec::new();
    let mut left = LONGEST_HEADERS;
    for (name, value, is_whole) in head.all() {
        let exact = EXACT.iter().any(|e| e.eq_ignore_ascii_case(name));
        let value = if exact { value } else { words::decode(&value) };
        let mut value = clean::line_within(&value, usize::MAX);
        if let Some(room) = left.checked_sub(name.len() + value.len())
            && is_whole
        {
            left = room;
            given.push((name.to_owned(), value));
            continue;
        }
        clean::cut(&mut value, left.saturating_sub(name.len()));
        value.push(CUT);
        given.push((name.to_owned(), value));
        return given;
    }
    if head.has_more() {
        given.push((CUT.to_string(), String::new()));
    }
    given
}

/// All words shown, each part after a blank line.
fn text(mail: &[u8], nodes: &[Node], roles: &[Role]) -> String {
    let mut text = String::new();
    for (node, _) in nodes
        .iter()
        .zip(roles)
        .filter(|(_, role)| **role == Role::Shown)
    {
        let source = source(mail, node);
        let more = if node.kind.value == "text/html" {
            plain::from_html(&source, LONGEST_TEXT)
        } else {
            clean::text(&source, LONGEST_TEXT)
        };
        if !text.is_empty() && !more.is_empty() {
            text.truncate(text.trim_end().len());
            text.push_str("\n\n");
        }
        text.push_str(&more);
        if text.len() >= LONGEST_TEXT {
            break;
        }
    }
    clean::cut(&mut text, LONGEST_TEXT);
    text
}

/// The letters of a part of text, as it has them.
fn source(mail: &[u8], node: &Node) -> String {
    let bytes = coding::decoded(node.coding, body(mail, node), LONGEST_SOURCE);
    charset::decode(&bytes, node.kind.parameter("charset").as_deref())
}

fn body<'a>(mail: &'a [u8], node: &Node) -> &'a [u8] {
    mail.get(node.body.clone()).unwrap_or_default()
}

/// The files in a mail.
fn parts(mail: &[u8], nodes: &[Node], roles: &[Role], number: u64) -> Vec<Part> {
    nodes
        .iter()
        .enumerate()
        .zip(roles)
        .filter(|(_, role)| **role == Role::File)
        .take(MOST_PARTS)
        .map(|((place, node), _)| Part {
            name: name(mail, node),
            path: Some(format!("{number}/{place}")),
            length: coding::length(node.coding, body(mail, node)),
        })
        .collect()
}

/// The name that a part gives itself; for a mail its subject.
fn name(mail: &[u8], node: &Node) -> String {
    let given = node.disposition.parameter("filename");
    let given = given
        .or_else(|| node.kind.parameter("name"))
        .unwrap_or_default();
    let given = clean::file_name(&given);
    if !given.is_empty() || !node.is_mail() {
        return given;
    }
    let inner = coding::decoded(node.coding, body(mail, node), HEAD_OF_MAIL);
    let subject = Head::read(&inner).first("Subject").unwrap_or_default();
    mail_name(&words::decode(&subject), ".eml")
}

/// The name of a file made of a subject. Slashes in it are no paths.
pub(super) fn mail_name(subject: &str, ending: &str) -> String {
    let whole: String = subject
        .chars()
        .take(150)
        .map(|l| if matches!(l, '/' | '\\') { '-' } else { l })
        .collect();
    let name = clean::file_name(&whole);
    if name.is_empty() {
        return String::new();
    }
    name + ending
}

/// Writes the decoded bytes of a part, by its place in the list of parts.
///
/// # Errors
/// [`Refusal::Damaged`] when there is no such part, or it can't be written.
pub(super) fn part(mail: &[u8], place: usize, out: &mut dyn Write) -> Result<(), Refusal> {
    let head = Head::read(mail);
    let nodes = structure::take_apart(mail, &head);
    let node = nodes
        .get(place)
        .filter(|node| !node.holds)
        .ok_or(Refusal::Damaged)?;
    coding::write(node.coding, body(mail, node), out).map_err(|_| Refusal::Damaged)
}
