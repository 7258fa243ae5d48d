//! What lies about on a computer that was used: copies, lists of recent files, small pictures. Of invented people.

use std::path::PathBuf;

use crate::desk::Desk;
use crate::samples;

/// A desk with a photo left on it in every way that is looked for, and something of someone else's beside each.
pub struct Litter<'a> {
    desk: &'a Desk,
}

impl<'a> Litter<'a> {
    /// Leaves it all about: `photo` is what was added as `gate.jpg`.
    ///
    /// # Panics
    /// When the disk refuses.
    #[must_use]
    pub fn of(desk: &'a Desk, photo: &[u8]) -> Self {
        let litter = Self { desk };
        litter.put(
            ".config/user-dirs.dirs",
            b"XDG_DOWNLOAD_DIR=\"$HOME/Downloads\"\nXDG_DOCUMENTS_DIR=\"$HOME/OneDrive/Documents\"\n",
        );
        litter.put("Downloads/gate.jpg", photo);
        litter.put("Downloads/cake.jpg", b"a cake");
        litter.put("OneDrive/Documents/letter.txt", b"a letter");
        litter.put(".local/share/Trash/files/gate.2.jpg", photo);
        litter.put(
            ".local/share/Trash/info/gate.2.jpg.trashinfo",
            b"[Trash Info]\nPath=/home/noor/the%20gate.jpg\nDeletionDate=2026-03-01T10:00:00\n",
        );
        litter.put(
            ".local/share/recently-used.xbel",
            litter.list(true).as_bytes(),
        );
        for (name, of) in [
            ("1", litter.lost()),
            ("2", litter.address("Downloads/cake.jpg")),
        ] {
            for size in ["normal", "large"] {
                let path = format!(".cache/thumbnails/{size}/{name}.png");
                litter.put(&path, &samples::small_picture(&of));
            }
        }
        // No process has this number: it is the largest, which Linux gives to none.
        let most = std::fs::read_to_string("/proc/sys/kernel/pid_max").expect("a number");
        let stale = format!("run/pantry-{}/webview", most.trim());
        let mut closed = std::fs::DirBuilder::new();
        std::os::unix::fs::DirBuilderExt::mode(&mut closed, 0o700);
        closed
            .recursive(true)
            .create(desk.all().join(stale))
            .expect("a folder");
        litter.put(".bash_history", b"ls\n./pantry\n");
        litter.put(".local/share/klipper/history2.lst", b"x");
        litter
    }

    /// The list of recent files; the photo of the gate in it or not.
    #[must_use]
    pub fn list(&self, gate: bool) -> String {
        let bookmark = |address: &str| {
            format!(
                "  <bookmark href=\"{address}\" added=\"2026-03-01T10:00:00Z\" modified=\"2026-03-01T10:00:00Z\" visited=\"2026-03-01T10:00:00Z\">\n    <info>\n      <metadata owner=\"http://freedesktop.org\">\n        <bookmark:applications>\n          <bookmark:application name=\"eog\" exec=\"&apos;eog %u&apos;\" modified=\"2026-03-01T10:00:00Z\" count=\"1\"/>\n        </bookmark:applications>\n      </metadata>\n    </info>\n  </bookmark>\n"
            )
        };
        let gate = if gate {
            bookmark(&self.lost())
        } else {
            String::new()
        };
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xbel version=\"1.0\"\n      xmlns:bookmark=\"http://www.freedesktop.org/standards/desktop-bookmarks\"\n>\n{}{gate}{}</xbel>",
            bookmark(&self.address("Downloads/cake.jpg")),
            bookmark("file:///home/noor/a%20letter.odt"),
        )
    }

    /// The address of a copy that is gone: only lists and small pictures tell of it.
    fn lost(&self) -> String {
        self.address("Pictures/gate.jpg")
    }

    fn address(&self, path: &str) -> String {
        format!("file://{}", self.at(path).display())
    }

    /// A path below home.
    #[must_use]
    pub fn at(&self, path: &str) -> PathBuf {
        self.desk.home().join(path)
    }

    fn put(&self, path: &str, bytes: &[u8]) {
        let path = self.at(path);
        let folder = path.parent().expect("a folder");
        std::fs::create_dir_all(folder).expect("a folder");
        std::fs::write(&path, bytes).expect("a file");
    }
}
