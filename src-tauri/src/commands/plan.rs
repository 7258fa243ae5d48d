//! Today, the plan, and the registers.

use tauri::State;

use crate::failure::Answer;
use crate::state::{Pantry, now};
use crate::wire::{self, Moment, Plan, PlanItem, PlanItemChange, RegisterKind, RegisterRow, Today};

/// What Today shows.
#[tauri::command(async)]
pub fn today(pantry: State<'_, Pantry>) -> Answer<Today> {
    Ok(pantry.casebook.with(|book| book.today(now()))?.into())
}

/// The whole plan.
#[tauri::command(async)]
pub fn plan(pantry: State<'_, Pantry>) -> Answer<Plan> {
    Ok(pantry.casebook.with(|book| book.plan())?.into())
}

/// Changes one item.
#[tauri::command(async)]
pub fn set_plan_item(
    pantry: State<'_, Pantry>,
    id: String,
    change: PlanItemChange,
) -> Answer<PlanItem> {
    let change = change.try_into()?;
    let set = |book: &mut casebook::Casebook| book.set_item(&id, change, now());
    Ok(pantry.casebook.with(set)?.into())
}

/// Answers a question about what applies. The plan as it is then.
#[tauri::command(async)]
pub fn answer_question(
    pantry: State<'_, Pantry>,
    id: String,
    answer: wire::Answer,
) -> Answer<Plan> {
    let set = |book: &mut casebook::Casebook| book.answer(&id, answer.into(), now());
    pantry.casebook.with(set)?;
    Ok(pantry.casebook.with(|book| book.plan())?.into())
}

/// Keeps a moment.
#[tauri::command(async)]
pub fn put_moment(pantry: State<'_, Pantry>, moment: Moment) -> Answer<Moment> {
    let moment = moment.try_into()?;
    let put = |book: &mut casebook::Casebook| book.put_moment(moment, now());
    Ok(pantry.casebook.with(put)?.into())
}

/// Removes a moment; its steps go back to the plan.
#[tauri::command(async)]
pub fn remove_moment(pantry: State<'_, Pantry>, id: String) -> Answer<()> {
    let id = id.parse()?;
    Ok(pantry.casebook.with(|book| book.remove_moment(id, now()))?)
}

/// The rows of one register, and what it offers by name.
#[tauri::command(async)]
pub fn register(pantry: State<'_, Pantry>, kind: RegisterKind) -> Answer<wire::Register> {
    let kind = kind.into();
    let rows = pantry.casebook.with(|book| book.register(kind))?;
    Ok(wire::Register::new(kind, rows))
}

/// Keeps a row. Text that looks like a password is not taken.
#[tauri::command(async)]
pub fn put_register_row(pantry: State<'_, Pantry>, row: RegisterRow) -> Answer<wire::KeptRow> {
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
    let remove = |book: &mut casebook::Casebook| book.remove_row(kind.into(), id, now());
    Ok(pantry.casebook.with(remove)?)
}
