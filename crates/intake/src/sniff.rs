//! What a file is, by its first bytes. The only look that the app's own process takes.

/// The media type of a file that begins with these bytes; 64 are plenty. `application/octet-stream` when they
/// tell nothing.
#[must_use]
pub fn sniff(first: &[u8]) -> &'static str {
    let at = |place: usize, magic: &[u8]| first.get(place..).is_some_and(|r| r.starts_with(magic));
    if at(0, b"\xFF\xD8\xFF") {
        "image/jpeg"
    } else if at(0, b"\x89PNG\r\n\x1a\n") {
        "image/png"
    } else if at(0, b"GIF87a") || at(0, b"GIF89a") {
        "image/gif"
    } else if at(0, b"RIFF") && at(8, b"WEBP") {
        "image/webp"
    } else if at(0, b"II*\0") || at(0, b"MM\0*") {
        "image/tiff"
    } else if at(0, b"BM") && at(6, &[0; 4]) {
        "image/bmp"
    } else if at(0, b"%PDF-") {
        "application/pdf"
    } else {
        "application/octet-stream"
    }
}

#[cfg(test)]
mod tests {
    use super::sniff;

    #[test]
    fn known_beginnings_are_known_and_others_are_not() {
        assert_eq!(sniff(b"\xFF\xD8\xFF\xE0"), "image/jpeg");
        assert_eq!(sniff(b"RIFF\x10\0\0\0WEBPVP8 "), "image/webp");
        assert_eq!(sniff(b"BM\x46\0\0\0\0\0\0\0"), "image/bmp");
        for unknown in [
            &b""[..],
            b"B",
            b"BMW is a car",
            b"RIFF\x10\0\0\0WAVE",
            b"<html>",
        ] {
            assert_eq!(sniff(unknown), "application/octet-stream");
        }
    }
}
