//! Settings: the look, the ways in, and what others see first.

use trials::desk::Desk;
use trials::driver::Session;
use trials::portal::{Answer, Portal};
use trials::x::{CONTROL, Display};

use crate::steps::*;

const OTHER: &str = "copper ladder winter";

/// Presses Ctrl and J where a key for the whole system is chosen.
async fn choose_key(page: &Session) {
    go(page, "settings").await;
    choose_key_there(page).await;
}

async fn choose_key_there(page: &Session) {
    press(page, "#system-key-choose").await;
    page.find("#system-key-press").await;
    Display::open().press_with(CONTROL, u32::from('j'));
}

fn is_chosen(desk: &Desk) -> bool {
    let kept = desk.with_book(PASSPHRASE, |book, _| book.parting().unwrap());
    kept.key.is_some()
}

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

#[test]
fn how_one_leaves_is_chosen_and_kept() {
    journey(async {
        let desk = Desk::new();
        let page = made(&desk, "en").await;
        go(&page, "settings").await;
        page.choose("instead", "recipes").await;
        page.says("A recipe box comes at the same place").await;
        page.choose("instead", "nothing").await;
        page.says("nothing stands in its place").await;
        page.choose("idle", "5").await;
        let display = Display::open();
        // Alone it would be taken from every text that is typed.
        press(&page, "#system-key-choose").await;
        page.find("#system-key-press").await;
        display.press(u32::from('j'));
        page.says("This key can't be used").await;
        press(&page, "#system-key-choose").await;
        page.find("#system-key-press").await;
        display.press_with(CONTROL, u32::from('j'));
        page.says("This key leaves").await;
        page.says("Ctrl + J").await;
        leave(page, &desk).await;

        let kept = desk.with_book(PASSPHRASE, |book, _| book.parting().unwrap());
        assert_eq!((kept.recipes, kept.idle_minutes), (false, 5));
        // A key that was chosen and that the system does not give is told where the notebook opens.
        let other = Display::open();
        assert!(other.grabs(CONTROL, u32::from('j')));
        let page = opened(&desk).await;
        page.says("Another program uses the key that was to leave")
            .await;
        press(&page, "#amiss-settings").await;
        page.says("Another program uses this key").await;
        leave(page, &desk).await;
        drop(other);
        let page = opened(&desk).await;
        page.find("#latest").await;
        go(&page, "settings").await;
        page.says("Ctrl + J").await;
        page.says("This key leaves").await;
        press(&page, "#system-key-drop").await;
        page.until("no key", async || {
            (!page.text().await.contains("Ctrl + J")).then_some(())
        })
        .await;
        leave(page, &desk).await;
        let kept = desk.with_book(PASSPHRASE, |book, _| book.parting().unwrap());
        assert_eq!(kept.key, None);
    });
}

#[test]
fn where_the_desktop_gives_keys_its_question_and_its_answer_are_told() {
    journey(async {
        for (answer, language, words, stays) in [
            (Answer::Given("Super + L"), "en", "Super + L", true),
            (Answer::Listed("Super + L"), "en", "Super + L", true),
            (Answer::Given(""), "nl", "je systeem zegt niet", true),
            (Answer::LeftOut, "en", "Your system gives no key now", true),
            (
                Answer::SaidNo,
                "nl",
                "Je systeem geeft nu geen toets",
                false,
            ),
        ] {
            let portal = Portal::begin(answer);
            let desk = Desk::new().without_system_keys();
            let page = made(&desk, language).await;
            choose_key(&page).await;
            assert_eq!(portal.asked().trigger, "CTRL+j");
            page.says(words).await;
            leave(page, &desk).await;
            assert_eq!(is_chosen(&desk), stays, "{answer:?}");
        }
        let desk = Desk::new().without_system_keys();
        let page = made(&desk, "en").await;
        choose_key(&page).await;
        page.says("lets no program take a key from everywhere")
            .await;
        leave(page, &desk).await;
    });
}

#[test]
fn what_becomes_of_a_key_that_the_desktop_gave_is_told_at_once() {
    journey(async {
        let portal = Portal::begin(Answer::Given(""));
        let desk = Desk::new().without_system_keys();
        let page = made(&desk, "en").await;
        choose_key(&page).await;
        page.says("your system does not say whether it works").await;
        portal.change(Some(("close", "Super + L")));
        page.says("Your system gave you this key").await;
        page.says("Super + L").await;
        portal.change(Some(("close", "Super + M")));
        page.says("Super + M").await;
        portal.change(Some(("close", "")));
        page.says("your system does not say whether it works").await;
        go(&page, "today").await;
        page.says("may not work").await;
        portal.change(Some(("close", "Super + M")));
        page.until("nothing amiss", async || {
            (!page.text().await.contains("may not work")).then_some(())
        })
        .await;
        drop(portal);
        page.says("does not work now").await;
        press(&page, "#amiss-settings").await;
        page.says("Your system gives no key now").await;
        // It asks again: the question is on the screen, and its desktop goes away.
        let portal = Portal::begin(Answer::Never);
        choose_key_there(&page).await;
        assert_eq!(portal.asked().trigger, "CTRL+j");
        page.says("Your system asks whether").await;
        drop(portal);
        page.says("Your system gives no key now").await;
        leave(page, &desk).await;
        assert!(is_chosen(&desk));
    });
}
