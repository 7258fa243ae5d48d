//! What the system tells of: moments at which the notebook is left without a key.

/// Why the notebook is left although nobody asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occasion {
    /// The screen was locked, or its saver came on.
    Locked,
    /// The computer is about to sleep.
    Sleeping,
    /// The session ends: log-out, shutdown, or a signal to end.
    Ending,
}

impl Occasion {
    /// Whether anything may come in the notebook's place: nothing does when the session ends.
    #[must_use]
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Ending)
    }
}
