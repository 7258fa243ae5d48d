//! The first connections of a process.

use std::ffi::c_int;
use std::path::Path;
use std::process::Command;
use std::sync::Barrier;
use std::thread;

use sqlite::OpenFlags;

const THREADS: usize = 8;

/// Where a process started by the test makes its databases. Without it nothing is made.
const FOLDER: &str = "SQLITE_FIRST_FOLDER";

fn open(path: &Path) -> sqlite::Result<sqlite::Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
    sqlite::open(path, flags)
}

/// As the vault gives a raw key.
fn key(connection: &sqlite::Connection) -> c_int {
    let text = format!("x'{}'", "5a".repeat(32));
    // SAFETY: the connection is open, and the pointer and length are those of a live buffer, which is copied.
    unsafe {
        sqlite::ffi::sqlite3_key(
            connection.handle(),
            text.as_ptr().cast(),
            text.len() as c_int,
        )
    }
}

#[test]
fn one_process() {
    let Some(folder) = std::env::var_os(FOLDER) else {
        return;
    };
    let together = Barrier::new(THREADS);
    thread::scope(|scope| {
        for number in 0..THREADS {
            let path = Path::new(&folder).join(number.to_string());
            let together = &together;
            scope.spawn(move || {
                together.wait();
                let made = open(&path).unwrap();
                assert_eq!(key(&made), sqlite::ffi::SQLITE_OK, "no key was taken");
                made.execute_batch("CREATE TABLE one (x)").unwrap();
                drop(made);
                let bare = open(&path).unwrap();
                let read = bare.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()));
                assert!(read.is_err(), "it was not encrypted");
            });
        }
    });
}

/// A process has its first connection once, so it takes many processes to see.
#[test]
fn of_many_first_connections_at_once_each_is_given_its_key() {
    let program = std::env::current_exe().unwrap();
    for _ in 0..300 {
        let folder = tempfile::tempdir().unwrap();
        let outcome = Command::new(&program)
            .args(["--exact", "one_process"])
            .env(FOLDER, folder.path())
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&outcome.stdout);
        assert!(outcome.status.success(), "{said}");
        let made = folder.path().read_dir().unwrap().count();
        assert_eq!(made, THREADS, "{said}");
    }
}
