//! From pages to drawing operations, each marked with whose it is.

use std::collections::BTreeMap;

use printpdf::{
    Codepoint, Color, DictItem, FontId, Line, LineCapStyle, LineDashPattern, LinePoint, Mm, Op, PaintMode,
    PdfFontHandle, PdfPage, Point, Pt, Rect, Rgb, TextItem, TextMatrix,
};

use super::embed::Codes;
use super::object::utf16;
use super::photos;
use crate::clean::is_private;
use crate::fonts::Fonts;
use crate::layout::Layout;
use crate::page::{Dash, Draw, HEIGHT, Item, Owner, Page};
use crate::text::{Glyph, Ink, Run};
use crate::tree::Tree;

/// Longest word in bytes that is given separately; archives allow 32,767 bytes in a string.
const LONGEST_WORD: usize = 12_000;

/// Something inside a structure element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kid {
    /// Marked content: page and number.
    Content(usize, usize),
    /// A stretch of the element's text.
    Stretch(usize),
}

/// All pages as operations, and what belongs to which node.
pub(super) struct Drawn {
    pub pages: Vec<PdfPage>,
    /// Per page, the node of each marked content.
    pub owners: Vec<Vec<usize>>,
    /// Per node, its content in reading order.
    pub kids: BTreeMap<usize, Vec<Kid>>,
    /// The codes given to glyphs.
    pub codes: Codes,
}

/// Draws all pages.
pub(super) fn draw(fonts: &Fonts, layout: &Layout) -> Drawn {
    let mut pen = Pen {
        fonts,
        tree: &layout.tree,
        out: Drawn { pages: Vec::new(), owners: Vec::new(), kids: BTreeMap::new(), codes: Codes::default() },
        ops: Vec::new(),
    };
    for (number, page) in layout.pages.iter().enumerate() {
        pen.page(number, page);
    }
    pen.out
}

struct Pen<'a> {
    fonts: &'a Fonts,
    tree: &'a Tree,
    out: Drawn,
    ops: Vec<Op>,
}

fn properties(entries: &[(&str, DictItem)]) -> DictItem {
    DictItem::Dict { map: entries.iter().map(|(k, v)| ((*k).to_owned(), v.clone())).collect() }
}

fn span(entries: &[(&str, DictItem)]) -> Op {
    Op::BeginMarkedContentWithProperties { tag: "Span".to_owned(), properties: properties(entries) }
}

fn colour(ink: Ink) -> Color {
    let [r, g, b] = ink.map(|c| f32::from(c) / 255.0);
    Color::Rgb(Rgb { r, g, b, icc_profile: None })
}

/// From the top left corner, as pages are laid out, to the bottom left one, as PDF counts.
fn point(x: f32, y: f32) -> LinePoint {
    LinePoint { p: Point { x: Pt(x), y: Pt(HEIGHT - y) }, bezier: false }
}

impl Pen<'_> {
    fn page(&mut self, number: usize, page: &Page) {
        self.out.owners.push(Vec::new());
        let mut open = None;
        for item in page.under.iter().chain(&page.items) {
            if open != Some(item.owner) {
                if open.is_some() {
                    self.ops.push(Op::EndMarkedContent);
                }
                self.begin(number, item);
                open = Some(item.owner);
            }
            self.item(&item.draw);
        }
        if open.is_some() {
            self.ops.push(Op::EndMarkedContent);
        }
        let ops = std::mem::take(&mut self.ops);
        self.out.pages.push(PdfPage::new(Mm(210.0), Mm(297.0), ops));
    }

    fn begin(&mut self, page: usize, item: &Item) {
        let artifact = |kind: &[u8]| {
            let kind = DictItem::Name(kind.to_vec());
            let pagination = DictItem::Name(b"Pagination".to_vec());
            Op::BeginMarkedContentWithProperties {
                tag: "Artifact".to_owned(),
                properties: properties(&[("Type", pagination), ("Subtype", kind)]),
            }
        };
        let op = match item.owner {
            Owner::Node(node) => {
                let number = self.content(page, node);
                span(&[("MCID", DictItem::Int(i64::try_from(number).unwrap_or(0)))])
            }
            Owner::Decoration => Op::BeginMarkedContent { tag: "Artifact".to_owned() },
            Owner::Header => artifact(b"Header"),
            Owner::Footer => artifact(b"Footer"),
        };
        self.ops.push(op);
    }

    /// Books a piece of content for a node, and a stretch of text for the text it stands in.
    fn content(&mut self, page: usize, node: usize) -> usize {
        let owners = &mut self.out.owners[page];
        let number = owners.len();
        owners.push(node);
        let kids = self.out.kids.entry(node).or_default();
        let is_new = kids.is_empty();
        kids.push(Kid::Content(page, number));
        if let Some(known) = self.tree.nodes.get(node).filter(|n| n.is_inline && is_new) {
            self.out.kids.entry(known.parent).or_default().push(Kid::Stretch(node));
        }
        number
    }

    fn item(&mut self, draw: &Draw) {
        match draw {
            Draw::Text { run, x, y } => self.text(run, *x, *y),
            Draw::Rect { at: [x, y, w, h], fill, edge } => self.rect([*x, *y, *w, *h], *fill, *edge),
            Draw::Photo { print, at } => self.ops.push(photos::show(*print, *at)),
            Draw::Line { at: [x1, y1, x2, y2], ink, width, dash } => {
                self.ops.push(Op::SetOutlineColor { col: colour(*ink) });
                self.ops.push(Op::SetOutlineThickness { pt: Pt(*width) });
                if let Dash::Dots(step) = dash {
                    self.ops.push(Op::SetLineCapStyle { cap: LineCapStyle::Round });
                    self.ops.push(Op::SetLineDashPattern { dash: LineDashPattern::new(0.0, &[0.0, *step]) });
                }
                let points = vec![point(*x1, *y1), point(*x2, *y2)];
                self.ops.push(Op::DrawLine { line: Line { points, is_closed: false } });
                if *dash != Dash::None {
                    self.ops.push(Op::SetLineCapStyle { cap: LineCapStyle::Butt });
                    self.ops.push(Op::SetLineDashPattern { dash: LineDashPattern::new(0.0, &[]) });
                }
            }
        }
    }

    fn rect(&mut self, [x, y, w, h]: [f32; 4], fill: Option<Ink>, edge: Option<(Ink, f32)>) {
        if let Some(ink) = fill {
            self.ops.push(Op::SetFillColor { col: colour(ink) });
        }
        if let Some((ink, width)) = edge {
            self.ops.push(Op::SetOutlineColor { col: colour(ink) });
            self.ops.push(Op::SetOutlineThickness { pt: Pt(width) });
        }
        let mode = match (fill, edge) {
            (Some(_), Some(_)) => PaintMode::FillStroke,
            (Some(_), None) => PaintMode::Fill,
            _ => PaintMode::Stroke,
        };
        let rectangle = Rect {
            x: Pt(x),
            y: Pt(HEIGHT - y - h),
            width: Pt(w),
            height: Pt(h),
            mode: Some(mode),
            winding_order: None,
        };
        self.ops.push(Op::DrawRectangle { rectangle });
    }

    fn text(&mut self, run: &Run, x: f32, y: f32) {
        if run.glyphs.is_empty() {
            return;
        }
        self.ops.push(Op::SetFillColor { col: colour(run.ink) });
        self.ops.push(Op::StartTextSection);
        let origin = (x + run.x, HEIGHT - (y + run.baseline));
        let mut font = None;
        let mut next = 0;
        for word in &run.words {
            self.glyphs(run, next..word.glyphs.start, origin, &mut font);
            let words = run.source.get(word.text.clone()).unwrap_or_default();
            if words.len() > LONGEST_WORD {
                // Marks piled up without end: glyph by glyph is all that a PDF can hold.
                continue;
            }
            self.ops.push(span(&[("ActualText", DictItem::Bytes(utf16(words)))]));
            self.glyphs(run, word.glyphs.clone(), origin, &mut font);
            self.ops.push(Op::EndMarkedContent);
            next = word.glyphs.end;
        }
        self.glyphs(run, next..run.glyphs.len(), origin, &mut font);
        self.ops.push(Op::EndTextSection);
    }

    /// Shows glyphs, moving the pen afresh wherever the height changes or the pen goes back.
    fn glyphs(
        &mut self,
        run: &Run,
        range: std::ops::Range<usize>,
        origin: (f32, f32),
        font: &mut Option<usize>,
    ) {
        let Some(face) = self.fonts.faces().get(run.face) else { return };
        let unit = run.size / 1000.0;
        let mut show: Vec<Codepoint> = Vec::new();
        let mut rise = f32::NAN;
        let mut pen = 0.0;
        for glyph in run.glyphs.get(range).unwrap_or_default() {
            let words = glyph_text(run, glyph);
            let (set, code) = self.out.codes.code(run.face, glyph.id, &words);
            let jump = (glyph.x - pen) / unit;
            let moves =
                (glyph.y - rise).abs() > 0.005 || rise.is_nan() || !(-2000.0..=2000.0).contains(&jump);
            if moves || *font != Some(set) {
                self.show(&mut show);
                if *font != Some(set) {
                    let handle = PdfFontHandle::External(FontId(format!("T{set}")));
                    self.ops.push(Op::SetFont { font: handle, size: Pt(run.size) });
                    *font = Some(set);
                }
                let at = [1.0, 0.0, 0.0, 1.0, origin.0 + glyph.x, origin.1 + glyph.y];
                self.ops.push(Op::SetTextMatrix { matrix: TextMatrix::Raw(at) });
                rise = glyph.y;
                pen = glyph.x;
            } else if jump.abs() > 0.6
                && let Some(last) = show.last_mut()
            {
                // Kerning, in tenths of a thousandth; the pen remembers what rounding left over.
                let kern = (-jump * 10.0).round() / 10.0;
                last.offset += kern;
                pen -= kern * unit;
            }
            show.push(Codepoint::with_cid(code, 0.0, words));
            pen += f32::from(face.advance(glyph.id)) * unit;
        }
        self.show(&mut show);
    }

    fn show(&mut self, glyphs: &mut Vec<Codepoint>) {
        if !glyphs.is_empty() {
            self.ops.push(Op::ShowText { items: vec![TextItem::GlyphIds(std::mem::take(glyphs))] });
        }
    }
}

/// The words that a reader finds behind a glyph when nothing else is given.
fn glyph_text(run: &Run, glyph: &Glyph) -> String {
    const LONGEST: usize = 24;
    let words = run.glyph_words(glyph);
    match words {
        // Nothing of its own: its words are given with its neighbour or its word.
        "" => "\u{200B}".to_owned(),
        "\n" => " ".to_owned(),
        _ if words.chars().any(is_private) => "\u{FFFD}".to_owned(),
        _ => words.chars().take(LONGEST).collect(),
    }
}
