//! One face: what the writers must know of it.

use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::string::StringId;
use skrifa::{FontRef, GlyphId, MetadataProvider};

/// A face's measures, in thousandths of an em.
pub(crate) struct Face {
    /// The font file.
    pub data: &'static [u8],
    /// Its PostScript name.
    pub name: String,
    /// Advance width of each glyph.
    pub advances: Vec<u16>,
    /// Lowest and highest ink of each glyph.
    pub ink: Vec<(i16, i16)>,
    /// Box around all glyphs: left, bottom, right, top.
    pub bounds: [i16; 4],
    /// Height above the baseline.
    pub ascent: i16,
    /// Depth below the baseline, negative.
    pub descent: i16,
    /// How strong, 400 or 700.
    pub weight: u16,
}

#[expect(clippy::cast_possible_truncation, reason = "clamped to the range just before")]
fn short(value: f32) -> i16 {
    value.round().clamp(f32::from(i16::MIN), f32::from(i16::MAX)) as i16
}

impl Face {
    /// Reads a face; `None` when the file is not a font.
    pub(crate) fn read(data: &'static [u8]) -> Option<Self> {
        let font = FontRef::from_index(data, 0).ok()?;
        let size = Size::new(1000.0);
        let metrics = font.metrics(size, LocationRef::default());
        let glyphs = GlyphMetrics::new(&font, size, LocationRef::default());
        let ids = || (0..glyphs.glyph_count()).map(GlyphId::new);
        let advances =
            ids().map(|g| short(glyphs.advance_width(g).unwrap_or(0.0)).max(0).unsigned_abs()).collect();
        let ink =
            ids().map(|g| glyphs.bounds(g).map_or((0, 0), |b| (short(b.y_min), short(b.y_max)))).collect();
        let bounds = metrics.bounds.map_or([0, -300, 1000, 1100], |b| {
            [short(b.x_min), short(b.y_min), short(b.x_max), short(b.y_max)]
        });
        let name: String = font
            .localized_strings(StringId::POSTSCRIPT_NAME)
            .english_or_first()
            .map(|s| s.chars().collect())?;
        let attributes = font.attributes();
        Some(Self {
            data,
            name: name.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect(),
            advances,
            ink,
            bounds,
            ascent: short(metrics.ascent),
            descent: short(metrics.descent),
            weight: if attributes.weight.value() >= 600.0 { 700 } else { 400 },
        })
    }

    /// A glyph's advance in thousandths of an em.
    pub(crate) fn advance(&self, glyph: u16) -> u16 {
        self.advances.get(usize::from(glyph)).copied().unwrap_or(0)
    }

    /// The glyph of a character, if the face has one.
    pub(crate) fn glyph(&self, c: char) -> Option<u16> {
        let font = FontRef::from_index(self.data, 0).ok()?;
        let glyph = font.charmap().map(c)?;
        u16::try_from(glyph.to_u32()).ok().filter(|g| *g != 0)
    }

    /// A glyph's outline as an SVG path in thousandths of an em, y downwards; empty for a blank.
    pub(crate) fn outline(&self, glyph: u16) -> String {
        let mut pen = SvgPen::default();
        let Ok(font) = FontRef::from_index(self.data, 0) else { return String::new() };
        if let Some(outline) = font.outline_glyphs().get(GlyphId::new(u32::from(glyph))) {
            let settings = DrawSettings::unhinted(Size::new(1000.0), LocationRef::default());
            // An outline that cannot be drawn leaves a blank in the preview; the PDF has the font itself.
            let _ = outline.draw(settings, &mut pen);
        }
        pen.path
    }
}

#[derive(Default)]
struct SvgPen {
    path: String,
}

impl SvgPen {
    fn add(&mut self, command: char, points: &[f32]) {
        self.path.push(command);
        for (i, p) in points.iter().enumerate() {
            let value = if i % 2 == 1 { -short(*p) } else { short(*p) };
            if i > 0 && value >= 0 {
                self.path.push(' ');
            }
            self.path.push_str(&value.to_string());
        }
    }
}

impl OutlinePen for SvgPen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.add('M', &[x, y]);
    }
    fn line_to(&mut self, x: f32, y: f32) {
        self.add('L', &[x, y]);
    }
    fn quad_to(&mut self, cx0: f32, cy0: f32, x: f32, y: f32) {
        self.add('Q', &[cx0, cy0, x, y]);
    }
    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        self.add('C', &[cx0, cy0, cx1, cy1, x, y]);
    }
    fn close(&mut self) {
        self.path.push('Z');
    }
}
