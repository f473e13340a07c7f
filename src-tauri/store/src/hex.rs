//! Bytes as lower-case hexadecimal, and SHA-256. Upper case is no spelling of it: a flipped bit would pass.

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

/// The SHA-256 of `bytes` as 64 lower-case hexadecimal digits.
pub fn sha256_hex(bytes: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::digest(bytes))
}

/// Reads exactly `N` bytes, without a copy elsewhere in memory.
pub(crate) fn decode<const N: usize>(text: &str) -> Option<[u8; N]> {
    let mut bytes = [0; N];
    let fits = HEXLOWER.decode_len(text.len()) == Ok(N);
    (fits && HEXLOWER.decode_mut(text.as_bytes(), &mut bytes).is_ok()).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use super::{HEXLOWER, decode, sha256_hex};

    #[test]
    fn there_and_back() {
        let bytes: Vec<u8> = (0..=255).collect();
        assert_eq!(decode::<256>(&HEXLOWER.encode(&bytes)).unwrap().as_slice(), bytes);
        assert_eq!(decode::<1>("0G"), None);
        assert_eq!(decode::<1>("AA"), None, "upper case would let a flipped bit pass");
        assert_eq!(decode::<2>("00"), None);
        assert_eq!(decode::<1>("0"), None);
    }

    #[test]
    fn sha256_of_abc() {
        assert_eq!(sha256_hex(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
