//! What is mounted where: the tops of the disks that folders stand on, each of which may have a bin of its own, and the places
//! that nothing is asked of. Behind those stands another computer or another program: when that does not answer, whoever asks
//! waits without end, and can't even be stopped.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};

use crate::address;
use crate::files;

/// The kinds of such places; of FUSE's those that name their program as well, as in `fuse.sshfs`.
const FAR: &[&str] = &[
    "9p",
    "afs",
    "autofs",
    "ceph",
    "cifs",
    "davfs",
    "fuse",
    "glusterfs",
    "nfs",
    "nfs4",
    "smb3",
    "smbfs",
];
/// As many links as Linux follows on the way to one place.
const MOST_LINKS: usize = 40;

/// Which places may be asked. All of them where nothing is known of any.
#[derive(Clone, Debug, Default)]
pub struct Mounts {
    /// The tops of those that may not.
    far: Vec<PathBuf>,
    /// The top that home stands on: the notebook is there, and has been read. It may be asked whatever it is.
    base: PathBuf,
}

impl Mounts {
    /// As Linux tells it, in `/proc/self/mountinfo`, to whoever lives in `home`.
    #[must_use]
    pub fn of(told: &[u8], home: &Path) -> Self {
        Self::with(told, home, &link)
    }

    fn with(told: &[u8], home: &Path, link: Link<'_>) -> Self {
        // Where several stand on one another, one meets the last.
        let lines = told.split(|byte| *byte == b'\n').filter_map(mount);
        let mounts: BTreeMap<PathBuf, bool> = lines.collect();
        let home = lead(home, link, |_| false).unwrap_or_else(|part| part);
        let above = |top: &&PathBuf| home.starts_with(top);
        Self {
            base: mounts.keys().rfind(above).cloned().unwrap_or_default(),
            far: mounts
                .into_iter()
                .filter_map(|(top, is_far)| is_far.then_some(top))
                // Every way leads over this one.
                .filter(|top| top != Path::new("/"))
                .collect(),
        }
    }

    /// Whether the system may be asked anything about a path.
    pub(crate) fn may_ask(&self, path: &Path) -> bool {
        self.stop(path).is_none()
    }

    /// The part of a path at which it leads to where nothing is asked; nothing when all of it may be asked.
    pub(crate) fn stop(&self, path: &Path) -> Option<PathBuf> {
        self.stop_by(path, &link)
    }

    fn stop_by(&self, path: &Path, link: Link<'_>) -> Option<PathBuf> {
        if self.far.is_empty() {
            return None;
        }
        lead(path, link, |real| self.is_far(real)).err()
    }

    /// The places below a folder that nothing is asked of, as they are called from there.
    pub(crate) fn stops_in(&self, folder: &Path) -> Vec<PathBuf> {
        if self.far.is_empty() {
            return Vec::new();
        }
        let Ok(real) = lead(folder, &link, |real| self.is_far(real)) else {
            return vec![folder.to_owned()];
        };
        let far = self.far.iter().filter(|top| self.is_far(top));
        far.filter_map(|top| Some(folder.join(top.strip_prefix(&real).ok()?)))
            .collect()
    }

    /// A path as the system calls it; as it is called where nobody may ask, or where nothing is.
    pub(crate) fn real(&self, path: &Path) -> PathBuf {
        let real = self.may_ask(path).then(|| path.canonicalize().ok());
        real.flatten().unwrap_or_else(|| path.to_owned())
    }

    /// Whether a path without links in it leads over such a place. The way to home leads over none.
    fn is_far(&self, real: &Path) -> bool {
        let at_home = real.starts_with(&self.base) || self.base.starts_with(real);
        let counts = |top: &&PathBuf| !(at_home && self.base.starts_with(top));
        let mut far = self.far.iter().filter(counts);
        far.any(|top| real.starts_with(top))
    }

    /// The top of the disk that each folder stands on, wherever links lead. One that is not there has none, nor one that may not be
    /// asked.
    #[must_use]
    pub fn tops<'a>(&self, folders: impl IntoIterator<Item = &'a PathBuf>) -> Vec<PathBuf> {
        let device = |path: &Path| fs::metadata(path).map(|found| files::device(&found)).ok();
        let real = folders
            .into_iter()
            .filter(|folder| self.may_ask(folder))
            .filter_map(|folder| folder.canonicalize().ok());
        let tops: BTreeSet<PathBuf> = real.filter_map(|folder| top(&folder, device)).collect();
        tops.into_iter().collect()
    }
}

/// Where a link leads, by itself; nothing for what is none.
type Link<'a> = &'a dyn Fn(&Path) -> Option<PathBuf>;

/// What can't be read as a link leads nowhere else.
fn link(path: &Path) -> Option<PathBuf> {
    fs::read_link(path).ok()
}

/// Where something is mounted, and whether it is one of the kinds that nothing is asked of (proc_pid_mountinfo(5)).
fn mount(line: &[u8]) -> Option<(PathBuf, bool)> {
    let mut words = line.split(|byte| *byte == b' ');
    let top = unescaped(words.nth(4)?)?;
    let kind = words.skip_while(|word| *word != b"-").nth(1)?;
    let is_kind = |far: &&str| {
        let rest = kind.strip_prefix(far.as_bytes());
        rest.is_some_and(|rest| rest.is_empty() || (*far == "fuse" && rest.starts_with(b".")))
    };
    Some((top, FAR.iter().any(is_kind)))
}

/// Blanks and the like stand there as three octal digits.
fn unescaped(word: &[u8]) -> Option<PathBuf> {
    let mut bytes = Vec::with_capacity(word.len());
    let mut rest = word.iter();
    while let Some(byte) = rest.next() {
        let mut digit = || char::from(*rest.next()?).to_digit(8);
        bytes.push(match byte {
            b'\\' => u8::try_from(digit()? * 64 + digit()? * 8 + digit()?).ok()?,
            plain => *plain,
        });
    }
    address::of_bytes(bytes)
}

/// Where a path leads, step by step: no place is asked, not even whether it is a link, before it is known not to be far. Or the
/// part of the path at which it comes to one that is.
fn lead(path: &Path, link: Link<'_>, is_far: impl Fn(&Path) -> bool) -> Result<PathBuf, PathBuf> {
    let (mut real, mut part) = (PathBuf::new(), PathBuf::new());
    let mut links = 0;
    for step in path.components() {
        part.push(step);
        let mut left: Vec<OsString> = vec![step.as_os_str().to_owned()];
        while let Some(step) = left.pop() {
            if step == OsStr::new(".") {
                continue;
            }
            if step == OsStr::new("..") {
                real.pop();
                continue;
            }
            let at = real.join(step);
            if is_far(&at) {
                return Err(part);
            }
            let Some(to) = link(&at) else {
                real = at;
                continue;
            };
            links += 1;
            if links > MOST_LINKS {
                // Nor does the system come any further.
                return Ok(path.to_owned());
            }
            let steps = to.components().rev();
            left.extend(steps.map(|step| step.as_os_str().to_owned()));
        }
    }
    Ok(real)
}

/// Going up, the last folder on the same device.
fn top(folder: &Path, device: impl Fn(&Path) -> Option<u64>) -> Option<PathBuf> {
    let here = device(folder)?;
    let same = |above: &&Path| device(above) == Some(here);
    let top = folder.ancestors().take_while(same).last();
    top.map(Path::to_owned)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use std::cell::RefCell;

    /// As Linux writes it: a disk, a folder of a network on it, and what the kernel and desktops mount by themselves.
    const TOLD: &str = r"22 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw
30 22 8:3 / /home rw shared:2 master:3 - ext4 /dev/sda3 rw
31 30 0:50 / /home/noor/nas rw - nfs4 nas:/all rw,hard
32 30 0:51 / /home/noor/at\040work rw - fuse.sshfs work:/ rw
33 22 0:52 / /run/user/1000/doc rw - fuse.portal portal rw
34 22 0:53 / /net rw - autofs auto.net rw,indirect
35 22 0:54 / /disk rw - autofs systemd-1 rw,direct
36 35 8:5 / /disk rw - ext4 /dev/sdb1 rw
37 22 8:6 / /stick rw - fuseblk /dev/sdc1 rw
not a line
";

    /// Links, by where they stand and where they lead.
    const LINKS: &[(&str, &str)] = &[
        ("/home/noor/one", "nas/photos"),
        ("/home/noor/two", "/srv/link/deep"),
        ("/srv/link", "../home/./noor/nas"),
        ("/home/noor/back", "../noor/Pictures/../Documents"),
        ("/home/noor/Documents", "/disk/docs"),
        ("/home/noor/round", "round"),
        ("/home/noor/lost", "/net/away/x"),
        ("/home/noor/nas/out", "/home/noor"),
        ("/var/home", "/home"),
    ];

    fn to(path: &Path) -> Option<PathBuf> {
        let found = LINKS.iter().find(|(from, _)| Path::new(from) == path);
        found.map(|(_, to)| to.into())
    }

    #[test]
    fn nothing_is_asked_of_a_network_or_of_another_program_whatever_leads_there() {
        let mounts = Mounts::with(TOLD.as_bytes(), Path::new("/var/home/noor"), &to);
        for (path, stop) in [
            ("/home/noor", None),
            ("/home/noor/nas", Some("/home/noor/nas")),
            ("/home/noor/nas/a/b.jpg", Some("/home/noor/nas")),
            // Not even on the way to somewhere else.
            ("/home/noor/nas/out/x", Some("/home/noor/nas")),
            ("/home/noor/nas/../x", Some("/home/noor/nas")),
            ("/home/noor/nas2", None),
            ("/home/noor/at work/x", Some("/home/noor/at work")),
            ("/home/noor/one/x", Some("/home/noor/one")),
            ("/home/noor/two/x/y", Some("/home/noor/two")),
            ("/var/home/noor/one", Some("/var/home/noor/one")),
            ("/home/noor/lost", Some("/home/noor/lost")),
            ("/net", Some("/net")),
            ("/run/user/1000/doc/1a/x", Some("/run/user/1000/doc")),
            // A local disk stands on what waited for it.
            ("/disk/x", None),
            ("/home/noor/back/x", None),
            ("/stick/x", None),
            ("/home/noor/gone/x", None),
            ("/home/noor/round/x", None),
        ] {
            let asked = RefCell::new(Vec::new());
            let found = mounts.stop_by(Path::new(path), &|at| {
                asked.borrow_mut().push(at.to_owned());
                to(at)
            });
            assert_eq!(found.as_deref(), stop.map(Path::new), "{path}");
            for at in asked.take() {
                assert!(!mounts.is_far(&at), "{path}: {at:?}");
            }
        }
    }

    #[test]
    fn a_home_that_a_network_holds_is_asked_and_its_neighbours_are_not() {
        let told = |kind: &str| {
            format!(
                "1 0 0:1 / / rw - 9p root rw\n2 1 0:2 / /home rw - autofs auto rw\n3 2 0:3 / /home/noor rw - {kind} x rw\n4 3 0:4 / /home/noor/nas rw - cifs y rw\n"
            )
        };
        for kind in ["nfs", "fuse.gocryptfs", "ext4"] {
            let mounts = Mounts::with(told(kind).as_bytes(), Path::new("/home/noor"), &to);
            for (path, stop) in [
                ("/home/noor/Downloads", None),
                ("/usr/share/applications", None),
                ("/home/bram", Some("/home/bram")),
                ("/home/noor/nas", Some("/home/noor/nas")),
            ] {
                let found = mounts.stop_by(Path::new(path), &to);
                assert_eq!(found.as_deref(), stop.map(Path::new), "{kind} {path}");
            }
        }
    }

    #[test]
    fn the_top_is_where_the_device_changes() {
        let device = |path: &Path| match path.to_str()? {
            "/" | "/media" => Some(1),
            "/home" | "/home/noor" => Some(2),
            "/home/noor/Pictures" => Some(3),
            _ => None,
        };
        for (folder, wanted) in [
            ("/home/noor/Pictures", Some("/home/noor/Pictures")),
            ("/home/noor", Some("/home")),
            ("/media", Some("/")),
            ("/home/noor/gone", None),
        ] {
            let top = top(Path::new(folder), device);
            assert_eq!(top.as_deref(), wanted.map(Path::new), "{folder}");
        }
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_link_is_followed_to_the_disk_it_leads_to() {
        let folder = tempfile::tempdir().unwrap();
        let (link, gone) = (folder.path().join("link"), folder.path().join("gone"));
        std::os::unix::fs::symlink("/proc/sys", &link).unwrap();
        let tops = Mounts::default().tops([&link, &gone, &link]);
        assert_eq!(tops, [Path::new("/proc")]);
    }
}
