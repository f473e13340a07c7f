//! Fonts in the file: only the glyphs in use, under codes of our own.
//!
//! A code stands for a glyph *and* its words. A glyph that means two things gets two codes, so that the
//! words behind the glyphs are exact without any further help.

use std::collections::{BTreeMap, HashMap};

use lopdf::{Object, ObjectId, Stream, dictionary};
use printpdf::{FontId, FontMetrics, FontType, ParsedFont, PdfDocument, PdfFont, PdfFontMetricsStub};
use sha2::{Digest, Sha256};

use super::object::name;
use crate::PaperError;
use crate::fonts::{Face, Fonts};

/// Codes in one font resource; a face with more gets another resource.
const MOST_CODES: usize = 60_000;

/// Glyphs of one face under codes 1, 2, 3…
#[derive(Debug)]
struct Set {
    face: usize,
    glyphs: Vec<u16>,
}

/// Codes given out so far.
#[derive(Debug, Default)]
pub(super) struct Codes {
    sets: Vec<Set>,
    /// The set that a face's next code goes into.
    open: HashMap<usize, usize>,
    known: HashMap<(usize, u16), HashMap<String, (usize, u16)>>,
}

impl Codes {
    /// The font resource and code for a glyph with its words.
    pub(super) fn code(&mut self, face: usize, glyph: u16, words: &str) -> (usize, u16) {
        let known = self.known.entry((face, glyph)).or_default();
        if let Some(code) = known.get(words) {
            return *code;
        }
        let fits = |sets: &[Set], set: usize| sets.get(set).is_some_and(|s| s.glyphs.len() < MOST_CODES);
        let set = match self.open.get(&face) {
            Some(set) if fits(&self.sets, *set) => *set,
            _ => {
                self.sets.push(Set { face, glyphs: Vec::new() });
                self.open.insert(face, self.sets.len() - 1);
                self.sets.len() - 1
            }
        };
        let mut code = 0;
        if let Some(open) = self.sets.get_mut(set) {
            open.glyphs.push(glyph);
            code = u16::try_from(open.glyphs.len()).unwrap_or(u16::MAX);
        }
        known.insert(words.to_owned(), (set, code));
        (set, code)
    }
}

/// What must still be said about an embedded font once printpdf has written it.
pub(super) struct Embedded {
    resource: String,
    base_font: String,
    code_to_glyph: Vec<u8>,
}

/// Cuts the fonts to the glyphs in use and hands them to printpdf.
pub(super) fn embed(
    out: &mut PdfDocument,
    fonts: &Fonts,
    codes: &Codes,
) -> Result<Vec<Embedded>, PaperError> {
    let mut embedded = Vec::new();
    for (number, set) in codes.sets.iter().enumerate() {
        let Some(face) = fonts.faces().get(set.face) else { continue };
        let mut mapper = subsetter::GlyphRemapper::new();
        let mut code_to_glyph = vec![0, 0];
        for glyph in &set.glyphs {
            code_to_glyph.extend(mapper.remap(*glyph).to_be_bytes());
        }
        let program = subsetter::subset(face.data, 0, &mapper)
            .map_err(|e| PaperError::Font { font: face.name.clone(), reason: e.to_string() })?;
        let base_font = format!("{}+{}", subset_tag(&program, number), face.name);
        let resource = format!("T{number}");
        let font = PdfFont::new(describe(face, set, program, &base_font));
        out.resources.fonts.map.insert(FontId(resource.clone()), font);
        embedded.push(Embedded { resource, base_font, code_to_glyph });
    }
    Ok(embedded)
}

/// Six letters that tell subsets apart: taken from what is in them, so that they never change by chance.
fn subset_tag(program: &[u8], number: usize) -> String {
    let digest = Sha256::new().chain_update(program).chain_update(number.to_be_bytes()).finalize();
    digest.iter().take(6).map(|b| char::from(b'A' + b % 26)).collect()
}

fn describe(face: &Face, set: &Set, program: Vec<u8>, base_font: &str) -> ParsedFont {
    let mut widths = BTreeMap::from([(0, face.advance(0))]);
    for (code, glyph) in (1..).zip(&set.glyphs) {
        widths.insert(code, face.advance(*glyph));
    }
    let [x_min, y_min, x_max, y_max] = face.bounds;
    ParsedFont {
        original_bytes: program,
        font_index: 0,
        font_name: Some(base_font.to_owned()),
        codepoint_to_glyph: BTreeMap::new(),
        glyph_widths: widths,
        units_per_em: 1000,
        font_metrics: FontMetrics { ascent: face.ascent, descent: face.descent },
        font_type: FontType::TrueType,
        pdf_font_metrics: PdfFontMetricsStub {
            units_per_em: 1000,
            x_min,
            y_min,
            x_max,
            y_max,
            caret_slope_rise: 1,
            caret_slope_run: 0,
            us_weight_class: face.weight,
        },
    }
}

/// Adds the map from codes to glyphs, and makes the descendant font an object of its own.
pub(super) fn finish(
    pdf: &mut lopdf::Document,
    pages: &[ObjectId],
    embedded: Vec<Embedded>,
) -> Result<(), PaperError> {
    let Some(first) = pages.first() else { return Err(PaperError::Structure("no page")) };
    let resources = pdf.get_dictionary(*first)?.get(b"Resources")?.as_reference()?;
    let fonts = pdf.get_dictionary(resources)?.get(b"Font")?.as_reference()?;
    for font in embedded {
        let Ok(id) = pdf.get_dictionary(fonts)?.get(font.resource.as_bytes()).and_then(Object::as_reference)
        else {
            continue;
        };
        let mut stream = Stream::new(dictionary! {}, font.code_to_glyph);
        stream.compress()?;
        let map = pdf.add_object(stream);
        let dictionary = pdf.get_dictionary_mut(id)?;
        dictionary.set("BaseFont", name(&font.base_font));
        let descendants = dictionary.get_mut(b"DescendantFonts")?.as_array_mut()?;
        let Some(mut descendant) = descendants.pop() else {
            return Err(PaperError::Structure("a font without a descendant"));
        };
        descendant.as_dict_mut()?.set("CIDToGIDMap", Object::Reference(map));
        let descendant = pdf.add_object(descendant);
        pdf.get_dictionary_mut(id)?.set("DescendantFonts", vec![Object::Reference(descendant)]);
    }
    Ok(())
}
