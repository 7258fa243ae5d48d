//! Pictures, decoded and drawn small.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| intake::bare::picture(bytes));
