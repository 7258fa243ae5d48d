//! Memory that holds a key: a page of its own, kept out of swap where the system allows it, wiped at the end.

use region::{Allocation, LockGuard, Protection};
use zeroize::Zeroize;

use crate::digest;
use crate::error::{Error, Result};

/// `N` secret bytes. It can't be printed, copied or serialised, on purpose.
pub(crate) struct Secret<const N: usize> {
    // Dropped before the page it locks.
    _lock: Option<LockGuard>,
    page: Allocation,
}

// SAFETY: the page is owned by this value alone and is reached through `&self` and `&mut self` only.
unsafe impl<const N: usize> Send for Secret<N> {}
// SAFETY: as above; nothing is changed through `&self`.
unsafe impl<const N: usize> Sync for Secret<N> {}

impl<const N: usize> Secret<N> {
    /// Zeros, to be filled in place: a key made elsewhere would leave a copy there.
    pub(crate) fn zeroed() -> Result<Self> {
        let page = region::alloc(N, Protection::READ_WRITE).map_err(|_| Error::LowMemory)?;
        // The limit on locked memory is low on some systems; a page that may be swapped is better than no notebook.
        let lock = region::lock(page.as_ptr::<u8>(), N).ok();
        Ok(Self { _lock: lock, page })
    }

    /// Fills a new secret in place.
    pub(crate) fn filled(fill: impl FnOnce(&mut [u8; N]) -> Result<()>) -> Result<Self> {
        let mut secret = Self::zeroed()?;
        fill(secret.expose_mut())?;
        Ok(secret)
    }

    /// Random bytes.
    pub(crate) fn random() -> Result<Self> {
        Self::filled(|bytes| digest::fill_random(bytes))
    }

    /// A second page with the same bytes, where two owners are needed.
    pub(crate) fn duplicate(&self) -> Result<Self> {
        Self::filled(|bytes| {
            bytes.copy_from_slice(self.expose());
            Ok(())
        })
    }

    /// The bytes.
    pub(crate) fn expose(&self) -> &[u8; N] {
        // SAFETY: the allocation is at least `N` bytes long, readable, initialised by the system to zeros and
        // lives as long as `self`; bytes need no alignment.
        unsafe { &*self.page.as_ptr::<[u8; N]>() }
    }

    /// The bytes, to be changed.
    pub(crate) fn expose_mut(&mut self) -> &mut [u8; N] {
        // SAFETY: as in `expose`; writable, and `&mut self` makes this the only reference.
        unsafe { &mut *self.page.as_mut_ptr::<[u8; N]>() }
    }

    fn wipe(&mut self) {
        self.expose_mut().zeroize();
    }
}

impl<const N: usize> Drop for Secret<N> {
    fn drop(&mut self) {
        self.wipe();
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::Secret;
    use crate::{Compartment, Derived, Passphrase, Seat};

    /// Compiles only while the type lacks the trait: with it, the choice of `A` is ambiguous.
    macro_rules! lacks {
        ($type:ty: $($bound:tt)+) => {{
            trait Lacks<A> { fn proof() {} }
            impl<T: ?Sized> Lacks<()> for T {}
            struct Has;
            impl<T: ?Sized + $($bound)+> Lacks<Has> for T {}
            <$type as Lacks<_>>::proof();
        }};
    }

    #[test]
    fn nothing_prints_copies_or_serialises_a_key() {
        lacks!(Secret<32>: std::fmt::Debug);
        lacks!(Secret<32>: std::fmt::Display);
        lacks!(Secret<32>: Clone);
        lacks!(Secret<32>: serde::Serialize);
        lacks!(Passphrase: std::fmt::Debug);
        lacks!(Passphrase: Clone);
        lacks!(Passphrase: serde::Serialize);
        lacks!(Derived: std::fmt::Debug);
        lacks!(Derived: Clone);
        lacks!(Seat: std::fmt::Debug);
        lacks!(Seat: Clone);
        lacks!(Compartment: std::fmt::Debug);
        lacks!(Compartment: serde::Serialize);
    }

    #[test]
    fn a_secret_has_a_page_of_its_own_and_starts_as_zeros() {
        let a = Secret::<32>::zeroed().unwrap();
        let b = Secret::<32>::random().unwrap();
        assert_eq!(a.expose(), &[0; 32]);
        assert_ne!(b.expose(), &[0; 32]);
        let page = |s: &Secret<32>| s.expose().as_ptr() as usize / region::page::size();
        assert_ne!(page(&a), page(&b));
        assert_eq!(
            b.expose().as_ptr() as usize % region::page::size(),
            0,
            "starts its page"
        );
        assert_eq!(b.duplicate().unwrap().expose(), b.expose());
    }

    #[test]
    fn wiping_leaves_zeros() {
        let mut secret = Secret::<32>::random().unwrap();
        secret.wipe();
        assert_eq!(secret.expose(), &[0; 32]);
    }
}
