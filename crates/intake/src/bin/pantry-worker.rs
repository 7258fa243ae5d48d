//! Decodes what came from elsewhere, shut off from everything. Started by Pantry; of no use by itself.

fn main() -> std::process::ExitCode {
    intake::worker_main()
}
