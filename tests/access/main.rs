//! For everyone: axe-core finds nothing on any screen, letters of twice the size lose nothing, nothing moves for those
//! who want no motion, the keyboard alone does, and a screen reader is told names and roles.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod keyboard;
mod reader;
#[path = "../journeys/steps.rs"]
#[allow(dead_code)]
mod steps;
#[path = "../tour/mod.rs"]
mod tour;

use serde_json::json;
use trials::desk::in_full;
use trials::driver::Session;

use tour::Stages;

fn axe() -> String {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tools/node_modules/axe-core/axe.min.js"
    );
    std::fs::read_to_string(path).expect("axe-core: `cargo xtask test access` installs it")
}

async fn violations(page: &Session) -> Vec<String> {
    if page.script("return 'axe' in globalThis", vec![]).await != true {
        page.script(&axe(), vec![]).await;
    }
    let found = page
        .async_script(
            "const {violations} = await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']});
             return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(', ')}`);",
            vec![],
        )
        .await;
    let found = found
        .as_array()
        .unwrap_or_else(|| panic!("axe gave {found}"));
    found
        .iter()
        .map(|v| v.as_str().unwrap_or_default().to_owned())
        .collect()
}

/// With letters of twice the size in the smallest window: nothing is cut off, and nothing needs scrolling sideways.
async fn lost_at_twice_the_size(page: &Session) -> Vec<String> {
    page.client.set_window_size(900, 600).await.unwrap();
    let look = "document.documentElement.style.setProperty('--size', '2');
        dispatchEvent(new Event('resize'));
        const lost = [];
        const root = document.scrollingElement;
        if (root.scrollWidth > root.clientWidth) lost.push(`page ${root.scrollWidth} > ${root.clientWidth}`);
        for (const e of document.querySelectorAll('body *')) {
            if (e.closest('svg, .unseen, [hidden], select') || e.clientWidth === 0) continue;
            const style = getComputedStyle(e);
            const hides = ['hidden', 'clip'].includes(style.overflowX);
            if (hides && e.scrollWidth > e.clientWidth + 1) lost.push(`${e.tagName}.${e.className} cuts off ${e.scrollWidth} > ${e.clientWidth}`);
            const box = e.getBoundingClientRect();
            if (box.width > 0 && box.right > root.clientWidth + 1 && style.position !== 'fixed') lost.push(`${e.tagName}.${e.className} ends at ${Math.round(box.right)}`);
        }
        return lost;";
    let lost = page.script(look, vec![]).await;
    page.script("document.documentElement.style.setProperty('--size', '1'); dispatchEvent(new Event('resize'));", vec![]).await;
    page.client.set_window_size(1180, 780).await.unwrap();
    let lost = lost.as_array().expect("a list").iter();
    lost.map(|fault| fault.as_str().unwrap_or_default().to_owned())
        .take(5)
        .collect()
}

/// What moves for longer than a blink though no motion is wanted: the stylesheet's own answer, since WebDriver can't ask
/// for it.
async fn moving(page: &Session) -> String {
    let longest = "const all = [...document.querySelectorAll('*')].map((e) => getComputedStyle(e));
        return String(Math.max(0, ...all.flatMap((s) => [s.transitionDuration, s.animationDuration].flatMap((d) => d.split(',').map((x) => x.endsWith('ms') ? parseFloat(x) : parseFloat(x) * 1000)))))";
    let longest = page.script(longest, vec![]).await;
    longest.as_str().unwrap_or_default().to_owned()
}

/// Leave stands uncovered: what lies at its middle is Leave itself, in a dialog too.
async fn leave_is_covered(page: &Session) -> bool {
    let look = "const all = [...document.querySelectorAll('.leave')];
        return all.length > 0 && !all.some((leave) => {
            const box = leave.getBoundingClientRect();
            return leave.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2));
        });";
    page.script(look, vec![]).await == true
}

/// The numbers to call stand in sight: in the dialog where there is one. What anyone may see has no Leave, and no numbers.
async fn numbers_are_in_sight(page: &Session) -> bool {
    let look = "const within = document.querySelector('dialog[open]') ?? document;
        const line = within.querySelector('.numbers, .numbers-line');
        const box = line?.getBoundingClientRect();
        return !document.querySelector('.leave') || (!!box && box.height > 0 && box.top >= 0 && box.bottom <= innerHeight + 1);";
    page.script(look, vec![]).await == true
}

async fn sound(page: &Session, what: &str, faults: &mut Vec<String>) {
    for theme in ["light", "dark"] {
        let dress = "document.documentElement.dataset.theme = arguments[0]";
        page.script(dress, vec![json!(theme)]).await;
        let found = violations(page).await;
        faults.extend(
            found
                .into_iter()
                .map(|fault| format!("{what} {theme}: {fault}")),
        );
    }
    page.script("document.documentElement.dataset.theme = 'light'", vec![])
        .await;
    if leave_is_covered(page).await {
        faults.push(format!("{what}: Leave is covered"));
    }
    if !numbers_are_in_sight(page).await {
        faults.push(format!("{what}: the numbers to call are not in sight"));
    }
    let lost = lost_at_twice_the_size(page).await;
    faults.extend(
        lost.into_iter()
            .map(|fault| format!("{what} at 200 %: {fault}")),
    );
    let longest: f64 = moving(page).await.parse().expect("a number");
    if longest > 120.0 {
        faults.push(format!("{what}: something moves for {longest} ms"));
    }
}

/// With `--full` in each language; for every day each screen in one of them.
fn everywhere(language: &str, every_day: Stages) {
    let stages = if in_full() { Stages::All } else { every_day };
    let mut faults = Vec::new();
    steps::journey(tour::tour(language, stages, async |page, name| {
        sound(page, name, &mut faults).await;
    }));
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_screen_in_english() {
    everywhere("en", Stages::Odd);
}

#[test]
fn every_screen_in_dutch() {
    everywhere("nl", Stages::Even);
}

/// The control: faults are found.
#[test]
fn faults_are_found() {
    steps::journey(async {
        let desk = trials::desk::Desk::new();
        let page = steps::made(&desk, "en").await;
        page.script(
            "document.querySelector('main').append(document.createElement('button'));
             const wide = document.createElement('p'); wide.textContent = 'x'.repeat(500); wide.className = 'wide';
             wide.style.setProperty('overflow-wrap', 'normal'); wide.style.setProperty('max-width', 'none'); document.querySelector('main').append(wide);",
            vec![],
        )
        .await;
        assert!(
            !violations(&page).await.is_empty(),
            "a nameless button goes unseen"
        );
        assert!(
            !lost_at_twice_the_size(&page).await.is_empty(),
            "a wide line goes unseen"
        );
        assert!(numbers_are_in_sight(&page).await);
        page.script("document.querySelector('.numbers').remove()", vec![])
            .await;
        assert!(
            !numbers_are_in_sight(&page).await,
            "a page without the numbers goes unseen"
        );
    });
}

/// No stylesheet has a duration that `prefers-reduced-motion` does not set to nothing.
#[test]
fn nothing_moves_where_no_motion_is_wanted() {
    for sheet in trials::tree::sources("ui", &[".css"]) {
        for (at, line) in sheet.text.lines().enumerate() {
            let moves = line.contains("transition:") || line.contains("animation:");
            assert!(
                !moves || line.contains("var(--moment)"),
                "{}:{}",
                sheet.path,
                at + 1
            );
        }
    }
    let tokens = trials::tree::read("ui/base/tokens.css");
    let (_, reduced) = tokens
        .split_once("prefers-reduced-motion: reduce")
        .expect("a rule");
    assert!(reduced.contains("--moment: 0ms"));
}
