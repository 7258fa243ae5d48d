//! Whatever is found here is a defect in the parsers of `intake`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| intake::bare::archive(bytes));
