//! The spare notebook: the second one of the folder, in the two cells that the first does not use. It is complete, it is
//! empty when it is made, and it knows nothing of the other.

use std::collections::HashSet;

use super::Seat;
use super::slots::insert;
use crate::body::{Body, Role, Root};
use crate::cells::{Cell, Compartment};
use crate::digest;
use crate::error::{Error, Input, Result, What};
use crate::id::FileId;
use crate::passphrase::Passphrase;
use crate::sealing;

impl Seat {
    /// Makes the spare notebook, under root keys of its own, and gives it a passphrase. The key file and the cells look
    /// as they did before. The databases may be open.
    ///
    /// # Errors
    /// [`Input::Role`] for a seat that holds no ring, [`Error::Exists`] when there is one, [`Input::PassphraseTaken`],
    /// and when the disk refuses. There is no spare notebook then.
    pub fn make_spare(&mut self, passphrase: &Passphrase) -> Result<()> {
        let (plan, log) = self.counterparts()?;
        if self.body.entry(Role::Spare).is_some() {
            return Err(Error::Exists);
        }
        let entry = self.new_entry(Role::Spare, passphrase)?;
        // Which of the two is its plan is drawn, as everything about cells is.
        let (plan, log) = if digest::random_below(2)? == 0 {
            (plan, log)
        } else {
            (log, plan)
        };
        let body = Body {
            role: Role::Spare,
            plan: Root::draw(plan)?,
            log: Some(Root::draw(log)?),
            ring: Vec::new(),
            generation: 1,
        };
        // Nobody uses these cells: until the key file says so, databases in them are random bytes as well.
        for root in std::iter::once(&body.plan).chain(&body.log) {
            Compartment::new(&self.folder, root.clone(), false).found_beside()?;
        }
        self.change_with(Some(&body), |ring| insert(ring, Some(entry)))
    }

    /// Takes the spare notebook away: its passphrase opens nothing from the first step on, its sealed files go, and its
    /// cells become random bytes of the same size. Cut off half-way, [`Role::Spare`] is still among [`Seat::roles`], and
    /// this finishes it. One that is not there counts as taken.
    ///
    /// `keep` names every sealed file that this notebook's databases know. What belongs to neither of its compartments
    /// and is not named there is removed: a spare whose holder chose another passphrase can't be asked what is its own.
    ///
    /// # Errors
    /// [`Input::Role`] for a seat that holds no ring; when the disk refuses.
    pub fn remove_spare(&mut self, keep: &HashSet<FileId>) -> Result<()> {
        let (plan, log) = self.counterparts()?;
        let Some(entry) = self.body.entry(Role::Spare) else {
            return Ok(());
        };
        self.silence(entry.index)?;
        let mine = [self.plan.files(), self.own_log()?.files()];
        sealing::remove_strangers(&mine, keep)?;
        for cell in [plan, log] {
            cell.blank(&self.folder)?;
        }
        self.change(|ring| ring.retain(|entry| entry.role != Role::Spare))
    }

    /// The spare notebook, erased from within by whoever was given its passphrase: it alone goes, as in
    /// [`Seat::remove_spare`], and nothing of the other notebook is touched or told. Its databases must be closed.
    ///
    /// # Errors
    /// [`Input::Role`] for every other seat, [`Error::InUse`] while a database is open, and when the disk refuses.
    pub fn erase_spare(mut self) -> Result<()> {
        if self.role() != Role::Spare {
            return Err(Error::Input(Input::Role));
        }
        self.plan.refuse_open()?;
        self.own_log()?.refuse_open()?;
        self.silence(self.index)?;
        for compartment in [&self.plan, self.own_log()?] {
            compartment.files().remove_all()?;
            compartment.cell().blank(&self.folder)?;
            compartment.look_alike();
        }
        Ok(())
    }

    /// The cells of the other notebook, that of the plan's pair first.
    fn counterparts(&self) -> Result<(Cell, Cell)> {
        if !self.role().holds_ring() {
            return Err(Error::Input(Input::Role));
        }
        let (plan, log) = (self.plan.cell(), self.own_log()?.cell());
        Ok((plan.counterpart(), log.counterpart()))
    }

    /// The log of a role that has one.
    pub(super) fn own_log(&self) -> Result<&Compartment> {
        self.log.as_ref().ok_or(Error::Damaged(What::Keys))
    }
}
