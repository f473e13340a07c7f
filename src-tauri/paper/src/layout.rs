//! The finished pages, which all writers read.

use document::Document;

use crate::clean::clean_line;
use crate::flow::{BASE, Flow};
use crate::fonts::Fonts;
use crate::language;
use crate::page::{Draw, Frame, Owner, Page};
use crate::photo::{ImageCache, Photos, Print};
use crate::shape::Shaper;
use crate::tree::{Mark, Tree};

/// Size of running text in large print, in points. [DH 2010, Making written information easier to understand]
const LARGE_PRINT: f32 = 16.0;
/// Size of running text where much has to stand on one page, in points.
const SMALL_PRINT: f32 = 10.2;

/// A document laid out: what stands where on which page.
#[derive(Debug, Clone)]
pub struct Layout {
    pub(crate) pages: Vec<Page>,
    pub(crate) tree: Tree,
    pub(crate) marks: Vec<Mark>,
    pub(crate) lang: String,
    /// The photos in use.
    pub(crate) prints: Vec<Print>,
    missing: Vec<Missing>,
}

/// A character that no font of ours has; a box stands in its place on the page, and the character itself
/// in the text behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// The character.
    pub character: char,
    /// The words around its first appearance.
    pub near: String,
}

impl Layout {
    pub(crate) fn of(fonts: &mut Fonts, doc: &Document, photos: &Photos) -> Self {
        let lang = language::tag(&doc.lang);
        let scale = match (doc.large_print, doc.close) {
            (true, _) => LARGE_PRINT / BASE,
            (false, true) => SMALL_PRINT / BASE,
            (false, false) => 1.0,
        };
        let shaper = Shaper {
            fonts,
            lang: lang.clone(),
            scale,
            missing: std::collections::BTreeMap::new(),
            images: ImageCache::new(photos),
        };
        let mut flow = Flow::new(shaper, if doc.close { Frame::CLOSE } else { Frame::USUAL });
        flow.document(doc);
        let missing = std::mem::take(&mut flow.shaper.missing);
        Self {
            prints: flow.shaper.images.prints(),
            pages: flow.pages,
            tree: flow.tree,
            marks: flow.marks,
            lang,
            missing: missing.into_iter().map(|(character, near)| Missing { character, near }).collect(),
        }
    }

    /// How many pages there are; at least one.
    pub fn page_count(&self) -> usize {
        self.pages.len()
    }

    /// The page, from 0, on which a part with this heading of the first level begins.
    pub fn page_of_part(&self, heading: &str) -> Option<usize> {
        let title = clean_line(heading);
        self.marks.iter().find(|mark| mark.level == 1 && mark.title == title).map(|mark| mark.page)
    }

    /// The words of a page in reading order, a line each, without header and footer; `None` when there is
    /// no such page.
    pub fn page_text(&self, page: usize) -> Option<String> {
        let page = self.pages.get(page)?;
        let mut out = String::new();
        let mut line: Option<(Owner, f32)> = None;
        for item in &page.items {
            let (Owner::Node(_), Draw::Text { run, y, .. }) = (item.owner, &item.draw) else { continue };
            match line {
                Some((_, last)) if (last - y).abs() < 0.01 => {}
                Some(_) => out.push('\n'),
                None => {}
            }
            if line.is_some_and(|(owner, _)| owner != item.owner) && !out.ends_with(char::is_whitespace) {
                out.push(' ');
            }
            out.push_str(run.words());
            line = Some((item.owner, *y));
        }
        Some(out)
    }

    /// The characters that no font has, each once, in order of their numbers.
    pub fn missing(&self) -> &[Missing] {
        &self.missing
    }
}
