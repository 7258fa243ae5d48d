//! The plan and what belongs to it: items, questions, moments, registers, a supporter's notes, and what they changed.

use vault::Role;
use vault::sql::Connection;

use crate::author::{Author, Changed};
use crate::casebook::Casebook;
use crate::error::{Error, Result};
use crate::id::EntryId;
use crate::plan::{
    self, Act, ItemView, Moment, Noted, Parting, Sighting, Subject, Supporter, View,
};
use crate::registers::{self, Answer, Kept, Kind, Row};
use crate::seen;
use crate::stamp::Stamp;

impl Casebook {
    /// Whose passphrase opened it.
    #[must_use]
    pub const fn role(&self) -> Role {
        self.role
    }

    /// The whole plan.
    ///
    /// # Errors
    /// The database's.
    pub fn plan(&self) -> Result<View> {
        plan::view(self.plan.sql(), &self.content)
    }

    /// Changes one item of the plan.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::TooLong`], [`Error::BadDate`].
    pub fn set_item(&mut self, id: &str, change: plan::Change, now: Stamp) -> Result<ItemView> {
        let content = std::sync::Arc::clone(&self.content);
        self.edit(now, |sql, changed| {
            note(sql, Subject::Item, id, "", Act::Changed, changed)?;
            plan::change(sql, &content, id, change, changed.clone())
        })
    }

    /// Answers a question about what applies.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn answer(&mut self, question: &str, answer: Answer, now: Stamp) -> Result<()> {
        let content = std::sync::Arc::clone(&self.content);
        self.edit(now, |sql, changed| {
            note(sql, Subject::Question, question, "", Act::Changed, changed)?;
            plan::answers::put(sql, &content, question, answer, changed)
        })
    }

    /// Keeps a moment; a new one gets its id.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::TooLong`], [`Error::BadDate`].
    pub fn put_moment(&mut self, moment: Moment, now: Stamp) -> Result<Moment> {
        let act = added(moment.id);
        self.edit(now, |sql, changed| {
            let moment = plan::moments::put(sql, moment)?;
            note_of(sql, Subject::Moment, moment.id, &moment.name, act, changed)?;
            Ok(moment)
        })
    }

    /// Removes a moment; its steps go back to the plan.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn remove_moment(&mut self, id: EntryId, now: Stamp) -> Result<()> {
        self.edit(now, |sql, changed| {
            let name = plan::moments::remove(sql, id)?;
            note_of(sql, Subject::Moment, Some(id), &name, Act::Removed, changed)
        })
    }

    /// The rows of one register.
    ///
    /// # Errors
    /// The database's.
    pub fn register(&self, kind: Kind) -> Result<Vec<Row>> {
        registers::list(self.plan.sql(), kind)
    }

    /// Keeps a row of a register; a new one gets its id. Text that looks like a password is not taken.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::TooLong`], [`Error::BadDate`].
    pub fn put_row(&mut self, row: Row, now: Stamp) -> Result<Kept> {
        let act = added(row.id);
        self.edit(now, |sql, changed| {
            let kept = registers::put(sql, row, changed.clone())?;
            let fields = &kept.row.fields;
            let subject = Subject::Row(fields.kind());
            note_of(sql, subject, kept.row.id, fields.name(), act, changed)?;
            Ok(kept)
        })
    }

    /// Removes a row of a register. What a supporter removes, the owner can put back.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn remove_row(&mut self, kind: Kind, id: EntryId, now: Stamp) -> Result<()> {
        self.edit(now, |sql, changed| {
            let name = registers::remove(sql, kind, id, changed.by.role)?;
            note_of(
                sql,
                Subject::Row(kind),
                Some(id),
                &name,
                Act::Removed,
                changed,
            )
        })
    }

    /// Puts back a row that a supporter removed.
    ///
    /// # Errors
    /// [`Error::NotYours`] for a supporter, [`Error::NotFound`].
    pub fn restore_row(&mut self, kind: Kind, id: EntryId, now: Stamp) -> Result<()> {
        self.only_owner()?;
        self.edit(now, |sql, _| {
            registers::restore(sql, kind, id)?;
            plan::changes::forget_one(sql, Subject::Row(kind), &id.to_string())
        })
    }

    /// What a supporter changed since the owner last looked, newest first.
    ///
    /// # Errors
    /// [`Error::NotYours`] for a supporter.
    pub fn changes(&self) -> Result<Vec<Noted>> {
        self.only_owner()?;
        plan::changes::list(self.plan.sql())
    }

    /// The owner has seen what was changed. Rows that a supporter removed are gone for good then.
    ///
    /// # Errors
    /// [`Error::NotYours`] for a supporter.
    pub fn forget_changes(&mut self, now: Stamp) -> Result<()> {
        self.only_owner()?;
        self.edit(now, |sql, _| {
            registers::forget_removed(sql)?;
            plan::changes::forget(sql)
        })
    }

    /// What supporters saw themselves: signed notes, and a supporter's own drafts.
    ///
    /// # Errors
    /// The database's.
    pub fn sightings(&self) -> Result<Vec<Sighting>> {
        plan::sightings::list(self.plan.sql(), self.role == Role::Supporter)
    }

    /// Keeps a supporter's draft of a note; a new one gets its id.
    ///
    /// # Errors
    /// [`Error::NotYours`] for anyone else, [`Error::NotFound`] for a signed one, [`Error::TooLong`], [`Error::BadDate`].
    pub fn put_sighting(&mut self, sighting: Sighting, now: Stamp) -> Result<Sighting> {
        self.only_supporter()?;
        self.edit(now, |sql, changed| {
            plan::sightings::put(sql, sighting, &changed.by.name)
        })
    }

    /// Signs a supporter's note: it can't be changed from then on.
    ///
    /// # Errors
    /// [`Error::NotYours`] for anyone else; [`Error::NotFound`] for one that is signed, or has no words.
    pub fn sign_sighting(&mut self, id: EntryId, now: Stamp) -> Result<Sighting> {
        self.only_supporter()?;
        self.edit(now, |sql, changed| {
            let signed = plan::sightings::sign(sql, id, now)?;
            note_of(sql, Subject::Sighting, Some(id), "", Act::Added, changed)?;
            Ok(signed)
        })
    }

    /// Removes a note: a supporter a draft, the owner a signed one.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn remove_sighting(&mut self, id: EntryId, now: Stamp) -> Result<()> {
        let owner = self.only_owner().is_ok();
        self.edit(now, |sql, _| {
            plan::changes::forget_one(sql, Subject::Sighting, &id.to_string())?;
            plan::sightings::remove(sql, id, owner)
        })
    }

    /// Who holds the supporter's seat; nothing when nobody does.
    ///
    /// # Errors
    /// The database's.
    pub fn supporter(&self) -> Result<Option<Supporter>> {
        plan::supporter::get(self.plan.sql())
    }

    /// Names who holds the supporter's seat from now on, or that nobody does. What someone before them wrote and did not
    /// sign goes: nobody else is to read it, or to sign it.
    ///
    /// # Errors
    /// [`Error::NotYours`] for a supporter, [`Error::TooLong`].
    pub fn set_supporter(&mut self, name: Option<&str>, now: Stamp) -> Result<()> {
        self.only_owner()?;
        let supporter = name.map(|name| Supporter {
            name: name.trim().to_owned(),
            since: now,
        });
        self.edit(now, |sql, _| {
            let name = |of: &Option<Supporter>| of.as_ref().map(|s| s.name.clone());
            if name(&plan::supporter::get(sql)?) != name(&supporter) {
                plan::sightings::forget_drafts(sql)?;
            }
            seen::forget(sql, Role::Supporter)?;
            plan::supporter::set(sql, supporter)
        })
    }

    /// How the notebook is left.
    ///
    /// # Errors
    /// The database's.
    pub fn parting(&self) -> Result<Parting> {
        plan::parting::get(self.plan.sql())
    }

    /// Chooses how the notebook is left; what it is now.
    ///
    /// # Errors
    /// [`Error::NotYours`] for a supporter; [`Error::TooLong`].
    pub fn set_parting(&mut self, parting: &Parting, now: Stamp) -> Result<Parting> {
        self.only_owner()?;
        self.edit(now, |sql, _| plan::parting::put(sql, parting))?;
        self.parting()
    }

    /// Whether the owner, or whoever has the recovery code, opened it.
    ///
    /// # Errors
    /// [`Error::NotYours`].
    pub fn only_owner(&self) -> Result<()> {
        match self.role {
            Role::Owner | Role::Recovery | Role::Spare => Ok(()),
            Role::Supporter => Err(Error::NotYours),
        }
    }

    fn only_supporter(&self) -> Result<()> {
        match self.role {
            Role::Supporter => Ok(()),
            Role::Owner | Role::Recovery | Role::Spare => Err(Error::NotYours),
        }
    }

    /// Changes the plan's database, all of it or nothing.
    fn edit<T>(
        &mut self,
        now: Stamp,
        work: impl FnOnce(&Connection, &Changed) -> Result<T>,
    ) -> Result<T> {
        let name = match self.role {
            Role::Supporter => self
                .supporter()?
                .map(|supporter| supporter.name)
                .unwrap_or_default(),
            Role::Owner | Role::Recovery | Role::Spare => String::new(),
        };
        let by = Author {
            role: self.role,
            name,
        };
        let step = self.plan.transaction()?;
        let done = work(&step, &Changed { at: now, by })?;
        seen::count_change(&step)?;
        step.commit()?;
        // The change stands even where no more room can be had; the next one says so then.
        let _ = self.plan.grow_ahead();
        Ok(done)
    }
}

const fn added(id: Option<EntryId>) -> Act {
    match id {
        None => Act::Added,
        Some(_) => Act::Changed,
    }
}

/// Notes what a supporter does; the owner knows what they did themselves.
fn note(
    sql: &Connection,
    subject: Subject,
    target: &str,
    name: &str,
    act: Act,
    changed: &Changed,
) -> Result<()> {
    match changed.by.role {
        Role::Supporter => plan::changes::note(sql, subject, target, name, act, changed),
        Role::Owner | Role::Recovery | Role::Spare => Ok(()),
    }
}

fn note_of(
    sql: &Connection,
    subject: Subject,
    id: Option<EntryId>,
    name: &str,
    act: Act,
    changed: &Changed,
) -> Result<()> {
    let target = id.map(|id| id.to_string()).unwrap_or_default();
    note(sql, subject, &target, name, act, changed)
}
