//! The structure tree in the file, so that a voice reads what an eye sees.

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::object::{int, name, text_string};
use super::operations::{Drawn, Kid};
use crate::layout::Layout;
use crate::tree::{Node, Numbering, Tag};

/// Where the tree stands in the file.
pub(super) struct Written {
    /// The root.
    pub root: ObjectId,
    /// The element of each node.
    pub elements: Vec<ObjectId>,
}

/// Writes the tree, the way back from content to elements, and the pages' share in both.
pub(super) fn write(pdf: &mut Document, pages: &[ObjectId], layout: &Layout, drawn: &Drawn) -> Written {
    let nodes = &layout.tree.nodes;
    let root = pdf.new_object_id();
    let elements: Vec<ObjectId> = nodes.iter().map(|_| pdf.new_object_id()).collect();
    for (i, node) in nodes.iter().enumerate() {
        let kids = drawn.kids.get(&i).map_or(&[][..], Vec::as_slice);
        let mut element = element(node, kids, pages, &elements);
        let parent = if i == 0 { root } else { elements[node.parent] };
        element.set("P", Object::Reference(parent));
        pdf.set_object(elements[i], element);
    }
    let mut numbers = Vec::new();
    for (page, owners) in drawn.owners.iter().enumerate() {
        let owners: Vec<Object> = owners.iter().map(|n| Object::Reference(elements[*n])).collect();
        numbers.push(int(page));
        numbers.push(Object::Reference(pdf.add_object(owners)));
    }
    let parents = pdf.add_object(dictionary! { "Nums" => numbers });
    pdf.set_object(
        root,
        dictionary! {
            "Type" => "StructTreeRoot",
            "K" => vec![Object::Reference(elements[0])],
            "ParentTree" => Object::Reference(parents),
            "ParentTreeNextKey" => int(pages.len()),
        },
    );
    for (number, page) in pages.iter().enumerate() {
        if let Ok(page) = pdf.get_dictionary_mut(*page) {
            page.set("StructParents", int(number));
            page.set("Tabs", name("S"));
            for unused in [b"Annots".as_slice(), b"TrimBox", b"CropBox"] {
                page.remove(unused);
            }
        }
    }
    Written { root, elements }
}

fn element(node: &Node, kids: &[Kid], pages: &[ObjectId], elements: &[ObjectId]) -> Dictionary {
    let mut out = dictionary! { "Type" => "StructElem", "S" => name(node.tag.name()) };
    let mut content = Vec::new();
    let home = kids.iter().find_map(|k| match k {
        Kid::Content(page, _) => Some(*page),
        Kid::Stretch(_) => None,
    });
    for kid in kids {
        content.push(match kid {
            Kid::Stretch(node) => Object::Reference(elements[*node]),
            Kid::Content(page, number) if Some(*page) == home => int(*number),
            Kid::Content(page, number) => Object::Dictionary(dictionary! {
                "Type" => "MCR",
                "Pg" => Object::Reference(pages[*page]),
                "MCID" => int(*number),
            }),
        });
    }
    content.extend(node.kids.iter().map(|k| Object::Reference(elements[*k])));
    if !content.is_empty() {
        out.set("K", content);
    }
    if let Some(page) = home {
        out.set("Pg", Object::Reference(pages[page]));
    }
    if let Some(lang) = &node.lang {
        out.set("Lang", text_string(lang));
    }
    if let Some(alt) = &node.alt {
        out.set("Alt", text_string(alt));
    }
    if let Some(words) = &node.words {
        out.set("ActualText", text_string(words));
    }
    if let Some(attributes) = attributes(node) {
        out.set("A", attributes);
    }
    out
}

fn attributes(node: &Node) -> Option<Dictionary> {
    match node.tag {
        Tag::ColumnHead => Some(dictionary! { "O" => "Table", "Scope" => "Column" }),
        Tag::RowHead => Some(dictionary! { "O" => "Table", "Scope" => "Row" }),
        Tag::List => {
            let numbering = match node.numbering {
                Some(Numbering::Decimal) => "Decimal",
                _ => "Disc",
            };
            Some(dictionary! { "O" => "List", "ListNumbering" => numbering })
        }
        Tag::Figure => node.bounds.map(|bounds| {
            let bounds: Vec<Object> = bounds.iter().map(|v| Object::Real(*v)).collect();
            dictionary! { "O" => "Layout", "Placement" => "Block", "BBox" => bounds }
        }),
        _ => None,
    }
}
