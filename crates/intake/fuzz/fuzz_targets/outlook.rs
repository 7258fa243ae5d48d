//! A message of Outlook.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| intake::bare::outlook(bytes));
