//! The terms: what was agreed for this contract, else the standard term, so that none is missing; then what stands
//! in every contract. Each standard term is marked as one. [domain.md 2.24]

use crate::compose::writer::{Writer, plain};
use crate::document::Span;
use crate::language::say;
use crate::words::words;

/// Terms that stand in every contract, in this order; each is marked as standard.
const STANDARD: [&str; 15] = [
    "home",
    "change_of_mind",
    "account",
    "supporter",
    "staff",
    "safeguarding",
    "incidents",
    "candour",
    "registered",
    "confidentiality",
    "accessible",
    "handing_over",
    "complaints",
    "review_on_request",
    "legal",
];

pub(crate) fn write(writer: &mut Writer) {
    let terms = writer.seen.agree.terms.own().map(|(name, text)| (name, plain(text)));
    let led_by = say::who(writer.seen, writer.seen.agree.terms.led_by);
    if led_by.is_some() || terms.iter().any(|(_, text)| !text.is_empty()) {
        let heading = writer.text("headings|terms", &[]);
        writer.heading(heading);
    }
    if let Some(name) = led_by {
        writer.clause("led_by", &[("name", &name)], Vec::new());
    }
    for (name, text) in terms.iter().filter(|(_, text)| !text.is_empty()) {
        let title = writer.text(&format!("term_names|{name}"), &[]);
        let note = writer.text("agreed_note", &[]);
        let said = vec![Span::strong(format!("{title}. ")), Span::plain(text.clone())];
        writer.own_clause(&term(name), said, Some(note), Vec::new());
    }
    let heading = writer.text("headings|standard", &[]);
    writer.heading(heading);
    for (name, text) in &terms {
        // Whatever was agreed about data, who may know what stays as the law has it.
        if text.is_empty() || *name == "data" {
            standard(writer, name);
        }
    }
    if crate::kit::field::Node::is_empty(&writer.seen.agree.performance) {
        standard(writer, "performance");
    }
    if writer.seen.agree.term.notice.is_blank() {
        standard(writer, "ending");
    }
    if writer.seen.agree.flexibility.formal.is_blank() {
        standard(writer, "variation");
    }
    for name in STANDARD {
        match name {
            "complaints" if writer.seen.nhs_is_a_party() => standard_as(writer, name, "complaints_nhs"),
            name => standard(writer, name),
        }
    }
}

/// Agreed or standard, it is one term.
fn term(name: &str) -> String {
    format!("term {name}")
}

fn standard(writer: &mut Writer, name: &str) {
    standard_as(writer, name, name);
}

/// A standard term that has several wordings: all of them have its number.
fn standard_as(writer: &mut Writer, name: &str, wording: &str) {
    let text = writer.text(&format!("standard|{wording}|text"), &[]);
    let source = words().find(&format!("contract|standard|{wording}|source")).unwrap_or_default();
    let note = writer.text("standard_note", &[("source", source)]);
    let note = note.trim_end_matches(['·', ' ']).to_owned();
    writer.own_clause(&term(name), vec![Span::plain(text)], Some(note), Vec::new());
}
