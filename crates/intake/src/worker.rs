//! The worker's side: confined first, then one request after another until the pipe closes.

use std::cell::RefCell;
use std::io::{self, BufWriter, Read, Write};
use std::process::ExitCode;

use crate::frame::{self, Frame, Request, Task};
use crate::message::Message;
use crate::piped::{Line, Piped};
use crate::refusal::Refusal;
use crate::{confine, look, picture};

/// Messages go in batches of about so many bytes.
const BATCH: usize = 128 << 10;

/// What `pantry-worker` does. It prints nothing and opens nothing.
#[must_use]
pub fn worker_main() -> ExitCode {
    // A panic in a decoder ends the process, and says nothing of what was in it; the app sees the pipe close.
    std::panic::set_hook(Box::new(|_| {}));
    if stay_alone().is_err() {
        return ExitCode::FAILURE;
    }
    match confine::confine().and_then(|()| serve()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

/// The JPEG decoder shares its work out by rayon. A confined process may start no thread, so this one is all there is.
fn stay_alone() -> Result<(), rayon::ThreadPoolBuildError> {
    rayon::ThreadPoolBuilder::new()
        .num_threads(1)
        .use_current_thread()
        .build_global()
}

fn serve() -> io::Result<()> {
    let line = RefCell::new(Line {
        from: io::stdin().lock(),
        to: BufWriter::with_capacity(1 << 16, io::stdout().lock()),
    });
    loop {
        let request = frame::read_request(&mut line.borrow_mut().from)?;
        let Some(request) = request else {
            return Ok(());
        };
        let outcome = answer(&line, &request);
        let mut line = line.borrow_mut();
        if let Err(refusal) = outcome {
            frame::write_frame(&mut line.to, &Frame::Refused(refusal))?;
        }
        frame::write_frame(&mut line.to, &Frame::Done)?;
    }
}

/// Does the work. What goes wrong with the pipes themselves shows as damage, and ends the worker at its next word.
fn answer<R: Read, W: Write>(line: &RefCell<Line<R, W>>, request: &Request) -> Result<(), Refusal> {
    let say = |frame: &Frame| {
        frame::write_frame(&mut line.borrow_mut().to, frame).map_err(|_| Refusal::Damaged)
    };
    let mut file = Piped::new(line, request.length);
    match &request.task {
        Task::Draw(want) => {
            let drawn = picture::draw(&look::whole(&mut file, request.length)?, *want)?;
            say(&Frame::Picture(drawn))
        }
        Task::Look(order) => {
            let mut batch = Batch::default();
            let looked = look::look(&mut file, request, *order, &mut |message| {
                batch.add(message, &say)
            });
            batch.send(&say)?;
            let (facts, picture) = looked?;
            say(&Frame::Facts(Box::new(facts)))?;
            match picture {
                Some(Ok(picture)) => say(&Frame::Picture(picture)),
                Some(Err(refusal)) => Err(refusal),
                None => Ok(()),
            }
        }
        Task::Part(path) => {
            let mut out = Pieces { say: &say };
            look::part(&mut file, request, path, &mut out)
        }
    }
}

type Say<'a> = &'a dyn Fn(&Frame) -> Result<(), Refusal>;

/// Messages on their way.
#[derive(Default)]
struct Batch {
    messages: Vec<Message>,
    size: usize,
}

impl Batch {
    fn add(&mut self, message: Message, say: Say<'_>) -> Result<(), Refusal> {
        let headers = message.headers.iter();
        let headers: usize = headers.map(|(name, value)| name.len() + value.len()).sum();
        self.size += message.text.len() + headers + 200;
        self.messages.push(message);
        if self.size > BATCH {
            self.send(say)?;
        }
        Ok(())
    }

    fn send(&mut self, say: Say<'_>) -> Result<(), Refusal> {
        self.size = 0;
        if self.messages.is_empty() {
            return Ok(());
        }
        say(&Frame::Messages(std::mem::take(&mut self.messages)))
    }
}

/// The bytes of a part on their way.
struct Pieces<'a> {
    say: Say<'a>,
}

impl Write for Pieces<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        for piece in bytes.chunks(BATCH) {
            (self.say)(&Frame::Bytes(piece.to_vec())).map_err(io::Error::other)?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
