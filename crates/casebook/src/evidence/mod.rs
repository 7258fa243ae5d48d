//! Evidence: photos and other files, their bytes kept exactly as they came.

mod adder;
pub(crate) mod attachment;

pub use adder::{Event, Source, add};
pub(crate) use attachment::Added;
pub use attachment::{Photo, Thumb};
