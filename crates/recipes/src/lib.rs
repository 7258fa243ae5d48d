//! A recipe box: what anyone sees who starts the program. Kept in a plain SQLite file of its own.
//!
//! It starts with 24 recipes in each language. One that nobody changed is shown in the language of the moment; once
//! changed it is the person's own, and stays as they wrote it.

mod amount;
mod error;
mod fold;
mod recipe;
mod recipe_box;
mod shopping;
mod starters;
mod used;

pub use amount::scale;
pub use error::{Error, Result};
pub use recipe::{Card, Group, Language, Recipe};
pub use recipe_box::RecipeBox;
pub use shopping::Item;
