//! Which language a stretch of text is spoken in, told by its script.
//!
//! Nobody marks languages while people talk. A voice that reads Urdu letters with an English mouth is
//! worse than one that guesses the language most often written here in that script.

use std::ops::Range;

use icu_properties::CodePointMapData;
use icu_properties::props::{BidiClass, Script};
use icu_properties::script::ScriptWithExtensions;

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

/// The language most often written here in a script, and whether it runs from right to left.
type Language = (&'static str, bool);

const LANGUAGES: &[(Script, Language)] = &[
    (Script::Greek, ("el", false)),
    (Script::Cyrillic, ("uk", false)),
    (Script::Armenian, ("hy", false)),
    (Script::Hebrew, ("he", true)),
    (Script::Arabic, ("ur", true)),
    (Script::Syriac, ("syr", true)),
    (Script::Thaana, ("dv", true)),
    (Script::Nko, ("nqo", true)),
    (Script::Devanagari, ("hi", false)),
    (Script::Bengali, ("bn", false)),
    (Script::Gurmukhi, ("pa", false)),
    (Script::Gujarati, ("gu", false)),
    (Script::Oriya, ("or", false)),
    (Script::Tamil, ("ta", false)),
    (Script::Telugu, ("te", false)),
    (Script::Kannada, ("kn", false)),
    (Script::Malayalam, ("ml", false)),
    (Script::Sinhala, ("si", false)),
    (Script::Thai, ("th", false)),
    (Script::Lao, ("lo", false)),
    (Script::Tibetan, ("bo", false)),
    (Script::Myanmar, ("my", false)),
    (Script::Georgian, ("ka", false)),
    (Script::Hangul, ("ko", false)),
    (Script::Ethiopic, ("am", false)),
    (Script::Khmer, ("km", false)),
    (Script::Han, ("zh", false)),
    (Script::Bopomofo, ("zh", false)),
    (Script::Hiragana, ("ja", false)),
    (Script::Katakana, ("ja", false)),
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

/// The language of a script. Of one that is not listed no voice is known, but which way it runs.
fn of_script(script: Script, c: char) -> Option<Language> {
    let listed = LANGUAGES.iter().find(|(one, _)| *one == script).map(|(_, language)| *language);
    let runs_left = || {
        let class = CodePointMapData::<BidiClass>::new().get(c);
        matches!(class, BidiClass::RightToLeft | BidiClass::ArabicLetter)
    };
    listed.or_else(|| runs_left().then_some(("und", true)))
}

/// The language of a letter or of a sign that belongs to one, such as Arabic digits. Signs that several languages share,
/// such as the danda, are everybody's.
fn language_of(c: char) -> Option<Language> {
    let scripts = ScriptWithExtensions::new();
    let script = scripts.get_script_val(c);
    if !matches!(script, Script::Common | Script::Inherited) {
        return of_script(script, c);
    }
    if scripts.has_script(c, Script::Arabic) {
        return of_script(Script::Arabic, c);
    }
    if !c.is_alphabetic() {
        return None;
    }
    let mut shared = scripts.get_script_extensions_val(c).iter().map(|one| of_script(one, c));
    let first = shared.next()??;
    shared.all(|other| other == Some(first)).then_some(first)
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
        let found = language_of(c);
        if found.is_none() && !c.is_alphabetic() {
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
    fn signs_belong_to_the_only_language_that_has_them() {
        for (sign, lang) in [
            ('٣', Some("ur")),
            ('،', Some("ur")),
            ('ー', Some("ja")),
            ('、', None),
            ('।', None),
            ('9', None),
            ('é', None),
            ('\u{10800}', Some("und")),
        ] {
            assert_eq!(language_of(sign).map(|(lang, _)| lang), lang, "{sign}");
        }
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
