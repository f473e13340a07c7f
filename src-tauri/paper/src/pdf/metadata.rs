//! What the file says about itself: title, language, dates, and the rules it keeps.

use chrono::{Datelike, NaiveDate};
use document::Document;
use lopdf::{ObjectId, Stream, dictionary};

use super::PRODUCER;
use super::object::clip;
use crate::clean::{clean_line, is_blank};

/// Letters kept of a title, an author, a subject.
const LONGEST: usize = 1000;

/// The file's description of itself, cleaned.
pub(super) struct About {
    pub title: String,
    pub author: String,
    pub subject: String,
    pub lang: String,
    /// The document's day at midnight, as PDF writes it.
    pub pdf_date: String,
    /// The document's day at midnight, as XMP writes it.
    xmp_date: String,
}

impl About {
    pub(super) fn of(doc: &Document, lang: &str) -> Self {
        let title = [&doc.title, &doc.subject].into_iter().find(|t| !is_blank(t));
        // Years beyond four digits cannot be written in a PDF date.
        let is_writable = (0..=9999).contains(&doc.date.year());
        let day = if is_writable { doc.date } else { NaiveDate::default() };
        let line = |text: &str| clip(&clean_line(text), LONGEST).into_owned();
        Self {
            title: title.map_or_else(|| "Document".to_owned(), |t| line(t)),
            author: line(&doc.author),
            subject: line(&doc.subject),
            lang: lang.to_owned(),
            pdf_date: day.format("D:%Y%m%d000000+00'00'").to_string(),
            xmp_date: day.format("%Y-%m-%dT00:00:00+00:00").to_string(),
        }
    }
}

/// Escapes for XML; characters that XML cannot hold were dropped when the words were cleaned. The words that
/// end a stream in a PDF are broken up too: metadata stands in the file uncompressed.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace("endstream", "&#101;ndstream")
        .replace("endobj", "&#101;ndobj")
}

/// The lines that claim PDF/A; an encrypted copy must not.
pub(super) const ARCHIVE_CLAIM: &str =
    "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>";

/// Writes the metadata, uncompressed so that simple tools can read it.
pub(super) fn stream(pdf: &mut lopdf::Document, about: &About) -> ObjectId {
    let dictionary = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
    pdf.add_object(Stream::new(dictionary, xmp(about).into_bytes()).with_compression(false))
}

fn xmp(about: &About) -> String {
    let line = |open: &str, value: &str, close: &str| {
        if value.is_empty() { String::new() } else { format!("{open}{}{close}\n", escape(value)) }
    };
    let title = line(
        "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">",
        &about.title,
        "</rdf:li></rdf:Alt></dc:title>",
    );
    let author = line("<dc:creator><rdf:Seq><rdf:li>", &about.author, "</rdf:li></rdf:Seq></dc:creator>");
    let subject = line(
        "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">",
        &about.subject,
        "</rdf:li></rdf:Alt></dc:description>",
    );
    let lang = line("<dc:language><rdf:Bag><rdf:li>", &about.lang, "</rdf:li></rdf:Bag></dc:language>");
    let date = &about.xmp_date;
    format!(
        "<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\
         <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n\
         <rdf:Description rdf:about=\"\" {NAMESPACES}>\n\
         <dc:format>application/pdf</dc:format>\n\
         {title}{author}{subject}{lang}\
         <xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate>\n\
         <xmp:CreatorTool>{PRODUCER}</xmp:CreatorTool><pdf:Producer>{PRODUCER}</pdf:Producer>\n\
         {ARCHIVE_CLAIM}<pdfuaid:part>1</pdfuaid:part>\n\
         {EXTENSION}\n\
         </rdf:Description></rdf:RDF></x:xmpmeta>\n\
         <?xpacket end=\"r\"?>"
    )
}

const NAMESPACES: &str = "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
    xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" \
    xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" \
    xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" \
    xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\" \
    xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" \
    xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" \
    xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\"";

/// PDF/A wants every namespace that it does not know to be explained; PDF/UA's is one of them.
const EXTENSION: &str = "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\
    <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\
    <pdfaProperty:name>part</pdfaProperty:name>\
    <pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
    <pdfaProperty:category>internal</pdfaProperty:category>\
    <pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>\
    </rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>";
