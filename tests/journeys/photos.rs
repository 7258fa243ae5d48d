//! Every way in for photos.

use std::io::Cursor;
use std::path::Path;

use image::{DynamicImage, ImageFormat, RgbImage};
use trials::desk::Desk;
use trials::driver::Session;
use trials::x::Display;

use crate::steps::*;

fn picture(shade: u8, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::from(RgbImage::from_pixel(64, 48, image::Rgb([shade, 90, 60])))
        .write_to(&mut bytes, format)
        .unwrap();
    bytes.into_inner()
}

/// Chooses a file until it is in: the chooser may take a path of which it lost the first letters, and there is no such
/// file then.
async fn chosen(page: &Session, path: &Path) {
    let display = Display::open();
    page.until("the chosen photo", async || {
        // It waits while another choice is still being taken in.
        page.until("the button", async || {
            let ready = "return document.querySelector('#add-files')?.disabled === false";
            (page.script(ready, vec![]).await == true).then_some(())
        })
        .await;
        page.click("#add-files").await;
        choose_file(&display, CHOOSER, path);
        page.until("a photo, or why there is none", async || {
            let refused = page.text().await.contains("not added");
            (refused || pictures(page).await == 1).then_some(!refused)
        })
        .await
        .then_some(())
    })
    .await;
}

/// Waits for so many photos, each with its picture.
async fn shown(page: &Session, count: u64) {
    page.until("the photos", async || {
        (pictures(page).await == count).then_some(())
    })
    .await;
}

async fn pictures(page: &Session) -> u64 {
    // A picture is fetched once it comes into view.
    let script = "document.querySelector('#attachments')?.scrollIntoView({block: 'end'});
        return [...document.querySelectorAll('#attachments [data-file] img')]
        .filter((image) => image.complete && image.naturalWidth > 0).length";
    page.script(script, vec![]).await.as_u64().unwrap()
}

#[test]
fn photos_are_chosen_dropped_and_pasted() {
    journey(async {
        let desk = Desk::new();
        let file = desk.home().join("voordeur.jpg");
        std::fs::write(&file, picture(200, ImageFormat::Jpeg)).unwrap();
        let page = made(&desk, "en").await;
        page.click("#write").await;
        page.type_in("#what", "three pictures").await;
        chosen(&page, &file).await;
        // Each may come while the one before is still on its way.
        drop_file(&page, "dropped.png", &picture(120, ImageFormat::Png)).await;
        paste_file(&page, "pasted.bmp", &picture(40, ImageFormat::Bmp)).await;
        shown(&page, 3).await;
        page.script(
            "for (const once of [1, 2]) document.querySelector('main').dispatchEvent(
                new DragEvent('drop', {bubbles: true, cancelable: true, dataTransfer: globalThis.data}))",
            vec![],
        )
        .await;
        // The same bytes are in the entry already: said, and not added again.
        page.find("#adding-same").await;
        page.until("both turns are over", async || {
            let ended = "return document.querySelector('#add-files').disabled";
            (page.script(ended, vec![]).await == false).then_some(())
        })
        .await;
        shown(&page, 3).await;
        page.says("voordeur.jpg").await;
        leave(page, &desk).await;
        assert!(file.exists(), "what was chosen stays where it was");

        let page = opened(&desk).await;
        page.click("#drafts [data-entry]").await;
        shown(&page, 3).await;
    });
}
