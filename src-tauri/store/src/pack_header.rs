//! The first lines of a hand-over file, looked at before `age` reads any of them.
//!
//! An age file may have any number of stanzas, and `age` tries the passphrase on each of them: a file of 100 kB can ask
//! for minutes of work. One under a passphrase has a single stanza by its own rules. [age-encryption.org/v1, "scrypt
//! recipient stanza"]

use crate::pack_error::{MAX_WORK_FACTOR, PackError};

const FIRST_LINE: &[u8] = b"age-encryption.org/v1";

/// The largest header that is read, in bytes. With one scrypt stanza it has about 150.
const MOST_BYTES: usize = 512;

/// Whether a file begins as hand-over files do.
pub fn is_pack(bytes: &[u8]) -> bool {
    bytes.starts_with(FIRST_LINE)
}

/// Refuses whatever is not one scrypt stanza, and more work than a reader does.
pub(crate) fn require_plain(bytes: &[u8]) -> Result<(), PackError> {
    let mut lines = bytes.get(..MOST_BYTES).unwrap_or(bytes).split(|byte| *byte == b'\n');
    if lines.next() != Some(FIRST_LINE) {
        return Err(PackError::NotAPack);
    }
    let words: Vec<&[u8]> = lines.next().unwrap_or_default().split(|byte| *byte == b' ').collect();
    let [b"->", b"scrypt", _salt, work] = words[..] else { return Err(PackError::NotAPack) };
    let (_wrapped_key, end) = (lines.next(), lines.next());
    match (end, lines.next()) {
        (Some(end), Some(_payload)) if end.starts_with(b"--- ") => {}
        // A file that was cut short before the end of its header.
        (_, None) if bytes.len() < MOST_BYTES => return Err(PackError::Damaged),
        _ => return Err(PackError::NotAPack),
    }
    let required = work_factor(work).ok_or(PackError::NotAPack)?;
    if required > MAX_WORK_FACTOR {
        return Err(PackError::TooMuchWork { required, limit: MAX_WORK_FACTOR });
    }
    Ok(())
}

/// A decimal number without a leading zero; one too large is the largest.
fn work_factor(digits: &[u8]) -> Option<u8> {
    let number = std::str::from_utf8(digits).ok().filter(|text| !text.starts_with('0'))?;
    let is_number = !number.is_empty() && number.bytes().all(|digit| digit.is_ascii_digit());
    is_number.then(|| number.parse().unwrap_or(u8::MAX))
}

#[cfg(test)]
mod tests {
    use super::{require_plain, work_factor};

    #[test]
    fn a_work_factor_is_a_decimal_number() {
        assert_eq!(work_factor(b"18"), Some(18));
        assert_eq!(work_factor(b"99999999999999999999"), Some(255));
        for odd in [&b""[..], b"018", b"+18", b"1 8", b"-1", b"18x", b"\xff"] {
            assert_eq!(work_factor(odd), None, "{odd:?}");
        }
    }

    #[test]
    fn a_header_without_an_end_is_not_read_on() {
        let mut endless = b"age-encryption.org/v1\n-> scrypt c2FsdA 4\n".to_vec();
        assert_eq!(require_plain(&endless).unwrap_err().code(), "damaged");
        endless.resize(10_000_000, b'A');
        assert_eq!(require_plain(&endless).unwrap_err().code(), "not-a-pack");
    }
}
