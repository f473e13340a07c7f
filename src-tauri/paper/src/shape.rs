//! From words to glyphs and lines.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use document::Span;
use parley::layout::{Alignment, Glyph as Shaped, GlyphRun};
use parley::style::{FontWeight, LineHeight, OverflowWrap, StyleProperty};
use parley::{AlignmentOptions, BaseDirection, PositionedLayoutItem};

use crate::clean::{clean, is_invisible, is_private};
use crate::fonts::Fonts;
use crate::isolate::Isolated;
use crate::language::{self, Stretch};
use crate::photo::{BESIDE_WORDS, ImageCache};
use crate::text::{Align, Glyph, Line, Passage, Run, Style, Text, Word};

/// Ink further than this from its line is let run into its neighbours (in sizes): stacked marks without
/// end must not make a line taller than a page.
const TALLEST_INK: f32 = 5.0;

/// More characters than this on one glyph are given as a word: readers cut long glyph texts short.
const LONGEST_GLYPH_TEXT: u32 = 24;

/// Shapes text and keeps count of what no font has.
pub(crate) struct Shaper<'a> {
    pub fonts: &'a mut Fonts,
    /// The document's language.
    pub lang: String,
    /// How much larger than usual running text is set.
    pub scale: f32,
    /// Characters without a glyph, with the words around their first appearance.
    pub missing: BTreeMap<char, String>,
    /// Where photos come from.
    pub images: ImageCache<'a>,
}

impl Shaper<'_> {
    /// Shapes plain text.
    pub(crate) fn plain(&mut self, text: &str, style: &Style, width: f32) -> Text {
        self.shape(&clean(text), &[], style, width)
    }

    /// Shapes spans.
    pub(crate) fn spans(&mut self, spans: &[Span], style: &Style, width: f32) -> Text {
        self.spans_under(spans, BESIDE_WORDS, style, width)
    }

    /// Shapes spans under their photos, each in a box of this size.
    pub(crate) fn spans_under(
        &mut self,
        spans: &[Span],
        room: (f32, f32),
        style: &Style,
        width: f32,
    ) -> Text {
        let mut text = String::new();
        let mut bold = Vec::new();
        for span in spans {
            let start = text.len();
            text.push_str(&clean(&span.text));
            if span.strong && start < text.len() {
                bold.push(start..text.len());
            }
        }
        let words = self.shape(&text, &bold, style, width);
        let mut out = Text::default();
        for photo in spans.iter().filter_map(|span| span.photo.as_ref()) {
            out.add(self.photo(photo, room, words.rtl, width));
        }
        out.add(words);
        out
    }

    fn shape(&mut self, text: &str, bold: &[Range<usize>], style: &Style, width: f32) -> Text {
        let text = text.trim_end_matches([' ', '\n']);
        if text.is_empty() {
            return Text::default();
        }
        let stretches = language::stretches(text, &self.lang);
        let rtl = language::is_mostly_rtl(text, &stretches);
        let isolated = Isolated::of(text, &stretches, rtl);
        let families = self.fonts.family_list();
        let mut builder =
            self.fonts.shaper.ranged_builder(&mut self.fonts.context, &isolated.text, 1.0, false);
        builder.push_default(StyleProperty::FontFamily(families));
        builder.push_default(StyleProperty::FontSize(style.size * self.scale));
        builder.push_default(StyleProperty::LineHeight(LineHeight::FontSizeRelative(style.leading)));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
        builder.set_base_direction(if rtl { BaseDirection::Rtl } else { BaseDirection::Ltr });
        if style.bold {
            builder.push_default(StyleProperty::FontWeight(FontWeight::BOLD));
        }
        for range in bold {
            builder.push(StyleProperty::FontWeight(FontWeight::BOLD), isolated.shaped(range));
        }
        let mut layout = builder.build(&isolated.text);
        layout.break_all_lines(Some(width.max(1.0)));
        let align = match style.align {
            Align::Start => Alignment::Start,
            Align::Left => Alignment::Left,
            Align::Right => Alignment::Right,
            Align::Centre => Alignment::Center,
        };
        layout.align(align, AlignmentOptions::default());

        let source: Arc<str> = Arc::from(text);
        let mut lines = Vec::new();
        for line in layout.lines() {
            let metrics = line.metrics();
            let mut runs = Vec::new();
            let mut last = None;
            for item in line.items() {
                let PositionedLayoutItem::GlyphRun(glyph_run) = item else { continue };
                // One run may come in several pieces of one style each; its clusters are read once.
                if last != Some(glyph_run.run().index()) {
                    last = Some(glyph_run.run().index());
                    let words = (&source, &isolated, &*stretches);
                    self.run(&glyph_run, words, style, metrics.block_min_coord, &mut runs);
                }
            }
            runs.sort_by_key(|r| r.range.start);
            lines.push(self.line(runs, metrics.line_height));
        }
        Text { lines, passages: self.passages(text, &stretches), rtl }
    }

    fn passages(&self, text: &str, stretches: &[Stretch]) -> Vec<Passage> {
        stretches
            .iter()
            .map(|s| Passage {
                lang: language::spoken(s.lang, &self.lang).to_owned(),
                words: s.rtl.then(|| text.get(s.range.clone()).unwrap_or_default().replace('\n', " ")),
            })
            .collect()
    }

    /// Makes room for ink that reaches out of its line: stacked marks, tall scripts.
    fn line(&self, mut runs: Vec<Run>, height: f32) -> Line {
        let (mut above, mut below) = (0.0_f32, 0.0_f32);
        let mut width = 0.0_f32;
        for run in &runs {
            let Some(face) = self.fonts.faces().get(run.face) else { continue };
            let unit = run.size / 1000.0;
            for glyph in &run.glyphs {
                let (low, high) = face.ink.get(usize::from(glyph.id)).copied().unwrap_or_default();
                let limit = run.size * TALLEST_INK;
                let top = (glyph.y + f32::from(high) * unit).min(limit);
                let bottom = (-glyph.y - f32::from(low) * unit).min(limit);
                above = above.max(top - run.baseline);
                below = below.max(bottom - (height - run.baseline));
            }
            width = width.max(run.x + run.width);
        }
        if above > 0.0 {
            for run in &mut runs {
                run.baseline += above;
            }
        }
        Line {
            height: height + above + below,
            width,
            runs: runs.into_iter().map(Arc::new).collect(),
            photo: None,
        }
    }

    fn run(
        &mut self,
        glyph_run: &GlyphRun<'_, ()>,
        (source, isolated, stretches): (&Arc<str>, &Isolated<'_>, &[Stretch]),
        style: &Style,
        line_top: f32,
        out: &mut Vec<Run>,
    ) {
        let run = glyph_run.run();
        let Some(face) = self.fonts.face_of(run.font()) else { return };
        let rtl = run.is_rtl();
        let mut clusters: Vec<(Range<usize>, Vec<Shaped>)> = Vec::new();
        for cluster in run.clusters() {
            let range = isolated.original(&cluster.text_range());
            match clusters.last_mut() {
                Some(open) if cluster.is_ligature_continuation() => open.0.end = range.end,
                _ => clusters.push((range, cluster.glyphs().collect())),
            }
        }
        if rtl {
            clusters.reverse();
        }
        let mut builder = RunBuilder {
            source,
            stretches,
            style,
            baseline: glyph_run.baseline() - line_top,
            size: run.font_size(),
            rtl,
            pen: glyph_run.offset(),
            out,
            open: None,
        };
        for (range, glyphs) in clusters {
            self.cluster(face, range, &glyphs, &mut builder);
        }
        builder.close();
    }

    /// One cluster that cannot be taken apart: give each glyph its characters.
    fn cluster(&mut self, face: usize, range: Range<usize>, glyphs: &[Shaped], builder: &mut RunBuilder<'_>) {
        let words = builder.source.get(range.clone()).unwrap_or_default();
        if words.is_empty() {
            // A sign that steers the order of what is around it: nothing is seen of it.
            return;
        }
        if words == "\n" {
            // Without a space, the last word of one line and the first of the next would be read as one.
            if let Some(blank) = self.fonts.blank() {
                builder.glyph(
                    blank.face,
                    &range,
                    Glyph { id: blank.glyph, x: 0.0, y: 0.0, text: span(&range) },
                );
            }
            return;
        }
        if glyphs.iter().any(|g| g.id == 0) {
            self.note_missing(face, words, &range, builder.source);
        }
        let lacks = glyphs.iter().any(|g| g.id == 0);
        let texts = texts_of_glyphs(words, &range, glyphs, builder.rtl, lacks);
        let mut drawn = 0;
        for (shaped, text) in glyphs.iter().zip(&texts.texts) {
            let id = u16::try_from(shaped.id).unwrap_or(0);
            let stand_in = self.fonts.stand_in().filter(|_| id == 0);
            let glyph =
                Glyph { id: stand_in.map_or(id, |s| s.glyph), x: shaped.x, y: -shaped.y, text: *text };
            if glyph.id != 0 {
                builder.glyph(stand_in.map_or(face, |s| s.face), &range, glyph);
                drawn += 1;
            }
            builder.pen += shaped.advance;
        }
        if texts.needs_actual_text || words.chars().any(is_private) {
            builder.give_actual_text(drawn, &range);
        }
    }

    fn note_missing(&mut self, face: usize, words: &str, range: &Range<usize>, source: &str) {
        let has = |c: char| self.fonts.faces().get(face).is_some_and(|f| f.glyph(c).is_some());
        let lacking: Vec<char> = words.chars().filter(|c| !is_invisible(*c) && !has(*c)).collect();
        for c in lacking {
            self.missing.entry(c).or_insert_with(|| around(source, range));
        }
    }
}

/// The words around a place, for a person to find it.
fn around(source: &str, range: &Range<usize>) -> String {
    let before: Vec<char> = source.get(..range.start).unwrap_or_default().chars().rev().take(30).collect();
    let after = source.get(range.start..).unwrap_or_default().chars().take(30);
    let text: String = before.into_iter().rev().chain(after).collect();
    crate::clean::clean_line(&text)
}

#[expect(clippy::cast_possible_truncation, reason = "no text in memory here is longer than 4 GB")]
fn span(range: &Range<usize>) -> (u32, u32) {
    (range.start as u32, range.end as u32)
}

struct GlyphTexts {
    /// The characters of each glyph.
    texts: Vec<(u32, u32)>,
    /// Whether the glyphs one by one do not give back the words.
    needs_actual_text: bool,
}

/// Shares a cluster's characters out among its glyphs: one each in reading order, the rest to the last.
///
/// Where a glyph is lacking, the stand-in ends up in a run of its own, so that the first glyph takes all.
fn texts_of_glyphs(
    words: &str,
    range: &Range<usize>,
    glyphs: &[Shaped],
    rtl: bool,
    lacks: bool,
) -> GlyphTexts {
    let whole = span(range);
    if lacks {
        let text = |i| if i == 0 { whole } else { (whole.1, whole.1) };
        return GlyphTexts { texts: (0..glyphs.len()).map(text).collect(), needs_actual_text: false };
    }
    let is_long = whole.1 - whole.0 > LONGEST_GLYPH_TEXT;
    let moved = glyphs.iter().any(|g| g.x.abs() > 0.01 || g.y.abs() > 0.01);
    if glyphs.len() <= 1 {
        return GlyphTexts {
            texts: vec![whole; glyphs.len()],
            needs_actual_text: is_long || (moved && words.len() > 4),
        };
    }
    let starts: Vec<u32> = words.char_indices().map(|(i, _)| whole.0 + span(&(i..i)).0).collect();
    let mut texts: Vec<(u32, u32)> = (0..glyphs.len())
        .map(|i| {
            let start = starts.get(i).copied().unwrap_or(whole.1);
            let is_last = i + 1 == glyphs.len();
            (start, if is_last { whole.1 } else { starts.get(i + 1).copied().unwrap_or(whole.1) })
        })
        .collect();
    if rtl {
        texts.reverse();
    }
    GlyphTexts { texts, needs_actual_text: true }
}

/// Collects glyphs into runs of one face and one stretch.
struct RunBuilder<'a> {
    source: &'a Arc<str>,
    stretches: &'a [Stretch],
    style: &'a Style,
    baseline: f32,
    size: f32,
    rtl: bool,
    pen: f32,
    out: &'a mut Vec<Run>,
    open: Option<Run>,
}

impl RunBuilder<'_> {
    fn glyph(&mut self, face: usize, range: &Range<usize>, mut glyph: Glyph) {
        let after = self.stretches.partition_point(|s| s.range.end <= range.start);
        let stretch = self.stretches.get(after).filter(|s| s.range.start <= range.start).map(|_| after);
        if self.open.as_ref().is_some_and(|r| r.face != face || r.stretch != stretch) {
            self.close();
        }
        let run = self.open.get_or_insert_with(|| Run {
            source: Arc::clone(self.source),
            range: range.clone(),
            face,
            size: self.size,
            ink: self.style.ink,
            x: self.pen,
            baseline: self.baseline,
            width: 0.0,
            glyphs: Vec::new(),
            words: Vec::new(),
            stretch,
        });
        run.range = run.range.start.min(range.start)..run.range.end.max(range.end);
        glyph.x += self.pen - run.x;
        run.glyphs.push(glyph);
    }

    /// Remembers that the last glyphs need their words given separately.
    fn give_actual_text(&mut self, drawn: usize, range: &Range<usize>) {
        let Some(run) = &mut self.open else { return };
        let end = run.glyphs.len();
        if drawn > 0 {
            run.words.push(Word { glyphs: end.saturating_sub(drawn)..end, text: range.clone() });
        }
    }

    fn close(&mut self) {
        let Some(mut run) = self.open.take() else { return };
        run.width = self.pen - run.x;
        let written_rtl = run.stretch.and_then(|s| self.stretches.get(s)).is_some_and(|s| s.rtl);
        if written_rtl {
            // The stretch gives all its words at once.
            run.words.clear();
        } else if self.rtl {
            // Signs that merely stand in a right-to-left line: reading order.
            run.words.clear();
            run.glyphs.reverse();
        } else {
            run.words = whole_words(&run);
        }
        self.out.push(run);
    }
}

/// Widens each hard place to the word it is in, so that readers get whole words.
fn whole_words(run: &Run) -> Vec<Word> {
    let mut out: Vec<Word> = Vec::new();
    let is_gap = |g: &Glyph| run.glyph_words(g).chars().all(char::is_whitespace) && g.text.0 < g.text.1;
    for hard in &run.words {
        if out.last().is_some_and(|w| w.glyphs.end >= hard.glyphs.end) {
            continue;
        }
        let mut glyphs = hard.glyphs.clone();
        let floor = out.last().map_or(0, |w| w.glyphs.end);
        while glyphs.start > floor && !is_gap(&run.glyphs[glyphs.start - 1]) {
            glyphs.start -= 1;
        }
        while glyphs.end < run.glyphs.len() && !is_gap(&run.glyphs[glyphs.end]) {
            glyphs.end += 1;
        }
        let texts = run.glyphs[glyphs.clone()].iter().map(|g| g.text).filter(|t| t.0 < t.1);
        let (from, to) = texts.fold((u32::MAX, 0), |a, t| (a.0.min(t.0), a.1.max(t.1)));
        if from < to {
            out.push(Word { glyphs, text: from as usize..to as usize });
        }
    }
    out
}
