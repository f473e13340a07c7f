//! Makes people's words fit for a page without changing what they say.
//!
//! Everything that is kept is kept verbatim. What is dropped has no shape on paper and breaks readers
//! (control characters), or makes words look like other words than were typed (direction overrides).

use icu_properties::props::{DefaultIgnorableCodePoint, GeneralCategory};
use icu_properties::{CodePointMapData, CodePointSetData};

/// Text with only spaces, line breaks and printable characters: tabs become spaces, every kind of line
/// break becomes `\n`, and controls, noncharacters, byte order marks and direction overrides are dropped.
pub(crate) fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                if chars.peek() == Some(&'\n') {
                    chars.next();
                }
                out.push('\n');
            }
            '\n' | '\u{2028}' | '\u{2029}' => out.push('\n'),
            '\t' => out.push(' '),
            c if is_dropped(c) => {}
            c => out.push(c),
        }
    }
    out
}

/// Such a text on one line, for titles and metadata.
pub(crate) fn clean_line(text: &str) -> String {
    clean(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether nothing would be seen of a text.
pub(crate) fn is_blank(text: &str) -> bool {
    clean(text).chars().all(|c| c.is_whitespace() || is_invisible(c))
}

fn is_dropped(c: char) -> bool {
    let code = u32::from(c);
    c.is_control()
        || c == '\u{FEFF}'
        // Overrides and embeddings can show "100" as "001"; isolates and marks cannot and are kept.
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{206A}'..='\u{206F}')
        || matches!(c, '\u{FDD0}'..='\u{FDEF}' | '\u{FFF9}'..='\u{FFFB}')
        || code & 0xFFFE == 0xFFFE
}

/// Characters that steer the text around them and are never seen themselves.
pub(crate) fn is_invisible(c: char) -> bool {
    CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(c)
}

/// Characters without an agreed meaning: archives ask for their text to be given separately.
pub(crate) fn is_private(c: char) -> bool {
    CodePointMapData::<GeneralCategory>::new().get(c) == GeneralCategory::PrivateUse
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_break_becomes_one() {
        assert_eq!(clean("a\r\nb\rc\nd\u{2028}e\u{2029}f\tg"), "a\nb\nc\nd\ne\nf g");
    }

    #[test]
    fn what_breaks_readers_is_dropped() {
        assert_eq!(clean("a\0\u{7}\u{85}\u{FEFF}\u{FFFE}\u{1FFFF}\u{FDD0}\u{202E}b"), "ab");
    }

    #[test]
    fn words_stay_verbatim() {
        let words = "Zażółć 👩‍👩‍👧 \u{2067}عائشہ\u{2069} e\u{301}";
        assert_eq!(clean(words), words);
    }
}
