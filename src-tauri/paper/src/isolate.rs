//! Keeps names, amounts and telephone numbers in their own reading order beside words that run from right to left: in
//! HTML by elements, in a PDF by signs that steer the shaping and are nowhere in the words themselves. [UAX #9]

use std::borrow::Cow;
use std::ops::Range;

use crate::language::Stretch;

const LEFT_TO_RIGHT: char = '\u{2066}';
const RIGHT_TO_LEFT: char = '\u{2067}';
const ENDS: char = '\u{2069}';
/// Each of these signs has as many bytes.
const SIGN: usize = 3;

/// A text with its isolates, for shaping.
pub(crate) struct Isolated<'a> {
    /// The text with the signs in it.
    pub text: Cow<'a, str>,
    /// Where the signs stand, ascending.
    signs: Vec<usize>,
}

impl<'a> Isolated<'a> {
    /// A text with its right-to-left stretches isolated where it runs from left to right as a whole, and its figures
    /// wherever the words around them run from right to left.
    pub(crate) fn of(text: &'a str, stretches: &[Stretch], is_rtl: bool) -> Self {
        let mut places = Vec::new();
        for stretch in stretches.iter().filter(|stretch| stretch.rtl && !is_rtl) {
            // An isolate ends with its line.
            for line in lines(text, &stretch.range) {
                isolate(RIGHT_TO_LEFT, &line, &mut places);
            }
        }
        for figure in figures(text) {
            if is_rtl || is_within(&figure, stretches) {
                isolate(LEFT_TO_RIGHT, &figure, &mut places);
            }
        }
        // What ends stands before what begins at the same place; a stretch opens before a figure within it.
        places.sort_by_key(|(at, sign)| (*at, *sign != ENDS, *sign != RIGHT_TO_LEFT));
        Self::with(text, &places)
    }

    fn with(text: &'a str, places: &[(usize, char)]) -> Self {
        if places.is_empty() {
            return Self { text: Cow::Borrowed(text), signs: Vec::new() };
        }
        let mut out = String::with_capacity(text.len() + places.len() * SIGN);
        let mut signs = Vec::with_capacity(places.len());
        let mut done = 0;
        for (at, sign) in places {
            out.push_str(text.get(done..*at).unwrap_or_default());
            signs.push(out.len());
            out.push(*sign);
            done = *at;
        }
        out.push_str(text.get(done..).unwrap_or_default());
        Self { text: Cow::Owned(out), signs }
    }

    /// Where a place of the text with its signs stands in the text itself.
    pub(crate) fn original(&self, range: &Range<usize>) -> Range<usize> {
        let place = |at: usize| at - SIGN * self.signs.partition_point(|sign| *sign < at);
        place(range.start)..place(range.end)
    }

    /// Where a place of the text stands in the text with its signs.
    pub(crate) fn shaped(&self, range: &Range<usize>) -> Range<usize> {
        // A sign at the start stands before the words, one at the end behind them.
        let at = |(nth, sign): (usize, &usize)| sign - nth * SIGN;
        let signs = || self.signs.iter().enumerate().map(at);
        let start = range.start + SIGN * signs().take_while(|sign| *sign <= range.start).count();
        start..range.end + SIGN * signs().take_while(|sign| *sign < range.end).count()
    }
}

fn isolate(sign: char, range: &Range<usize>, places: &mut Vec<(usize, char)>) {
    places.push((range.start, sign));
    places.push((range.end, ENDS));
}

fn lines(text: &str, range: &Range<usize>) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = range.start;
    for line in text.get(range.clone()).unwrap_or_default().split('\n') {
        if !line.is_empty() {
            out.push(start..start + line.len());
        }
        start += line.len() + 1;
    }
    out
}

fn is_within(figure: &Range<usize>, stretches: &[Stretch]) -> bool {
    stretches.iter().any(|s| s.rtl && s.range.start <= figure.start && figure.end <= s.range.end)
}

/// Amounts, dates, times and telephone numbers: digits with the signs that belong to them.
pub(crate) fn figures(text: &str) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    let mut open: Option<Range<usize>> = None;
    let mut has_digit = false;
    for (at, c) in text.char_indices().chain([(text.len(), '\n')]) {
        let end = at + c.len_utf8();
        if c.is_ascii_digit() || (!has_digit && matches!(c, '£' | '€' | '$' | '+' | '-' | '−' | '(')) {
            let figure = open.get_or_insert(at..end);
            figure.end = end;
            has_digit |= c.is_ascii_digit();
        } else if has_digit && matches!(c, '%' | ')') {
            if let Some(figure) = open.as_mut().filter(|figure| figure.end == at) {
                figure.end = end;
            }
        } else if !(has_digit && joins(c, open.as_ref(), at)) {
            out.extend(open.take().filter(|_| has_digit));
            has_digit = false;
        }
    }
    out
}

/// Signs within a figure, one between two of its digits.
fn joins(c: char, open: Option<&Range<usize>>, at: usize) -> bool {
    matches!(c, ' ' | '\u{A0}' | '\u{202F}' | '.' | ',' | ':' | '/' | '-' | '–')
        && open.is_some_and(|figure| at == figure.end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language;

    fn found(text: &str) -> Vec<&str> {
        figures(text).into_iter().map(|range| &text[range]).collect()
    }

    fn isolated(text: &str) -> String {
        let stretches = language::stretches(text, "en-GB");
        Isolated::of(text, &stretches, language::is_mostly_rtl(text, &stretches)).text.into_owned()
    }

    #[test]
    fn a_figure_is_its_digits_with_their_signs() {
        assert_eq!(found("فون 07700 900123 اور £1,200.50."), ["07700 900123", "£1,200.50"]);
        assert_eq!(found("(0161) 496 0108, 70%; 3/6/2026"), ["(0161) 496 0108", "70%", "3/6/2026"]);
        assert_eq!(found("£ and +"), Vec::<&str>::new());
    }

    #[test]
    fn names_and_figures_have_isolates_of_their_own() {
        assert_eq!(
            isolated("Family: رضیہ: £1,200.00 a year"),
            "Family: \u{2067}رضیہ\u{2069}: £1,200.00 a year"
        );
        assert_eq!(isolated("فون 07700 900123 پر"), "فون \u{2066}07700 900123\u{2069} پر");
        assert_eq!(
            isolated("Please ring him: فون 07700 900123 پر."),
            "Please ring him: \u{2067}فون \u{2066}07700 900123\u{2069} پر\u{2069}."
        );
        assert_eq!(isolated("Danny’s £1,200 — café"), "Danny’s £1,200 — café");
    }

    /// The signs of a text that are no letters, as they stand on paper from left to right.
    fn on_paper(text: &str) -> String {
        let photos = crate::Photos::none();
        let mut fonts = crate::fonts::Fonts::load();
        let mut shaper = crate::shape::Shaper {
            fonts: &mut fonts,
            lang: "en-GB".to_owned(),
            scale: 1.0,
            missing: std::collections::BTreeMap::new(),
            images: crate::photo::ImageCache::new(&photos),
        };
        let laid = shaper.plain(text, &crate::flow::BODY, 500.0);
        let mut signs: Vec<(f32, &str)> = Vec::new();
        for run in laid.lines.iter().flat_map(|line| &line.runs) {
            signs.extend(run.glyphs.iter().map(|glyph| (run.x + glyph.x, run.glyph_words(glyph))));
        }
        signs.sort_by(|one, other| one.0.total_cmp(&other.0));
        let is_shown = |sign: &&str| *sign != " " && (sign.is_ascii() || *sign == "£");
        signs.iter().map(|(_, sign)| *sign).filter(is_shown).collect()
    }

    #[test]
    fn figures_read_from_left_to_right_on_paper_too() {
        assert_eq!(on_paper("فون 07700 900123 پر"), "07700900123");
        assert_eq!(on_paper("Family: رضیہ بیگم: £1,200.00 a year"), "Family::£1,200.00ayear");
        assert_eq!(on_paper("رضیہ بیگم £1,200.00"), "£1,200.00");
        assert_eq!(on_paper("Ring رضیہ, 07700 900123, at 9"), "Ring,07700900123,at9");
    }

    #[test]
    fn a_place_in_the_shaped_text_is_one_in_the_words() {
        let text = "Please ring him: فون 07700 900123 پر.";
        let stretches = language::stretches(text, "en-GB");
        let isolated = Isolated::of(text, &stretches, false);
        for (at, c) in isolated.text.char_indices() {
            let range = isolated.original(&(at..at + c.len_utf8()));
            let own =
                if matches!(c, LEFT_TO_RIGHT | RIGHT_TO_LEFT | ENDS) { String::new() } else { c.to_string() };
            assert_eq!(&text[range.clone()], own);
            if !own.is_empty() {
                let shaped = isolated.shaped(&range);
                assert_eq!(&isolated.text[shaped], own);
            }
        }
    }
}
