//! Pages: what stands where, and whose it is in the structure.

use std::sync::Arc;

use crate::text::{Ink, Run};

/// A4, in points.
pub(crate) const WIDTH: f32 = 595.276;
/// A4, in points.
pub(crate) const HEIGHT: f32 = 841.89;
/// Left and right margin.
pub(crate) const MARGIN: f32 = 56.0;
/// Where content begins.
pub(crate) const TOP: f32 = 74.0;
/// Where content ends.
pub(crate) const BOTTOM: f32 = HEIGHT - 62.0;
/// Width of tables and figures.
pub(crate) const MEASURE: f32 = WIDTH - 2.0 * MARGIN;
/// Width of running text: no more than about 75 letters.
pub(crate) const TEXT_WIDTH: f32 = 440.0;

/// The palette: every one keeps its place in greyscale.
pub(crate) mod ink {
    use crate::text::Ink;
    /// Words.
    pub(crate) const WORDS: Ink = [0x1B, 0x2A, 0x2F];
    /// Headings, edges.
    pub(crate) const TEAL: Ink = [0x0B, 0x52, 0x5B];
    /// Small print; seven to one on white.
    pub(crate) const QUIET: Ink = [0x4A, 0x58, 0x5E];
    /// Rules between rows.
    pub(crate) const RULE: Ink = [0xC3, 0xCD, 0xCF];
    /// Outlines of boxes to fill in.
    pub(crate) const OUTLINE: Ink = [0x6B, 0x7A, 0x80];
    /// Behind table heads and totals.
    pub(crate) const SHADE: Ink = [0xE7, 0xF0, 0xF1];
    /// Behind what must not be missed.
    pub(crate) const WARM: Ink = [0xFB, 0xF4, 0xE4];
    /// Edge of what must not be missed.
    pub(crate) const MARIGOLD: Ink = [0xC9, 0x86, 0x12];
    /// Gaps.
    pub(crate) const BRICK: Ink = [0x9E, 0x2A, 0x1F];
    /// Paper.
    pub(crate) const WHITE: Ink = [0xFF, 0xFF, 0xFF];
}

/// Whose a thing on the page is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Owner {
    /// A node of the structure tree.
    Node(usize),
    /// Decoration.
    Decoration,
    /// Repeats at the top of each page.
    Header,
    /// Repeats at the foot of each page.
    Footer,
}

/// How lines are drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Dash {
    /// Unbroken.
    None,
    /// Round dots this far apart.
    Dots(f32),
}

/// Something drawn. Coordinates are in points from the top left corner.
#[derive(Debug, Clone)]
pub(crate) enum Draw {
    /// Glyphs; the run's own coordinates count from here.
    Text {
        /// What.
        run: Arc<Run>,
        /// Left edge of the text.
        x: f32,
        /// Top of the line.
        y: f32,
    },
    /// A rectangle.
    Rect {
        /// Left, top, width, height.
        at: [f32; 4],
        /// Colour inside.
        fill: Option<Ink>,
        /// Colour and width of the outline.
        edge: Option<(Ink, f32)>,
    },
    /// A straight line.
    Line {
        /// Start and end.
        at: [f32; 4],
        /// Colour.
        ink: Ink,
        /// Width.
        width: f32,
        /// Broken or not.
        dash: Dash,
    },
    /// A photo.
    Photo {
        /// Which of the layout's prints.
        print: usize,
        /// Left, top, width, height.
        at: [f32; 4],
    },
}

/// A thing on a page and whose it is.
#[derive(Debug, Clone)]
pub(crate) struct Item {
    /// Whose.
    pub owner: Owner,
    /// What.
    pub draw: Draw,
}

/// One page.
#[derive(Debug, Clone, Default)]
pub(crate) struct Page {
    /// Backgrounds, drawn first.
    pub under: Vec<Item>,
    /// Content, in reading order.
    pub items: Vec<Item>,
    /// Where content ended when the page was left.
    pub end: f32,
}
