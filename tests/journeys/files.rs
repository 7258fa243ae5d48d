//! What a file says of itself, a sound, and the copy of a file that lies readable on the computer.

use std::fs;
use std::process::Command;

use trials::desk::Desk;
use trials::driver::Session;
use trials::{photo, samples};

use crate::steps::*;

#[test]
fn what_a_photo_says_is_taken_over_only_when_asked() {
    journey(async {
        let desk = Desk::new();
        let page = made(&desk, "en").await;
        begin_entry(&page).await;
        page.type_in("#what", "He stood there.").await;
        let photo = photo::with_facts(&photo::jpeg(640, 480));
        drop_file(&page, "bridge.jpg", &photo).await;
        page.find("#attachments [data-file] img").await;
        assert_eq!(page.value("#place").await, "", "nothing fills itself in");
        press(&page, "#attachments [data-file]").await;
        page.says("52.37208").await;
        press(&page, "[data-use=when]").await;
        press(&page, "[data-use=place]").await;
        press(&page, "[data-view=close]").await;
        let place = page.value("#place").await;
        assert!(
            place.contains("52.37208") && place.contains("4.9"),
            "{place}"
        );
        page.says("3 May 2026").await;
        leave(page, &desk).await;
        let page = opened(&desk).await;
        page.click("#drafts [data-entry]").await;
        page.until("the place", async || {
            (page.value("#place").await == place).then_some(())
        })
        .await;
        page.says("3 May 2026").await;
    });
}

#[test]
fn a_sound_is_played_here_and_what_cannot_be_played_says_so() {
    journey(async {
        let desk = Desk::new();
        let page = made(&desk, "nl").await;
        begin_entry(&page).await;
        page.type_in("#what", "voicemail").await;
        drop_file(&page, "voicemail.wav", &samples::tone()).await;
        page.find("#attachments [data-kind=audio]").await;
        page.says("0:03").await;
        press(&page, "#attachments [data-kind=audio]").await;
        press(&page, "[data-view=play]").await;
        page.until("a sound of three seconds", async || {
            let length =
                "return document.querySelector('[data-player=ready] audio')?.duration ?? 0";
            let length = page.script(length, vec![]).await.as_f64()?;
            (length - 3.0).abs().lt(&0.1).then_some(())
        })
        .await;
        assert!(!on_the_bus().contains("mpris"), "{}", on_the_bus());
        press(&page, "[data-view=close]").await;
        // It begins like a film, and is none.
        let mut film = b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom".to_vec();
        film.extend([7; 4_000]);
        drop_file(&page, "film.mp4", &film).await;
        page.find("#attachments [data-kind=video]").await;
        press(&page, "#attachments [data-kind=video]").await;
        press(&page, "[data-view=play]").await;
        page.find("[data-player=unplayable]").await;
        press(&page, "[data-view=close]").await;
        // Its sound plays, its picture can't.
        drop_file(&page, "gate.mkv", &samples::film_of_unknown_codec()).await;
        let last = "#attachments li:nth-child(3) [data-kind=video]";
        page.find(last).await;
        press(&page, last).await;
        press(&page, "[data-view=play]").await;
        page.says("Alleen het geluid is hier te horen").await;
        press(&page, "[data-view=close]").await;
    });
}

/// The names on the session's bus: a player with a name there would stand in the desktop's own panel.
fn on_the_bus() -> String {
    let asked = Command::new("dbus-send")
        .args(["--session", "--print-reply", "--dest=org.freedesktop.DBus"])
        .args(["/org/freedesktop/DBus", "org.freedesktop.DBus.ListNames"])
        .output()
        .unwrap();
    let names = String::from_utf8(asked.stdout).unwrap();
    assert!(names.contains("org.freedesktop.DBus"), "the control");
    names
}

async fn originals(page: &Session) -> u64 {
    let count = "return document.querySelectorAll('#originals [data-original]').length";
    page.script(count, vec![]).await.as_u64().unwrap()
}

#[test]
fn a_copy_in_downloads_is_removed_with_its_small_picture_and_no_other() {
    journey(async {
        let desk = Desk::new();
        let downloads = desk.home().join("Downloads");
        let pictures = desk.home().join(".cache/thumbnails/large");
        for folder in [&downloads, &pictures, &desk.home().join(".config")] {
            fs::create_dir_all(folder).unwrap();
        }
        let dirs = "XDG_DOWNLOAD_DIR=\"$HOME/Downloads\"\n";
        fs::write(desk.home().join(".config/user-dirs.dirs"), dirs).unwrap();
        let gate = photo::gate(640, 480);
        let (own, other) = (downloads.join("gate.jpg"), downloads.join("other.jpg"));
        fs::write(&own, &gate).unwrap();
        fs::write(&other, photo::jpeg(320, 240)).unwrap();
        let (small, beside) = (pictures.join("1.png"), pictures.join("2.png"));
        for (picture, of) in [(&small, &own), (&beside, &other)] {
            let address = format!("file://{}", of.display());
            fs::write(picture, samples::small_picture(&address)).unwrap();
        }

        let page = made(&desk, "en").await;
        begin_entry(&page).await;
        page.type_in("#what", "the gate").await;
        drop_file(&page, "gate.jpg", &gate).await;
        page.find("#originals-remove").await;
        // The same name, other bytes: that one is not ours.
        drop_file(&page, "other.jpg", &photo::jpeg(321, 240)).await;
        page.until("two files", async || {
            let count = "return document.querySelectorAll('#attachments [data-file]').length";
            (page.script(count, vec![]).await == 2).then_some(())
        })
        .await;
        assert_eq!(originals(&page).await, 0, "one alone has no list");
        press(&page, "#originals-remove").await;
        page.until("the copy is gone", async || (!own.exists()).then_some(()))
            .await;
        page.until("its small picture is gone", async || {
            (!small.exists()).then_some(())
        })
        .await;
        assert!(other.exists() && beside.exists(), "others stay");
        leave(page, &desk).await;
        let page = opened(&desk).await;
        page.click("#drafts [data-entry]").await;
        page.find("#attachments [data-file] img").await;
    });
}
