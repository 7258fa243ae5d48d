//! The app's side: workers started on demand, one a core, given one picture at a time, replaced when they fall.

use std::io::{self, BufReader, Read};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use crate::frame::{self, LONGEST, Picture, Refusal, Want};

/// How long one picture may take.
const LIMIT: Duration = Duration::from_secs(20);
/// How long a worker waits for work before it is ended.
const IDLE: Duration = Duration::from_secs(10);

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
struct Worker {
    process: Arc<Mutex<Child>>,
    requests: ChildStdin,
    answers: BufReader<ChildStdout>,
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

    /// A pool whose pictures may take so long and no longer.
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

    /// Has a picture drawn; `source` gives exactly `length` bytes. Waits for a worker that is free.
    ///
    /// # Errors
    /// Why there is no picture. The next one is not affected.
    pub fn picture(
        &self,
        length: u64,
        source: &mut dyn Read,
        want: Want,
    ) -> Result<Picture, Refusal> {
        if length > LONGEST {
            return Err(Refusal::TooLarge);
        }
        let mut worker = self.take()?;
        let watch = Watch::over(&worker.process, self.0.limit);
        let answer = ask(&mut worker, length, source, want);
        let late = watch.stop();
        match answer {
            Ok(answer) => {
                self.give_back(worker);
                answer
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

fn ask(
    worker: &mut Worker,
    length: u64,
    source: &mut dyn Read,
    want: Want,
) -> io::Result<Result<Picture, Refusal>> {
    frame::write_request(&mut worker.requests, want, length, source)?;
    frame::read_answer(&mut worker.answers)
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
fn end(process: &Arc<Mutex<Child>>) {
    let mut process = process.lock().unwrap_or_else(PoisonError::into_inner);
    let _ = process.kill();
    let _ = process.wait();
}

/// Ends a worker that takes too long.
struct Watch {
    done: Arc<(Mutex<Progress>, Condvar)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Progress {
    Working,
    Done,
    Late,
}

impl Watch {
    fn over(process: &Arc<Mutex<Child>>, limit: Duration) -> Self {
        let done = Arc::new((Mutex::new(Progress::Working), Condvar::new()));
        let (watched, process) = (Arc::clone(&done), Arc::clone(process));
        // Without the thread there is no limit on time; memory and system calls are limited all the same.
        let _ = thread::Builder::new().spawn(move || {
            let (progress, woken) = &*watched;
            let guard = progress.lock().unwrap_or_else(PoisonError::into_inner);
            let (mut guard, _) = woken
                .wait_timeout_while(guard, limit, |p| *p == Progress::Working)
                .unwrap_or_else(PoisonError::into_inner);
            if *guard == Progress::Working {
                *guard = Progress::Late;
                end(&process);
            }
        });
        Self { done }
    }

    /// The work is over. Whether it was too late.
    fn stop(self) -> bool {
        let (progress, woken) = &*self.done;
        let mut progress = progress.lock().unwrap_or_else(PoisonError::into_inner);
        let late = *progress == Progress::Late;
        *progress = Progress::Done;
        woken.notify_all();
        late
    }
}
