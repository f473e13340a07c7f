//! Everything that was said, in whatever list it stands: an entry may move, and what points to it still finds it.

use std::borrow::Cow;
use std::collections::HashMap;

use uuid::Uuid;

use crate::Workshop;
use crate::kit::field::walk_unnamed;
use crate::stages::{DayPiece, Entry};

/// Every entry by its id. A piece of a day is given as the entry that it would be.
pub fn entries(workshop: &Workshop) -> HashMap<Uuid, Cow<'_, Entry>> {
    let mut found = HashMap::new();
    walk_unnamed(workshop, &mut |node| {
        let Some(row) = node.row() else { return };
        if let Some(entry) = row.downcast_ref::<Entry>() {
            found.insert(entry.id, Cow::Borrowed(entry));
        } else if let Some(piece) = row.downcast_ref::<DayPiece>() {
            found.insert(piece.id, Cow::Owned(entry_of(piece)));
        }
    });
    found
}

fn entry_of(piece: &DayPiece) -> Entry {
    Entry {
        id: piece.id,
        text: piece.text.clone(),
        said_by: piece.said_by,
        visible_to: piece.visible_to.clone(),
        ..Entry::default()
    }
}
