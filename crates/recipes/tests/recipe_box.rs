//! A box on a real disk.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::PathBuf;

use recipes::{Error, Group, Language, Recipe, RecipeBox};
use tempfile::TempDir;

fn new() -> (TempDir, PathBuf, RecipeBox) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("recipes.db");
    let the_box = RecipeBox::open(&path).unwrap();
    (folder, path, the_box)
}

fn soup() -> Recipe {
    Recipe {
        group: Group::Soup,
        title: " Aunt  Élise's soup ".into(),
        minutes: 40,
        serves: 4,
        ingredients: vec!["500 g leeks".into(), String::new(), "1 l stock".into()],
        steps: vec!["Cut the leeks.".into()],
        note: "Better the next day".into(),
    }
}

#[test]
fn a_new_box_has_24_recipes_in_each_language() {
    let (_folder, _, the_box) = new();
    for language in [Language::Nl, Language::En] {
        let cards = the_box.find("", language).unwrap();
        assert_eq!(cards.len(), 24);
        assert!(cards.is_sorted_by_key(|card| card.title.to_lowercase()));
    }
    let id = the_box.find("", Language::En).unwrap()[0].id;
    let title = |language| the_box.recipe(id, language).unwrap().title;
    assert_ne!(title(Language::Nl), title(Language::En));
}

#[test]
fn a_recipe_of_ones_own_is_kept_found_changed_and_removed() {
    let (_folder, path, the_box) = new();
    let id = the_box.keep(None, soup()).unwrap();
    drop(the_box);
    let the_box = RecipeBox::open(&path).unwrap();
    let kept = the_box.recipe(id, Language::Nl).unwrap();
    assert_eq!(kept.title, "Aunt Élise's soup");
    assert_eq!(kept.ingredients, ["500 g leeks", "1 l stock"]);
    let found = the_box.find("elise LEEKS", Language::En).unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].id, id);
    let mut other = kept;
    other.title = "Leek soup".into();
    assert_eq!(the_box.keep(Some(id), other).unwrap(), id);
    assert!(the_box.find("elise", Language::En).unwrap().is_empty());
    the_box.remove(id).unwrap();
    assert_eq!(the_box.recipe(id, Language::En), Err(Error::NotFound));
    assert_eq!(the_box.keep(Some(id), soup()), Err(Error::NotFound));
}

#[test]
fn a_starting_recipe_once_changed_is_ones_own_and_once_removed_is_gone() {
    let (_folder, path, the_box) = new();
    let cards = the_box.find("", Language::En).unwrap();
    let (changed, removed) = (cards[0].id, cards[1].id);
    let mut recipe = the_box.recipe(changed, Language::En).unwrap();
    recipe.note = "With more pepper".into();
    the_box.keep(Some(changed), recipe.clone()).unwrap();
    the_box.remove(removed).unwrap();
    drop(the_box);
    let the_box = RecipeBox::open(&path).unwrap();
    assert_eq!(the_box.recipe(changed, Language::Nl).unwrap(), recipe);
    assert_eq!(the_box.find("", Language::Nl).unwrap().len(), 23);
}

#[test]
fn names_come_before_other_words() {
    let (_folder, _, the_box) = new();
    the_box.keep(None, soup()).unwrap();
    let mut stew = soup();
    stew.title = "Stew".into();
    stew.steps = vec!["As Aunt Elise does it.".into()];
    the_box.keep(None, stew).unwrap();
    let titles: Vec<String> = the_box
        .find("elise", Language::En)
        .unwrap()
        .into_iter()
        .map(|card| card.title)
        .collect();
    assert_eq!(titles, ["Aunt Élise's soup", "Stew"]);
}

#[test]
fn what_is_too_much_or_nameless_is_refused() {
    let (_folder, _, the_box) = new();
    let nameless = Recipe {
        title: "  ".into(),
        ..soup()
    };
    assert_eq!(the_box.keep(None, nameless), Err(Error::NoTitle));
    for recipe in [
        Recipe {
            title: "x".repeat(81),
            ..soup()
        },
        Recipe {
            serves: 101,
            ..soup()
        },
        Recipe {
            steps: vec!["x".repeat(1_001)],
            ..soup()
        },
        Recipe {
            ingredients: vec!["x".into(); 101],
            ..soup()
        },
    ] {
        assert_eq!(the_box.keep(None, recipe), Err(Error::TooLong));
    }
}

fn list(the_box: &RecipeBox) -> Vec<String> {
    let items = the_box.shopping(Language::En).unwrap();
    items
        .into_iter()
        .map(|item| {
            if item.done {
                format!("({})", item.text)
            } else {
                item.text
            }
        })
        .collect()
}

#[test]
fn the_shopping_list_adds_up() {
    let (_folder, _, mut the_box) = new();
    let id = the_box.keep(None, soup()).unwrap();
    the_box.buy(id, 2, Language::En).unwrap();
    the_box.buy(id, 4, Language::En).unwrap();
    the_box.buy_line("Salt").unwrap();
    the_box.buy_line("salt").unwrap();
    the_box.buy_line("250 ml stock").unwrap();
    assert_eq!(
        list(&the_box),
        ["750 g leeks", "1.5 l stock", "Salt", "250 ml stock"]
    );
    let first = the_box.shopping(Language::En).unwrap()[0].id;
    the_box.set_bought(first, true).unwrap();
    the_box.buy_line("100 g leeks").unwrap();
    assert_eq!(list(&the_box).last().unwrap(), "(750 g leeks)");
    assert!(list(&the_box).contains(&"100 g leeks".to_owned()));
    the_box.clear_shopping(false).unwrap();
    assert_eq!(list(&the_box).len(), 4);
    the_box.clear_shopping(true).unwrap();
    assert_eq!(list(&the_box), Vec::<String>::new());
    assert_eq!(the_box.set_bought(first, true), Err(Error::NotFound));
    assert_eq!(the_box.buy_line(&"x".repeat(201)), Err(Error::TooLong));
}

#[test]
fn a_damaged_file_is_set_aside_and_a_new_box_made() {
    let (_folder, path, the_box) = new();
    drop(the_box);
    fs::write(
        &path,
        b"this is no database, and long enough to tell ".repeat(30),
    )
    .unwrap();
    let the_box = RecipeBox::open(&path).unwrap();
    assert_eq!(the_box.find("", Language::En).unwrap().len(), 24);
    let aside = path.with_file_name("recipes.db.damaged");
    assert!(fs::read(aside).unwrap().starts_with(b"this is no database"));
}

#[test]
fn another_programs_database_is_left_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("recipes.db");
    let other = sqlite::open(&path, sqlite::OpenFlags::default()).unwrap();
    other.execute_batch("CREATE TABLE mine (x)").unwrap();
    drop(other);
    let before = fs::read(&path).unwrap();
    assert!(RecipeBox::open(&path).is_ok());
    let aside = path.with_file_name("recipes.db.damaged");
    assert_eq!(fs::read(aside).unwrap(), before);
}

#[test]
fn the_starting_recipes_are_there_without_a_disk() {
    let the_box = RecipeBox::in_memory().unwrap();
    assert_eq!(the_box.find("", Language::Nl).unwrap().len(), 24);
}
