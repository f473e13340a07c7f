//! The outline: headings to leap to, nested as they are in the document.

use lopdf::{Document, Object, ObjectId, dictionary};

use super::object::{clip, int, name, text_string};
use crate::page::{Frame, HEIGHT};
use crate::tree::Mark;

/// An entry's place in the tree of entries.
#[derive(Default, Clone)]
struct Place {
    parent: Option<usize>,
    before: Option<usize>,
    after: Option<usize>,
    kids: Vec<usize>,
}

/// Writes the outline; `None` when there are no headings.
pub(super) fn write(
    pdf: &mut Document,
    pages: &[ObjectId],
    marks: &[Mark],
    elements: &[ObjectId],
) -> Option<ObjectId> {
    let places = nest(marks);
    let top: Vec<usize> = (0..marks.len()).filter(|i| places[*i].parent.is_none()).collect();
    let (first, last) = (*top.first()?, *top.last()?);
    let root = pdf.new_object_id();
    let ids: Vec<ObjectId> = marks.iter().map(|_| pdf.new_object_id()).collect();
    for (i, (mark, place)) in marks.iter().zip(&places).enumerate() {
        let target = vec![
            Object::Reference(*pages.get(mark.page)?),
            name("XYZ"),
            Object::Real(Frame::USUAL.left - 10.0),
            Object::Real(HEIGHT - mark.y + 8.0),
            Object::Null,
        ];
        let mut entry = dictionary! {
            "Title" => text_string(&clip(&mark.title, 200)),
            "Parent" => Object::Reference(place.parent.map_or(root, |p| ids[p])),
            "Dest" => target,
            "SE" => Object::Reference(*elements.get(mark.node)?),
        };
        for (key, other) in [("Prev", place.before), ("Next", place.after)] {
            if let Some(other) = other {
                entry.set(key, Object::Reference(ids[other]));
            }
        }
        if let (Some(first), Some(last)) = (place.kids.first(), place.kids.last()) {
            entry.set("First", Object::Reference(ids[*first]));
            entry.set("Last", Object::Reference(ids[*last]));
            // Negative: folded up, so that a long contract opens with its parts in view.
            entry.set("Count", Object::Integer(-i64::try_from(place.kids.len()).unwrap_or(1)));
        }
        pdf.set_object(ids[i], entry);
    }
    pdf.set_object(
        root,
        dictionary! {
            "Type" => "Outlines",
            "First" => Object::Reference(ids[first]),
            "Last" => Object::Reference(ids[last]),
            "Count" => int(top.len()),
        },
    );
    Some(root)
}

fn nest(marks: &[Mark]) -> Vec<Place> {
    let mut places = vec![Place::default(); marks.len()];
    let mut open: Vec<usize> = Vec::new();
    let mut last_top = None;
    for (i, mark) in marks.iter().enumerate() {
        open.retain(|o| marks[*o].level < mark.level);
        let parent = open.last().copied();
        let before = match parent {
            Some(p) => places[p].kids.last().copied(),
            None => last_top,
        };
        if let Some(before) = before {
            places[before].after = Some(i);
        }
        match parent {
            Some(p) => places[p].kids.push(i),
            None => last_top = Some(i),
        }
        places[i].parent = parent;
        places[i].before = before;
        open.push(i);
    }
    places
}
