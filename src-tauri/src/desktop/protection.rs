//! What is known of a window's protection from being captured.

/// Whether programs that capture the screen see the window. What the system says holds, not what it was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Protection {
    /// They see nothing of it, or a black one.
    On,
    /// They see it.
    Off,
    /// The system has no such protection, or none that can be relied upon.
    NotOffered,
}
