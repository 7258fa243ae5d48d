//! One conversation with a worker: the request goes out, its questions are answered, its words are heard.

use std::io::{self, Read, SeekFrom, Write};

use crate::facts::Facts;
use crate::frame::{self, Frame, LONGEST_STRETCH, Picture, Request};
use crate::message::Message;
use crate::pool::Worker;
use crate::refusal::Refusal;
use crate::source::Bytes;
use crate::watch::Watch;

/// A worker may read a file so many times over, and some more: several parts look at the beginning of one.
const TIMES: u64 = 16;
const MORE: u64 = 256 << 20;

/// What a worker has to tell.
pub(crate) enum Heard {
    Facts(Facts),
    Picture(Picture),
    Messages(Vec<Message>),
    Bytes(Vec<u8>),
}

/// Until the worker says that it is done. `hear` answers whether to go on.
///
/// # Errors
/// The outer one when the pipe breaks, the source fails, the worker breaks the rules, or `hear` has enough: this worker
/// is of no use any more. The inner one is the worker's own.
pub(crate) fn talk(
    worker: &mut Worker,
    request: &Request,
    source: &mut dyn Bytes,
    watch: &Watch,
    hear: &mut dyn FnMut(Heard) -> bool,
) -> io::Result<Result<(), Refusal>> {
    frame::write_request(&mut worker.requests, request)?;
    let mut budget = request.length.saturating_mul(TIMES).saturating_add(MORE);
    let mut outcome = Ok(());
    loop {
        let frame = frame::read_frame(&mut worker.answers)?;
        watch.heard();
        let heard = match frame {
            Frame::Need { offset, length } => {
                budget = budget
                    .checked_sub(length)
                    .ok_or(io::ErrorKind::QuotaExceeded)?;
                give(worker, source, request.length, offset, length)?;
                continue;
            }
            Frame::Refused(refusal) => {
                outcome = Err(refusal);
                continue;
            }
            Frame::Done => return Ok(outcome),
            Frame::Facts(facts) => Heard::Facts(*facts),
            Frame::Picture(picture) => Heard::Picture(picture),
            Frame::Messages(messages) => Heard::Messages(messages),
            Frame::Bytes(bytes) => Heard::Bytes(bytes),
        };
        if !hear(heard) {
            return Err(io::ErrorKind::Interrupted.into());
        }
    }
}

/// Writes a stretch of the file to the worker.
fn give(
    worker: &mut Worker,
    source: &mut dyn Bytes,
    total: u64,
    offset: u64,
    length: u64,
) -> io::Result<()> {
    let fits = offset.checked_add(length).is_some_and(|end| end <= total);
    if !fits || length > LONGEST_STRETCH {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    source.seek(SeekFrom::Start(offset))?;
    let sent = io::copy(&mut source.take(length), &mut worker.requests)?;
    if sent != length {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    worker.requests.flush()
}
