//! From passphrase to 64 bytes of key material, slowly.

use argon2::{Algorithm, Argon2, Block, Params, Version};

use crate::error::{Error, Result};
use crate::passphrase::Passphrase;
use crate::secret::Secret;

/// What a guess costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cost {
    /// 256 MiB, 3 passes.
    Standard,
    /// 64 MiB, 3 passes: for small machines.
    Small,
}

#[cfg(all(feature = "quick-keys", not(debug_assertions)))]
compile_error!("quick-keys is for tests: it must not be in a build that ships");

const PASSES: u32 = if cfg!(feature = "quick-keys") { 1 } else { 3 };
/// The part of the buffer that is worked in: all of it in what ships. Tests still need room for all.
const PART: u32 = if cfg!(feature = "quick-keys") { 32 } else { 1 };

/// What must stay free beside the buffer for the rest of the system.
const MARGIN: u64 = 64 << 20;

impl Cost {
    /// The costlier set that fits in memory of so many bytes.
    #[must_use]
    pub const fn for_memory(available: u64) -> Self {
        if available >= Self::Standard.bytes() + MARGIN {
            Self::Standard
        } else {
            Self::Small
        }
    }

    const fn kibibytes(self) -> u32 {
        match self {
            Self::Standard => 262_144,
            Self::Small => 65_536,
        }
    }

    /// Argon2's parameter m, in KiB, and as many blocks.
    const fn worked_in(self) -> u32 {
        self.kibibytes() / PART
    }

    const fn bytes(self) -> u64 {
        self.kibibytes() as u64 * 1024
    }
}

/// What Argon2 works in; wiped when dropped.
struct Buffer(Vec<Block>);

impl Buffer {
    fn new(cost: Cost, available: Option<u64>) -> Result<Self> {
        if available.is_some_and(|bytes| bytes < cost.bytes() + MARGIN) {
            return Err(Error::LowMemory);
        }
        let mut buffer = Vec::new();
        buffer
            .try_reserve_exact(cost.kibibytes() as usize)
            .map_err(|_| Error::LowMemory)?;
        buffer.resize(cost.worked_in() as usize, Block::new());
        Ok(Self(buffer))
    }
}

impl Drop for Buffer {
    fn drop(&mut self) {
        self.0.fill(Block::new());
        zeroize::optimization_barrier(self.0.as_slice());
    }
}

/// The okm of a passphrase at one cost.
pub(crate) fn derive(
    passphrase: &Passphrase,
    file_id: &[u8; 32],
    cost: Cost,
) -> Result<Secret<64>> {
    // When opening there is no cheaper way, so swap counts too.
    let available = available().map(|memory| memory.free + memory.swap);
    derive_in(Buffer::new(cost, available)?, passphrase, file_id, cost)
}

/// The okm for a new slot and its cost: the small one where memory for the other can't be had.
pub(crate) fn derive_new(
    passphrase: &Passphrase,
    file_id: &[u8; 32],
    cost: Cost,
) -> Result<(Secret<64>, Cost)> {
    let (buffer, cost) = buffer_for_new(cost, available().map(|memory| memory.free))?;
    Ok((derive_in(buffer, passphrase, file_id, cost)?, cost))
}

fn buffer_for_new(cost: Cost, available: Option<u64>) -> Result<(Buffer, Cost)> {
    match Buffer::new(cost, available) {
        Err(Error::LowMemory) if cost == Cost::Standard => {
            Buffer::new(Cost::Small, available).map(|buffer| (buffer, Cost::Small))
        }
        other => other.map(|buffer| (buffer, cost)),
    }
}

fn derive_in(
    mut buffer: Buffer,
    passphrase: &Passphrase,
    file_id: &[u8; 32],
    cost: Cost,
) -> Result<Secret<64>> {
    // Both cost sets are valid and the prepared passphrase is short enough: only memory can fail.
    let params =
        Params::new(cost.worked_in(), PASSES, 1, Some(64)).map_err(|_| Error::LowMemory)?;
    Secret::filled(|okm| {
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into_with_memory(
                passphrase.bytes(),
                file_id,
                okm,
                buffer.0.as_mut_slice(),
            )
            .map_err(|_| Error::LowMemory)
    })
}

#[derive(Debug, PartialEq, Eq)]
struct Memory {
    free: u64,
    swap: u64,
}

/// What the system says it can give. Linux grants memory it does not have and ends the program when it is
/// used, so asking for the buffer alone proves nothing there.
fn available() -> Option<Memory> {
    if cfg!(target_os = "linux") {
        parse_meminfo(&std::fs::read_to_string("/proc/meminfo").ok()?)
    } else {
        None
    }
}

fn parse_meminfo(text: &str) -> Option<Memory> {
    let field = |name: &str| {
        let line = text.lines().find_map(|line| line.strip_prefix(name))?;
        let kibibytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
        kibibytes.checked_mul(1024)
    };
    Some(Memory {
        free: field("MemAvailable:")?,
        swap: field("SwapFree:").unwrap_or(0),
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn meminfo_is_read() {
        let text = "MemTotal:  8000 kB\nMemAvailable:   300 kB\nSwapFree: 7 kB\n";
        assert_eq!(
            parse_meminfo(text),
            Some(Memory {
                free: 300 * 1024,
                swap: 7 * 1024
            })
        );
        assert_eq!(parse_meminfo("MemFree: 3 kB\n"), None);
        if cfg!(target_os = "linux") {
            assert!(available().unwrap().free > 1 << 20);
        }
    }

    #[test]
    fn a_new_slot_falls_back_only_when_memory_is_short() {
        let chosen = |cost, mib: Option<u64>| {
            let made = buffer_for_new(cost, mib.map(|m| m << 20));
            made.map(|(buffer, cost)| {
                assert_eq!(buffer.0.len(), cost.worked_in() as usize);
                assert!(buffer.0.capacity() >= cost.kibibytes() as usize);
                cost
            })
        };
        assert_eq!(chosen(Cost::Standard, None), Ok(Cost::Standard));
        assert_eq!(chosen(Cost::Standard, Some(320)), Ok(Cost::Standard));
        assert_eq!(chosen(Cost::Standard, Some(319)), Ok(Cost::Small));
        assert_eq!(chosen(Cost::Small, Some(4096)), Ok(Cost::Small));
        assert_eq!(chosen(Cost::Standard, Some(127)), Err(Error::LowMemory));
        assert_eq!(Cost::for_memory(320 << 20), Cost::Standard);
        assert_eq!(Cost::for_memory(319 << 20), Cost::Small);
    }

    #[test]
    fn opening_never_falls_back() {
        let made = Buffer::new(Cost::Standard, Some(319 << 20));
        assert_eq!(made.err(), Some(Error::LowMemory));
    }

    /// Computed with another implementation (argon2-cffi).
    #[test]
    fn known_answer() {
        let passphrase = Passphrase::new("korstjes in de soep").unwrap();
        let okm = derive(&passphrase, &[7; 32], Cost::Small).unwrap();
        assert_eq!(crate::sha256(okm.expose()), KNOWN);
    }

    #[cfg(not(feature = "quick-keys"))]
    const KNOWN: [u8; 32] = [
        39, 16, 207, 85, 221, 193, 114, 203, 149, 158, 3, 144, 254, 159, 211, 230, 216, 226, 231,
        178, 148, 199, 68, 73, 6, 158, 81, 151, 74, 2, 184, 187,
    ];
    #[cfg(feature = "quick-keys")]
    const KNOWN: [u8; 32] = [
        43, 156, 160, 251, 52, 33, 44, 220, 219, 40, 224, 223, 229, 53, 113, 213, 221, 13, 40, 208,
        87, 0, 214, 127, 217, 41, 179, 153, 172, 167, 208, 18,
    ];
}
