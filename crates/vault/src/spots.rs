//! Reading past spots of a disk that can't be read.

use std::io::{Read, Seek, SeekFrom};

use crate::error::Result;

/// What the system says of such a spot: EIO, or Windows' ERROR_CRC.
const BAD_SPOT: i32 = if cfg!(windows) { 23 } else { 5 };
/// How often it is tried before that is believed.
const TRIES: usize = 2;

/// Reads all of `into`, from where the source stands. Whether it could: not from a bad spot. The source stands behind it
/// either way.
///
/// # Errors
/// Whatever else goes wrong, which may go well another time.
pub(crate) fn read(source: &mut (impl Read + Seek), into: &mut [u8]) -> Result<bool> {
    let start = source.stream_position()?;
    for _ in 0..TRIES {
        match source.read_exact(into) {
            Ok(()) => return Ok(true),
            Err(error) if error.raw_os_error() == Some(BAD_SPOT) => {}
            Err(error) => return Err(error.into()),
        }
        source.seek(SeekFrom::Start(start))?;
    }
    source.seek(SeekFrom::Start(start + into.len() as u64))?;
    Ok(false)
}

#[cfg(test)]
pub(crate) mod tests {
    #![allow(clippy::unwrap_used)]
    use std::io::{self, Cursor};

    use super::*;
    use crate::error::Error;

    /// A disk with a spot that can't be read, or not the first time.
    pub(crate) struct Bad {
        disk: Cursor<Vec<u8>>,
        spot: u64,
        heals_after: usize,
        says: i32,
    }

    impl Bad {
        pub(crate) fn at(spot: usize, bytes: Vec<u8>) -> Self {
            Self {
                disk: Cursor::new(bytes),
                spot: spot as u64,
                heals_after: usize::MAX,
                says: BAD_SPOT,
            }
        }
    }

    impl Read for Bad {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            let room = match self.spot.checked_sub(self.disk.position()) {
                Some(0) if self.heals_after > 0 => {
                    self.heals_after -= 1;
                    return Err(io::Error::from_raw_os_error(self.says));
                }
                None | Some(0) => u64::MAX,
                Some(room) => room,
            };
            let most = into.len().min(usize::try_from(room).unwrap_or(usize::MAX));
            self.disk.read(&mut into[..most])
        }
    }

    impl Seek for Bad {
        fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
            self.disk.seek(to)
        }
    }

    #[test]
    fn what_stands_behind_a_bad_spot_is_read() {
        let mut disk = Bad::at(5, (0..20).collect());
        let mut into = [0; 4];
        let read: Vec<bool> = (0..4)
            .map(|_| read(&mut disk, &mut into).unwrap())
            .collect();
        assert_eq!(
            (read, into),
            (vec![true, false, true, true], [12, 13, 14, 15])
        );
    }

    #[test]
    fn a_spot_that_was_bad_for_a_moment_only_is_read() {
        let mut disk = Bad {
            heals_after: TRIES - 1,
            ..Bad::at(5, (0..20).collect())
        };
        let mut into = [0; 8];
        assert_eq!(read(&mut disk, &mut into), Ok(true));
        assert_eq!(into, [0, 1, 2, 3, 4, 5, 6, 7]);
    }

    #[test]
    fn any_other_failure_is_told() {
        let mut disk = Bad {
            says: 24,
            ..Bad::at(5, (0..20).collect())
        };
        assert!(matches!(read(&mut disk, &mut [0; 8]), Err(Error::Io(_))));
    }
}
