//! What a box that nobody used gets, so that it looks like someone cooks from it: a few notes, and a shopping list. Which,
//! is drawn: two boxes are seldom alike.

use std::sync::LazyLock;

use serde::Deserialize;
use sqlite::Connection;

use crate::error::Result;
use crate::recipe::Language;
use crate::recipe_box::RecipeBox;

/// So many notes, lines, and lines that are in the basket.
const NOTES: usize = 3;
const LINES: usize = 4;
const DONE: usize = 2;

#[derive(Default, Deserialize)]
struct Used {
    notes: Vec<Note>,
    buy: Vec<Buy>,
    lines: Vec<String>,
}

#[derive(Deserialize)]
struct Note {
    place: u32,
    note: String,
}

#[derive(Deserialize)]
struct Buy {
    place: u32,
    serves: u32,
}

// What does not parse is nothing; a test sees to it that all does.
static EN: LazyLock<Used> =
    LazyLock::new(|| read(include_str!("../../../assets/content/recipes/used.en.json")));
static NL: LazyLock<Used> =
    LazyLock::new(|| read(include_str!("../../../assets/content/recipes/used.nl.json")));

fn read(json: &str) -> Used {
    serde_json::from_str(json).unwrap_or_default()
}

fn of(language: Language) -> &'static Used {
    match language {
        Language::Nl => &NL,
        Language::En => &EN,
    }
}

impl RecipeBox {
    /// Makes a box that nobody used look like one that is cooked from. One that was used stays as it is.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn look_used(&mut self, language: Language) -> Result<()> {
        if !self.is_untouched()? {
            return Ok(());
        }
        let used = of(language);
        for buy in draw(self.connection(), &used.buy, 1)? {
            if let Some(id) = self.starter(buy.place)? {
                self.buy(id, buy.serves, language)?;
            }
        }
        for line in draw(self.connection(), &used.lines, LINES)? {
            self.buy_line(line)?;
        }
        for note in draw(self.connection(), &used.notes, NOTES)? {
            if let Some(id) = self.starter(note.place)? {
                let mut recipe = self.recipe(id, language)?;
                recipe.note.clone_from(&note.note);
                self.keep(Some(id), recipe)?;
            }
        }
        let list = self.shopping(language)?;
        for item in draw(self.connection(), &list, DONE)? {
            self.set_bought(item.id, true)?;
        }
        Ok(())
    }
}

/// So many of these, by chance, in the order they stand.
fn draw<'a, T>(connection: &Connection, all: &'a [T], count: usize) -> Result<Vec<&'a T>> {
    let mut left = all.iter().enumerate().collect::<Vec<_>>();
    while left.len() > count {
        let at: i64 = connection.query_row("SELECT random() & 0x7fffffff", [], |row| row.get(0))?;
        left.remove(usize::try_from(at).unwrap_or_default() % left.len());
    }
    Ok(left.into_iter().map(|(_, one)| one).collect())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::starters;
    use std::collections::HashSet;

    /// What stands in a box: titles with their notes, and the list.
    fn seen(the_box: &RecipeBox, language: Language) -> (Vec<String>, Vec<String>) {
        let notes = the_box.find("", language).unwrap().into_iter();
        let notes = notes.map(|card| the_box.recipe(card.id, language).unwrap());
        let list = the_box.shopping(language).unwrap().into_iter();
        (
            notes.map(|r| format!("{}: {}", r.title, r.note)).collect(),
            list.map(|item| item.text).collect(),
        )
    }

    #[test]
    fn a_box_that_nobody_used_looks_like_one_that_is_cooked_from() {
        for language in [Language::Nl, Language::En] {
            let mut looks = HashSet::new();
            for _ in 0..12 {
                let mut the_box = RecipeBox::in_memory().unwrap();
                let before = seen(&the_box, language);
                assert!(before.1.is_empty());
                the_box.look_used(language).unwrap();
                let (notes, list) = seen(&the_box, language);
                let other = notes.iter().filter(|note| !before.0.contains(note));
                assert_eq!((other.count(), notes.len()), (NOTES, 24));
                assert!((LINES + 3..25).contains(&list.len()), "{list:?}");
                let done = the_box.shopping(language).unwrap();
                assert_eq!(done.iter().filter(|item| item.done).count(), DONE);
                looks.insert((notes, list));
            }
            assert!(looks.len() > 6, "two are seldom alike: {}", looks.len());
        }
    }

    #[test]
    fn a_box_that_was_used_stays_as_it_is() {
        let language = Language::Nl;
        let changes: [&dyn Fn(&mut RecipeBox); 3] = [
            &|the_box| the_box.buy_line("melk").unwrap(),
            &|the_box| the_box.remove(1).unwrap(),
            &|the_box| {
                let recipe = the_box.recipe(2, language).unwrap();
                the_box.keep(Some(2), recipe).unwrap();
            },
        ];
        for change in changes {
            let mut the_box = RecipeBox::in_memory().unwrap();
            change(&mut the_box);
            let before = seen(&the_box, language);
            the_box.look_used(language).unwrap();
            assert_eq!(seen(&the_box, language), before);
        }
    }

    #[test]
    fn both_languages_name_recipes_that_are_there() {
        let (nl, en) = (of(Language::Nl), of(Language::En));
        let places = |used: &Used| -> Vec<u32> {
            let notes = used.notes.iter().map(|note| note.place);
            notes.chain(used.buy.iter().map(|buy| buy.place)).collect()
        };
        assert!(en.notes.len() > NOTES && en.lines.len() > LINES && !en.buy.is_empty());
        assert_eq!(places(nl), places(en));
        assert_eq!(nl.lines.len(), en.lines.len());
        let known = starters::all(Language::En).len();
        assert!(places(en).iter().all(|place| (*place as usize) < known));
    }
}
