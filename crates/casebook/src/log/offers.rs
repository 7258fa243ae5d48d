//! What was typed before, to be offered again.

use std::collections::HashMap;
use std::hash::Hash;

use super::fields::{Means, Told, Whom, Witness};
use super::fold;
use super::index::Index;
use super::series::SeriesFields;

/// The most of each kind.
const MOST: usize = 200;

/// What was typed before; most used first, at most 200 each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offers {
    /// Names: those of the series, then who did it.
    pub people: Vec<String>,
    /// Places.
    pub places: Vec<String>,
    /// Witnesses, each once, with how to reach them.
    pub witnesses: Vec<Witness>,
    /// Vehicles, numbers, accounts.
    pub means: Vec<Means>,
    /// People it was told to.
    pub told: Vec<Told>,
}

/// Counts how often something was typed. What differs in capitals and accents only is one thing, as it was typed last.
struct Counted<K, T> {
    by_key: HashMap<K, (usize, usize, T)>,
}

impl<K: Eq + Hash, T> Counted<K, T> {
    fn new() -> Self {
        Self {
            by_key: HashMap::new(),
        }
    }

    fn add(&mut self, key: K, value: impl FnOnce() -> T) {
        let order = self.by_key.len();
        let counted = self.by_key.entry(key);
        // The newest comes first.
        counted.or_insert_with(|| (0, order, value())).0 += 1;
    }

    fn most_used(self) -> Vec<T> {
        let mut all: Vec<_> = self.by_key.into_values().collect();
        all.sort_unstable_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        all.truncate(MOST);
        all.into_iter().map(|(_, _, value)| value).collect()
    }
}

impl Offers {
    /// From every entry, newest first, and what holds for the series.
    pub(super) fn of(index: &Index, series: &SeriesFields) -> Self {
        let (mut people, mut places) = (Counted::new(), Counted::new());
        let (mut witnesses, mut means, mut told) = (Counted::new(), Counted::new(), Counted::new());
        let written = |text: &str| !text.trim().is_empty();
        for slot in index.slots_in_order() {
            for name in slot.who.iter().filter(|name| written(name)) {
                people.add(fold::plain(name), || name.trim().to_owned());
            }
            if written(&slot.place) {
                places.add(fold::plain(&slot.place), || slot.place.trim().to_owned());
            }
            for witness in slot
                .witnesses
                .iter()
                .filter(|witness| written(&witness.name))
            {
                witnesses.add(fold::plain(&witness.name), || witness.clone());
            }
            for one in slot.means.iter().filter(|means| written(&means.text)) {
                means.add((one.kind, fold::plain(&one.text)), || one.clone());
            }
            for one in slot.told.iter().filter(|told| written(&told.name)) {
                let key: (Whom, String) = (one.whom, fold::plain(&one.name));
                told.add(key, || one.clone());
            }
        }
        let mut names: Vec<String> = series
            .people
            .iter()
            .map(|person| person.name.trim().to_owned())
            .filter(|name| written(name))
            .collect();
        let known: Vec<String> = names.iter().map(|name| fold::plain(name)).collect();
        let others = people.most_used().into_iter();
        names.extend(others.filter(|name| !known.contains(&fold::plain(name))));
        Self {
            people: names,
            places: places.most_used(),
            witnesses: witnesses.most_used(),
            means: means.most_used(),
            told: told.most_used(),
        }
    }
}
