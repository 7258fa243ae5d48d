//! Search as you type: all text, folded, lies in blocks in memory and is scanned whole. No index to keep, none to leak.

use memchr::memmem::Finder;

use super::fold;

/// Entries to a block: enough to scan in one go, few enough to rebuild at every key press.
const BLOCK: usize = 128;

/// The folded text of every slot.
#[derive(Default)]
pub(crate) struct Texts {
    blocks: Vec<Block>,
    slots: usize,
}

#[derive(Default)]
struct Block {
    text: String,
    /// Where each slot's text ends; a line feed stands between two, which no word holds.
    ends: Vec<usize>,
}

impl Block {
    fn start(&self, slot: usize) -> usize {
        slot.checked_sub(1).map_or(0, |before| self.ends[before])
    }

    fn replace(&mut self, slot: usize, text: &str) {
        let (start, end) = (self.start(slot), self.ends[slot]);
        self.text.replace_range(start..end, text);
        for later in &mut self.ends[slot..] {
            *later = *later - (end - start) + text.len();
        }
    }
}

impl Texts {
    /// How many slots there are.
    pub(crate) const fn len(&self) -> usize {
        self.slots
    }

    /// A new slot with these texts. Its number.
    pub(crate) fn push<'a>(&mut self, texts: impl Iterator<Item = &'a str>) -> usize {
        if self.slots.is_multiple_of(BLOCK) {
            self.blocks.push(Block::default());
        }
        if let Some(block) = self.blocks.last_mut() {
            fold_all(texts, &mut block.text);
            block.ends.push(block.text.len());
        }
        self.slots += 1;
        self.slots - 1
    }

    /// Other texts for a slot.
    pub(crate) fn set<'a>(&mut self, slot: usize, texts: impl Iterator<Item = &'a str>) {
        let mut folded = String::new();
        fold_all(texts, &mut folded);
        self.blocks[slot / BLOCK].replace(slot % BLOCK, &folded);
    }

    /// A slot that nothing finds any more.
    pub(crate) fn clear(&mut self, slot: usize) {
        self.blocks[slot / BLOCK].replace(slot % BLOCK, "");
    }

    /// For every slot, whether all words occur in it.
    pub(crate) fn matching(&self, words: &[String]) -> Vec<bool> {
        let mut found = vec![false; self.slots];
        let mut finders: Vec<Finder<'_>> = words.iter().map(Finder::new).collect();
        // The longest word is the rarest, so it is looked for first.
        finders.sort_by_key(|finder| std::cmp::Reverse(finder.needle().len()));
        let Some((first, others)) = finders.split_first() else {
            found.fill(true);
            return found;
        };
        for (block, found) in self.blocks.iter().zip(found.chunks_mut(BLOCK)) {
            block.scan(first, others, found);
        }
        found
    }
}

impl Block {
    fn scan(&self, first: &Finder<'_>, others: &[Finder<'_>], found: &mut [bool]) {
        let text = self.text.as_bytes();
        let (mut from, mut slot) = (0, 0);
        while let Some(hit) = text.get(from..).and_then(|rest| first.find(rest)) {
            let at = from + hit;
            // Hits are mostly in this slot or the next one.
            while self.ends.get(slot).is_some_and(|end| *end <= at) {
                slot += 1;
            }
            let Some(&end) = self.ends.get(slot) else {
                return;
            };
            let own = &text[self.start(slot)..end];
            found[slot] = others.iter().all(|word| word.find(own).is_some());
            from = end;
        }
    }
}

fn fold_all<'a>(texts: impl Iterator<Item = &'a str>, folded: &mut String) {
    for text in texts.filter(|text| !text.is_empty()) {
        fold::fold_into(text, folded);
        folded.push('\n');
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    fn naive(texts: &[Vec<String>], query: &str) -> Vec<bool> {
        let words = fold::words(query);
        texts
            .iter()
            .map(|own| {
                let mut folded = String::new();
                fold_all(own.iter().map(String::as_str), &mut folded);
                words.iter().all(|w| folded.contains(w.as_str()))
            })
            .collect()
    }

    proptest! {
        #[test]
        fn finds_what_a_plain_search_finds(
            texts in prop::collection::vec(prop::collection::vec("[abé ]{0,6}", 0..3), 0..300),
            changes in prop::collection::vec((any::<prop::sample::Index>(), "[abé ]{0,6}"), 0..10),
            query in "[abÉ ]{0,5}",
        ) {
            let mut texts = texts;
            let mut held = Texts::default();
            for own in &texts {
                held.push(own.iter().map(String::as_str));
            }
            for (index, text) in changes {
                if texts.is_empty() {
                    break;
                }
                let slot = index.index(texts.len());
                if text.is_empty() {
                    held.clear(slot);
                    texts[slot].clear();
                } else {
                    held.set(slot, [text.as_str()].into_iter());
                    texts[slot] = vec![text];
                }
            }
            prop_assert_eq!(held.matching(&fold::words(&query)), naive(&texts, &query));
        }
    }

    #[test]
    fn a_word_does_not_run_from_one_text_into_the_next() {
        let mut held = Texts::default();
        held.push(["ab", "cd"].into_iter());
        held.push(["ef"].into_iter());
        let found = |query: &str| held.matching(&fold::words(query));
        assert_eq!(found("bc"), [false, false]);
        assert_eq!(found("de"), [false, false]);
        assert_eq!(found("cd ab"), [true, false]);
        assert_eq!(found(""), [true, true]);
    }
}
