//! What a new passphrase must be like. One that opens what is there already is never judged.

use zxcvbn::{Score, zxcvbn};

use crate::code::ErrorCode;
use crate::failure::Failure;

/// The fewest characters that can be seen.
const LEAST: usize = 12;
/// The most characters.
pub(crate) const MOST: usize = 1_000;
/// At least 10^8 guesses, each of which costs 64 MiB and a quarter of a second.
const STRENGTH: Score = Score::Three;
/// What anybody would try first at this app.
const OURS: [&str; 5] = ["commissioning live", "commissioning", "contract", "passphrase", "workshop"];

/// Requires a passphrase that is chosen now to be one that can be seen, typed again and not guessed. `known` are words
/// that whoever wants to guess it would think of, such as names.
///
/// # Errors
/// A [`Failure`] that says what to do instead.
pub fn require_strong(passphrase: &str, known: &[&str]) -> Result<(), Failure> {
    if passphrase.chars().count() > MOST {
        return Err(Failure::of(ErrorCode::PassphraseTooLong));
    }
    if passphrase.chars().all(is_unseen) {
        return Err(Failure::of(ErrorCode::PassphraseBlank));
    }
    if passphrase.chars().any(|letter| is_unseen(letter) && letter != ' ' && !is_joiner(letter)) {
        return Err(Failure::of(ErrorCode::PassphraseUnseen));
    }
    let seen: String = passphrase.chars().filter(|letter| !is_joiner(*letter)).collect();
    let seen = seen.split_whitespace().collect::<Vec<_>>().join(" ");
    if seen.chars().count() < LEAST {
        return Err(Failure::of(ErrorCode::PassphraseShort));
    }
    let guessed: Vec<&str> = OURS.iter().chain(known).copied().collect();
    if zxcvbn(&what_counts(&seen, &guessed), &guessed).score() < STRENGTH {
        return Err(Failure::of(ErrorCode::PassphraseGuessable));
    }
    Ok(())
}

/// The words that whoever guesses does not think of, each once: one that comes again is no further word.
fn what_counts(seen: &str, guessed: &[&str]) -> String {
    let first: Vec<String> =
        guessed.iter().flat_map(|words| words.split_whitespace()).map(str::to_lowercase).collect();
    let mut each: Vec<&str> = Vec::new();
    for word in seen.split_whitespace() {
        let plain = word.to_lowercase();
        if !first.contains(&plain) && each.iter().all(|known| known.to_lowercase() != plain) {
            each.push(word);
        }
    }
    each.join(" ")
}

fn is_unseen(letter: char) -> bool {
    letter.is_whitespace() || letter.is_control() || is_ignorable(letter)
}

/// Persian, Sinhala and others write words with them, and emoji are made of them.
fn is_joiner(letter: char) -> bool {
    matches!(letter, '\u{200c}' | '\u{200d}' | '\u{fe0e}' | '\u{fe0f}')
}

/// Characters that leave no mark. [Unicode, DerivedCoreProperties, Default_Ignorable_Code_Point; U+2800]
fn is_ignorable(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fff8}' | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(passphrase: &str) -> Option<ErrorCode> {
        require_strong(passphrase, &["Danny", "Holroyd"]).err().map(|why| why.code)
    }

    #[test]
    fn what_cannot_be_seen_is_no_passphrase() {
        let twelve = |letter: char| letter.to_string().repeat(12);
        for letter in [' ', '\u{a0}', '\u{200b}', '\u{200d}', '\u{feff}', '\t', '\0', '\u{2800}', '\u{3000}']
        {
            assert_eq!(refused(&twelve(letter)), Some(ErrorCode::PassphraseBlank), "{letter:?}");
        }
        for words in
            ["correct horse\u{a0}battery staple", "correct horse battery\u{200b} staple", "tab\tbed lamp oat"]
        {
            assert_eq!(refused(words), Some(ErrorCode::PassphraseUnseen), "{words:?}");
        }
        // Emoji and letters that are joined are seen.
        for words in ["کتاب\u{200c}خانه چراغ دریا", "heart ❤\u{fe0f} otter violin"] {
            assert_eq!(refused(words), None, "{words}");
        }
    }

    #[test]
    fn what_is_guessed_first_is_refused() {
        for words in [
            "aaaaaaaaaaaa",
            "password1234",
            "abcdefghijkl",
            "qwertyuiop12",
            "123456789012",
            "password password",
            "Danny Holroyd",
            "danny holroyd 1998",
            "commissioning live",
            "letmein letmein",
            "a a a a a a a a a a a a",
        ] {
            assert_eq!(refused(words), Some(ErrorCode::PassphraseGuessable), "{words}");
        }
        for words in ["short words", "     lamp         ", "a           b"] {
            assert_eq!(refused(words), Some(ErrorCode::PassphraseShort), "{words}");
        }
        assert_eq!(refused(&"lamp oat ".repeat(200)), Some(ErrorCode::PassphraseTooLong));
    }

    #[test]
    fn three_or_four_random_words_are_taken() {
        for words in [
            "correct horse battery staple",
            "lamp otter violin",
            "teapot gravel sunday moth",
            "ein Tiger im Schrank",
            "лампа выдра скрипка",
            "灯台水獭小提琴木星红茶树叶",
            "their own long passphrase",
        ] {
            assert_eq!(refused(words), None, "{words}");
        }
    }
}
