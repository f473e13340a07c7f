//! One spelling for a passphrase, however the keyboard composed its letters.

use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// The passphrase in Unicode normal form C. Nothing is trimmed and no case is folded.
///
/// A Mac may send `é` as two characters and a PC as one; both must open the same vault.
pub(crate) fn normalise(passphrase: &str) -> Zeroizing<String> {
    // Room for the worst case (normal form C at most triples UTF-8), so that growing leaves no copies.
    let mut text = Zeroizing::new(String::with_capacity(passphrase.len().saturating_mul(3)));
    text.extend(passphrase.nfc());
    text
}

#[cfg(test)]
mod tests {
    use super::normalise;

    #[test]
    fn composed_and_decomposed_are_one() {
        assert_eq!(*normalise("caf\u{e9}"), *normalise("cafe\u{301}"));
        assert_eq!(*normalise(" Two  words "), " Two  words ");
        assert_ne!(*normalise("Cafe"), *normalise("cafe"));
    }
}
