//! What is not settled: disagreements with every view, and what is parked.

use crate::compose::contract::agree::disagreements::{all_views, disagreement, effect};
use crate::compose::contract::agree::parked::parked;
use crate::compose::writer::{Writer, plain};
use crate::reckon::open_matters::{Matter, matters, views};
use crate::stages::View;

pub(crate) fn write(writer: &mut Writer) {
    for row in &writer.seen.agree.disagreements.disagreements {
        disagreement(writer, &Matter::from(row), &plain(&row.needed));
    }
    parked(writer);
    let loose: Vec<&View> =
        views(writer.seen).map(|(_, row)| row).filter(|row| row.matter.0.is_empty()).collect();
    all_views(writer, &loose);
}

/// An open matter promises what is done meanwhile, and nothing else; a settled one what it was settled to be.
pub(crate) fn promised(writer: &mut Writer) {
    for matter in matters(writer.seen) {
        let (meanwhile, effect) = if matter.is_settled {
            (String::new(), String::new())
        } else {
            (plain(matter.meanwhile), effect(writer, &matter))
        };
        let result = if matter.is_settled { plain(matter.result) } else { String::new() };
        writer.facts(vec![("meanwhile", meanwhile), ("open_effect", effect), ("settled_result", result)]);
    }
}
