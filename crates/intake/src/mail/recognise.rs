//! Whether a file is mail, by what is in it.

use std::io::{Read, SeekFrom};

use super::{Form, head, outlook};
use crate::source::Bytes;

/// How much of a file is looked at, in bytes.
const LOOK: u64 = 8 << 10;

/// Fields that programs write, and people do not.
const BY_PROGRAM: [&str; 9] = [
    "Date",
    "Received",
    "Return-Path",
    "MIME-Version",
    "Message-ID",
    "Delivered-To",
    "Content-Type",
    "DKIM-Signature",
    "In-Reply-To",
];
/// Fields that stand in any mail, and may stand above a letter.
const BY_ANYONE: [&str; 6] = ["From", "To", "Cc", "Subject", "Reply-To", "Sender"];

/// Whether a file is mail, and which kind. Its name only helps where a saved mail begins oddly.
pub(crate) fn recognise(bytes: &mut dyn Bytes, name: &str) -> Option<Form> {
    let mut start = Vec::new();
    bytes.seek(SeekFrom::Start(0)).ok()?;
    bytes.take(LOOK).read_to_end(&mut start).ok()?;
    if outlook::begins(&start) {
        return outlook::recognise(bytes).then_some(Form::Outlook);
    }
    let start = start.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&start);
    let start = start.trim_ascii_start();
    let ending = name
        .rsplit_once('.')
        .map(|(_, ending)| ending.to_ascii_lowercase());
    let saved = matches!(ending.as_deref(), Some("eml" | "emlx"));
    let mut lines = start.split(|&b| b == b'\n');
    if start.starts_with(b"From ") {
        lines.next();
        let field = lines.find(|line| !line.starts_with(b">From "));
        return field.and_then(head::name_length).map(|_| Form::Mailbox);
    }
    let odd = lines
        .clone()
        .take_while(|line| head::name_length(line).is_none())
        .count();
    let counted = odd == 1 && lines.next().is_some_and(is_number);
    if odd > 0 && !counted && !(saved && odd < 10) {
        return None;
    }
    let start = start.split(|&b| b == b'\n').skip(odd);
    is_head(start, saved).then_some(Form::Eml)
}

/// Apple Mail writes the length of a mail in a line before it.
fn is_number(line: &[u8]) -> bool {
    let number = line.trim_ascii();
    !number.is_empty() && number.iter().all(u8::is_ascii_digit)
}

/// Two fields that mails have, one of them written by a program; one is enough for a file that is called a mail.
fn is_head<'a>(lines: impl Iterator<Item = &'a [u8]>, saved: bool) -> bool {
    let (mut known, mut by_program) = (Vec::new(), false);
    for line in lines {
        if matches!(line.first(), Some(b' ' | b'\t')) {
            continue;
        }
        let name = head::name_length(line).and_then(|length| line.get(..length));
        let Some(name) = name.and_then(|n| std::str::from_utf8(n).ok()) else {
            break;
        };
        let among = |list: &[&str]| list.iter().any(|known| known.eq_ignore_ascii_case(name));
        let program =
            among(&BY_PROGRAM) || name.get(..2).is_some_and(|x| x.eq_ignore_ascii_case("X-"));
        if program || among(&BY_ANYONE) {
            by_program |= program;
            if !known.contains(&name) {
                known.push(name);
            }
        }
        if known.len() >= 2 && by_program {
            return true;
        }
    }
    saved && !known.is_empty()
}
