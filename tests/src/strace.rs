//! What a program asks of the system, as strace tells it.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::desk::Desk;

/// Every call that opens, makes, names or takes away a file, or opens a socket or gives it an address.
const CALLS: &str = "trace=open,openat,openat2,creat,rename,renameat,renameat2,mkdir,mkdirat,mknod,mknodat,link,linkat,symlink,\
symlinkat,unlink,unlinkat,rmdir,truncate,chmod,fchmodat,chown,lchown,fchownat,utime,utimes,utimensat,futimesat,setxattr,\
lsetxattr,chdir,socket,socketpair,bind,connect";

/// A call that did not fail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// Of which process.
    pub pid: u32,
    /// Its name.
    pub name: String,
    /// What it was given, as strace writes it.
    pub given: String,
}

/// A command that becomes `program` and is watched, as is everything that it starts. The calls stand in the file `into`.
#[must_use]
pub fn watched(desk: &Desk, into: &Path, before: &[&str], program: &Path) -> Command {
    let mut words: Vec<OsString> = before.iter().map(Into::into).collect();
    // The program keeps the process id: strace watches from a process apart.
    words.extend(["strace", "-D", "-f", "-qq", "-y", "-e", CALLS, "-o"].map(OsString::from));
    words.extend([into.into(), "--".into(), program.into()]);
    let mut command = desk.command(&words[0]);
    command.args(&words[1..]);
    command
}

/// A command that becomes `program`, to which something is done at a call that touches one of these paths: `what` is as strace's
/// `inject` has it.
#[must_use]
pub fn meddled(desk: &Desk, paths: &[PathBuf], what: &str, program: &Path) -> Command {
    let call = what.split(':').next().unwrap_or_default();
    let mut command = desk.command("strace");
    command.args(["-D", "-f", "-qq", "-o", "/dev/null"]);
    for path in paths {
        command.arg("-P").arg(path);
    }
    command.args([
        "-e",
        &format!("trace={call}"),
        "-e",
        &format!("inject={what}"),
        "--",
    ]);
    command.arg(program);
    command
}

/// The calls in a file that strace wrote, those left out that failed or never came back.
///
/// # Panics
/// When it can't be read.
#[must_use]
pub fn calls(file: &Path) -> Vec<Call> {
    let bytes = std::fs::read(file).expect("what strace wrote");
    read(&String::from_utf8_lossy(&bytes))
}

fn read(text: &str) -> Vec<Call> {
    let mut found = Vec::new();
    let mut begun: Vec<(u32, String)> = Vec::new();
    for line in text.lines() {
        let Some((pid, rest)) = line.split_once(' ') else {
            continue;
        };
        let (Ok(pid), rest) = (pid.parse(), rest.trim_start()) else {
            continue;
        };
        if let Some(first) = rest.strip_suffix(" <unfinished ...>") {
            begun.push((pid, first.to_owned()));
            continue;
        }
        let whole = match rest.strip_prefix("<... ") {
            None => rest.to_owned(),
            Some(last) => {
                let Some(at) = begun.iter().position(|(other, _)| *other == pid) else {
                    continue;
                };
                let last = last.split_once(" resumed>").map_or("", |(_, last)| last);
                begun.remove(at).1 + last
            }
        };
        found.extend(call(pid, &whole));
    }
    found
}

fn call(pid: u32, whole: &str) -> Option<Call> {
    let (name, rest) = whole.split_once('(')?;
    let (given, answer) = rest.rsplit_once(" = ")?;
    let failed = answer.starts_with('-') || answer.starts_with('?');
    let given = given.trim_end().strip_suffix(')')?;
    // A connection may be under way.
    (!failed || answer.contains("EINPROGRESS")).then(|| Call {
        pid,
        name: name.to_owned(),
        given: given.to_owned(),
    })
}

impl Call {
    /// The paths that it writes: opened for writing, made, named, or taken away.
    #[must_use]
    pub fn writes(&self) -> Vec<PathBuf> {
        let opens = ["open", "openat", "openat2"].contains(&self.name.as_str());
        let for_writing = [
            "O_WRONLY",
            "O_RDWR",
            "O_CREAT",
            "O_TRUNC",
            "O_TMPFILE",
            "O_APPEND",
        ];
        let skipped =
            ["socket", "socketpair", "bind", "connect", "chdir"].contains(&self.name.as_str());
        if skipped || (opens && !for_writing.iter().any(|flag| self.given.contains(flag))) {
            return Vec::new();
        }
        self.paths()
    }

    /// The paths it was given, each with the folder it is told from where strace names one.
    fn paths(&self) -> Vec<PathBuf> {
        let mut paths = Vec::new();
        let mut folder = PathBuf::new();
        let mut rest = self.given.as_str();
        while let Some(at) = rest.find(['<', '"']) {
            let quoted = rest.as_bytes()[at] == b'"';
            let inside = &rest[at + 1..];
            let Some(end) = inside.find(if quoted { '"' } else { '>' }) else {
                break;
            };
            if quoted {
                paths.push(folder.join(&inside[..end]));
                folder = PathBuf::new();
            } else {
                folder = PathBuf::from(&inside[..end]);
            }
            rest = &inside[end + 1..];
        }
        paths
    }

    /// The family of a socket that it opens.
    #[must_use]
    pub fn family(&self) -> Option<&str> {
        ["socket", "socketpair"]
            .contains(&self.name.as_str())
            .then(|| self.given.split(',').next())?
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOLD: &str = r#"10 openat(AT_FDCWD</home/noor>, "/etc/fonts", O_RDONLY|O_CLOEXEC) = 3</etc/fonts>
10 openat(AT_FDCWD</home/noor>, "a b", O_WRONLY|O_CREAT, 0600) = 3</home/noor/a b>
11 renameat(5</run/user>, "x" <unfinished ...>
10 mkdir("/no", 0700) = -1 EACCES (Permission denied)
11 <... renameat resumed>, 6</srv>, "y") = 0
10 socket(AF_INET6, SOCK_STREAM, IPPROTO_TCP) = 4<TCPv6:[1]>
10 socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0 <unfinished ...>
10 +++ killed by SIGKILL +++
"#;

    #[test]
    fn calls_are_read_also_in_two_parts_and_failed_ones_are_not() {
        let calls = read(TOLD);
        let names: Vec<&str> = calls.iter().map(|call| call.name.as_str()).collect();
        assert_eq!(names, ["openat", "openat", "renameat", "socket"]);
        let writes: Vec<PathBuf> = calls.iter().flat_map(Call::writes).collect();
        assert_eq!(
            writes,
            ["/home/noor/a b", "/run/user/x", "/srv/y"].map(PathBuf::from)
        );
        let families: Vec<&str> = calls.iter().filter_map(Call::family).collect();
        assert_eq!(families, ["AF_INET6"]);
    }
}
