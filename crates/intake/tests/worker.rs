//! The real worker, through the pool: what it draws, what it refuses, and what it can't do.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::io::Cursor;
use std::path::PathBuf;
use std::time::Duration;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use intake::{Input, Picture, Pool, Refusal, Want};
use proptest::prelude::*;

fn pool() -> Pool {
    Pool::new(PathBuf::from(env!("CARGO_BIN_EXE_pantry-worker")), 2)
}

fn draw(pool: &Pool, bytes: &[u8], want: Want) -> Result<Picture, Refusal> {
    pool.picture(input(&mut Cursor::new(bytes), bytes.len() as u64), want)
}

fn input<'a>(source: &'a mut dyn intake::Bytes, length: u64) -> Input<'a> {
    Input {
        source,
        length,
        name: "photo",
    }
}

/// Red on the left, blue on the right, 40 x 20.
fn sample() -> RgbImage {
    RgbImage::from_fn(40, 20, |x, _| {
        if x < 20 {
            Rgb([230, 20, 20])
        } else {
            Rgb([20, 20, 230])
        }
    })
}

fn encoded(picture: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Vec::new();
    picture
        .into()
        .write_to(&mut Cursor::new(&mut bytes), format)
        .unwrap();
    bytes
}

fn decoded(picture: &Picture) -> RgbImage {
    image::load_from_memory(&picture.bytes).unwrap().to_rgb8()
}

/// Whether the pixel is more red than blue.
fn red(picture: &RgbImage, x: u32, y: u32) -> bool {
    let Rgb([r, _, b]) = *picture.get_pixel(x, y);
    r > b
}

#[test]
fn every_kind_of_picture_is_drawn() {
    let pool = pool();
    for format in [
        ImageFormat::Jpeg,
        ImageFormat::Png,
        ImageFormat::Gif,
        ImageFormat::WebP,
        ImageFormat::Tiff,
        ImageFormat::Bmp,
    ] {
        for want in [Want::Thumb, Want::View] {
            let picture = draw(&pool, &encoded(sample(), format), want)
                .unwrap_or_else(|e| panic!("{format:?}: {e}"));
            assert_eq!(
                (picture.full_width, picture.full_height),
                (40, 20),
                "{format:?}"
            );
            let drawn = decoded(&picture);
            assert!(red(&drawn, 5, 10) && !red(&drawn, 35, 10), "{format:?}");
        }
    }
}

#[test]
fn what_shines_through_stays_so() {
    let glass = RgbaImage::from_pixel(10, 10, Rgba([1, 2, 3, 40]));
    let picture = draw(&pool(), &encoded(glass, ImageFormat::Png), Want::Thumb).unwrap();
    assert_eq!(picture.media_type, "image/png");
}

/// A JPEG with an EXIF block that says how the camera was held.
fn held(jpeg: &[u8], orientation: u8) -> Vec<u8> {
    let mut exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    exif.extend([orientation, 0, 0, 0, 0, 0, 0]);
    let mut bytes = vec![0xFF, 0xD8, 0xFF, 0xE1];
    bytes.extend(u16::try_from(exif.len() + 2).unwrap().to_be_bytes());
    bytes.extend(exif);
    bytes.extend(&jpeg[2..]);
    bytes
}

#[test]
fn every_way_of_holding_a_camera_comes_out_upright() {
    // Red in the upper left quarter: where it ends up tells the turn and the flip apart.
    let corner = RgbImage::from_fn(64, 32, |x, y| {
        if x < 32 && y < 16 {
            Rgb([230, 20, 20])
        } else {
            Rgb([20, 20, 230])
        }
    });
    let jpeg = encoded(corner, ImageFormat::Jpeg);
    let pool = pool();
    // EXIF 2.32, tag 0x0112: where the first row and the first column are.
    for (orientation, wide, left, top) in [
        (1, true, true, true),
        (2, true, false, true),
        (3, true, false, false),
        (4, true, true, false),
        (5, false, true, true),
        (6, false, false, true),
        (7, false, false, false),
        (8, false, true, false),
    ] {
        let picture = draw(&pool, &held(&jpeg, orientation), Want::Thumb).unwrap();
        let drawn = decoded(&picture);
        let (width, height) = drawn.dimensions();
        assert_eq!(width > height, wide, "{orientation}");
        assert_eq!(
            (picture.full_width, picture.full_height),
            if wide { (64, 32) } else { (32, 64) }
        );
        for (x, y, here) in [
            (4, 4, left && top),
            (width - 5, 4, !left && top),
            (4, height - 5, left && !top),
        ] {
            assert_eq!(red(&drawn, x, y), here, "{orientation} at {x} {y}");
        }
    }
    assert!(
        draw(&pool, &held(&jpeg, 9), Want::Thumb).is_ok(),
        "an impossible one counts as upright"
    );
}

#[test]
fn large_ones_are_made_to_fit() {
    let pool = pool();
    let jpeg = encoded(
        RgbImage::from_pixel(4_000, 1_000, Rgb([9, 90, 90])),
        ImageFormat::Jpeg,
    );
    let thumb = draw(&pool, &jpeg, Want::Thumb).unwrap();
    assert_eq!((thumb.width, thumb.height), (320, 80));
    let view = draw(&pool, &jpeg, Want::View).unwrap();
    assert_eq!((view.width, view.height), (2_560, 640));
    assert_eq!((view.full_width, view.full_height), (4_000, 1_000));
}

/// Decoded whole, this one takes 108 MB of pixels; at an eighth of its size hardly any.
#[cfg(target_os = "linux")]
#[test]
fn a_small_picture_of_a_large_jpeg_is_decoded_small() {
    let pool = pool();
    let large = encoded(
        RgbImage::from_pixel(6_000, 6_000, Rgb([90, 120, 30])),
        ImageFormat::Jpeg,
    );
    let small = draw(&pool, &large, Want::Thumb).unwrap();
    assert_eq!((small.width, small.height), (320, 320));
    let peak = || -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", pool.pids()[0])).unwrap();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        line.unwrap()
            .trim()
            .trim_end_matches(" kB")
            .parse()
            .unwrap()
    };
    assert!(peak() < 64 << 10, "{} KiB at most", peak());
    draw(&pool, &large, Want::View).unwrap();
    assert!(peak() > 64 << 10, "the control: a large one takes more");
}

#[test]
fn what_is_no_picture_is_refused_by_its_reason() {
    let pool = pool();
    let jpeg = encoded(sample(), ImageFormat::Jpeg);
    let refused = |bytes: &[u8]| draw(&pool, bytes, Want::Thumb).unwrap_err();
    assert_eq!(refused(b""), Refusal::UnknownType);
    assert_eq!(refused(b"Dear diary"), Refusal::UnknownType);
    assert_eq!(refused(&jpeg[..40]), Refusal::Damaged);
    assert_eq!(refused(b"\x89PNG\r\n\x1a\nrubbish"), Refusal::Damaged);
    // The length announced is not the length given.
    assert_eq!(
        pool.picture(input(&mut Cursor::new(&jpeg), 9_999), Want::Thumb)
            .unwrap_err(),
        Refusal::Damaged
    );
    assert!(
        draw(&pool, &jpeg, Want::Thumb).is_ok(),
        "the next one is not affected"
    );
    assert_eq!(
        pool.picture(input(&mut std::io::empty(), u64::MAX), Want::Thumb)
            .unwrap_err(),
        Refusal::TooLarge
    );
}

#[test]
fn bombs_cost_one_refusal() {
    let pool = pool();
    let mut png = encoded(sample(), ImageFormat::Png);
    // Width and height stand in the header; its checksum follows them.
    png[16..24].copy_from_slice(&[0, 0, 0xC3, 0x50, 0, 0, 0xC3, 0x50]);
    let sum = crc32(&png[12..29]);
    png[29..33].copy_from_slice(&sum.to_be_bytes());
    assert_eq!(
        draw(&pool, &png, Want::View).unwrap_err(),
        Refusal::TooLarge
    );
    // 25,000 x 25,000 really there: half a megabyte that would be gigabytes.
    let mut gif = b"GIF89a".to_vec();
    gif.extend([0xA8, 0x61, 0xA8, 0x61, 0, 0, 0]);
    gif.extend([0x2C, 0, 0, 0, 0, 0xA8, 0x61, 0xA8, 0x61, 0, 2, 0, 0x3B]);
    assert!(draw(&pool, &gif, Want::View).is_err());
    let flat = encoded(image::GrayImage::new(20_000, 20_000), ImageFormat::Png);
    assert!(
        flat.len() < 20_000 * 20_000 / 100,
        "small on the disk: {}",
        flat.len()
    );
    assert_eq!(
        draw(&pool, &flat, Want::Thumb).unwrap_err(),
        Refusal::TooLarge
    );
    assert!(draw(&pool, &encoded(sample(), ImageFormat::Png), Want::Thumb).is_ok());
}

/// The checksum of PNG (ISO 3309).
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            if crc & 1 == 1 {
                0xEDB8_8320 ^ (crc >> 1)
            } else {
                crc >> 1
            }
        })
    })
}

#[test]
fn a_worker_that_hangs_or_falls_is_replaced() {
    let pool = Pool::with_limit(
        PathBuf::from(env!("CARGO_BIN_EXE_pantry-worker")),
        1,
        Duration::from_millis(200),
    );
    let jpeg = encoded(sample(), ImageFormat::Jpeg);
    draw(&pool, &jpeg, Want::Thumb).unwrap();
    let signal = |number| {
        let [pid] = pool.pids()[..] else {
            panic!("one worker")
        };
        // SAFETY: a signal to the worker this test started.
        unsafe { libc::kill(pid.cast_signed(), number) };
        pid
    };
    let hung = signal(libc::SIGSTOP);
    assert_eq!(
        draw(&pool, &jpeg, Want::Thumb).unwrap_err(),
        Refusal::TooSlow
    );
    assert!(draw(&pool, &jpeg, Want::Thumb).is_ok());
    assert!(!pool.pids().contains(&hung));
    signal(libc::SIGKILL);
    assert_eq!(
        draw(&pool, &jpeg, Want::Thumb).unwrap_err(),
        Refusal::Damaged
    );
    assert!(draw(&pool, &jpeg, Want::Thumb).is_ok());
}

#[test]
fn a_pool_that_is_closed_has_no_workers() {
    let pool = pool();
    let jpeg = encoded(sample(), ImageFormat::Jpeg);
    draw(&pool, &jpeg, Want::Thumb).unwrap();
    let pids = pool.pids();
    pool.kill_all();
    assert!(
        pids.iter()
            .all(|pid| !PathBuf::from(format!("/proc/{pid}")).exists())
    );
    assert_eq!(
        draw(&pool, &jpeg, Want::Thumb).unwrap_err(),
        Refusal::NoWorker
    );
    assert_eq!(
        draw(&Pool::new("/no/such/program".into(), 1), &jpeg, Want::Thumb).unwrap_err(),
        Refusal::NoWorker
    );
}

#[cfg(target_os = "linux")]
#[test]
fn a_worker_is_confined() {
    let pool = pool();
    draw(&pool, &encoded(sample(), ImageFormat::Jpeg), Want::Thumb).unwrap();
    let [pid] = pool.pids()[..] else {
        panic!("one worker")
    };
    let read = |name: &str| std::fs::read_to_string(format!("/proc/{pid}/{name}")).unwrap();
    let status = read("status");
    assert!(status.contains("Seccomp:\t2"), "{status}");
    assert!(status.contains("NoNewPrivs:\t1"), "{status}");
    let limits = read("limits");
    let limit = |name: &str| {
        let line = limits.lines().find(|line| line.starts_with(name)).unwrap();
        line[name.len()..]
            .split_whitespace()
            .next()
            .unwrap()
            .to_owned()
    };
    assert_eq!(limit("Max address space"), (1_u64 << 30).to_string());
    assert_eq!(limit("Max file size"), "0");
    assert_eq!(limit("Max open files"), "0");
    assert_eq!(limit("Max core file size"), "1");
    assert_eq!(read("environ"), "");
    let open: Vec<String> = std::fs::read_dir(format!("/proc/{pid}/fd"))
        .unwrap()
        .map(|entry| {
            std::fs::read_link(entry.unwrap().path())
                .unwrap()
                .display()
                .to_string()
        })
        .collect();
    assert!(
        open.iter()
            .all(|to| to.starts_with("pipe:") || to == "/dev/null"),
        "{open:?}"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn mutated_files_never_do_more_than_be_refused(
        kind in 0..6_usize,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        cut in any::<prop::sample::Index>(),
    ) {
        let formats = [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::Gif, ImageFormat::WebP, ImageFormat::Tiff, ImageFormat::Bmp];
        let mut bytes = encoded(sample(), formats[kind]);
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        bytes.truncate(cut.index(bytes.len()) + 1);
        let pool = POOL.with(Clone::clone);
        let _ = draw(&pool, &bytes, Want::Thumb);
        prop_assert!(draw(&pool, &encoded(sample(), ImageFormat::Jpeg), Want::Thumb).is_ok());
    }
}

thread_local! {
    static POOL: Pool = pool();
}
