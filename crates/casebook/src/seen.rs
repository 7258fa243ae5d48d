//! What was seen last: when the notebook was opened, the generation of its keys, the edition of its plan, how often its log
//! was opened. Each is kept where whoever puts an older copy back would have to put back something else too: what the plan and
//! the key file should be stands in the log, what the log should be in the plan, and the keys in the plan as well. A
//! supporter's stands in the plan alone, apart from the owner's.

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

/// In the plan's database: how often the log of that role was opened.
pub(crate) const PLAN_OPENINGS_SQL: &str = "
ALTER TABLE seen ADD COLUMN log INTEGER NOT NULL DEFAULT 0;
ALTER TABLE seen ADD COLUMN log_older INTEGER NOT NULL DEFAULT 0;
";

/// In the log's database: the same.
pub(crate) const LOG_OPENINGS_SQL: &str = "
ALTER TABLE seen ADD COLUMN log INTEGER NOT NULL DEFAULT 0;
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
    /// The log is older than the one written last: by how often it was opened, or by its chain, once that was read to its end.
    /// A supporter can't know.
    pub log_older: bool,
}

/// What the databases say and what stands there, as it was when they were opened.
#[derive(Clone, Copy, Default)]
pub(crate) struct Sight {
    pub(crate) last_opened: Option<Stamp>,
    pub(crate) keys_older: bool,
    pub(crate) plan_older: bool,
    pub(crate) log_older: bool,
    /// The generation of the keys that are there.
    pub(crate) keys: u32,
    /// The highest generation that anyone has seen.
    pub(crate) highest: u32,
}

/// A row of either table; neither says of its own database whether that is older.
#[derive(Default)]
struct Row {
    keys: u32,
    keys_older: bool,
    plan: i64,
    plan_older: bool,
    opened: Option<Stamp>,
    log: i64,
    log_older: bool,
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
            "SELECT keys, keys_older, 0, 0, opened, opened_offset, log, log_older FROM seen WHERE role = ?1",
        )?
        .query_row([RoleNumber(holder(role))], read)
        .optional()?;
    Ok(row.unwrap_or_default())
}

fn in_log(log: &Connection) -> Result<Row> {
    let row = log
        .prepare_cached(
            "SELECT keys, keys_older, plan, plan_older, opened, opened_offset, log, 0 FROM seen",
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
        log: row.get(6)?,
        log_older: row.get(7)?,
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
        log_older: log.is_some() && (own.log_older || of_log.log < own.log),
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
    let openings = openings(plan, log, role, sight, opened.is_some())?;
    // The log first: one that was opened more often than the plan knows is none the worse for it.
    if let Some(log) = log {
        log.prepare_cached(
            "INSERT INTO seen (only, keys, keys_older, plan, plan_older, opened, opened_offset, log)
             VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, coalesce(?7, 0))
             ON CONFLICT (only) DO UPDATE SET keys = max(keys, ?1), keys_older = ?2, plan = max(plan, ?3), plan_older = ?4,
                 opened = coalesce(?5, opened), opened_offset = coalesce(?6, opened_offset), log = coalesce(?7, log)",
        )?
        .execute(params![
            sight.keys,
            sight.keys_older,
            edition(plan)?,
            sight.plan_older,
            utc_ms,
            offset,
            openings
        ])?;
    }
    // The owner's moments stand in the log: the plan opens for others.
    let [utc_ms, offset] = if log.is_some() {
        [None; 2]
    } else {
        [utc_ms, offset]
    };
    plan.prepare_cached(
        "INSERT INTO seen (role, keys, keys_older, opened, opened_offset, log, log_older)
         VALUES (?1, ?2, ?3, ?4, ?5, coalesce(?6, 0), ?7)
         ON CONFLICT (role) DO UPDATE SET keys = max(keys, ?2), keys_older = ?3,
             opened = coalesce(?4, opened), opened_offset = coalesce(?5, opened_offset), log = coalesce(?6, log), log_older = ?7",
    )?
    .execute(params![
        RoleNumber(holder(role)),
        sight.keys,
        sight.keys_older,
        utc_ms,
        offset,
        openings,
        sight.log_older
    ])?;
    Ok(())
}

/// How often the log was opened, this time included; nothing when that stays as it is. An older one is not counted up: it
/// would be taken for the newest.
fn openings(
    plan: &Connection,
    log: Option<&Connection>,
    role: Role,
    sight: Sight,
    opens: bool,
) -> Result<Option<i64>> {
    let Some(log) = log.filter(|_| opens && !sight.log_older) else {
        return Ok(None);
    };
    let last = in_plan(plan, role)?.log.max(in_log(log)?.log);
    Ok(Some(last.saturating_add(1)))
}

/// Takes what is there as what was seen last.
pub(crate) fn accept(
    plan: &Connection,
    log: Option<&Connection>,
    role: Role,
    keys: u32,
) -> Result<()> {
    if let Some(log) = log {
        let Row {
            plan: last,
            log: openings,
            ..
        } = in_log(log)?;
        plan.execute(
            "UPDATE seen SET log = ?1, log_older = 0 WHERE role = ?2",
            params![openings, RoleNumber(holder(role))],
        )?;
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
