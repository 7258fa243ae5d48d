//! The parsers without a worker around them: for the fuzzer alone. The program itself never builds this.

use std::io::{Cursor, sink};

use crate::mail::{self, Form};

/// Mail: an even first byte for one mail, an odd one for a mailbox.
pub fn mail(bytes: &[u8]) {
    if let Some((form, rest)) = bytes.split_first() {
        read_mail(
            if form % 2 == 0 {
                Form::Eml
            } else {
                Form::Mailbox
            },
            rest,
        );
    }
}

/// A message of Outlook.
pub fn outlook(bytes: &[u8]) {
    read_mail(Form::Outlook, bytes);
}

/// Reads everything, and gives out every part.
fn read_mail(form: Form, bytes: &[u8]) {
    mail::recognise(&mut Cursor::new(bytes), "x.eml");
    let mut paths = Vec::new();
    let _ = mail::read(form, &mut Cursor::new(bytes), &mut |message| {
        paths.extend(message.parts.into_iter().filter_map(|part| part.path));
        Ok(())
    });
    // Each path reads the file anew: a few of them are enough.
    for path in paths.iter().take(20) {
        let _ = mail::part(form, &mut Cursor::new(bytes), path, &mut sink());
    }
}
