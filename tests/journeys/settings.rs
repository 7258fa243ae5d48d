//! Settings: the passphrase.

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
            (PASSPHRASE, "short", "short", "too short"),
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
        page.type_in("#passphrase", PASSPHRASE).await;
        page.click("#go").await;
        page.says("does not open the notebook").await;
        page.type_in("#passphrase", OTHER).await;
        page.click("#go").await;
        page.turn_to("#leave-place .leave").await;
        page.says("A letter in the box").await;
    });
}
