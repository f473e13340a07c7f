//! How it looks printed: a finished document tree becomes PDF, HTML or plain text.
//!
//! Everything here is a pure function of the document and the photos that it names: no clock, no randomness, no
//! file, no font of the machine. The same document gives the same bytes, years later and on another laptop (the
//! encrypted copy excepted, which must be salted).
//!
//! ```text
//! Document ── shape ── flow ──▶ Layout ──▶ pdf (operations, then structure, metadata)
//!                                     └──▶ page_svg, page_text   (the preview: the very same runs)
//! Document ──▶ html, plain_text
//! ```

#![warn(clippy::missing_errors_doc)]

mod clean;
mod error;
mod flow;
mod fonts;
mod html;
mod isolate;
mod jpeg;
mod language;
mod layout;
mod page;
mod pdf;
mod photo;
mod pictured;
mod plain;
mod shape;
mod svg;
mod text;
mod tree;

use document::Document;

pub use error::PaperError;
pub use html::{FillIn, fill_in, html};
pub use layout::{Layout, Missing};
pub use pdf::encrypt::encrypt;
pub use photo::{BadPhoto, Photos, photo_address, plain_photo};
pub use plain::plain_text;

/// The printer: fonts that are read once and used for every document.
pub struct Paper {
    pub(crate) fonts: fonts::Fonts,
}

impl Default for Paper {
    fn default() -> Self {
        Self::new()
    }
}

impl Paper {
    /// Reads the bundled fonts. Keep it: this is the slow part of a first page.
    pub fn new() -> Self {
        Self { fonts: fonts::Fonts::load() }
    }

    /// Lays a document out with the photos that it names. Every document becomes pages, whatever its words are; a
    /// photo that is missing or broken leaves its words alone.
    pub fn lay_out(&mut self, doc: &Document, photos: &Photos) -> Layout {
        Layout::of(&mut self.fonts, doc, photos)
    }

    /// Whether a document without photos fits on one page.
    pub fn fits_one_page(&mut self, doc: &Document) -> bool {
        self.lay_out(doc, &Photos::none()).page_count() == 1
    }

    /// The PDF of a laid out document: tagged (PDF/UA-1) and fit for archives (PDF/A-3a).
    ///
    /// # Errors
    /// Why it could not be built or saved: a font that cannot be cut down, or what the PDF library says.
    pub fn pdf(&mut self, doc: &Document, layout: &Layout) -> Result<Vec<u8>, PaperError> {
        pdf::write(&self.fonts, doc, layout)
    }
}
