//! Every way out.

use casebook::registers::{Fields, Kind};
use trials::desk::Desk;
use trials::driver::{Session, may_be_lost};
use trials::x::{Display, ESCAPE, F9};

use crate::steps::*;

/// Opens a new entry, types, and leaves by `way`; the words are there next time.
fn leaves_by(way: impl AsyncFn(&Session, &Display)) {
    journey(async {
        let desk = Desk::new();
        let page = made(&desk, "en").await;
        page.click("#write").await;
        page.type_in("#what", "kept to the last letter").await;
        let display = Display::open();
        way(&page, &display).await;
        page.ended(&desk).await;
        let page = opened(&desk).await;
        page.click("#drafts [data-entry]").await;
        page.until("the words", async || {
            (page.value("#what").await == "kept to the last letter").then_some(())
        })
        .await;
    });
}

#[test]
fn f9_leaves() {
    leaves_by(async |_, display| display.press(F9));
}

/// WebDriver's keys reach the page and no window system: the page has them alone, as elsewhere than on Linux.
#[test]
fn the_page_itself_leaves_too() {
    for keys in ["\u{E039}", "\u{E00C}\u{E00C}"] {
        leaves_by(async |page, _| {
            may_be_lost(page.find("#what").await.send_keys(keys)).await;
        });
    }
}

#[test]
fn esc_twice_leaves_and_once_does_not_even_close_a_dialog() {
    leaves_by(async |page, display| {
        page.click("#delete").await;
        page.find("dialog[open] [data-ask=no]").await;
        display.press(ESCAPE);
        // The page has seen the key once it answers what was asked after it.
        display.press(u32::from('x'));
        assert!(
            page.find("dialog[open] [data-ask=no]")
                .await
                .is_displayed()
                .await
                .unwrap()
        );
        page.click("[data-ask=no]").await;
        display.press(ESCAPE);
        display.press(ESCAPE);
    });
}

/// Types into a field, and leaves at the last letter.
async fn typed_last(page: Session, desk: &Desk, css: &str) {
    show(&page, css).await;
    page.click(css).await;
    // A slow machine: the letters still wait for the page when the key is pressed.
    page.script(
        "addEventListener('keydown', () => { for (const since = Date.now(); Date.now() - since < 30;); })",
        vec![],
    )
    .await;
    let display = Display::open();
    display.type_text("right now");
    display.press(F9);
    page.ended(desk).await;
}

#[test]
fn letters_typed_in_the_last_moment_are_kept() {
    journey(async {
        let desk = Desk::new();
        let page = made(&desk, "en").await;
        page.click("#write").await;
        typed_last(page, &desk, "#what").await;
        let page = opened(&desk).await;
        page.click("#drafts [data-entry]").await;
        page.until("every letter", async || {
            (page.value("#what").await == "right now").then_some(())
        })
        .await;
    });
}

#[test]
fn so_are_those_typed_anywhere_else() {
    journey(async {
        let desk = Desk::new();
        let page = made(&desk, "en").await;
        typed_last(page, &desk, "#quick").await;
        let page = opened(&desk).await;
        go(&page, "plan").await;
        open_item(&page, "code-word").await;
        typed_last(page, &desk, "#note-code-word").await;
        let page = opened(&desk).await;
        go(&page, "plan").await;
        open_sections(&page).await;
        offer_row(&page, "accounts", "email").await;
        typed_last(
            page,
            &desk,
            "[data-register=accounts] .register-form textarea",
        )
        .await;
        let page = opened(&desk).await;
        go(&page, "log").await;
        press(&page, "[data-go-series]").await;
        typed_last(page, &desk, "#beginning").await;
        let kept = desk.with_book(PASSPHRASE, |book, now| {
            let mut items = book
                .plan()
                .unwrap()
                .sections
                .into_iter()
                .flat_map(|s| s.items);
            let rows = book.register(Kind::Accounts).unwrap();
            let Fields::Account(account) = &rows[0].fields else {
                panic!("an account");
            };
            [
                book.today(now).unwrap().drafts[0].line.clone(),
                items
                    .find(|view| view.item.id == "code-word")
                    .unwrap()
                    .progress
                    .note,
                account.note.clone(),
                book.series().unwrap().fields.beginning,
            ]
        });
        assert_eq!(kept, ["right now"; 4]);
    });
}

#[test]
fn closing_the_window_leaves() {
    leaves_by(async |_, display| {
        let windows = display.titled("Pantry");
        assert_eq!(windows.len(), 1, "one window");
        display.close(windows[0]);
    });
}

#[test]
fn a_page_that_hangs_can_be_left() {
    journey(async {
        let desk = Desk::new();
        let page = made(&desk, "en").await;
        let display = Display::open();
        // A page that hangs answers nothing any more: that is how it shows.
        let hang = page.client.execute("for (;;) {}", vec![]);
        assert!(
            tokio::time::timeout(std::time::Duration::from_secs(3), hang)
                .await
                .is_err()
        );
        display.press(F9);
        page.ended(&desk).await;
    });
}
