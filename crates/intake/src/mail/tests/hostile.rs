//! Mails as nobody should write them, and any bytes at all.

use std::io;
use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::*;

#[test]
fn a_head_is_given_out_in_full() {
    let seal = "b".repeat(40_000);
    let mail = format!("From: a@example.org\nARC-Seal: i=1;\n b={seal}\nSubject: x\n\nhoi");
    let headers = one(mail.as_bytes()).headers;
    assert_eq!(headers.len(), 3);
    assert_eq!(headers[1].1, format!("i=1; b={seal}"));
}

#[test]
fn a_head_without_an_end_is_cut_where_it_is_seen() {
    let half = "é".repeat(LONGEST_HEADERS / 3);
    let mail = format!("From: a@example.org\nX-One: {half}\nX-Two: {half}\nSubject: x\n\nhoi");
    let message = one(mail.as_bytes());
    let names: Vec<_> = message.headers.iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["From", "X-One", "X-Two"]);
    assert_eq!(message.headers[1].1, half);
    assert!(message.headers[2].1.ends_with("é…"));
    assert_eq!(
        (message.subject.as_str(), message.text.as_str()),
        ("x", "hoi")
    );
    let folded = "letters\r\n ".repeat(LONGEST_HEADERS / 8);
    let message =
        one(format!("From: a@example.org\nX-Long: {folded}\nSubject: x\n\nhoi").as_bytes());
    assert_eq!(message.headers.len(), 2);
    assert!(message.headers[1].1.ends_with("…"));
    let empty: String = (0..20_000).map(|n| format!("X-{n:0>120}:\n")).collect();
    let headers = one(empty.as_bytes()).headers;
    assert_eq!(headers.last().unwrap().1, "…");
    assert!(headers.len() * 122 <= LONGEST_HEADERS + 122);
    let fields: String = (0..20_001).map(|n| format!("X-{n}: {n}\n")).collect();
    let headers = one(fields.as_bytes()).headers;
    assert_eq!(headers.len(), 20_001);
    assert_eq!(headers.last().unwrap().0, "…");
}

#[test]
fn ten_thousand_header_lines_are_all_there() {
    let many: String = (0..10_000)
        .map(|n| format!("X-Filler-{n}: {n}\n"))
        .collect();
    let message =
        one(format!("{many}From: Sam <sam@example.net>\nSubject: last\n\nhoi").as_bytes());
    assert_eq!(message.headers.len(), 10_002);
    assert_eq!(
        (message.from.as_str(), message.subject.as_str()),
        ("Sam <sam@example.net>", "last")
    );
    assert_eq!(message.text, "hoi");
}

#[test]
fn a_thousand_parts_within_parts_and_no_end() {
    let mut mail = String::from("From: a@example.org\nDate: 1 Mar 2024 01:02 +0100\n");
    for n in 0..1_000 {
        mail += &format!("Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n");
    }
    mail += "Content-Type: text/plain\n\ndeep\n";
    let message = one(mail.as_bytes());
    assert_eq!(message.text, "");
    assert_eq!(message.parts.len(), 1);

    let open = "From: a@example.org\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nnever closed";
    assert_eq!(one(open.as_bytes()).text, "never closed");
    let none = "From: a@example.org\nContent-Type: multipart/mixed; boundary=b\n\nno part\n--bb\n";
    assert_eq!(one(none.as_bytes()).text, "no part\n--bb\n");
}

/// A file that is never there as a whole: a mail that is too long between two short ones.
struct Endless {
    place: u64,
}

const SHORT: &[u8] = b"From a Sun May 12 14:03:22 2024\nFrom: a@example.org\nSubject: x\n\nhoi\n\n";

impl Endless {
    const LONG: u64 = mailbox::LONGEST_MAIL as u64 + (1 << 20);

    fn at(place: u64) -> u8 {
        let short = SHORT.len() as u64;
        let head = &SHORT[..SHORT.len() - 5];
        match place {
            _ if place < short => SHORT[place as usize],
            _ if place < short + head.len() as u64 => head[(place - short) as usize],
            _ if place < short + Self::LONG => b"abcdefgh\n"[(place % 9) as usize],
            _ if place == short + Self::LONG => b'\n',
            _ if place == short + Self::LONG + 1 => b'\n',
            _ => SHORT[(place - short - Self::LONG - 2) as usize],
        }
    }

    const fn length() -> u64 {
        2 * SHORT.len() as u64 + Self::LONG + 2
    }
}

impl Read for Endless {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        let left = (Self::length() - self.place).min(to.len() as u64) as usize;
        for byte in &mut to[..left] {
            *byte = Self::at(self.place);
            self.place += 1;
        }
        Ok(left)
    }
}

impl io::Seek for Endless {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        if let SeekFrom::Start(place) = to {
            self.place = place.min(Self::length());
        }
        Ok(self.place)
    }
}

#[test]
fn a_mail_that_is_too_long_is_counted_and_passed_over() {
    let mut texts = Vec::new();
    let whole = read(Form::Mailbox, &mut Endless { place: 0 }, &mut |message| {
        texts.push(message.text);
        Ok(())
    });
    assert_eq!(whole.unwrap().left_out, 1);
    assert_eq!(texts, ["hoi\n", "hoi\n"]);
}

#[test]
fn hostile_mails_take_little_time() {
    let head = "From: a@example.org\nDate: x\n";
    let mixed = format!("{head}Content-Type: multipart/mixed; boundary=A\n\n");
    for (start, piece) in [
        (head, "Content-Type: message/rfc822\n\n".to_owned()),
        (head, "Subject: =?a?q?\n".to_owned()),
        (head, "To: a@example.org, \n".to_owned()),
        (
            &mixed,
            "--A\nContent-Type: multipart/mixed; boundary=B\n\nx\n".to_owned(),
        ),
        (&mixed, "--A\n\n".to_owned()),
        (
            &mixed,
            "--A\nContent-Type: text/html\n\n<a href=\"\n".to_owned(),
        ),
        (
            &mixed,
            "--A\nContent-Transfer-Encoding: base64\n\n!!!\n".to_owned(),
        ),
        (&mixed, "--".to_owned()),
        (&mixed, "--A".to_owned()),
        ("", "From x 1:1 2024\n\n".to_owned()),
        ("From x\n", "From x 1:1 2024\nA: b\n\n".to_owned()),
    ] {
        let bytes = start.to_owned() + &piece.repeat((4 << 20) / piece.len());
        let begun = Instant::now();
        let form = if start.starts_with("From:") {
            Form::Eml
        } else {
            Form::Mailbox
        };
        let _ = read_all(form, bytes.as_bytes());
        assert!(
            begun.elapsed() < Duration::from_secs(20),
            "{piece}: {:?}",
            begun.elapsed()
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_bytes_are_survived(bytes: Vec<u8>) {
        for form in [Form::Eml, Form::Mailbox, Form::Outlook] {
            exercise(form, &bytes);
        }
    }

    #[test]
    fn a_mail_cut_anywhere_is_survived(which in 0..SAMPLES.len(), at: prop::sample::Index) {
        let (name, form) = SAMPLES[which];
        let bytes = sample(name);
        exercise(form, &bytes[..at.index(bytes.len())]);
    }

    #[test]
    fn flipped_bytes_are_survived(
        which in 0..SAMPLES.len(),
        flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20),
    ) {
        let (name, form) = SAMPLES[which];
        let mut bytes = sample(name);
        for (at, byte) in flips {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        exercise(form, &bytes);
    }

    #[test]
    fn what_was_written_comes_back(
        subject in "[a-zà-ü €]{0,30}",
        text in "[a-zà-ü €.\n>-]{0,200}",
        file in prop::collection::vec(any::<u8>(), 0..200),
        name in "[a-zà-ü €]{1,20}",
    ) {
        let escape = |text: &str| text.bytes().map(|b| format!("={b:02X}")).collect::<Vec<_>>();
        let percent: String = name.bytes().map(|b| format!("%{b:02X}")).collect();
        let body = file.iter().map(|b| format!("={b:02X}")).collect::<Vec<_>>().join("=\n");
        let mail = format!(
            "From: Sam <sam@example.net>\nTo: noor@example.org\nDate: Sun, 12 May 2024 14:03:22 +0200\nSubject: =?utf-8?Q?{}?=\nContent-Type: multipart/mixed; boundary=\"=_x\"\n\n--=_x\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n{}\n--=_x\nContent-Type: application/octet-stream\nContent-Transfer-Encoding: quoted-printable\nContent-Disposition: attachment; filename*=utf-8''{percent}\n\n{body}\n--=_x--\n",
            escape(&subject).concat(), escape(&text).join("=\n"),
        );
        let mailbox = format!("From x Sun May 12 14:03:22 2024\n{mail}\n").repeat(2);
        for (form, bytes, count) in [(Form::Eml, mail, 1), (Form::Mailbox, mailbox, 2)] {
            let (messages, left_out) = read_all(form, bytes.as_bytes()).unwrap();
            prop_assert_eq!((messages.len(), left_out), (count, 0));
            for message in messages {
                prop_assert_eq!(&message.subject, subject.trim());
                prop_assert_eq!(&message.text, &text);
                prop_assert_eq!(&message.parts[0].name, name.trim());
                prop_assert_eq!(part_of(form, bytes.as_bytes(), &message.parts[0]), file.clone());
            }
        }
    }
}
