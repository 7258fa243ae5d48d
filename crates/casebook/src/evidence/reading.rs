//! What is done with one file after it is sealed: a worker looks at it, its messages are put down, its parts become
//! files of their own.

use std::io::{self, Cursor, Read};
use std::thread;

use intake::{DateOrder, Facts, Input, Message, Refusal};
use vault::{FileId, Files, Label, Sealed};

use super::adder::Intake;
use super::attachment::{self, Added, Attachment, PartOf, Thumb};
use super::conversation::{Conversation, Tally};
use super::source::{Source, Watched, short_name};
use crate::error::{Error, Result};

/// How many of the first bytes tell what a file is.
const HEAD: u64 = 64;
/// The most parts taken out of one file.
const PARTS: usize = 2_000;
/// A mail in a mail in a mail, and no deeper.
const DEPTH: u32 = 3;

pub(super) struct Reading<'a> {
    pub(super) intake: &'a Intake<'a>,
    pub(super) files: Files,
}

/// A part of a file that is to become a file of its own.
struct Inner {
    message: u32,
    part: u32,
    name: String,
    path: String,
    length: u64,
}

/// What a look at one file gave.
struct Found {
    added: Added,
    parts: Vec<Inner>,
}

impl Reading<'_> {
    /// Whether to go on.
    pub(super) fn go_on(&self) -> Result<()> {
        if (self.intake.stopped)() {
            return Err(Error::Cancelled);
        }
        Ok(())
    }

    /// Seals the bytes of a source as they come. The sealed file, and its label.
    pub(super) fn seal(&self, source: Source, passed: &dyn Fn(u64)) -> Result<(Sealed, Label)> {
        let mut read = (source.open)().map_err(|_| Error::Unreadable)?;
        let mut head = Vec::new();
        read.by_ref()
            .take(HEAD)
            .read_to_end(&mut head)
            .map_err(|_| Error::Unreadable)?;
        let label = Label {
            name: short_name(&source.name),
            media_type: intake::sniff(&head).to_owned(),
            length: source.length,
        };
        let whole = Cursor::new(head).chain(read);
        let sealed = self.files.seal(
            &mut Watched::new(whole, self.intake.stopped, passed),
            &label,
        );
        self.go_on()?;
        Ok((sealed?, label))
    }

    /// A file and all that is in it, ready to be entered. Its messages stand in the database already. When this fails,
    /// nothing of its parts or messages is left.
    pub(super) fn take_in(&self, sealed: &Sealed, label: Label) -> Result<Vec<Added>> {
        let mut family = Vec::new();
        let taken = self.with_parts(sealed, label, None, 0, &mut family);
        if let Err(error) = taken {
            let parts: Vec<FileId> = family.iter().map(|part| part.attachment.id).collect();
            self.drop_parts(sealed.id, &parts);
            return Err(error);
        }
        Ok(family)
    }

    /// Takes messages and parts back that were never entered. What fails here is swept at the next open.
    pub(super) fn drop_parts(&self, file: FileId, parts: &[FileId]) {
        for id in parts.iter().copied().chain([file]) {
            let _ = self.intake.shared.with(|book| book.drop_messages(id));
        }
        for id in parts.iter().filter(|id| **id != file) {
            let _ = self.files.remove(*id);
        }
    }

    /// Has the messages of what was entered read into the search; giving up does not undo that it is in.
    pub(super) fn read_into_search(&self) {
        while let Ok(false) = self.intake.shared.with(|book| book.read_messages()) {}
    }

    fn with_parts(
        &self,
        sealed: &Sealed,
        label: Label,
        origin: Option<PartOf>,
        depth: u32,
        family: &mut Vec<Added>,
    ) -> Result<()> {
        let found = self.look(sealed, label, origin)?;
        let own = found.added.attachment.name.clone();
        family.push(found.added);
        if depth >= DEPTH {
            return Ok(());
        }
        for inner in found.parts {
            self.go_on()?;
            if family.len() > PARTS {
                break;
            }
            let Some((part, part_label)) = self.extract(sealed, &own, &inner)? else {
                continue;
            };
            let origin = PartOf {
                parent: sealed.id,
                message: inner.message,
                part: inner.part,
            };
            let before = family.len();
            self.with_parts(&part, part_label, Some(origin), depth + 1, family)
                .inspect_err(|_| {
                    // It was sealed, and did not get as far as the family.
                    if family.len() == before {
                        let _ = self.files.remove(part.id);
                    }
                })?;
        }
        Ok(())
    }

    /// A worker looks at a sealed file: the evidence is safe before anything does.
    fn look(&self, sealed: &Sealed, label: Label, origin: Option<PartOf>) -> Result<Found> {
        let mut reader = self.files.open(sealed.id)?;
        let input = Input {
            source: &mut reader,
            length: sealed.length,
            name: &label.name,
        };
        let (mut tally, mut parts, mut failed) = (Tally::default(), Vec::new(), None);
        let looked = self.intake.pool.look(input, None, &mut |messages| {
            let first = tally.so_far();
            for (number, message) in (first..).zip(&messages) {
                tally.count(message);
                parts.extend(inner(number, message));
            }
            parts.truncate(PARTS);
            failed = self
                .go_on()
                .and_then(|()| {
                    let put =
                        |book: &mut crate::Casebook| book.put_messages(sealed.id, first, &messages);
                    self.intake.shared.with(put)
                })
                .err();
            failed.is_none()
        });
        if let Some(error) = failed {
            return Err(error);
        }
        self.go_on()?;
        let (facts, picture, refusal) = match looked {
            Ok(looked) => (looked.facts, looked.picture, looked.refusal),
            Err(refusal) => (unseen(&label.media_type), None, Some(refusal)),
        };
        let told = facts.messages.clone().filter(|_| refusal.is_none());
        if told.is_none() {
            // Half a conversation would pass for a whole one.
            parts.clear();
            if tally.so_far() > 0 {
                self.intake
                    .shared
                    .with(|book| book.drop_messages(sealed.id))?;
            }
        }
        let added = Added {
            attachment: Attachment {
                id: sealed.id,
                name: label.name,
                size: sealed.length,
                sha256: sealed.sha256,
                added: (self.intake.clock)(),
                unshown: refusal.map(|refusal| refusal.code().to_owned()),
                thumb: picture.is_some(),
                veiled: false,
                conversation: told.map(|told| tally.finish(told)),
                facts,
                origin,
            },
            picture: picture.map(|picture| Thumb {
                media_type: picture.media_type.to_owned(),
                bytes: picture.bytes,
            }),
        };
        Ok(Found { added, parts })
    }

    /// A part, sealed; nothing when it can't be had. The bytes go from the worker to the sealed file, and nowhere else.
    fn extract(
        &self,
        parent: &Sealed,
        parent_name: &str,
        inner: &Inner,
    ) -> Result<Option<(Sealed, Label)>> {
        let mut reader = self.files.open(parent.id)?;
        let (from, to) = io::pipe().map_err(|error| Error::Vault(error.into()))?;
        let source = Source::stream(inner.name.clone(), inner.length, from);
        let (given, sealed) = thread::scope(|scope| {
            let giving = scope.spawn(move || {
                // Moved in, so that the pipe ends when the worker has no more.
                let mut to = to;
                let input = Input {
                    source: &mut reader,
                    length: parent.length,
                    name: parent_name,
                };
                self.intake
                    .pool
                    .part(input, &inner.path, inner.length, &mut to)
            });
            let sealed = self.seal(source, &|_| {});
            (giving.join(), sealed)
        });
        match (given, sealed) {
            (Ok(Ok(())), Ok(sealed)) => Ok(Some(sealed)),
            (_, Err(Error::Vault(vault::Error::Changed))) => Ok(None),
            (_, Err(error)) => Err(error),
            (_, Ok((sealed, _))) => {
                self.files.remove(sealed.id)?;
                Ok(None)
            }
        }
    }
}

/// What is known of a file that no worker could look at.
fn unseen(media_type: &str) -> Facts {
    Facts {
        kind: attachment::kind_of(media_type),
        media_type: media_type.to_owned(),
        ..Facts::default()
    }
}

fn inner(number: u32, message: &Message) -> Vec<Inner> {
    let parts = (0..).zip(&message.parts);
    let there = parts.filter_map(|(place, part)| {
        Some(Inner {
            message: number,
            part: place,
            name: part.name.clone(),
            path: part.path.clone()?,
            length: part.length,
        })
    });
    there.collect()
}

/// Reads the dates of a conversation in another order. Its words, numbers and parts stay as they are.
///
/// # Errors
/// [`Error::NotFound`] for what is no conversation; [`Error::Unreadable`] when it can't be read now; the moments are then
/// as they were, or read in part anew: the same call mends it.
pub fn reread_dates(intake: &Intake<'_>, file: FileId, order: DateOrder) -> Result<Attachment> {
    let (files, attachment) = intake
        .shared
        .with(|book| Ok((book.files()?, book.attachment(file)?)))?;
    if attachment.conversation.is_none() {
        return Err(Error::NotFound);
    }
    let mut reader = files.open(file)?;
    let input = Input {
        source: &mut reader,
        length: attachment.size,
        name: &attachment.name,
    };
    let (mut tally, mut failed) = (Tally::default(), None);
    let looked = intake.pool.look(input, Some(order), &mut |messages| {
        let first = tally.so_far();
        messages.iter().for_each(|message| tally.count(message));
        let put = |book: &mut crate::Casebook| book.put_moments(file, first, &messages);
        failed = intake.shared.with(put).err();
        failed.is_none()
    });
    if let Some(error) = failed {
        return Err(error);
    }
    let told = looked
        .map_err(|_: Refusal| Error::Unreadable)?
        .facts
        .messages
        .ok_or(Error::Unreadable)?;
    let conversation: Conversation = tally.finish(told);
    intake.shared.with(|book| {
        book.put_conversation(file, &conversation)?;
        book.attachment(file)
    })
}
