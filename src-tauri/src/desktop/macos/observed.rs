//! What the system posts to whoever listens.

use std::ptr::NonNull;

use block2::RcBlock;
use objc2_foundation::{NSNotification, NSNotificationCenter, NSNotificationName};

/// Calls `tell` whenever `name` is posted, on the thread that posts it, for as long as the program runs.
pub fn observe(
    center: &NSNotificationCenter,
    name: &NSNotificationName,
    tell: impl Fn() + Send + Sync + 'static,
) {
    let tell = RcBlock::new(move |_: NonNull<NSNotification>| tell());
    // SAFETY: any sender, no queue, and a block that may be called from any thread. The centre keeps it.
    unsafe {
        center.addObserverForName_object_queue_usingBlock(Some(name), None, None, &tell);
    }
}
