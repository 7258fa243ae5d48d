//! The parsers without a worker around them: for the fuzzer alone. The program itself never builds this.
