//! What a file says of itself, told by its first bytes.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| intake::bare::media(bytes));
