//! What was seen last: when the notebook was opened, the generation of its keys, the edition of its plan. Each is kept where
//! whoever puts an older copy back would have to put back something else too: what the plan and the key file should be
//! stands in the log, and the keys in the plan as well. A supporter's stands in the plan alone, apart from the owner's.

use vault::Role;
use vault::sql::{Connection, OptionalExtension, params};

use crate::author::RoleNumber;
use crate::error::Result;
use crate::stamp::Stamp;

/// In the plan's database. `edition` counts the plan's changes.
pub(crate) const PLAN_SQL: &str = "
CREATE TABLE edition (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    number INTEGER NOT NULL
) STRICT;
INSERT INTO edition VALUES (1, 0);
CREATE TABLE seen (
    role INTEGER PRIMARY KEY,
    keys INTEGER NOT NULL,
    keys_older INTEGER NOT NULL,
    opened INTEGER,
    opened_offset INTEGER
) STRICT;
";

/// In the log's database.
pub(crate) const LOG_SQL: &str = "
CREATE TABLE seen (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    keys INTEGER NOT NULL,
    keys_older INTEGER NOT NULL,
    plan INTEGER NOT NULL,
    plan_older INTEGER NOT NULL,
    opened INTEGER,
    opened_offset INTEGER
) STRICT;
";

/// What is told after opening. 'Older' is told, and stops nothing: it may be a copy that the person put back themselves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// When it was opened before this time, by the same: by owner or recovery code, or by the supporter.
    pub last_opened: Option<Stamp>,
    /// How many entries there are; nothing for a supporter, who has no log.
    pub entries: Option<usize>,
    /// The key file is older than the one seen last: a passphrase or a seat that was taken away may open again.
    pub keys_older: bool,
    /// The plan is older than the one seen last. A supporter can't know.
    pub plan_older: bool,
    /// The log is older than the one written last; known once the chain was read to its end. A supporter can't know.
    pub log_older: bool,
}

/// What the databases say and what stands there, as it was when they were opened.
#[derive(Clone, Copy, Default)]
pub(crate) struct Sight {
    pub(crate) last_opened: Option<Stamp>,
    pub(crate) keys_older: bool,
    pub(crate) plan_older: bool,
    /// The generation of the keys that are there.
    pub(crate) keys: u32,
    /// The highest generation that anyone has seen.
    pub(crate) highest: u32,
}

/// A row of either table; the plan's says nothing of the plan.
#[derive(Default)]
struct Row {
    keys: u32,
    keys_older: bool,
    plan: i64,
    plan_older: bool,
    opened: Option<Stamp>,
}

/// Whose row it is: owner and recovery code are one.
pub(crate) const fn holder(role: Role) -> Role {
    match role {
        Role::Recovery => Role::Owner,
        other => other,
    }
}

fn in_plan(plan: &Connection, role: Role) -> Result<Row> {
    let row = plan
        .prepare_cached(
            "SELECT keys, keys_older, 0, 0, opened, opened_offset FROM seen WHERE role = ?1",
        )?
        .query_row([RoleNumber(holder(role))], read)
        .optional()?;
    Ok(row.unwrap_or_default())
}

fn in_log(log: &Connection) -> Result<Row> {
    let row = log
        .prepare_cached(
            "SELECT keys, keys_older, plan, plan_older, opened, opened_offset FROM seen",
        )?
        .query_row([], read)
        .optional()?;
    Ok(row.unwrap_or_default())
}

fn read(row: &vault::sql::Row<'_>) -> vault::sql::Result<Row> {
    let (at, offset): (Option<i64>, Option<i32>) = (row.get(4)?, row.get(5)?);
    Ok(Row {
        keys: row.get(0)?,
        keys_older: row.get(1)?,
        plan: row.get(2)?,
        plan_older: row.get(3)?,
        opened: at.zip(offset).map(|(utc_ms, offset_minutes)| Stamp {
            utc_ms,
            offset_minutes,
        }),
    })
}

fn edition(plan: &Connection) -> Result<i64> {
    Ok(plan
        .prepare_cached("SELECT number FROM edition")?
        .query_row([], |row| row.get(0))?)
}

/// Counts a change of the plan; in its transaction.
pub(crate) fn count_change(plan: &Connection) -> Result<()> {
    plan.prepare_cached("UPDATE edition SET number = number + 1")?
        .execute([])?;
    Ok(())
}

/// Someone else holds this seat from now on: what its holder before saw is nobody's business any more.
pub(crate) fn forget(plan: &Connection, role: Role) -> Result<()> {
    plan.execute(
        "UPDATE seen SET keys_older = 0, opened = NULL, opened_offset = NULL WHERE role = ?1",
        [RoleNumber(holder(role))],
    )?;
    Ok(())
}

/// Compares what stands there with what was seen. `keys` is the generation of the seat.
pub(crate) fn look(
    plan: &Connection,
    log: Option<&Connection>,
    role: Role,
    keys: u32,
) -> Result<Sight> {
    let own = in_plan(plan, role)?;
    let of_log = log.map(in_log).transpose()?.unwrap_or_default();
    let all: Option<u32> = plan.query_row("SELECT max(keys) FROM seen", [], |row| row.get(0))?;
    let last = own.keys.max(of_log.keys);
    Ok(Sight {
        last_opened: if log.is_some() {
            of_log.opened
        } else {
            own.opened
        },
        keys_older: own.keys_older || of_log.keys_older || keys < last,
        plan_older: of_log.plan_older || edition(plan)? < of_log.plan,
        keys,
        highest: last.max(all.unwrap_or_default()),
    })
}

/// Keeps what was seen: never less than before, and what was found older stays found until it is accepted. With a moment,
/// that the notebook was opened then.
pub(crate) fn keep(
    plan: &Connection,
    log: Option<&Connection>,
    role: Role,
    sight: Sight,
    opened: Option<Stamp>,
) -> Result<()> {
    let [utc_ms, offset] = [
        opened.map(|at| at.utc_ms),
        opened.map(|at| i64::from(at.offset_minutes)),
    ];
    if let Some(log) = log {
        log.prepare_cached(
            "INSERT INTO seen VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (only) DO UPDATE SET keys = max(keys, ?1), keys_older = ?2, plan = max(plan, ?3), plan_older = ?4,
                 opened = coalesce(?5, opened), opened_offset = coalesce(?6, opened_offset)",
        )?
        .execute(params![
            sight.keys,
            sight.keys_older,
            edition(plan)?,
            sight.plan_older,
            utc_ms,
            offset
        ])?;
    }
    // The owner's moments stand in the log: the plan opens for others.
    let [utc_ms, offset] = if log.is_some() {
        [None; 2]
    } else {
        [utc_ms, offset]
    };
    plan.prepare_cached(
        "INSERT INTO seen VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (role) DO UPDATE SET keys = max(keys, ?2), keys_older = ?3,
             opened = coalesce(?4, opened), opened_offset = coalesce(?5, opened_offset)",
    )?
    .execute(params![
        RoleNumber(holder(role)),
        sight.keys,
        sight.keys_older,
        utc_ms,
        offset
    ])?;
    Ok(())
}

/// Takes what is there as what was seen last.
pub(crate) fn accept(
    plan: &Connection,
    log: Option<&Connection>,
    role: Role,
    keys: u32,
) -> Result<()> {
    if let Some(log) = log {
        let last = in_log(log)?.plan;
        plan.execute("UPDATE edition SET number = max(number, ?1) + 1", [last])?;
        log.execute(
            "UPDATE seen SET keys = ?1, keys_older = 0, plan = ?2, plan_older = 0",
            params![keys, edition(plan)?],
        )?;
    }
    plan.execute(
        "UPDATE seen SET keys = ?1, keys_older = 0 WHERE role = ?2",
        params![keys, RoleNumber(holder(role))],
    )?;
    Ok(())
}
