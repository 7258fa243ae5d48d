//! Everything by keyboard alone: no pointer is touched. The keys are those of a keyboard, on the window that has it.

use trials::desk::Desk;
use trials::driver::Session;
use trials::x::{Display, F9, RETURN, SHIFT, TAB};

use crate::steps::*;

const SPACE: u32 = 0x20;

/// Presses Tab until an element has the focus.
async fn tab_to(page: &Session, display: &Display, css: &str) {
    let has = "return document.activeElement?.matches(arguments[0]) ?? false";
    for _ in 0..80 {
        if page.script(has, vec![serde_json::json!(css)]).await == true {
            return;
        }
        let before = page.script("return globalThis.tabs ?? 0", vec![]).await;
        page.script(
            "if (globalThis.tabs === undefined) { globalThis.tabs = 0; addEventListener('keyup', (e) => { if (e.key === 'Tab') globalThis.tabs += 1; }, true); }",
            vec![],
        )
        .await;
        display.press(TAB);
        page.until("the key", async || {
            let now = page.script("return globalThis.tabs ?? 0", vec![]).await;
            (now.as_u64()? > before.as_u64().unwrap_or(0)).then_some(())
        })
        .await;
    }
    panic!("no way to {css} by Tab");
}

async fn press(page: &Session, display: &Display, css: &str) {
    tab_to(page, display, css).await;
    display.press(RETURN);
}

#[test]
fn the_first_start() {
    journey(async {
        let desk = Desk::new();
        let page = Session::start(&desk).await;
        let display = Display::open();
        page.find("#step-safe").await;
        press(&page, &display, "#next").await;
        page.find("#step-language").await;
        tab_to(&page, &display, "input[name=language]").await;
        press(&page, &display, "#next").await;
        page.find("#step-practise").await;
        display.press(F9);
        page.find("#practised[data-state=done]").await;
        page.until("the window", async || {
            let windows = display.titled("Pantry");
            (windows.len() == 1 && display.has_focus(windows[0])).then_some(())
        })
        .await;
        press(&page, &display, "#next").await;
        page.find("#step-passphrase").await;
        tab_to(&page, &display, "#passphrase").await;
        display.type_text(PASSPHRASE);
        tab_to(&page, &display, "#again").await;
        display.type_text(PASSPHRASE);
        press(&page, &display, "#next").await;
        page.find("#code-shown").await;
        press(&page, &display, "#skip").await;
        page.find("dialog[open]").await;
        press(&page, &display, "[data-ask=yes]").await;
        page.find("#step-last").await;
        press(&page, &display, "#next").await;
        inside(&page).await;
    });
}

#[test]
fn the_recipe_box_and_the_main_job() {
    journey(async {
        let desk = Desk::new();
        desk.furnish(PASSPHRASE, "en", "light");
        let page = Session::start(&desk).await;
        let display = Display::open();
        page.find("[data-recipe]").await;
        press(&page, &display, "[data-recipe]").await;
        press(&page, &display, "#more").await;
        press(&page, &display, "#buy").await;
        page.says("It is on the list").await;
        press(&page, &display, "[data-go=shopping]").await;
        page.find("[data-item]").await;
        tab_to(&page, &display, "[data-item]").await;
        display.press(SPACE);
        page.find("#clear-done").await;
        tab_to(&page, &display, "#search").await;
        display.type_text(PASSPHRASE);
        display.press(RETURN);
        inside(&page).await;
        page.until("the keyboard", async || {
            let windows = display.titled("Pantry");
            (windows.len() == 1 && display.has_focus(windows[0])).then_some(())
        })
        .await;
        press(&page, &display, "#write").await;
        page.until("the field", async || {
            let has = page
                .script("return document.activeElement?.id === 'what'", vec![])
                .await;
            (has == true).then_some(())
        })
        .await;
        display.type_text("by keyboard");
        press(&page, &display, "#done").await;
        page.says("by keyboard").await;
        press(&page, &display, "[data-go=plan]").await;
        page.find("[data-section]").await;
        press(&page, &display, "[data-item] button.line").await;
        tab_to(&page, &display, "input[name^=state-]").await;
        press(&page, &display, "[data-go=settings]").await;
        page.find("#passphrase-now").await;
        display.press_with(SHIFT, TAB);
        press(&page, &display, ".leave").await;
        page.ended(&desk).await;
    });
}
