//! What someone would find now: everything that was left about is found, and goes one by one, and nothing else does.

use std::fs;

use serde_json::json;
use trials::desk::Desk;
use trials::driver::Session;
use trials::litter::Litter;
use trials::photo;
use trials::x::{CONTROL, Display};

use crate::steps::*;

/// Waits until the page has looked.
async fn looked(page: &Session) {
    page.find(".found[aria-busy=false] #found-goes").await;
}

/// Notes what the page says while it looks for the first time.
async fn listen(page: &Session) {
    let script = "new MutationObserver(() => {
        const page = document.querySelector('.found[aria-busy=true]');
        if (page && !page.querySelector('#found-goes')) globalThis.early = page.textContent;
    }).observe(document.body, { childList: true, subtree: true, attributes: true })";
    page.script(script, vec![]).await;
}

/// The names of what is shown of a kind.
async fn shown(page: &Session, kind: &str) -> Vec<String> {
    let script = "return [...document.querySelectorAll(`#found-goes [data-found-kind='${arguments[0]}'] .found-name`)].map((e) => e.textContent)";
    let names = page.script(script, vec![json!(kind)]).await;
    let names = names.as_array().unwrap().iter();
    names
        .map(|name| name.as_str().unwrap().to_owned())
        .collect()
}

/// What stands on the page, and how much of it can be removed.
async fn left(page: &Session) -> u64 {
    let script = "return document.querySelectorAll('[data-found-remove]').length";
    page.script(script, vec![]).await.as_u64().unwrap()
}

/// Removes the first of a kind, after reading what that does.
async fn remove(page: &Session, kind: &str, does: &str) {
    let before = left(page).await;
    press(
        page,
        &format!("[data-found-kind={kind}] [data-found-remove]"),
    )
    .await;
    page.find("dialog[open]").await;
    page.says(does).await;
    assert_eq!(left(page).await, before, "asked first");
    press(page, "[data-ask=yes]").await;
    page.until("one less", async || {
        (left(page).await < before).then_some(())
    })
    .await;
    assert!(!page.text().await.contains("Nothing was removed"));
}

#[test]
fn what_someone_would_find_is_found_and_goes_one_by_one() {
    journey(async {
        let desk = Desk::new();
        let gate = photo::gate(640, 480);
        let litter = Litter::of(&desk, &gate);
        let page = made(&desk, "en").await;
        begin_entry(&page).await;
        page.type_in("#what", "the gate").await;
        drop_file(&page, "gate.jpg", &gate).await;
        press(&page, "#originals-keep").await;
        page.click("#what").await;
        let display = Display::open();
        for letter in ['a', 'c'] {
            display.press_with(CONTROL, u32::from(letter));
        }
        go(&page, "settings").await;
        press(&page, "#leaving [data-found-open]").await;
        // The page copies in its own time.
        page.until("what was copied", async || {
            looked(&page).await;
            let copied = !shown(&page, "clipboard").await.is_empty();
            if !copied {
                press(&page, "#found-again").await;
            }
            copied.then_some(())
        })
        .await;

        for (kind, names) in [
            ("copy", &["gate.jpg"][..]),
            ("binned", &["the gate.jpg"]),
            ("recent", &["gate.jpg"]),
            ("picture", &["gate.jpg"]),
            ("remains", &[]),
            ("clipboard", &["What you copied in Pantry"]),
        ] {
            assert_eq!(shown(&page, kind).await, names, "{kind}");
        }
        for words in [
            "~/Downloads",
            "OneDrive",
            "Klipper",
            "~/.bash_history",
            "~/.local/share/pantry",
            // What is gone is told by where it was.
            "~/Pictures/gate.jpg",
            "Only the name is the same",
        ] {
            page.says(words).await;
        }
        assert!(!page.text().await.contains("cake"), "another's");

        // Cancelled, nothing goes.
        press(&page, "[data-found-kind=copy] [data-found-remove]").await;
        press(&page, "[data-ask=no]").await;
        assert!(litter.at("Downloads/gate.jpg").exists());

        remove(&page, "copy", "an SSD above all").await;
        assert!(!litter.at("Downloads/gate.jpg").exists());
        remove(&page, "binned", "from the bin for good").await;
        let bin = litter.at(".local/share/Trash");
        assert!(!bin.join("files/gate.2.jpg").exists());
        assert!(!bin.join("info/gate.2.jpg.trashinfo").exists());
        remove(&page, "recent", "All other lines stay").await;
        let list = fs::read_to_string(litter.at(".local/share/recently-used.xbel")).unwrap();
        assert_eq!(list, litter.list(false), "every other byte as it was");
        remove(&page, "picture", "small pictures go").await;
        for (name, there) in [("1", false), ("2", true)] {
            for size in ["normal", "large"] {
                let path = litter.at(&format!(".cache/thumbnails/{size}/{name}.png"));
                assert_eq!(path.exists(), there, "{}", path.display());
            }
        }
        remove(&page, "clipboard", "can no longer be pasted").await;
        page.says("Nothing was found that Pantry can remove").await;
        assert!(litter.at("Downloads/cake.jpg").exists());
        assert!(litter.at(".bash_history").exists());
        press(&page, "#found-again").await;
        looked(&page).await;
        assert_eq!(left(&page).await, 0);

        // The notebook has its own.
        leave(page, &desk).await;
        let page = opened(&desk).await;
        page.click("[data-page=today] [data-entry]").await;
        page.find("#attachments [data-file] img").await;
    });
}

#[test]
fn what_changed_since_the_look_stays() {
    journey(async {
        let desk = Desk::new();
        let gate = photo::gate(640, 480);
        let litter = Litter::of(&desk, &gate);
        let page = made(&desk, "nl").await;
        begin_entry(&page).await;
        page.type_in("#what", "het hek").await;
        drop_file(&page, "gate.jpg", &gate).await;
        press(&page, "#originals-keep").await;
        go(&page, "help").await;
        listen(&page).await;
        press(&page, "[data-found-open]").await;
        looked(&page).await;
        let early = page.script("return globalThis.early", vec![]).await;
        for words in ["Bezig met zoeken", "Wat deze pagina niet kan zien"] {
            assert!(early.as_str().unwrap().contains(words), "{early}");
        }
        let copy = litter.at("Downloads/gate.jpg");
        let mut other = gate.clone();
        *other.last_mut().unwrap() ^= 1;
        fs::write(&copy, &other).unwrap();
        press(&page, "[data-found-kind=copy] [data-found-remove]").await;
        press(&page, "[data-ask=yes]").await;
        page.says("niet meer zoals het was").await;
        assert_eq!(fs::read(&copy).unwrap(), other);
        press(&page, "#found-again").await;
        page.until("it is no copy any more", async || {
            shown(&page, "copy").await.is_empty().then_some(())
        })
        .await;
    });
}
