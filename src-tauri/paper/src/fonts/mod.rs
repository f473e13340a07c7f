//! The fonts that travel with the program. Nothing is ever looked up on the machine: a contract must look
//! the same wherever it is printed.

mod face;

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use parley::fontique::{Blob, Collection, CollectionOptions, SourceCache};
use parley::style::{FontFamily, FontFamilyName, GenericFamily};
use parley::{FontContext, FontData, LayoutContext};

pub(crate) use face::Face;

macro_rules! bundled {
    ($($file:literal),* $(,)?) => {
        &[$(include_bytes!(concat!("../../../../assets/fonts/", $file)).as_slice()),*]
    };
}

/// The font files, in the order in which they are asked for a character.
static FILES: &[&[u8]] = bundled![
    "NotoSans-Regular.ttf",
    "NotoSans-Bold.ttf",
    "NotoSansArabic-Regular.ttf",
    "NotoSansArabic-Bold.ttf",
    "NotoSansBengali-Regular.ttf",
    "NotoSansBengali-Bold.ttf",
    "NotoSansGurmukhi-Regular.ttf",
    "NotoSansGurmukhi-Bold.ttf",
    "NotoSansDevanagari-Regular.ttf",
    "NotoSansDevanagari-Bold.ttf",
    "NotoSansGujarati-Regular.ttf",
    "NotoSansGujarati-Bold.ttf",
    "NotoSansTamil-Regular.ttf",
    "NotoSansTelugu-Regular.ttf",
    "NotoSansKannada-Regular.ttf",
    "NotoSansMalayalam-Regular.ttf",
    "NotoSansSinhala-Regular.ttf",
    "NotoSansOriya-Regular.ttf",
    "NotoSansEthiopic-Regular.ttf",
    "NotoSansHebrew-Regular.ttf",
    "NotoSansArmenian-Regular.ttf",
    "NotoSansGeorgian-Regular.ttf",
    "NotoSansThai-Regular.ttf",
    "NotoSansLao-Regular.ttf",
    "NotoSansKhmer-Regular.ttf",
    "NotoSansMyanmar-Regular.ttf",
    "NotoSansThaana-Regular.ttf",
    "NotoSansSyriac-Regular.ttf",
    "NotoSansSC-Regular.ttf",
    "NotoEmoji-Regular.ttf",
    "NotoSansSymbols-Regular.ttf",
    "NotoSansSymbols2-Regular.ttf",
    "NotoSansMath-Regular.ttf",
];

/// A glyph that is drawn where no font has the character.
#[derive(Debug, Clone, Copy)]
pub(crate) struct StandIn {
    /// Which face.
    pub face: usize,
    /// Which glyph; never 0.
    pub glyph: u16,
}

/// The shaper with its fonts, and the faces used so far.
pub(crate) struct Fonts {
    pub(crate) context: FontContext,
    pub(crate) shaper: LayoutContext<()>,
    families: Vec<String>,
    faces: Vec<Face>,
    by_file: HashMap<(u64, u32), usize>,
    stand_in: Option<StandIn>,
    blank: Option<StandIn>,
}

impl Fonts {
    /// Registers the bundled fonts and nothing else.
    pub(crate) fn load() -> Self {
        let mut context = FontContext {
            collection: Collection::new(CollectionOptions { shared: false, system_fonts: false }),
            source_cache: SourceCache::default(),
        };
        let mut fonts_of = Vec::new();
        for file in FILES {
            let blob = Blob::new(Arc::new(*file));
            let id = blob.id();
            let registered = context.collection.register_fonts(blob, None);
            fonts_of.push((id, *file, registered.first().map(|(family, _)| *family)));
        }
        let mut families: Vec<String> = Vec::new();
        for (_, _, family) in &fonts_of {
            let name = family.and_then(|f| context.collection.family_name(f)).unwrap_or_default().to_owned();
            if !name.is_empty() && !families.contains(&name) {
                families.push(name);
            }
        }
        let emoji = context.collection.family_id("Noto Emoji");
        context.collection.set_generic_families(GenericFamily::Emoji, emoji.into_iter());
        // Faces are read here, not when first used: the order must not depend on what was printed before.
        let mut faces = Vec::new();
        let mut by_file = HashMap::new();
        for (id, file, _) in fonts_of {
            if let Some(face) = Face::read(file) {
                by_file.insert((id, 0), faces.len());
                faces.push(face);
            }
        }
        let find = |c: char| {
            faces.iter().enumerate().find_map(|(face, f)| f.glyph(c).map(|glyph| StandIn { face, glyph }))
        };
        let stand_in = find('\u{25A1}').or_else(|| find('\u{FFFD}'));
        let blank = find(' ');
        Self { context, shaper: LayoutContext::new(), families, faces, by_file, stand_in, blank }
    }

    /// The faces, by the numbers that glyphs carry.
    pub(crate) fn faces(&self) -> &[Face] {
        &self.faces
    }

    /// The number of a face that the shaper chose.
    pub(crate) fn face_of(&self, font: &FontData) -> Option<usize> {
        self.by_file.get(&(font.data.id(), font.index)).copied()
    }

    /// The glyph to draw where no font has the character.
    pub(crate) fn stand_in(&self) -> Option<StandIn> {
        self.stand_in
    }

    /// The space.
    pub(crate) fn blank(&self) -> Option<StandIn> {
        self.blank
    }

    /// All families, in the order in which they are asked.
    pub(crate) fn family_list(&self) -> FontFamily<'static> {
        FontFamily::List(
            self.families
                .iter()
                .map(|f| FontFamilyName::Named(Cow::Owned(f.clone())))
                .collect::<Vec<_>>()
                .into(),
        )
    }
}
