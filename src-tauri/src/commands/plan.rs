//! Today, the plan, and the registers.

use tauri::State;

use crate::convert::each;
use crate::failure::Answer;
use crate::state::{Pantry, now};
use crate::wire::{PlanItem, PlanItemChange, PlanSection, RegisterKind, RegisterRow, Today};

/// What Today shows.
#[tauri::command(async)]
pub fn today(pantry: State<'_, Pantry>) -> Answer<Today> {
    Ok(pantry.casebook.with(|book| book.today(now()))?.into())
}

/// The whole plan.
#[tauri::command(async)]
pub fn plan(pantry: State<'_, Pantry>) -> Answer<Vec<PlanSection>> {
    Ok(each(pantry.casebook.with(|book| book.plan())?))
}

/// Changes one item.
#[tauri::command(async)]
pub fn set_plan_item(
    pantry: State<'_, Pantry>,
    id: String,
    change: PlanItemChange,
) -> Answer<PlanItem> {
    let set = |book: &mut casebook::Casebook| book.set_item(&id, change.into(), now());
    Ok(pantry.casebook.with(set)?.into())
}

/// The rows of one register.
#[tauri::command(async)]
pub fn register(pantry: State<'_, Pantry>, kind: RegisterKind) -> Answer<Vec<RegisterRow>> {
    Ok(each(
        pantry.casebook.with(|book| book.register(kind.into()))?,
    ))
}

/// Keeps a row.
#[tauri::command(async)]
pub fn put_register_row(pantry: State<'_, Pantry>, row: RegisterRow) -> Answer<RegisterRow> {
    let row = row.try_into()?;
    Ok(pantry
        .casebook
        .with(|book| book.put_row(row, now()))?
        .into())
}

/// Removes a row.
#[tauri::command(async)]
pub fn remove_register_row(
    pantry: State<'_, Pantry>,
    kind: RegisterKind,
    id: String,
) -> Answer<()> {
    let id = id.parse()?;
    Ok(pantry
        .casebook
        .with(|book| book.remove_row(kind.into(), id))?)
}
