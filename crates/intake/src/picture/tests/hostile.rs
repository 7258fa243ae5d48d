//! Pictures that lie, end early, or are none.

use std::path::Path;
use std::sync::LazyLock;

use proptest::prelude::*;

use super::*;

fn samples() -> Vec<(&'static str, Vec<u8>)> {
    let small = || DynamicImage::from(corner(16, 12));
    let jpeg = encoded(small(), ImageFormat::Jpeg);
    let block = build::Block {
        preview: Some(jpeg.clone()),
        ..build::phone(true)
    };
    let exif = [&[0; 4], &block.bytes()[..]].concat();
    let items: [Item<'_>; 3] = [
        (1, b"av01", vec![0; 9], &[1, 2]),
        (2, b"jpeg", jpeg.clone(), &[2]),
        (3, b"Exif", exif, &[]),
    ];
    let links: [(&[u8; 4], u16, &[u16]); 2] = [(b"thmb", 2, &[1]), (b"cdsc", 3, &[1])];
    let avif = build::heif(b"avif", &items, &links, &[ispe(64, 32), irot(1)]);
    #[allow(unused_mut, reason = "there is more with HEIC")]
    let mut samples = vec![
        ("small.png", encoded(small(), ImageFormat::Png)),
        ("glass.png", encoded(small().to_rgba16(), ImageFormat::Png)),
        ("small.gif", encoded(small(), ImageFormat::Gif)),
        ("small.webp", encoded(small(), ImageFormat::WebP)),
        ("small.tif", encoded(small(), ImageFormat::Tiff)),
        ("small.bmp", encoded(small(), ImageFormat::Bmp)),
        ("grey.jpg", encoded(small().to_luma8(), ImageFormat::Jpeg)),
        ("held.jpg", jpeg_with(&jpeg, &block.bytes())),
        ("small.avif", avif),
    ];
    #[cfg(feature = "heic")]
    samples.extend(super::heic::samples());
    samples
}

/// What holds of every answer.
fn sound(answer: Result<Drawn, Refusal>) {
    if let Ok(Drawn { picture, .. }) = answer {
        assert!((1..=320).contains(&picture.width) && (1..=320).contains(&picture.height));
        assert!(!picture.bytes.is_empty());
    }
}

#[test]
fn a_picture_cut_anywhere_is_drawn_or_refused() {
    for (_, file) in samples() {
        for end in (0..file.len()).step_by(file.len() / 100 + 1) {
            sound(drawn(&file[..end], Want::Thumb));
        }
    }
}

/// Files of a few bytes that say they are 30,000 x 30,000.
#[test]
fn what_a_header_claims_is_not_reserved() {
    for (_, mut file) in samples() {
        for place in 0..file.len().min(700) - 3 {
            let kept: [u8; 4] = file[place..place + 4].try_into().unwrap();
            for side in [30_000_u16.to_be_bytes(), 30_000_u16.to_le_bytes()] {
                file[place..place + 2].copy_from_slice(&side);
                file[place + 2..place + 4].copy_from_slice(&side);
                sound(drawn(&file, Want::Thumb));
            }
            file[place..place + 4].copy_from_slice(&kept);
        }
    }
}

#[test]
fn corpus_is_replayed() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus/picture");
    let files: Vec<_> = std::fs::read_dir(folder).unwrap().collect();
    assert!(files.len() >= 11);
    for file in files {
        sound(drawn(
            &std::fs::read(file.unwrap().path()).unwrap(),
            Want::Thumb,
        ));
    }
}

/// Writes the samples where the fuzzer begins.
#[test]
#[ignore = "changes the tree: for when a sample is added"]
fn samples_become_the_corpus() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus/picture");
    std::fs::create_dir_all(&folder).unwrap();
    for (name, file) in samples() {
        std::fs::write(folder.join(name), file).unwrap();
    }
}

/// Made once for many cases.
static SAMPLES: LazyLock<Vec<(&'static str, Vec<u8>)>> = LazyLock::new(samples);

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn changed_bytes_do_no_harm(
        sample in 0..24_usize,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
        rubbish in prop::collection::vec(any::<u8>(), 0..300),
    ) {
        let samples = &*SAMPLES;
        let mut file = samples[sample % samples.len()].1.clone();
        sound(drawn(&[&file[..24], &rubbish].concat(), Want::Thumb));
        sound(drawn(&rubbish, Want::Thumb));
        for (place, byte) in changes {
            let place = place.index(file.len());
            file[place] = byte;
        }
        sound(drawn(&file, Want::Thumb));
    }
}
