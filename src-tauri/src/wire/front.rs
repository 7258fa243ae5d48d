//! What crosses to the first window: recipes, and nothing of the notebook's.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Language, Theme};

/// What anyone may choose in the first window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct FrontLook {
    /// The language of every word.
    pub language: Language,
    /// The colours.
    pub theme: Theme,
    /// The size of every letter, in percent of the usual: 100 to 200.
    pub text_size: u16,
}

/// What a recipe is for; words: `group-<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, export_to = "wire.d.ts")]
pub enum RecipeGroup {
    /// In the morning.
    Breakfast,
    /// Soups.
    Soup,
    /// Salads.
    Salad,
    /// The main dish.
    Main,
    /// Beside it.
    Side,
    /// Bread, cakes, biscuits.
    Baking,
    /// Afterwards.
    Dessert,
    /// Sauces and what others are made with.
    Basics,
}

/// A recipe in the list.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct RecipeCard {
    /// Its number.
    #[ts(type = "number")]
    pub id: i64,
    /// Its name.
    pub title: String,
    /// What it is for.
    pub group: RecipeGroup,
    /// How long it takes; 0 when nobody said.
    pub minutes: u32,
}

/// What Enter in the search field found.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, export_to = "wire.d.ts")]
pub enum Found {
    /// Another window comes.
    Opened,
    /// Recipes, or none.
    Recipes(Vec<RecipeCard>),
}

/// A recipe.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct Recipe {
    /// What it is for.
    pub group: RecipeGroup,
    /// Its name.
    pub title: String,
    /// How long it takes, in minutes; 0 when nobody said.
    pub minutes: u32,
    /// For how many; 0 when nobody said.
    pub serves: u32,
    /// One each line, the amount first.
    pub ingredients: Vec<String>,
    /// What to do, in order.
    pub steps: Vec<String>,
    /// What the cook wants to remember.
    pub note: String,
}

/// A line of the shopping list.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct ShoppingItem {
    /// Its number.
    #[ts(type = "number")]
    pub id: i64,
    /// What to buy.
    pub text: String,
    /// It is in the basket.
    pub done: bool,
}

impl From<super::Preferences> for FrontLook {
    fn from(look: super::Preferences) -> Self {
        Self {
            language: look.language,
            theme: look.theme,
            text_size: look.text_size,
        }
    }
}

impl FrontLook {
    /// The person's preferences with this look; what the first window does not show stays.
    #[must_use]
    pub fn over(self, preferences: super::Preferences) -> super::Preferences {
        super::Preferences {
            language: self.language,
            theme: self.theme,
            text_size: self.text_size,
            front: preferences.front,
        }
    }
}
