//! The worker's side: confined first, then one picture after another until the pipe closes.

use std::io::{self, BufWriter};
use std::process::ExitCode;

use crate::{confine, frame, picture};

/// What `pantry-worker` does. It prints nothing and opens nothing.
#[must_use]
pub fn worker_main() -> ExitCode {
    // A panic in a decoder ends the process; the app sees the pipe close.
    std::panic::set_hook(Box::new(|_| std::process::exit(2)));
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
    let mut requests = io::stdin().lock();
    let mut answers = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    while let Some((want, bytes)) = frame::read_request(&mut requests)? {
        frame::write_answer(&mut answers, &picture::draw(&bytes, want))?;
    }
    Ok(())
}
