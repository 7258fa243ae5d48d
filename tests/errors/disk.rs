//! A disk that is full, or can't be written.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use trials::desk::Desk;
use trials::driver::Session;
use trials::photo;

use crate::steps::*;

/// A small disk of its own under the notebook's folder.
pub struct SmallDisk(PathBuf);

impl SmallDisk {
    pub fn under(desk: &Desk) -> Self {
        let folder = desk.notebook();
        fs::create_dir_all(&folder).unwrap();
        mount(&["-t", "tmpfs", "-o", "size=24m", "tmpfs"], &folder);
        Self(folder)
    }

    fn filler(&self) -> PathBuf {
        self.0.join("filler")
    }

    /// Leaves not one byte.
    fn fill(&self) {
        let mut filler = fs::File::create(self.filler()).unwrap();
        for size in [1 << 16, 1 << 12, 1] {
            while filler.write_all(&vec![1; size]).is_ok() {}
        }
        let more = fs::write(self.0.join("more"), [1; 1 << 16]);
        assert!(more.is_err(), "the control: the disk is full");
        fs::remove_file(self.0.join("more")).unwrap();
    }

    fn make_room(&self) {
        fs::remove_file(self.filler()).unwrap();
    }

    pub fn make_read_only(&self) {
        mount(&["-o", "remount,ro"], &self.0);
        assert!(fs::write(self.0.join("more"), [1]).is_err(), "the control");
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        // Lazily: the program may not be gone yet.
        let _ = Command::new("umount").arg("-l").arg(&self.0).status();
    }
}

fn mount(options: &[&str], on: &Path) {
    let done = Command::new("mount")
        .args(options)
        .arg(on)
        .status()
        .unwrap();
    assert!(
        done.success(),
        "no mount: run this by `cargo xtask test errors`"
    );
}

async fn trouble_is_over(page: &Session) {
    page.until("the trouble to be over", async || {
        let said = page
            .script(
                "return document.querySelector('#trouble').innerText",
                vec![],
            )
            .await;
        (said == "").then_some(())
    })
    .await;
}

#[test]
fn a_disk_that_fills_up_while_typing_loses_nothing() {
    journey(async {
        let desk = Desk::new();
        let disk = SmallDisk::under(&desk);
        let page = made(&desk, "en").await;
        page.click("#write").await;
        page.type_in("#what", "before").await;
        page.says("Saved").await;
        disk.fill();
        // Until the room that the database had kept is used up.
        page.until("the disk to be full", async || {
            page.type_in("#what", " and more and more and more").await;
            page.text().await.contains("The disk is full").then_some(())
        })
        .await;
        page.says("still on this page").await;
        let words = page.value("#what").await;
        disk.make_room();
        trouble_is_over(&page).await;
        leave(page, &desk).await;
        let page = opened(&desk).await;
        page.click("#drafts [data-entry]").await;
        page.until("every word", async || {
            (page.value("#what").await == words).then_some(())
        })
        .await;
    });
}

#[test]
fn a_disk_that_is_full_takes_no_photo_and_says_so() {
    journey(async {
        let desk = Desk::new();
        let disk = SmallDisk::under(&desk);
        let page = made(&desk, "nl").await;
        page.click("#write").await;
        page.type_in("#what", "foto").await;
        page.says("Bewaard").await;
        disk.fill();
        let picture = photo::jpeg(1_200, 900);
        drop_file(&page, "bewijs.jpg", &picture).await;
        page.says("De schijf is vol").await;
        disk.make_room();
        drop_file(&page, "bewijs.jpg", &picture).await;
        page.find("#attachments [data-file]").await;
        leave(page, &desk).await;
        let page = opened(&desk).await;
        page.says("foto").await;
    });
}

#[test]
fn a_disk_that_is_full_keeps_the_passphrase_it_has() {
    journey(async {
        let desk = Desk::new();
        let disk = SmallDisk::under(&desk);
        let page = made(&desk, "en").await;
        go(&page, "settings").await;
        page.find("#passphrase-change").await;
        disk.fill();
        for (css, words) in [
            ("#passphrase-now", PASSPHRASE),
            ("#passphrase-new", "copper ladder winter"),
            ("#passphrase-again", "copper ladder winter"),
        ] {
            page.type_in(css, words).await;
        }
        page.click("#passphrase-change").await;
        page.says("The disk is full").await;
        disk.make_room();
        leave(page, &desk).await;
        // The one before is still good.
        leave(opened(&desk).await, &desk).await;
    });
}

#[test]
fn a_recipe_is_not_lost_to_a_full_disk() {
    journey(async {
        let desk = Desk::new();
        let disk = SmallDisk::under(&desk);
        desk.choose("en", "light");
        let page = Session::start(&desk).await;
        page.click("[data-go=edit]").await;
        page.type_in("#title", "A recipe for later").await;
        let long = format!("{}\n", "and more and more ".repeat(20)).repeat(20);
        let fill_in =
            "const field = document.querySelector('#steps-typed'); field.value = arguments[0];
            field.dispatchEvent(new Event('input', {bubbles: true}));";
        page.script(fill_in, vec![serde_json::json!(long)]).await;
        disk.fill();
        page.click("#save").await;
        page.says("The disk is full").await;
        assert_eq!(page.value("#title").await, "A recipe for later");
        disk.make_room();
        page.click("#save").await;
        page.find("article h1").await;
        page.says("A recipe for later").await;
    });
}
