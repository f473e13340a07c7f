//! Shaped text: lines of positioned glyphs that remember the words they stand for.

use std::ops::Range;
use std::sync::Arc;

use crate::photo::Placed;

/// A colour as red, green, blue.
pub(crate) type Ink = [u8; 3];

/// Where text stands within its width.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Align {
    /// At the start of the reading direction.
    Start,
    /// At the left edge, whatever the reading direction.
    Left,
    /// At the right edge.
    Right,
    /// In the middle.
    Centre,
}

/// How a text looks.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Style {
    /// Size in points.
    pub size: f32,
    /// Line height relative to the size.
    pub leading: f32,
    /// All of it bold.
    pub bold: bool,
    /// Colour.
    pub ink: Ink,
    /// Place within the width.
    pub align: Align,
}

/// One glyph. Offsets count from the run's start, in points.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Glyph {
    /// Glyph number in its face; never 0.
    pub id: u16,
    /// Left edge.
    pub x: f32,
    /// Height above the baseline.
    pub y: f32,
    /// The characters it stands for, in bytes of the source; empty for a glyph that shares its neighbour's.
    pub text: (u32, u32),
}

/// Glyphs whose words do not follow from the glyphs one by one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    /// Which glyphs of the run.
    pub glyphs: Range<usize>,
    /// Their words, in bytes of the source.
    pub text: Range<usize>,
}

/// Glyphs of one face on one line, in one language.
#[derive(Debug, Clone)]
pub(crate) struct Run {
    /// All the text that this run is cut from.
    pub source: Arc<str>,
    /// The bytes of the source that it covers.
    pub range: Range<usize>,
    /// Which face.
    pub face: usize,
    /// Size in points.
    pub size: f32,
    /// Colour.
    pub ink: Ink,
    /// Start, from the left edge of the text.
    pub x: f32,
    /// Baseline, from the top of the line.
    pub baseline: f32,
    /// Width in points.
    pub width: f32,
    /// The glyphs.
    pub glyphs: Vec<Glyph>,
    /// Words to be given separately, in the order of their glyphs.
    pub words: Vec<Word>,
    /// Index among the text's stretches, when the run is in one.
    pub stretch: Option<usize>,
}

impl Run {
    /// The words of the run, in reading order.
    pub(crate) fn words(&self) -> &str {
        self.source.get(self.range.clone()).unwrap_or_default()
    }

    /// The words of one glyph.
    pub(crate) fn glyph_words(&self, glyph: &Glyph) -> &str {
        self.source.get(glyph.text.0 as usize..glyph.text.1 as usize).unwrap_or_default()
    }
}

/// One line: its runs in reading order.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    /// Height in points.
    pub height: f32,
    /// Right edge of the ink.
    pub width: f32,
    /// The runs.
    pub runs: Vec<Arc<Run>>,
    /// A photo, which has its line to itself.
    pub photo: Option<Placed>,
}

/// A stretch in another language, with its words.
#[derive(Debug, Clone)]
pub(crate) struct Passage {
    /// The language.
    pub lang: String,
    /// The words in reading order, where the glyphs stand in another.
    pub words: Option<String>,
}

/// A shaped text.
#[derive(Debug, Clone, Default)]
pub(crate) struct Text {
    /// Its lines, top to bottom.
    pub lines: Vec<Line>,
    /// Its stretches in other languages.
    pub passages: Vec<Passage>,
    /// Whether it runs from right to left as a whole.
    pub rtl: bool,
}

impl Text {
    /// Height of all lines.
    pub(crate) fn height(&self) -> f32 {
        self.lines.iter().map(|l| l.height).sum()
    }

    /// Whether nothing is to be seen.
    pub(crate) fn is_empty(&self) -> bool {
        self.lines.iter().all(|l| l.runs.is_empty() && l.photo.is_none())
    }

    /// Width of the widest line.
    pub(crate) fn width(&self) -> f32 {
        self.lines.iter().map(|l| l.width).fold(0.0, f32::max)
    }

    /// Goes on with another text underneath.
    pub(crate) fn add(&mut self, other: Self) {
        let before = self.passages.len();
        self.rtl |= other.rtl;
        self.passages.extend(other.passages);
        self.lines.extend(other.lines.into_iter().map(|mut line| {
            if before > 0 {
                for run in line.runs.iter_mut().filter(|run| run.stretch.is_some()) {
                    let run = Arc::make_mut(run);
                    run.stretch = run.stretch.map(|stretch| stretch + before);
                }
            }
            line
        }));
    }

    /// Moves all lines to the left edge: a right-to-left text stands at the far end of its width.
    pub(crate) fn move_left(&mut self) {
        for line in &mut self.lines {
            let left = line.runs.iter().map(|r| r.x).fold(f32::INFINITY, f32::min);
            if left.is_finite() {
                line.width -= left;
                for run in &mut line.runs {
                    Arc::make_mut(run).x -= left;
                }
            }
        }
    }
}
