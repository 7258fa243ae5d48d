//! Files that lie, end early, or are no files at all.

use std::path::Path;
use std::sync::LazyLock;

use proptest::prelude::*;

use super::build::told;
use super::{films, pictures, sounds};
use crate::facts::Facts;

fn samples() -> Vec<(&'static str, Vec<u8>)> {
    [pictures::samples(), films::samples(), sounds::samples()].concat()
}

/// What holds of every answer.
fn sound(facts: &Facts) {
    assert!(facts.device.chars().count() <= 200);
    if let Some(place) = facts.place {
        assert!(place.latitude.abs() <= 90_000_000 && place.longitude.abs() <= 180_000_000);
    }
    if let Some(taken) = &facts.taken {
        assert_eq!(taken.civil.len(), 19);
        assert!(("1970".."2201").contains(&&taken.civil[..4]));
        assert!(taken.offset.is_none_or(|offset| offset.abs() < 1_440));
    }
}

#[test]
fn a_file_cut_anywhere_is_read_as_far_as_it_goes() {
    for (_, file) in samples() {
        let step = file.len() / 2_000 + 1;
        for end in (0..file.len()).step_by(step) {
            sound(&told(&file[..end]));
        }
    }
}

#[test]
fn corpus_is_replayed() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus/media");
    let files: Vec<_> = std::fs::read_dir(folder).unwrap().collect();
    assert!(files.len() >= 20);
    for file in files {
        sound(&told(&std::fs::read(file.unwrap().path()).unwrap()));
    }
}

/// Writes the samples where the fuzzer begins.
#[test]
#[ignore = "changes the tree: for when a sample is added"]
fn samples_become_the_corpus() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus/media");
    std::fs::create_dir_all(&folder).unwrap();
    for (name, file) in samples() {
        std::fs::write(folder.join(name), file).unwrap();
    }
}

/// Made once for many cases.
static SAMPLES: LazyLock<Vec<(&'static str, Vec<u8>)>> = LazyLock::new(samples);

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn no_bytes_do_harm(bytes in prop::collection::vec(any::<u8>(), 0..600), beginning in 0..24_usize) {
        let samples = &*SAMPLES;
        sound(&told(&bytes));
        // With the beginning of something known, the rest is looked at more closely.
        let head = &samples[beginning % samples.len()].1;
        sound(&told(&[&head[..head.len().min(24)], &bytes].concat()));
    }

    #[test]
    fn changed_bytes_do_no_harm(
        sample in 0..24_usize,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
    ) {
        let samples = &*SAMPLES;
        let mut file = samples[sample % samples.len()].1.clone();
        for (place, byte) in changes {
            let place = place.index(file.len().min(1_500));
            file[place] = byte;
        }
        sound(&told(&file));
    }
}
