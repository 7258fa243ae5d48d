//! The app's side: workers started on demand, one a core, given one file at a time, replaced when they fall.

use std::io::{self, BufReader, Write};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use crate::facts::{DateOrder, Facts};
use crate::frame::{LONGEST_STRETCH, Picture, Request, Task, Want};
use crate::message::Message;
use crate::refusal::Refusal;
use crate::source::Bytes;
use crate::talk::{self, Heard};
use crate::watch::Watch;

/// How long a worker may go without a word.
const LIMIT: Duration = Duration::from_secs(20);
/// How long a worker waits for work before it is ended.
const IDLE: Duration = Duration::from_secs(10);

/// A file for a worker to look at.
pub struct Input<'a> {
    /// Its bytes.
    pub source: &'a mut dyn Bytes,
    /// How many there are.
    pub length: u64,
    /// Its name as it came; some formats tell something by it.
    pub name: &'a str,
}

/// What a worker found in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Looked {
    /// What the file is and says.
    pub facts: Facts,
    /// A small picture of it.
    pub picture: Option<Picture>,
    /// Why it can't be shown, or its messages can't be read, where it looks like something that could.
    pub refusal: Option<Refusal>,
}

/// Workers. Clones are the same ones.
#[derive(Clone)]
pub struct Pool(Arc<Shared>);

struct Shared {
    program: PathBuf,
    size: usize,
    limit: Duration,
    state: Mutex<State>,
    freed: Condvar,
}

#[derive(Default)]
struct State {
    idle: Vec<(Worker, Instant)>,
    busy: Vec<Arc<Mutex<Child>>>,
    sweeping: bool,
    closed: bool,
}

/// A running worker and its pipes.
pub(crate) struct Worker {
    process: Arc<Mutex<Child>>,
    pub(crate) requests: ChildStdin,
    pub(crate) answers: BufReader<ChildStdout>,
}

impl Drop for Worker {
    fn drop(&mut self) {
        end(&self.process);
    }
}

impl Pool {
    /// A pool of at most `size` workers, each running `program`. None is started yet.
    #[must_use]
    pub fn new(program: PathBuf, size: usize) -> Self {
        Self::with_limit(program, size, LIMIT)
    }

    /// A pool whose workers may go without a word for so long and no longer.
    #[must_use]
    pub fn with_limit(program: PathBuf, size: usize, limit: Duration) -> Self {
        Self(Arc::new(Shared {
            program,
            size: size.max(1),
            limit,
            state: Mutex::default(),
            freed: Condvar::new(),
        }))
    }

    /// Has a picture drawn. Waits for a worker that is free.
    ///
    /// # Errors
    /// Why there is no picture. The next file is not affected.
    pub fn picture(&self, input: Input<'_>, want: Want) -> Result<Picture, Refusal> {
        if input.length > LONGEST_STRETCH {
            return Err(Refusal::TooLarge);
        }
        let mut picture = None;
        self.run(input, Task::Draw(want), &mut |heard| {
            if let Heard::Picture(drawn) = heard {
                picture = Some(drawn);
            }
            true
        })?;
        picture.ok_or(Refusal::Damaged)
    }

    /// Has a file looked at: what it is, what it says, a small picture; its messages are handed over as they are read,
    /// and `each` ends the work by answering false. Waits for a worker that is free. The messages of a file for which a
    /// refusal is told are not all of them.
    ///
    /// # Errors
    /// When nothing at all is known of the file; [`Refusal::TooSlow`] too when `each` ended it. The next file is not
    /// affected.
    pub fn look(
        &self,
        input: Input<'_>,
        order: Option<DateOrder>,
        each: &mut dyn FnMut(Vec<Message>) -> bool,
    ) -> Result<Looked, Refusal> {
        let (mut facts, mut picture) = (None, None);
        let outcome = self.run(input, Task::Look(order), &mut |heard| {
            match heard {
                Heard::Facts(told) => facts = Some(told),
                Heard::Picture(drawn) => picture = Some(drawn),
                Heard::Messages(messages) => return each(messages),
                Heard::Bytes(_) => {}
            }
            true
        });
        match (facts, outcome) {
            (Some(facts), outcome) => Ok(Looked {
                facts,
                picture,
                refusal: outcome.err(),
            }),
            (None, outcome) => Err(outcome.err().unwrap_or(Refusal::Damaged)),
        }
    }

    /// Has the bytes of one part of a file written to `out`, at most `most` of them.
    ///
    /// # Errors
    /// Why there is no such part; [`Refusal::TooLarge`] when it is longer, or `out` takes no more.
    pub fn part(
        &self,
        input: Input<'_>,
        path: &str,
        most: u64,
        out: &mut dyn Write,
    ) -> Result<(), Refusal> {
        let (mut left, mut taken) = (most, true);
        let outcome = self.run(input, Task::Part(path.to_owned()), &mut |heard| {
            if let Heard::Bytes(bytes) = heard {
                taken = left >= bytes.len() as u64 && out.write_all(&bytes).is_ok();
                left = left.saturating_sub(bytes.len() as u64);
            }
            taken
        });
        if taken {
            outcome
        } else {
            Err(Refusal::TooLarge)
        }
    }

    fn run(
        &self,
        input: Input<'_>,
        task: Task,
        hear: &mut dyn FnMut(Heard) -> bool,
    ) -> Result<(), Refusal> {
        let request = Request {
            task,
            name: input.name.to_owned(),
            length: input.length,
        };
        let mut worker = self.take()?;
        let watch = Watch::over(&worker.process, self.0.limit);
        let outcome = talk::talk(&mut worker, &request, input.source, &watch, hear);
        let late = watch.stop();
        match outcome {
            Ok(outcome) => {
                self.give_back(worker);
                outcome
            }
            Err(_) => {
                self.lose(worker);
                Err(if late {
                    Refusal::TooSlow
                } else {
                    Refusal::Damaged
                })
            }
        }
    }

    /// The process ids of all workers.
    #[must_use]
    pub fn pids(&self) -> Vec<u32> {
        let state = self.state();
        let idle = state.idle.iter().map(|(worker, _)| &worker.process);
        idle.chain(&state.busy)
            .map(|process| process.lock().unwrap_or_else(PoisonError::into_inner).id())
            .collect()
    }

    /// Ends the workers that have nothing to do.
    pub fn rest(&self) {
        self.state().idle.clear();
    }

    /// Ends all workers at once, and starts no more: the program is leaving.
    pub fn kill_all(&self) {
        let mut state = self.state();
        state.closed = true;
        state.idle.clear();
        state.busy.iter().for_each(end);
        self.0.freed.notify_all();
    }

    fn take(&self) -> Result<Worker, Refusal> {
        let mut state = self.state();
        loop {
            if state.closed {
                return Err(Refusal::NoWorker);
            }
            if let Some((worker, _)) = state.idle.pop() {
                state.busy.push(Arc::clone(&worker.process));
                return Ok(worker);
            }
            if state.busy.len() < self.0.size {
                let worker = start(&self.0.program).map_err(|_| Refusal::NoWorker)?;
                state.busy.push(Arc::clone(&worker.process));
                return Ok(worker);
            }
            state = self
                .0
                .freed
                .wait(state)
                .unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn give_back(&self, worker: Worker) {
        let mut state = self.state();
        state
            .busy
            .retain(|busy| !Arc::ptr_eq(busy, &worker.process));
        if !state.closed {
            state.idle.push((worker, Instant::now()));
            self.sweep_later(&mut state);
        }
        self.0.freed.notify_all();
    }

    fn lose(&self, worker: Worker) {
        let mut state = self.state();
        state
            .busy
            .retain(|busy| !Arc::ptr_eq(busy, &worker.process));
        self.0.freed.notify_all();
        drop(state);
        drop(worker);
    }

    /// One thread ends idle workers, while there are any. It does not keep the pool alive.
    fn sweep_later(&self, state: &mut State) {
        if state.sweeping {
            return;
        }
        let pool = Arc::downgrade(&self.0);
        let sweeper = thread::Builder::new().spawn(move || {
            while let Some(shared) = pool.upgrade() {
                let state = shared.state.lock().unwrap_or_else(PoisonError::into_inner);
                let (mut state, _) = shared
                    .freed
                    .wait_timeout(state, IDLE)
                    .unwrap_or_else(PoisonError::into_inner);
                state.idle.retain(|(_, since)| since.elapsed() < IDLE);
                if state.idle.is_empty() && state.busy.is_empty() {
                    state.sweeping = false;
                    return;
                }
            }
        });
        // Without the thread, idle workers wait until the program ends.
        state.sweeping = sweeper.is_ok();
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn start(program: &PathBuf) -> io::Result<Worker> {
    let mut command = Command::new(program);
    command
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    let mut process = command.spawn()?;
    let (Some(requests), Some(answers)) = (process.stdin.take(), process.stdout.take()) else {
        return Err(io::ErrorKind::BrokenPipe.into());
    };
    widen(&requests);
    Ok(Worker {
        process: Arc::new(Mutex::new(process)),
        requests,
        answers: BufReader::with_capacity(1 << 16, answers),
    })
}

/// A wide pipe means fewer turns between the two processes. A narrow one works as well.
#[cfg(target_os = "linux")]
fn widen(pipe: &ChildStdin) {
    let _ = rustix::pipe::fcntl_setpipe_size(pipe, 1 << 20);
}

#[cfg(not(target_os = "linux"))]
fn widen(_pipe: &ChildStdin) {}

/// Ends a worker and waits until it is gone. One that has ended already is no failure.
pub(crate) fn end(process: &Arc<Mutex<Child>>) {
    let mut process = process.lock().unwrap_or_else(PoisonError::into_inner);
    let _ = process.kill();
    let _ = process.wait();
}
