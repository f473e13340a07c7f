//! The PDF writer: page operations through printpdf, then everything it lacks through lopdf.

mod colour;
mod embed;
pub(crate) mod encrypt;
mod metadata;
mod object;
mod operations;
mod outline;
mod photos;
mod streams;
mod structure;

use document::Document;
use lopdf::{Dictionary, Object, ObjectId, dictionary};
use printpdf::{PdfDocument, PdfSaveOptions};
use sha2::{Digest, Sha256};

use crate::PaperError;
use crate::fonts::Fonts;
use crate::layout::Layout;
use object::{hex_string, name, text_string};

/// Who wrote the file.
const PRODUCER: &str = "Commissioning Live";

/// Writes the whole file.
pub(crate) fn write(fonts: &Fonts, doc: &Document, layout: &Layout) -> Result<Vec<u8>, PaperError> {
    let mut drawn = operations::draw(fonts, layout);
    let mut out = PdfDocument::new("");
    let embedded = embed::embed(&mut out, fonts, &drawn.codes)?;
    photos::embed(&mut out, &layout.prints);
    out.with_pages(std::mem::take(&mut drawn.pages));
    let options =
        PdfSaveOptions { optimize: false, subset_fonts: false, secure: true, image_optimization: None };
    let mut pdf = out.to_lopdf_document(&options, &mut Vec::new());
    "1.7".clone_into(&mut pdf.version);

    let pages: Vec<ObjectId> = pdf.get_pages().values().copied().collect();
    if pages.len() != layout.pages.len() {
        return Err(PaperError::Structure("pages are missing"));
    }
    embed::finish(&mut pdf, &pages, embedded)?;
    let structure = structure::write(&mut pdf, &pages, layout, &drawn);
    let outline = outline::write(&mut pdf, &pages, &layout.marks, &structure.elements);
    let about = metadata::About::of(doc, &layout.lang);
    catalog(&mut pdf, &about, &structure, outline)?;
    info(&mut pdf, &about);
    let fingerprint = Sha256::digest(serde_json::to_vec(doc)?);
    let id = hex_string(&fingerprint[..16]);
    pdf.trailer.set("ID", vec![id.clone(), id]);
    pdf.prune_objects();
    pdf.renumber_objects();
    pdf.compress();
    streams::guard_ends(&mut pdf);
    let mut bytes = Vec::new();
    pdf.save_to(&mut bytes)?;
    Ok(bytes)
}

fn catalog(
    pdf: &mut lopdf::Document,
    about: &metadata::About,
    structure: &structure::Written,
    outline: Option<ObjectId>,
) -> Result<(), PaperError> {
    let id = pdf.trailer.get(b"Root")?.as_reference()?;
    let pages = pdf.get_dictionary(id)?.get(b"Pages")?.clone();
    let metadata = metadata::stream(pdf, about);
    let intent = colour::output_intent(pdf);
    let mut catalog = dictionary! {
        "Type" => "Catalog",
        "Pages" => pages,
        "Lang" => text_string(&about.lang),
        "MarkInfo" => dictionary! { "Marked" => true },
        "StructTreeRoot" => Object::Reference(structure.root),
        "ViewerPreferences" => dictionary! { "DisplayDocTitle" => true },
        "Metadata" => Object::Reference(metadata),
        "OutputIntents" => vec![Object::Dictionary(intent)],
    };
    if let Some(outline) = outline {
        catalog.set("Outlines", Object::Reference(outline));
        catalog.set("PageMode", name("UseOutlines"));
    }
    pdf.set_object(id, catalog);
    Ok(())
}

fn info(pdf: &mut lopdf::Document, about: &metadata::About) {
    let mut info = Dictionary::new();
    let words = [("Title", &about.title), ("Author", &about.author), ("Subject", &about.subject)];
    for (key, value) in words {
        if !value.is_empty() {
            info.set(key, text_string(value));
        }
    }
    info.set("Creator", text_string(PRODUCER));
    info.set("Producer", text_string(PRODUCER));
    info.set("CreationDate", Object::string_literal(about.pdf_date.clone()));
    info.set("ModDate", Object::string_literal(about.pdf_date.clone()));
    let id = pdf.add_object(info);
    pdf.trailer.set("Info", Object::Reference(id));
}
