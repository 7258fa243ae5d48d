//! Settings: the look, the ways in, and what others see first.

use trials::desk::Desk;
use trials::driver::Session;

use crate::steps::*;

const OTHER: &str = "copper ladder winter";

async fn change(page: &Session, now: &str, new: &str, again: &str) {
    for (id, words) in [("now", now), ("new", new), ("again", again)] {
        let css = format!("#passphrase-{id}");
        page.find(&css).await.clear().await.unwrap();
        // WebDriver refuses to type nothing.
        if !words.is_empty() {
            page.type_in(&css, words).await;
        }
    }
    page.click("#passphrase-change").await;
}

#[test]
fn another_passphrase_takes_the_place_of_the_first() {
    journey(async {
        let desk = Desk::new();
        let page = made(&desk, "en").await;
        write_down(&page, "A letter in the box").await;
        go(&page, "settings").await;
        for (now, new, again, words) in [
            ("", OTHER, OTHER, "Type your passphrase first"),
            (
                PASSPHRASE,
                "sinterklaas1",
                "sinterklaas1",
                "too easy to guess",
            ),
            (PASSPHRASE, OTHER, "copper", "not the same"),
            ("no such words", OTHER, OTHER, "does not open the notebook"),
        ] {
            change(&page, now, new, again).await;
            page.says(words).await;
        }
        change(&page, PASSPHRASE, OTHER, OTHER).await;
        page.says("The passphrase is changed").await;
        leave(page, &desk).await;

        let page = Session::start(&desk).await;
        look_for(&page, PASSPHRASE).await;
        page.says("No recipes found").await;
        look_for(&page, OTHER).await;
        inside(&page).await;
        page.says("A letter in the box").await;
    });
}

#[test]
fn a_recovery_code_opens_and_gives_a_new_passphrase() {
    journey(async {
        let desk = Desk::new();
        let page = made(&desk, "en").await;
        go(&page, "settings").await;
        page.click("#recovery-draw").await;
        let code = page.find("#code-shown").await.text().await.unwrap();
        page.type_in("#recovery-code", "0000 0000").await;
        page.type_in("#recovery-now", PASSPHRASE).await;
        page.click("#recovery-set").await;
        page.says("not the code on the screen").await;
        page.find("#recovery-code").await.clear().await.unwrap();
        page.type_in("#recovery-code", &code.to_lowercase()).await;
        page.click("#recovery-set").await;
        page.says("This is your code now").await;
        leave(page, &desk).await;

        // Forgotten: the code opens, and gives another passphrase.
        let page = Session::start(&desk).await;
        look_for(&page, &code).await;
        inside(&page).await;
        go(&page, "settings").await;
        change(&page, &code, OTHER, OTHER).await;
        page.says("The passphrase is changed").await;
        leave(page, &desk).await;
        let page = Session::start(&desk).await;
        look_for(&page, PASSPHRASE).await;
        page.says("No recipes found").await;
        look_for(&page, OTHER).await;
        inside(&page).await;
    });
}

#[test]
fn the_look_holds_in_every_window() {
    journey(async {
        let desk = Desk::new();
        let page = made(&desk, "en").await;
        go(&page, "settings").await;
        for (name, value) in [
            ("theme", "dark"),
            ("size", "150"),
            ("language", "nl"),
            ("front", "lock"),
        ] {
            page.choose(name, value).await;
        }
        page.says("Lettergrootte").await;
        leave(page, &desk).await;
        let page = Session::start(&desk).await;
        page.says("Pantry zit op slot").await;
        let root = "const style = getComputedStyle(document.documentElement); return [style.fontSize, style.colorScheme]";
        assert_eq!(
            page.script(root, vec![]).await,
            serde_json::json!(["24px", "dark"])
        );
        page.type_in("#passphrase", &format!("no such words{ENTER}"))
            .await;
        page.says("Hiermee gaat Pantry niet open").await;
        page.type_in("#passphrase", &format!("{PASSPHRASE}{ENTER}"))
            .await;
        inside(&page).await;
        assert_eq!(
            page.script(root, vec![]).await,
            serde_json::json!(["24px", "dark"])
        );
    });
}
