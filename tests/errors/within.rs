//! What goes wrong while the program runs: memory, the clock, files that are not what they seem, a page that fails.

use casebook::log::EntryFields;
use casebook::{Casebook, EntryId, Stamp};
use trials::desk::Desk;
use trials::driver::{Session, may_be_lost};
use trials::memory::tree_of;
use vault::{Cost, Passphrase, Vault};

use crate::steps::*;

/// Lets a process grow by so much and no further; without `more` as much as it likes.
fn limit(pid: u32, more: Option<u64>) {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap();
    let size = status
        .lines()
        .find_map(|line| line.strip_prefix("VmSize:"))
        .unwrap();
    let kib: u64 = size.trim().trim_end_matches(" kB").parse().unwrap();
    let limit = more.map_or(libc::RLIM_INFINITY, |more| kib * 1_024 + more);
    let limits = libc::rlimit {
        rlim_cur: limit,
        rlim_max: libc::RLIM_INFINITY,
    };
    // SAFETY: a pointer to a live struct, and no place for the old one.
    let done = unsafe {
        libc::prlimit(
            pid.cast_signed(),
            libc::RLIMIT_AS,
            &raw const limits,
            std::ptr::null_mut(),
        )
    };
    assert_eq!(done, 0, "prlimit");
}

fn app_of(page: &Session) -> u32 {
    let name = |pid: &u32| std::fs::read_to_string(format!("/proc/{pid}/comm")).unwrap_or_default();
    let found = tree_of(page.driver())
        .into_iter()
        .find(|pid| name(pid).trim() == "pantry");
    found.expect("the program below its driver")
}

#[test]
fn too_little_memory_for_the_key() {
    journey(async {
        let desk = Desk::new();
        desk.choose("en", "light");
        let passphrase = Passphrase::new(PASSPHRASE).unwrap();
        Vault::at(desk.notebook())
            .create(&passphrase, Cost::Standard)
            .unwrap();
        let page = Session::start(&desk).await;
        // Once, so that everything else it needs is there.
        look_for(&page, "some other words").await;
        page.says("No recipes found").await;
        page.until("the answer", async || {
            page.value("#search").await.is_empty().then_some(())
        })
        .await;
        let app = app_of(&page);
        limit(app, Some(200 << 20));
        look_for(&page, PASSPHRASE).await;
        page.says("too little memory free").await;
        limit(app, None);
        look_for(&page, PASSPHRASE).await;
        inside(&page).await;
    });
}

#[test]
fn a_clock_that_was_set_back() {
    journey(async {
        let desk = Desk::new();
        desk.furnish(PASSPHRASE, "nl", "light");
        let tomorrow = Stamp {
            utc_ms: chrono::Utc::now().timestamp_millis() + 86_400_000,
            offset_minutes: 60,
        };
        let seat = Vault::at(desk.notebook())
            .open(&Passphrase::new(PASSPHRASE).unwrap())
            .unwrap();
        let mut book = Casebook::open(&seat, "Europe/Amsterdam").unwrap();
        let entry = book.new_entry(tomorrow).unwrap();
        let fields = EntryFields {
            what: "morgen geschreven".into(),
            ..entry.fields
        };
        let id: EntryId = entry.id;
        book.keep(id, fields, tomorrow).unwrap();
        book.settle(id, tomorrow).unwrap();
        book.close().unwrap();
        let page = opened(&desk).await;
        page.says("De klok van deze computer loopt achter").await;
        page.says("morgen geschreven").await;
    });
}

#[test]
fn files_that_are_not_what_their_names_say() {
    journey(async {
        let desk = Desk::new();
        let page = made(&desk, "en").await;
        page.click("#write").await;
        page.type_in("#what", "files").await;
        drop_file(&page, "photo.jpg", b"these are words and no photo").await;
        page.says("photo.jpg").await;
        page.click("[data-file]").await;
        page.says("Pantry does not show this kind").await;
        page.click("[data-view=close]").await;
        // Begins like a photo, and ends in the middle.
        let cut = &trials::photo::jpeg(640, 480)[..4_000];
        drop_file(&page, "cut.jpg", cut).await;
        page.says("cut.jpg").await;
        drop_file(&page, "empty.png", b"").await;
        page.says("empty.png").await;
        // A picture that says it is far larger than anything can draw.
        drop_file(&page, "huge.png", &huge_png()).await;
        page.says("huge.png").await;
        leave(page, &desk).await;
        let page = opened(&desk).await;
        page.says("files").await;
    });
}

/// A header that announces 60,000 times 60,000 pixels, and no more.
fn huge_png() -> Vec<u8> {
    let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
    png.extend(60_000_u32.to_be_bytes());
    png.extend(60_000_u32.to_be_bytes());
    png.extend([8, 2, 0, 0, 0]);
    png.extend([0; 4]);
    png
}

#[test]
fn a_page_that_fails_inside_says_so_and_can_be_left() {
    journey(async {
        let desk = Desk::new();
        let page = made(&desk, "en").await;
        page.click("#write").await;
        page.type_in("#what", "kept before it failed").await;
        page.says("Saved").await;
        // Every page that shows a date fails from here on.
        let broken = "Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', {get() { throw new Error('broken'); }})";
        page.script(broken, vec![]).await;
        go(&page, "log").await;
        page.says("Something went wrong inside Pantry").await;
        let leave = page.find(".leave").await;
        may_be_lost(leave.click()).await;
        page.ended(&desk).await;
        let page = opened(&desk).await;
        page.says("kept before it failed").await;
    });
}

/// Not even its main script came.
#[test]
fn a_page_without_its_script_can_be_left() {
    journey(async {
        let desk = Desk::new();
        let page = made(&desk, "en").await;
        page.script("document.querySelector('#app').remove(); document.querySelector('#leave-place').remove()", vec![]).await;
        page.script("const b = document.createElement('button'); b.id = 'x'; document.body.append(b); b.focus()", vec![]).await;
        // The keys are of the program and of a module apart from all others.
        let _ = page.find("#x").await.send_keys("\u{E039}").await;
        page.ended(&desk).await;
    });
}
