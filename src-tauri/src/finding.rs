//! The search field of the front, which is the door as well.

use tauri::{AppHandle, Manager};

use crate::begin;
use crate::blocking::blocking;
use crate::convert::each;
use crate::door;
use crate::failure::Answer;
use crate::leaving::{self, After};
use crate::parting;
use crate::state::Pantry;
use crate::windows;
use crate::wire::{Failure, Found};

/// What opens nothing looks for recipes, and takes as long whatever it was.
///
/// # Errors
/// When something is damaged or missing, which a wrong passphrase is not.
pub async fn find(app: &AppHandle, typed: String) -> Answer<Found> {
    let (has_notebook, lacks_keys) = {
        let pantry = app.state::<Pantry>();
        (pantry.notebook_exists(), pantry.lacks_keys())
    };
    if !has_notebook && !lacks_keys && begin::WORDS.contains(&typed.trim().to_lowercase().as_str())
    {
        on_main(app, windows::open_begin)?;
        return Ok(Found::Opened);
    }
    if has_notebook {
        match unlock(app, typed.clone()).await {
            Ok(()) => return Ok(Found::Opened),
            Err(failure) if failure.is_mistyped() => {}
            Err(failure) => return Err(failure),
        }
    }
    let find = |the_box: &mut recipes::RecipeBox, language| the_box.find(&typed, language);
    let cards = app.state::<Pantry>().recipes(find)?;
    if lacks_keys && cards.is_empty() {
        return Err(vault::Error::Missing(vault::What::Keys).into());
    }
    Ok(Found::Recipes(each(cards)))
}

/// Opens the notebook; its window is made meanwhile.
///
/// # Errors
/// When the passphrase is wrong, or something is damaged or missing.
pub async fn unlock(app: &AppHandle, passphrase: String) -> Answer<()> {
    let pantry = app.state::<Pantry>();
    let _opening = pantry.stage.opening();
    parting::listen(app);
    if pantry.stage.has_missed() {
        leaving::leave_soon(app, After::AsChosen);
    }
    on_main(app, windows::prepare_private)?;
    blocking(app, move |pantry| door::open(pantry, &passphrase)).await?;
    windows::announce_private(app);
    Ok(())
}

/// Shows the notebook that is open already.
///
/// # Errors
/// When the window system is gone.
pub fn enter(app: &AppHandle) -> Answer<()> {
    on_main(app, windows::prepare_private)?;
    windows::announce_private(app);
    Ok(())
}

/// A window that can't be made is seen by its absence: there is no other to say so in.
fn on_main(app: &AppHandle, work: fn(&AppHandle) -> tauri::Result<()>) -> Result<(), Failure> {
    let handle = app.clone();
    Ok(app.run_on_main_thread(move || work(&handle).unwrap_or_default())?)
}
