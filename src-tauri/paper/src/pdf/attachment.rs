//! A file inside the file: the contract for machines to read.

use lopdf::{Document, Object, ObjectId, Stream, dictionary};

use super::object::{int, name, text_string};
use crate::clean::clean_line;

/// A file to put inside the PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Its name, for example `contract.json`.
    pub file_name: String,
    /// Its kind, for example `application/json`.
    pub mime: String,
    /// What it is, in words.
    pub description: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// Where the file's description stands, and its key among embedded files.
pub(super) struct Written {
    pub spec: ObjectId,
    pub key: Object,
}

/// Embeds a file as the source that the document was made from.
pub(super) fn write(pdf: &mut Document, file: &Attachment, date: &str) -> Written {
    let file_name = safe_name(&file.file_name);
    let plain: String = file_name.chars().map(|c| if c.is_ascii_graphic() { c } else { '_' }).collect();
    let parameters = dictionary! {
        "Size" => int(file.bytes.len()),
        "ModDate" => Object::string_literal(date),
    };
    let content = dictionary! {
        "Type" => "EmbeddedFile",
        "Subtype" => name(&safe_mime(&file.mime)),
        "Params" => parameters,
    };
    let stream = pdf.add_object(Stream::new(content, file.bytes.clone()));
    let mut spec = dictionary! {
        "Type" => "Filespec",
        "F" => Object::string_literal(plain.clone()),
        "UF" => text_string(&file_name),
        "AFRelationship" => name("Source"),
        "EF" => dictionary! { "F" => Object::Reference(stream), "UF" => Object::Reference(stream) },
    };
    let description = clean_line(&file.description);
    spec.set("Desc", text_string(if description.is_empty() { &file_name } else { &description }));
    Written { spec: pdf.add_object(spec), key: Object::string_literal(plain) }
}

/// A name that is no path.
fn safe_name(text: &str) -> String {
    let kept: String = clean_line(text)
        .chars()
        .map(|c| if matches!(c, '/' | '\\' | ':' | '(' | ')') { '_' } else { c })
        .take(120)
        .collect();
    let kept = kept.trim_matches('.').to_owned();
    if kept.is_empty() { "attachment".to_owned() } else { kept }
}

fn safe_mime(text: &str) -> String {
    let fits = |s: &str| {
        !s.is_empty() && s.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.' | '_'))
    };
    match text.split_once('/') {
        Some((kind, sub)) if fits(kind) && fits(sub) => text.to_owned(),
        _ => "application/octet-stream".to_owned(),
    }
}
