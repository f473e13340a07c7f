//! Whether a JPEG is whole: decoders fill what is missing with grey.

const START: [u8; 2] = [0xff, 0xd8];

/// Whether the file is a JPEG that was not copied to its end.
pub(crate) fn is_cut_short(bytes: &[u8]) -> bool {
    bytes.starts_with(&START) && !ends(bytes)
}

/// Whether a JPEG has its end. Only a mark outside the parts that say how long
/// they are counts, since a small picture within has an end of its own. [ITU T.81 B.1.1]
fn ends(jpeg: &[u8]) -> bool {
    let mut at = START.len();
    let marks = |pair: &[u8]| pair[0] == 0xff && !matches!(pair[1], 0x00 | 0x01 | 0xd0..=0xd7 | 0xff);
    while let Some(rest) = jpeg.get(at..) {
        let Some(step) = rest.windows(2).position(marks) else { return false };
        if rest[step + 1] == 0xd9 {
            return true;
        }
        let Some(&[high, low]) = rest.get(step + 2..step + 4) else { return false };
        at += step + 2 + usize::from(u16::from_be_bytes([high, low]));
    }
    false
}
