//! Which language a stretch of text is spoken in, told by its script.
//!
//! Nobody marks languages while people talk. A voice that reads Urdu letters with an English mouth is
//! worse than one that guesses the language most often written here in that script.

use std::ops::Range;

/// A stretch of text that is not in the document's own language or direction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Stretch {
    /// Where it stands, in bytes.
    pub range: Range<usize>,
    /// Its language.
    pub lang: &'static str,
    /// Written from right to left.
    pub rtl: bool,
}

/// Longest stretch in bytes: archives allow 32,767 bytes in a string, and each byte may become two.
const LONGEST: usize = 12_000;

/// One line of the script table: first and last code point, language, right to left.
type Script = (u32, u32, &'static str, bool);

/// Scripts by code point, ascending.
const SCRIPTS: &[Script] = &[
    (0x370, 0x3FF, "el", false),
    (0x400, 0x52F, "uk", false),
    (0x530, 0x58F, "hy", false),
    (0x590, 0x5FF, "he", true),
    (0x600, 0x6FF, "ur", true),
    (0x700, 0x74F, "syr", true),
    (0x750, 0x77F, "ur", true),
    (0x780, 0x7BF, "dv", true),
    (0x7C0, 0x7FF, "nqo", true),
    (0x800, 0x86F, "und", true),
    (0x870, 0x8FF, "ur", true),
    (0x900, 0x97F, "hi", false),
    (0x980, 0x9FF, "bn", false),
    (0xA00, 0xA7F, "pa", false),
    (0xA80, 0xAFF, "gu", false),
    (0xB00, 0xB7F, "or", false),
    (0xB80, 0xBFF, "ta", false),
    (0xC00, 0xC7F, "te", false),
    (0xC80, 0xCFF, "kn", false),
    (0xD00, 0xD7F, "ml", false),
    (0xD80, 0xDFF, "si", false),
    (0xE00, 0xE7F, "th", false),
    (0xE80, 0xEFF, "lo", false),
    (0xF00, 0xFFF, "bo", false),
    (0x1000, 0x109F, "my", false),
    (0x10A0, 0x10FF, "ka", false),
    (0x1100, 0x11FF, "ko", false),
    (0x1200, 0x139F, "am", false),
    (0x1780, 0x17FF, "km", false),
    (0x1F00, 0x1FFF, "el", false),
    (0x2E80, 0x2FDF, "zh", false),
    (0x3040, 0x30FF, "ja", false),
    (0x3100, 0x312F, "zh", false),
    (0x3130, 0x318F, "ko", false),
    (0x31A0, 0x31BF, "zh", false),
    (0x31F0, 0x31FF, "ja", false),
    (0x3400, 0x9FFF, "zh", false),
    (0xA8E0, 0xA8FF, "hi", false),
    (0xAC00, 0xD7FF, "ko", false),
    (0xF900, 0xFAFF, "zh", false),
    (0xFB13, 0xFB17, "hy", false),
    (0xFB1D, 0xFB4F, "he", true),
    (0xFB50, 0xFDFF, "ur", true),
    (0xFE70, 0xFEFE, "ur", true),
    (0xFF66, 0xFF9F, "ja", false),
    (0x10800, 0x10FFF, "und", true),
    (0x1E800, 0x1EFFF, "und", true),
    (0x20000, 0x3FFFF, "zh", false),
];

/// Languages that share a script with the one guessed: a document in one of them is not marked at all.
const SHARED: &[(&str, &[&str])] = &[
    ("ur", &["ur", "ar", "fa", "ps", "ckb", "sd", "ug", "pnb"]),
    ("hi", &["hi", "mr", "ne", "sa"]),
    ("uk", &["uk", "ru", "bg", "sr", "mk", "be", "kk", "ky", "mn"]),
    ("he", &["he", "yi"]),
    ("am", &["am", "ti"]),
    ("bn", &["bn", "as"]),
    ("zh", &["zh", "yue", "ja"]),
];

fn script(c: char) -> Option<&'static Script> {
    let code = u32::from(c);
    let at = SCRIPTS.partition_point(|s| s.1 < code);
    SCRIPTS.get(at).filter(|s| s.0 <= code)
}

/// Whether a letter belongs to no script of the table but is a letter of the Latin kind.
fn is_plain_letter(c: char) -> bool {
    c.is_alphabetic()
}

/// The stretches of a text that need a language (or a reading order) of their own, in order.
///
/// Digits, signs and spaces join the words around them when both sides agree.
pub(crate) fn stretches(text: &str, doc_lang: &str) -> Vec<Stretch> {
    if text.is_ascii() {
        return Vec::new();
    }
    let mut out: Vec<Stretch> = Vec::new();
    // The script last seen (`None` for the document's own letters); outer `None` before any letter.
    let mut last: Option<Option<(&'static str, bool)>> = None;
    let mut undecided = 0; // where signs that wait for their right-hand neighbour begin
    for (at, c) in text.char_indices() {
        let found = script(c).filter(|_| !is_shared_sign(c)).map(|s| (s.2, s.3));
        if found.is_none() && !is_plain_letter(c) {
            continue;
        }
        let marked = found.filter(|(lang, rtl)| *rtl || !is_doc_script(lang, doc_lang));
        let end = at + c.len_utf8();
        if let Some((lang, rtl)) = marked {
            let continues = last == Some(marked);
            match out.last_mut() {
                Some(open) if continues => open.range.end = end,
                _ => {
                    let start = if last.is_none() { undecided } else { at };
                    out.push(Stretch { range: start..end, lang, rtl });
                }
            }
        }
        last = Some(marked);
        undecided = end;
    }
    // Signs at the end belong to a text that is all in one script, and else to the sentence around the stretch.
    if let (Some(Some(_)), [whole]) = (last, &mut *out)
        && whole.range.start == 0
    {
        whole.range.end = text.len();
    }
    out.into_iter().flat_map(|s| in_pieces(text, &s)).collect()
}

/// Cuts a stretch that is too long for one string in a PDF, between words where there are any.
fn in_pieces(text: &str, stretch: &Stretch) -> Vec<Stretch> {
    let mut out = Vec::new();
    let mut rest = stretch.range.clone();
    while rest.len() > LONGEST {
        let mut end = rest.start + LONGEST;
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let part = text.get(rest.start..end).unwrap_or_default();
        let end = part.rfind(' ').map_or(end, |space| rest.start + space + 1);
        out.push(Stretch { range: rest.start..end, ..*stretch });
        rest.start = end;
    }
    out.push(Stretch { range: rest, ..*stretch });
    out
}

/// Whether a text as a whole runs from right to left. The first letter does not decide: an English sentence
/// may begin with an Urdu name.
pub(crate) fn is_mostly_rtl(text: &str, stretches: &[Stretch]) -> bool {
    let letters = |part: &str| part.chars().filter(|c| c.is_alphabetic()).count();
    let rtl: usize = stretches
        .iter()
        .filter(|s| s.rtl)
        .map(|s| letters(text.get(s.range.clone()).unwrap_or_default()))
        .sum();
    rtl > 0 && rtl * 2 > letters(text)
}

/// Signs inside a script's block that every neighbour shares: danda, Arabic comma is its own.
fn is_shared_sign(c: char) -> bool {
    matches!(c, '\u{964}' | '\u{965}')
}

fn is_doc_script(lang: &str, doc_lang: &str) -> bool {
    let primary = doc_lang.split('-').next().unwrap_or_default();
    primary == lang || SHARED.iter().any(|(l, all)| *l == lang && all.contains(&primary))
}

/// The language to write for right-to-left text: the document's own where the script is shared.
pub(crate) fn spoken<'a>(lang: &'a str, doc_lang: &'a str) -> &'a str {
    if is_doc_script(lang, doc_lang) { doc_lang } else { lang }
}

/// The language of a text that is all in one script, for HTML's `lang`.
pub(crate) fn only_language(text: &str, doc_lang: &str) -> Option<&'static str> {
    let found = stretches(text, doc_lang);
    let first = found.first().filter(|s| s.range.start == 0)?;
    // Long stretches come in pieces; they are one when nothing stands between them.
    let is_whole = found.windows(2).all(|w| w[0].range.end == w[1].range.start && w[0].lang == w[1].lang)
        && found.last().is_some_and(|s| s.range.end == text.len());
    is_whole.then_some(first.lang)
}

/// A language tag that readers accept; anything else becomes British English, the language of the forms.
pub(crate) fn tag(lang: &str) -> String {
    let lang = lang.trim();
    let mut parts = lang.split('-');
    let primary = parts.next().unwrap_or_default();
    let primary_fits = (2..=3).contains(&primary.len()) && primary.chars().all(|c| c.is_ascii_alphabetic());
    let rest_fits = parts.all(|p| (2..=8).contains(&p.len()) && p.chars().all(|c| c.is_ascii_alphanumeric()));
    if primary_fits && rest_fits && lang.len() <= 35 { lang.to_owned() } else { "en-GB".to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_ascends() {
        assert!(SCRIPTS.windows(2).all(|w| w[0].1 < w[1].0));
    }

    #[test]
    fn english_needs_no_marks() {
        assert!(stretches("Danny’s £1,200 — café", "en-GB").is_empty());
    }

    #[test]
    fn urdu_with_numbers_is_one_stretch() {
        let text = "For عائشہ 5 خان, yes";
        let found = stretches(text, "en-GB");
        assert_eq!(found.len(), 1);
        assert_eq!(&text[found[0].range.clone()], "عائشہ 5 خان");
        assert!(found[0].rtl);
    }

    #[test]
    fn a_text_in_one_script_is_one_stretch_to_its_ends() {
        let text = "«এই চুক্তি 12।»";
        let found = stretches(text, "en-GB");
        assert_eq!(found, vec![Stretch { range: 0..text.len(), lang: "bn", rtl: false }]);
        assert_eq!(only_language(text, "en-GB"), Some("bn"));
    }

    #[test]
    fn the_first_word_does_not_turn_a_sentence_round() {
        let turned = |text: &str| is_mostly_rtl(text, &stretches(text, "en-GB"));
        assert!(!turned("عائشہ has one key"));
        assert!(turned("عائشہ خان, friend"));
        assert!(!turned("English"));
    }

    #[test]
    fn long_stretches_come_in_pieces() {
        for text in ["عائشہ ".repeat(5000), "ع".repeat(20_000)] {
            let text = text.trim_end();
            let found = stretches(text, "en-GB");
            assert!(found.len() > 1 && found.iter().all(|s| s.range.len() <= LONGEST));
            assert_eq!(found.iter().map(|s| &text[s.range.clone()]).collect::<String>(), text);
            assert_eq!(only_language(text, "en-GB"), Some("ur"));
        }
    }

    #[test]
    fn tags_are_checked() {
        assert_eq!(tag("pl"), "pl");
        assert_eq!(tag("zh-Hant-TW"), "zh-Hant-TW");
        assert_eq!(tag("<script>"), "en-GB");
        assert_eq!(tag(""), "en-GB");
    }
}
