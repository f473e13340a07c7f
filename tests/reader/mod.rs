//! Reads our own PDFs back the way a screen reader does: along the structure tree.
//!
//! It proves what left the program: words that this module does not find, no voice will ever read out.

mod content;

use std::collections::{BTreeMap, HashSet};

use lopdf::{Dictionary, Document, Object, ObjectId};

/// Words by page and marked content number.
type Words = BTreeMap<(ObjectId, i64), String>;

/// All words in reading order; a line for each heading, paragraph, cell and so on.
///
/// # Errors
/// What the PDF library says of a file that it cannot read.
pub fn words_in_structure(pdf: &[u8]) -> Result<String, lopdf::Error> {
    Ok(walk(pdf)?.out)
}

/// The tags of all elements in reading order, for example `Document`, `H1`, `P`.
///
/// # Errors
/// What the PDF library says of a file that it cannot read.
pub fn tags_in_structure(pdf: &[u8]) -> Result<Vec<String>, lopdf::Error> {
    Ok(walk(pdf)?.tags)
}

fn walk(pdf: &[u8]) -> Result<Walk, lopdf::Error> {
    let doc = Document::load_mem(pdf)?;
    let mut words = Words::new();
    for page in doc.get_pages().values() {
        for (number, text) in content::marked_words(&doc, *page)? {
            words.insert((*page, number), text);
        }
    }
    let root = doc.catalog()?.get(b"StructTreeRoot")?.as_reference()?;
    let kids = doc.get_dictionary(root)?.get(b"K")?.clone();
    let mut walk = Walk { words, out: String::new(), tags: Vec::new(), seen: HashSet::new() };
    walk.kid(&doc, &kids, None);
    Ok(walk)
}

struct Walk {
    words: Words,
    out: String,
    tags: Vec<String>,
    seen: HashSet<ObjectId>,
}

impl Walk {
    fn kid(&mut self, doc: &Document, kid: &Object, page: Option<ObjectId>) {
        match kid {
            Object::Array(kids) => kids.iter().for_each(|k| self.kid(doc, k, page)),
            Object::Integer(number) => self.content(page, *number),
            Object::Reference(id) => {
                // A tree has no circles; a broken file must not turn us in one.
                if self.seen.insert(*id)
                    && let Ok(element) = doc.get_dictionary(*id)
                {
                    self.element(doc, element, page);
                }
            }
            Object::Dictionary(content) => {
                let page = content.get(b"Pg").and_then(Object::as_reference).ok().or(page);
                if let Ok(number) = content.get(b"MCID").and_then(Object::as_i64) {
                    self.content(page, number);
                }
            }
            _ => {}
        }
    }

    fn content(&mut self, page: Option<ObjectId>, number: i64) {
        if let Some(words) = page.and_then(|p| self.words.get(&(p, number))) {
            self.out.push_str(words);
        }
    }

    fn element(&mut self, doc: &Document, element: &Dictionary, page: Option<ObjectId>) {
        let page = element.get(b"Pg").and_then(Object::as_reference).ok().or(page);
        let tag = element.get(b"S").and_then(Object::as_name).unwrap_or_default();
        self.tags.push(String::from_utf8_lossy(tag).into_owned());
        let instead = [b"ActualText".as_slice(), b"Alt"]
            .into_iter()
            .find_map(|key| element.get(key).and_then(Object::as_str).ok());
        if let Some(words) = instead {
            self.out.push_str(&content::text_string(words));
        } else if let Ok(kids) = element.get(b"K") {
            self.kid(doc, kids, page);
        }
        if tag != b"Span" && !self.out.ends_with('\n') {
            self.out.push('\n');
        }
    }
}
