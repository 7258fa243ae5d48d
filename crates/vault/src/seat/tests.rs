//! Slots in use and free ones, in many key files: by chi-square over the values of bytes, group of places by group, and
//! by a classifier that is trained on one half and asked about the other. Bad forms of slots show that both would see it.
#![allow(clippy::unwrap_used)]

use std::ops::Range;

use super::*;
use crate::cells::Cell;
use crate::slot::SLOT;

const FILES: usize = 10_000;
const CONTROL: usize = 1_000;
/// So many standard deviations from what chance gives are no chance: less than one run in 100,000 goes so far.
const SIGMAS: f64 = 6.0;

/// Nonce, eight stretches of the ciphertext, tag, mac.
fn groups() -> Vec<Range<usize>> {
    let text = (0..8).map(|n| 12 + 128 * n..140 + 128 * n);
    std::iter::once(0..12)
        .chain(text)
        .chain([1036..1052, 1052..SLOT])
        .collect()
}

#[derive(Default)]
struct Slots {
    used: Vec<[u8; SLOT]>,
    free: Vec<[u8; SLOT]>,
    /// How often each place of the file is in use.
    places: [u64; 8],
}

/// A seat whose ring has so many entries, none of them sealed yet, and the body of its spare notebook.
fn seat(entries: usize) -> (Seat, Body) {
    let body = |role| {
        let (plan, log) = Cell::draw_two().unwrap();
        Body {
            role,
            plan: Root::draw(plan).unwrap(),
            log: Some(Root::draw(log).unwrap()),
            ring: Vec::new(),
            generation: 1,
        }
    };
    let found = Found {
        index: digest::random_below(8).unwrap(),
        secret: Secret::random().unwrap(),
        body: body(Role::Owner),
    };
    let mut seat = Seat::new(Path::new(""), KeyFile::blank().unwrap(), found);
    let mut index = seat.index;
    for at in 0..entries {
        let roles = [Role::Owner, Role::Recovery, Role::Spare];
        let entry = RingEntry {
            index,
            role: roles.get(at).copied().unwrap_or(Role::Supporter),
            secret: Secret::random().unwrap(),
        };
        insert(&mut seat.body.ring, Some(entry));
        index = seat.free_index(&[]).unwrap_or_default();
    }
    (seat, body(Role::Spare))
}

/// The slots of so many key files as the vault writes them, one to seven of eight in use; changed by `form`.
fn slots(files: usize, form: impl Fn(&mut [u8; SLOT], bool)) -> Slots {
    let mut slots = Slots::default();
    for file in 0..files {
        let (seat, spare) = seat(1 + file % 7);
        let keys = seat.seal_ring(&[], Some(&spare)).unwrap();
        for place in 0..SLOTS {
            let used = seat.body.ring.iter().any(|entry| entry.index == place);
            let mut slot = keys.slot(place);
            form(&mut slot, used);
            slots.places[usize::from(place)] += u64::from(used);
            if used {
                slots.used.push(slot);
            } else {
                slots.free.push(slot);
            }
        }
    }
    slots
}

fn counts(slots: &[[u8; SLOT]], group: &Range<usize>) -> [u64; 256] {
    let mut counts = [0; 256];
    for slot in slots {
        for byte in &slot[group.clone()] {
            counts[usize::from(*byte)] += 1;
        }
    }
    counts
}

/// By how many standard deviations two counts of byte values differ more than by chance. 255 degrees of freedom.
fn differ(one: &[u64; 256], other: &[f64; 256]) -> f64 {
    let (n, m) = (one.iter().sum::<u64>() as f64, other.iter().sum::<f64>());
    let square: f64 = one
        .iter()
        .zip(other)
        .filter(|(a, b)| **a as f64 + **b > 0.0)
        .map(|(a, b)| ((m / n).sqrt() * *a as f64 - (n / m).sqrt() * b).powi(2) / (*a as f64 + b))
        .sum();
    (square - 255.0) / (2.0_f64 * 255.0).sqrt()
}

/// The largest deviation of any group: the two kinds from each other, and each from evenly spread bytes.
fn chi_square(slots: &Slots) -> f64 {
    // So many that they add no chance of their own.
    let even = [1e15; 256];
    groups()
        .iter()
        .flat_map(|group| {
            let (used, free) = (counts(&slots.used, group), counts(&slots.free, group));
            [
                differ(&used, &free.map(|count| count as f64)),
                differ(&used, &even),
                differ(&free, &even),
            ]
        })
        .map(f64::abs)
        .fold(0.0, f64::max)
}

fn bytes(slot: &[u8; SLOT]) -> Vec<f32> {
    slot.iter().map(|byte| f32::from(*byte)).collect()
}

fn values(slot: &[u8; SLOT]) -> Vec<f32> {
    let mut values = vec![0.0; 256];
    for byte in slot {
        values[usize::from(*byte)] += 1.0;
    }
    values
}

/// A nearest-centroid classifier, trained on the first half of each kind. By how many standard deviations it guesses the
/// second half better, or worse, than a coin.
fn classified(slots: &Slots, features: fn(&[u8; SLOT]) -> Vec<f32>) -> f64 {
    let halves = [&slots.free, &slots.used].map(|kind| kind.split_at(kind.len() / 2));
    let [free, used] = halves.map(|(training, _)| {
        let mut sum = vec![0.0_f64; features(&[0; SLOT]).len()];
        for slot in training {
            for (sum, feature) in sum.iter_mut().zip(features(slot)) {
                *sum += f64::from(feature);
            }
        }
        sum.iter_mut().for_each(|sum| *sum /= training.len() as f64);
        sum
    });
    let towards: Vec<f64> = used.iter().zip(&free).map(|(u, f)| u - f).collect();
    let along = |point: &mut dyn Iterator<Item = f64>| -> f64 {
        point.zip(&towards).map(|(x, w)| x * w).sum()
    };
    let middle = along(&mut used.iter().zip(&free).map(|(u, f)| (u + f) / 2.0));
    let [free, used] = halves.map(|(_, asked)| {
        let taken_for_used = asked
            .iter()
            .filter(|slot| along(&mut features(slot).into_iter().map(f64::from)) > middle);
        (taken_for_used.count() as f64, asked.len() as f64)
    });
    // Halves the weight on each kind, however many there are of it.
    let accuracy = (used.0 / used.1 + 1.0 - free.0 / free.1) / 2.0;
    let deviation = (0.25 / used.1 + 0.25 / free.1).sqrt() / 2.0;
    ((accuracy - 0.5) / deviation).abs()
}

#[test]
fn slots_in_use_and_free_ones_are_told_apart_by_nothing() {
    let slots = slots(FILES, |_, _| {});
    assert_eq!(slots.used.len() + slots.free.len(), 8 * FILES);
    let found = [
        chi_square(&slots),
        classified(&slots, bytes),
        classified(&slots, values),
    ];
    assert!(found.iter().all(|sigmas| *sigmas < SIGMAS), "{found:?}");
    // Nor by their place in the file: no place is used more often than another.
    let even = slots.used.len() as f64 / 8.0;
    let square: f64 = slots
        .places
        .iter()
        .map(|used| (*used as f64 - even).powi(2) / even)
        .sum();
    assert!(square < 50.0, "{:?}", slots.places);
}

#[test]
fn a_bad_form_of_slot_is_found() {
    // Free slots from a generator that never gives 255; slots in use with a version in the clear; a ciphertext that shows
    // the zeros at the end of a body.
    let uneven = slots(CONTROL, |slot, used| {
        if !used {
            slot.iter_mut().for_each(|byte| *byte %= 255);
        }
    });
    let clear = slots(CONTROL, |slot, used| {
        if used {
            slot[12] = 2;
        }
    });
    let zeros = slots(CONTROL, |slot, used| {
        if used {
            slot[1000..1036].fill(0);
        }
    });
    let good = slots(CONTROL, |_, _| {});
    for (slots, bad) in [(uneven, true), (clear, true), (zeros, true), (good, false)] {
        let found = [
            chi_square(&slots),
            classified(&slots, bytes).max(classified(&slots, values)),
        ];
        assert!(
            found.iter().all(|sigmas| (*sigmas > SIGMAS) == bad),
            "{found:?}"
        );
    }
}
