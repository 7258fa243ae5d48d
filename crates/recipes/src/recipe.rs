//! A recipe.

use serde::Deserialize;

use crate::error::{Error, Result};

/// The longest title, in characters.
const TITLE: usize = 80;
/// The longest line, in characters.
const LINE: usize = 1_000;
/// The most ingredients, and the most steps.
const LINES: usize = 100;
/// The most servings.
const SERVES: u32 = 100;
/// The longest time, in minutes: three days.
const MINUTES: u32 = 4_320;

/// A language of the starting recipes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Dutch.
    Nl,
    /// English.
    En,
}

/// What a recipe is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Group {
    /// In the morning.
    Breakfast,
    /// Soups.
    Soup,
    /// Salads.
    Salad,
    /// The main dish.
    #[default]
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

impl Group {
    /// Every one, in the order of a day.
    pub const ALL: [Self; 8] = [
        Self::Breakfast,
        Self::Soup,
        Self::Salad,
        Self::Main,
        Self::Side,
        Self::Baking,
        Self::Dessert,
        Self::Basics,
    ];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Breakfast => "breakfast",
            Self::Soup => "soup",
            Self::Salad => "salad",
            Self::Main => "main",
            Self::Side => "side",
            Self::Baking => "baking",
            Self::Dessert => "dessert",
            Self::Basics => "basics",
        }
    }

    pub(crate) fn named(name: &str) -> Self {
        let known = Self::ALL.into_iter().find(|group| group.name() == name);
        known.unwrap_or_default()
    }
}

/// A recipe as it is read and written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Recipe {
    /// What it is for.
    pub group: Group,
    /// Its name; never empty once kept.
    pub title: String,
    /// How long it takes; 0 when nobody said.
    pub minutes: u32,
    /// For how many; 0 when nobody said, and then it can't be scaled.
    pub serves: u32,
    /// One each line, the amount first.
    pub ingredients: Vec<String>,
    /// What to do, in order.
    pub steps: Vec<String>,
    /// What the cook wants to remember.
    pub note: String,
}

/// A recipe in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Its number in the box.
    pub id: i64,
    /// Its name.
    pub title: String,
    /// What it is for.
    pub group: Group,
    /// How long it takes; 0 when nobody said.
    pub minutes: u32,
}

impl Recipe {
    /// Without blank lines and outer spaces.
    ///
    /// # Errors
    /// [`Error::NoTitle`]; [`Error::TooLong`] for more than a box holds.
    pub(crate) fn tidy(self) -> Result<Self> {
        let line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let lines = |texts: Vec<String>| -> Vec<String> {
            let tidied = texts.iter().map(|text| line(text));
            tidied.filter(|text| !text.is_empty()).collect()
        };
        let tidied = Self {
            title: line(&self.title),
            note: self.note.trim().to_owned(),
            ingredients: lines(self.ingredients),
            steps: lines(self.steps),
            ..self
        };
        tidied.check()?;
        Ok(tidied)
    }

    fn check(&self) -> Result<()> {
        let texts = self.ingredients.iter().chain(&self.steps);
        let long = |text: &String| text.chars().count() > LINE;
        let too_long = self.title.chars().count() > TITLE
            || self.minutes > MINUTES
            || self.serves > SERVES
            || self.ingredients.len() > LINES
            || self.steps.len() > LINES
            || long(&self.note)
            || texts.into_iter().any(long);
        if self.title.is_empty() {
            Err(Error::NoTitle)
        } else if too_long {
            Err(Error::TooLong)
        } else {
            Ok(())
        }
    }
}
