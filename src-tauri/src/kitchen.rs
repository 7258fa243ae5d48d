//! The recipe box, shared by the commands of the front.

use std::path::Path;
use std::sync::{Mutex, PoisonError};

use recipes::RecipeBox;

use crate::failure::{Answer, Refusal};

const FILE: &str = "recipes.db";

/// The box, once it was needed.
#[derive(Default)]
pub struct Kitchen(Mutex<Option<RecipeBox>>);

impl Kitchen {
    /// Works with the box. Where the disk gives none, there is one in memory: the front is there whatever happens.
    ///
    /// # Errors
    /// Those of `work`.
    pub fn with<T>(
        &self,
        data: &Path,
        work: impl FnOnce(&mut RecipeBox) -> recipes::Result<T>,
    ) -> Answer<T> {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if held.is_none() {
            let opened = RecipeBox::open(&data.join(FILE));
            *held = Some(opened.or_else(|_| RecipeBox::in_memory())?);
        }
        let the_box = held.as_mut().ok_or(Refusal::Internal)?;
        Ok(work(the_box)?)
    }
}
