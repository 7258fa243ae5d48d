//! New root keys, after someone had a seat or saw the old ones.

use super::Seat;
use super::slots::insert;
use crate::body::{RingEntry, Role, Root};
use crate::cells::Compartment;
use crate::error::{Error, Input, Result};
use crate::id::FileId;
use crate::passphrase::Passphrase;
use crate::recovery::RecoveryCode;

/// Who opens the notebook once it has new keys. All of it is new: with an old passphrase and a copy of the old key file
/// everyone's old slot opens, and with it every new one that has the same passphrase.
pub struct Renewal<'a> {
    /// The owner's.
    pub passphrase: &'a Passphrase,
    /// A recovery code, or none from now on.
    pub recovery: Option<&'a RecoveryCode>,
    /// A supporter's, or none from now on.
    pub supporter: Option<&'a Passphrase>,
}

/// How far a renewal is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Bytes done, of databases and sealed files.
    pub done: u64,
    /// Bytes in all.
    pub total: u64,
    /// Nothing has changed yet, and it can be given up.
    pub stoppable: bool,
}

/// What a renewal came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Renewed {
    /// Sealed files under the new keys.
    pub files: usize,
    /// Those among them that were damaged, and are damaged still.
    pub damaged: usize,
}

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
        self.plan.copy_under(&fresh, &mut |_| Ok(()))?;
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

    /// Gives both compartments new root keys, after someone else knew the passphrase or may have copied the folder: both
    /// databases and all sealed files are written anew, and every slot but the spare's gets a new passphrase or none. This
    /// seat is the owner's from then on. What someone copied before still opens for them under the old passphrase; nothing
    /// that stands here since does. The databases must be closed. There must be room on the disk for all of it twice.
    ///
    /// `tell` is told of every step, about each MiB, and says whether to go on. Cut off at any point, one whole notebook
    /// opens: under the old keys until the key file is replaced, under the new ones from then on; what is left half is
    /// settled when the databases are opened next.
    ///
    /// # Errors
    /// [`Input::Role`] for a seat that holds no ring, [`Input::PassphraseTaken`] for a passphrase that opens a slot now or
    /// is given twice, [`Error::InUse`] while a database is open, [`Error::Stopped`], and when the disk refuses or has no
    /// room ([`Error::DiskFull`]). Nothing has changed then.
    pub fn renew_all(
        &mut self,
        renewal: &Renewal<'_>,
        tell: &mut dyn FnMut(Progress) -> bool,
    ) -> Result<Renewed> {
        if !self.role().holds_ring() {
            return Err(Error::Input(Input::Role));
        }
        self.plan.refuse_open()?;
        self.own_log()?.refuse_open()?;
        let entries = self.fresh_entries(renewal)?;
        let mut work = Work::new([&self.plan, self.own_log()?], tell)?;
        let renewed = work.run();
        let Work {
            fresh, done, total, ..
        } = work;
        let [plan, log] = fresh;
        let renewed = renewed.and_then(|renewed| {
            self.take_over(&plan, &log, entries)?;
            Ok(renewed)
        });
        if renewed.is_err() {
            self.discard_fresh();
            return renewed;
        }
        // From here on the new keys count: what can't be put in its place now is at the next open.
        let mut told = || {
            tell(Progress {
                done,
                total,
                stoppable: false,
            });
        };
        told();
        for compartment in [&plan, &log] {
            compartment.settle_copy().ok();
            told();
            compartment.files().settle(&mut told).ok();
        }
        self.plan = plan;
        self.log = Some(log);
        renewed
    }

    /// The ring's new entries, the owner's first. No passphrase may stand for two of them.
    fn fresh_entries(&self, renewal: &Renewal<'_>) -> Result<Vec<RingEntry>> {
        let recovery = renewal.recovery.map(RecoveryCode::passphrase).transpose()?;
        let given = [
            (Role::Owner, Some(renewal.passphrase)),
            (Role::Recovery, recovery.as_ref()),
            (Role::Supporter, renewal.supporter),
        ];
        let given: Vec<_> = given
            .into_iter()
            .filter_map(|(r, p)| Some((r, p?)))
            .collect();
        let mut entries = Vec::new();
        for (at, (role, passphrase)) in given.iter().enumerate() {
            if given[..at]
                .iter()
                .any(|(_, p)| p.bytes() == passphrase.bytes())
            {
                return Err(Error::Input(Input::PassphraseTaken));
            }
            entries.push(self.fresh_entry(*role, passphrase, &entries)?);
        }
        Ok(entries)
    }

    /// Replaces the key file: from here on the new keys count. On failure the old ones do.
    fn take_over(
        &mut self,
        plan: &Compartment,
        log: &Compartment,
        entries: Vec<RingEntry>,
    ) -> Result<()> {
        let own = entries.first().ok_or(Error::Input(Input::Role))?;
        let (index, secret) = (own.index, own.secret.duplicate()?);
        let plan = std::mem::replace(&mut self.body.plan, plan.root());
        let log = self.body.log.replace(log.root());
        let changed = self.change(|ring| {
            ring.retain(|entry| entry.role == Role::Spare);
            for entry in entries {
                insert(ring, Some(entry));
            }
        });
        if changed.is_err() {
            (self.body.plan, self.body.log) = (plan, log);
            return changed;
        }
        (self.index, self.secret) = (index, secret);
        self.body.role = Role::Owner;
        Ok(())
    }

    /// Removes what was written under keys that never came to count. What can't be removed now is at the next open.
    fn discard_fresh(&self) {
        for compartment in std::iter::once(&self.plan).chain(&self.log) {
            compartment.discard_copy().ok();
            compartment.files().settle(&mut || {}).ok();
        }
    }
}

/// The heavy part of a renewal, before anything counts.
struct Work<'a> {
    old: [&'a Compartment; 2],
    fresh: [Compartment; 2],
    files: [Vec<(FileId, u64)>; 2],
    tell: &'a mut dyn FnMut(Progress) -> bool,
    done: u64,
    total: u64,
}

impl<'a> Work<'a> {
    fn new(old: [&'a Compartment; 2], tell: &'a mut dyn FnMut(Progress) -> bool) -> Result<Self> {
        let [plan, log] = old;
        for compartment in old {
            // What an earlier renewal left half.
            compartment.settle_copy()?;
            compartment.files().settle(&mut || {})?;
            compartment.files().enter_all()?;
        }
        let under = |one: &Compartment| Ok::<_, Error>(one.beside(Root::draw(one.cell())?));
        let files = [plan.files().own()?, log.files().own()?];
        let sealed: u64 = files.iter().flatten().map(|(_, size)| size).sum();
        Ok(Self {
            fresh: [under(plan)?, under(log)?],
            total: sealed + plan.size()? + log.size()?,
            old,
            files,
            tell,
            done: 0,
        })
    }

    fn run(&mut self) -> Result<Renewed> {
        let mut renewed = Renewed::default();
        let (tell, done, total) = (&mut self.tell, &mut self.done, self.total);
        let mut tell = |bytes: u64| {
            *done += bytes;
            let go_on = tell(Progress {
                done: *done,
                total,
                stoppable: true,
            });
            if go_on { Ok(()) } else { Err(Error::Stopped) }
        };
        tell(0)?;
        for ((old, fresh), files) in self.old.iter().zip(&self.fresh).zip(&self.files) {
            let (old, fresh) = (old.files(), fresh.files());
            for (id, _) in files {
                let whole = old.seal_under(&fresh, *id, &mut tell)?;
                renewed.files += 1;
                renewed.damaged += usize::from(!whole);
                tell(0)?;
            }
            if !files.is_empty() {
                crate::disk::sync_dir(old.folder())?;
            }
        }
        for (old, fresh) in self.old.iter().zip(&self.fresh) {
            old.copy_under(fresh, &mut tell)?;
            tell(0)?;
        }
        Ok(renewed)
    }
}
