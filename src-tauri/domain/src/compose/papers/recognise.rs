//! Recognising words in a text: names, numbers, postcodes.

/// Small letters and single spaces, with a space at either end.
pub(crate) fn plain_words(text: &str) -> String {
    let letters: String = text
        .chars()
        .flat_map(char::to_lowercase)
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    format!(" {} ", letters.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Whether whole words stand in a text; scripts that write without spaces are searched letter by letter.
pub(crate) fn holds(plain: &str, words: &str) -> bool {
    let spaced = words.chars().all(|c| c.is_ascii() || ('\u{80}'..'\u{2e80}').contains(&c));
    if spaced { plain.contains(&format!(" {words} ")) } else { plain.contains(words) }
}

pub(crate) fn holds_as_written(text: &str, word: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric()).any(|one| one == word)
}

pub(crate) fn has_capital(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

/// The longest run of digits; spaces, hyphens, slashes and brackets do not end one.
pub(crate) fn longest_run_of_digits(text: &str) -> usize {
    let (mut longest, mut run) = (0, 0);
    for c in text.chars() {
        if c.is_numeric() {
            run += 1;
            longest = longest.max(run);
        } else if !(c.is_whitespace() || "-–—/()+.".contains(c)) {
            run = 0;
        }
    }
    longest
}

/// "OL12 6XX", in one word or in two.
pub(crate) fn has_postcode(plain: &str) -> bool {
    let words: Vec<&str> = plain.split_whitespace().collect();
    let pairs = words.windows(2).map(<[&str]>::concat);
    let single = words.iter().map(|one| (*one).to_owned());
    pairs.chain(single).any(|code| is_postcode(&code))
}

fn is_postcode(code: &str) -> bool {
    let shape: String = code
        .chars()
        .map(|c| match c {
            'a'..='z' => 'a',
            '0'..='9' => '9',
            _ => '?',
        })
        .collect();
    ["a99aa", "a999aa", "aa99aa", "aa999aa", "a9a9aa", "aa9a9aa"].contains(&shape.as_str())
}

/// The text with a name replaced wherever it stands as a word of its own.
pub(crate) fn without_name(text: &str, name: &str, by: &str) -> String {
    if name.is_empty() {
        return text.to_owned();
    }
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(name) {
        let (before, after) = (&rest[..at], &rest[at + name.len()..]);
        let joins = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let stands_alone = !joins(before.chars().next_back()) && !joins(after.chars().next());
        out.push_str(before);
        out.push_str(if stands_alone { by } else { name });
        rest = after;
    }
    out.push_str(rest);
    // What stands in the name's place opens the sentence as the name did; what somebody typed stays as it is.
    if out.starts_with(by) && !text.starts_with(by) { crate::words::capitalised(&out) } else { out }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_taken_out_only_where_it_is_a_name() {
        assert_eq!(
            without_name("Danny's tea, for Danny.", "Danny", "the person"),
            "The person's tea, for the person."
        );
        assert_eq!(without_name("Annabel and Ann", "Ann", "X"), "Annabel and X");
    }

    #[test]
    fn numbers_and_postcodes_are_noticed() {
        assert_eq!(longest_run_of_digits("ring 0161 496 0108 at 9"), 11);
        assert_eq!(longest_run_of_digits("10:00 to 12:30"), 2);
        assert!(has_postcode(&plain_words("near OL12 6xx, upstairs")) && has_postcode(&plain_words("M11AA")));
        assert!(!has_postcode(&plain_words("has 2 dogs and 1 cat")));
    }
}
