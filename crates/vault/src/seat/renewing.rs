//! New root keys, after someone saw the old ones or had a seat.

use super::Seat;
use super::slots::insert;
use crate::body::{Role, Root};
use crate::error::{Error, Input, Result};
use crate::passphrase::Passphrase;

impl Seat {
    /// Gives the plan a new root key, and the supporter's role a new passphrase or none. Who kept the old passphrase
    /// and a copy of the old key file opens nothing with them that is written from now on. The plan's database must be
    /// closed; whatever was copied of it before still opens under the old key. The plan has no sealed files.
    ///
    /// # Errors
    /// [`Input::Role`] for a seat that holds no ring, [`Input::PassphraseTaken`], [`Error::InUse`] while the plan is
    /// open, and when the disk refuses. Nothing has changed then.
    pub fn renew_plan(&mut self, supporter: Option<&Passphrase>) -> Result<()> {
        if !self.role().holds_ring() {
            return Err(Error::Input(Input::Role));
        }
        let entry = supporter
            .map(|p| self.new_entry(Role::Supporter, p))
            .transpose()?;
        let root = Root::draw(self.body.plan.cell)?;
        let fresh = self.plan.beside(root.clone());
        self.plan.copy_under(&fresh)?;
        let before = std::mem::replace(&mut self.body.plan, root);
        let changed = self.change(|ring| {
            ring.retain(|entry| entry.role != Role::Supporter);
            insert(ring, entry);
        });
        if changed.is_err() {
            self.body.plan = before;
            // What can't be removed now is at the next open.
            self.plan.discard_copy().ok();
            return changed;
        }
        self.plan = fresh;
        // What can't be renamed now is at the next open: the new key counts already.
        self.plan.settle_copy().ok();
        Ok(())
    }
}
