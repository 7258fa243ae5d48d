//! Recipes, and what the first start shows.

use casebook::phrase;
use recipes::{Card, Group, Item};

use super::{twin_structs, twins};
use crate::wire::{Language, Recipe, RecipeCard, RecipeGroup, ShoppingItem, Strength, Weakness};

twins! {
    RecipeGroup = Group { Breakfast, Soup, Salad, Main, Side, Baking, Dessert, Basics }
    Weakness = phrase::Weakness { Known, Word, Row, Repeated, Date, Short }
}

impl From<Language> for recipes::Language {
    fn from(language: Language) -> Self {
        match language {
            Language::Nl => Self::Nl,
            Language::En => Self::En,
        }
    }
}

impl From<Language> for phrase::WordList {
    fn from(language: Language) -> Self {
        match language {
            Language::Nl => Self::Dutch,
            Language::En => Self::English,
        }
    }
}

twin_structs! {
    ShoppingItem = Item { id, text, done }
    RecipeCard = Card { id, title, group, minutes }
    Recipe = recipes::Recipe { group, title, minutes, serves, ingredients, steps, note }
}

impl From<phrase::Strength> for Strength {
    fn from(strength: phrase::Strength) -> Self {
        Self {
            part: strength.part,
            weakness: strength.weakness.map(Into::into),
        }
    }
}
