//! What others could find.

use leftovers::Kind;

use super::twins;
use crate::wire;

twins! {
    wire::TraceKind = Kind {
        Copy, Binned, Paper, Recent, Picture, Remains, Namesake, Crash, Notebook, Program, Typed, Usage, Clipboards,
    }
}
