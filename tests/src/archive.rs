//! A zip whose files are not compressed, as programs that export conversations write them.

/// The files in it, by name.
///
/// # Panics
/// When it would be larger than a zip can be.
#[must_use]
pub fn stored(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = Vec::new();
    let mut directory = Vec::new();
    for (name, bytes) in files {
        let offset = short(zip.len());
        let about = about(name, bytes);
        zip.extend(b"PK\x03\x04\x14\0");
        zip.extend(&about);
        zip.extend(name.as_bytes());
        zip.extend(*bytes);
        directory.extend(b"PK\x01\x02\x14\0\x14\0");
        directory.extend(&about);
        // No comment, first disk, no attributes.
        directory.extend([0; 10]);
        directory.extend(offset);
        directory.extend(name.as_bytes());
    }
    let (start, length) = (short(zip.len()), short(directory.len()));
    let count = u16::try_from(files.len()).expect("few").to_le_bytes();
    zip.extend(directory);
    zip.extend(b"PK\x05\x06\0\0\0\0");
    zip.extend([count, count].concat());
    zip.extend(length);
    zip.extend(start);
    zip.extend([0, 0]);
    zip
}

/// What stands in both headers of a file: names in UTF-8, not compressed, 1 May 2026, its sum and its lengths.
fn about(name: &str, bytes: &[u8]) -> Vec<u8> {
    let mut about = vec![0, 8, 0, 0, 0, 0];
    about.extend(((46_u16 << 9) | (5 << 5) | 1).to_le_bytes());
    about.extend(sum(bytes).to_le_bytes());
    about.extend([short(bytes.len()), short(bytes.len())].concat());
    about.extend(u16::try_from(name.len()).expect("short").to_le_bytes());
    about.extend([0, 0]);
    about
}

fn short(length: usize) -> [u8; 4] {
    u32::try_from(length).expect("a small zip").to_le_bytes()
}

/// CRC-32 (ISO 3309).
fn sum(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            (sum >> 1) ^ (0xEDB8_8320 & (sum & 1).wrapping_neg())
        })
    })
}

#[cfg(test)]
mod tests {
    use super::{stored, sum};

    #[test]
    fn the_sum_is_that_of_the_standard() {
        assert_eq!(sum(b"123456789"), 0xCBF4_3926);
    }

    #[test]
    fn a_zip_holds_what_was_given() {
        let zip = stored(&[("a.txt", b"one"), ("b.txt", b"two")]);
        let whole = |bytes: &[u8]| zip.windows(bytes.len()).filter(|w| *w == bytes).count();
        assert_eq!(
            (whole(b"a.txt"), whole(b"one"), whole(b"PK\x01\x02")),
            (2, 1, 2)
        );
    }
}
