//! When the notebook was opened last, and new keys for everything.

use casebook::Seen;
use vault::Progress;

use super::count;
use crate::wire;

impl From<Seen> for wire::Seen {
    fn from(seen: Seen) -> Self {
        Self {
            last_opened: seen.last_opened.map(|at| at.rfc3339()),
            entries: seen.entries.map(count),
            keys_older: seen.keys_older,
            plan_older: seen.plan_older,
            log_older: seen.log_older,
        }
    }
}

impl From<Progress> for wire::Renewing {
    fn from(progress: Progress) -> Self {
        Self {
            done: progress.done,
            total: progress.total,
            stoppable: progress.stoppable,
        }
    }
}
