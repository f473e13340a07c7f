//! The words behind a page's glyphs, by marked content number.

use std::collections::BTreeMap;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};

/// What each code of a font means.
type Meanings = BTreeMap<u16, String>;

/// The words of each marked content on a page.
pub(super) fn marked_words(doc: &Document, page: ObjectId) -> Result<BTreeMap<i64, String>, lopdf::Error> {
    let fonts: BTreeMap<Vec<u8>, Meanings> =
        doc.get_page_fonts(page)?.into_iter().map(|(name, font)| (name, meanings(doc, font))).collect();
    let content = Content::decode(&doc.get_page_content(page))?;
    let mut out: BTreeMap<i64, String> = BTreeMap::new();
    // What is open: its number, and whether words were given for all of it.
    let mut open: Vec<(Option<i64>, bool)> = Vec::new();
    let none = Meanings::new();
    let mut font = &none;
    for operation in &content.operations {
        let current = open.iter().rev().find_map(|o| o.0);
        match (operation.operator.as_str(), operation.operands.as_slice()) {
            ("BMC", _) => open.push((None, false)),
            ("BDC", operands) => {
                let properties = operands.get(1).and_then(|p| p.as_dict().ok());
                let number = properties.and_then(|p| p.get(b"MCID").and_then(Object::as_i64).ok());
                let given = properties.and_then(|p| p.get(b"ActualText").and_then(Object::as_str).ok());
                if let (Some(words), Some(number)) = (given, number.or(current)) {
                    out.entry(number).or_default().push_str(&text_string(words));
                }
                open.push((number, given.is_some()));
            }
            ("EMC", _) => {
                open.pop();
            }
            ("Tf", [Object::Name(name), ..]) => font = fonts.get(name).unwrap_or(&none),
            ("Tj" | "TJ", [shown]) => {
                if let (Some(number), false) = (current, open.iter().any(|o| o.1)) {
                    show(shown, font, out.entry(number).or_default());
                }
            }
            _ => {}
        }
    }
    Ok(out)
}

fn show(shown: &Object, font: &Meanings, out: &mut String) {
    match shown {
        Object::String(codes, _) => {
            for code in codes.chunks_exact(2) {
                let code = u16::from_be_bytes([code[0], code[1]]);
                out.push_str(font.get(&code).map_or("\u{FFFD}", String::as_str));
            }
        }
        Object::Array(parts) => parts.iter().for_each(|p| show(p, font, out)),
        _ => {}
    }
}

/// Reads a font's ToUnicode map: single codes and ranges.
fn meanings(doc: &Document, font: &Dictionary) -> Meanings {
    let map = font.get(b"ToUnicode").and_then(Object::as_reference).and_then(|id| doc.get_object(id));
    let Some(stream) = map.ok().and_then(|m| m.as_stream().ok()) else { return Meanings::new() };
    let bytes = stream.get_plain_content().unwrap_or_default();
    let text = String::from_utf8_lossy(&bytes);
    let mut out = Meanings::new();
    for (begin, end, is_range) in [("beginbfchar", "endbfchar", false), ("beginbfrange", "endbfrange", true)]
    {
        for section in text.split(begin).skip(1) {
            let section = section.split(end).next().unwrap_or_default();
            for line in section.lines() {
                let values: Vec<Vec<u8>> = line.split('<').skip(1).map(hex).collect();
                match values.as_slice() {
                    [code, words] if !is_range => {
                        out.insert(number(code), utf16(words));
                    }
                    [first, last, words] if is_range => range(number(first), number(last), words, &mut out),
                    _ => {}
                }
            }
        }
    }
    out
}

fn range(first: u16, last: u16, words: &[u8], out: &mut Meanings) {
    let mut words = words.to_vec();
    for code in first..=last {
        out.insert(code, utf16(&words));
        if let Some(low) = words.last_mut() {
            *low = low.wrapping_add(1);
        }
    }
}

fn number(bytes: &[u8]) -> u16 {
    bytes.iter().fold(0, |n, b| (n << 8) | u16::from(*b))
}

fn hex(text: &str) -> Vec<u8> {
    let digits: Vec<u8> = text
        .chars()
        .take_while(|c| *c != '>')
        .filter_map(|c| c.to_digit(16).and_then(|d| u8::try_from(d).ok()))
        .collect();
    digits.chunks(2).map(|pair| pair.iter().fold(0, |n, d| (n << 4) | d)).collect()
}

fn utf16(bytes: &[u8]) -> String {
    let units: Vec<u16> = bytes.chunks_exact(2).map(|p| u16::from_be_bytes([p[0], p[1]])).collect();
    String::from_utf16_lossy(&units)
}

/// A PDF text string: UTF-16 with a mark, or plain.
pub(super) fn text_string(bytes: &[u8]) -> String {
    match bytes.strip_prefix(&[0xFE, 0xFF]) {
        Some(words) => utf16(words),
        None => bytes.iter().map(|b| char::from(*b)).collect(),
    }
}
