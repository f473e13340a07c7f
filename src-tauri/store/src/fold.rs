//! How words are written for finding: without marks, apostrophes and letters that few keyboards have, so that "obrien"
//! finds O’Brien and "zolc" finds Żółć. What is indexed and what is asked go through the same few lines.

use std::collections::HashMap;
use std::sync::OnceLock;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Letters that are no other letter with a mark, with what stands for them; the page has them from the same file.
fn letters() -> &'static HashMap<char, String> {
    static LETTERS: OnceLock<HashMap<char, String>> = OnceLock::new();
    LETTERS.get_or_init(|| {
        serde_json::from_str(include_str!("../../../assets/letters.json")).unwrap_or_default()
    })
}

const fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '’' | '‘' | 'ʼ' | '`' | '´')
}

/// A word in small letters without marks and apostrophes.
pub(crate) fn fold(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for letter in word.nfd().filter(|letter| !is_combining_mark(*letter)).flat_map(char::to_lowercase) {
        match letters().get(&letter) {
            Some(plain) => out.push_str(plain),
            None if is_apostrophe(letter) => {}
            None => out.push(letter),
        }
    }
    out
}

/// The words of a text with where they begin. An apostrophe within a word is part of it.
pub(crate) fn words(text: &str) -> Vec<(usize, &str)> {
    let mut out = Vec::new();
    let mut at = 0;
    let is_part =
        |letter: char| letter.is_alphanumeric() || is_combining_mark(letter) || is_apostrophe(letter);
    for piece in text.split_inclusive(|letter| !is_part(letter)) {
        let word = piece.trim_matches(|letter| !is_part(letter) || is_apostrophe(letter));
        if let Some(start) = piece.find(word).filter(|_| !word.is_empty()) {
            out.push((at + start, word));
        }
        at += piece.len();
    }
    out
}

/// Whether the engine would not find a word by what it is folded to.
fn is_special(word: &str) -> bool {
    let is_letter = |letter: char| letter.to_lowercase().any(|small| letters().contains_key(&small));
    word.chars().any(|letter| is_apostrophe(letter) || is_letter(letter))
}

/// What the words of a text are found by besides themselves.
pub(crate) fn aliases(text: &str) -> Vec<String> {
    let mut found: Vec<String> =
        words(text).into_iter().filter(|(_, word)| is_special(word)).map(|(_, word)| fold(word)).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// What a word begins with, as a whole and behind each apostrophe.
pub(crate) fn keys(word: &str) -> Vec<String> {
    let parts = word.split(is_apostrophe).map(fold).filter(|part| !part.is_empty());
    std::iter::once(fold(word)).chain(parts).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_by_plain_letters() {
        for (name, plain) in [
            ("O’Brien", "obrien"),
            ("O'Brien", "obrien"),
            ("Żółć", "zolc"),
            ("Łukasz", "lukasz"),
            ("Søren", "soren"),
            ("Đorđe", "dorde"),
            ("Zoë", "zoe"),
            ("D’Arcy", "darcy"),
            ("Straße", "strasse"),
            ("Ægir", "aegir"),
        ] {
            assert_eq!(fold(name), plain);
        }
    }

    #[test]
    fn a_word_has_its_apostrophe_and_not_those_around_it() {
        assert_eq!(
            words("‘O’Brien’s, one-to-one'"),
            [(3, "O’Brien’s"), (18, "one"), (22, "to"), (25, "one")]
        );
        assert_eq!(aliases("Żółć met O’Brien, and Zoë"), ["obrien", "zolc"]);
        assert_eq!(keys("O’Brien"), ["obrien", "o", "brien"]);
    }
}
