//! What is not settled: disagreements, parked matters, and why this is still a draft.

use super::Edition;
use super::writer::{Writer, day, plain};
use crate::document::{Block, Span};
use crate::field::Node;
use crate::say;
use crate::stages::Disagreement;
use crate::values::{Day, Word};
use crate::words::capitalised;

/// Why this is a draft.
pub(super) fn points(writer: &mut Writer, edition: &Edition) {
    let points = super::open_points(writer.seen, edition.problems);
    if !points.is_empty() {
        let mut text = vec![Span::strong(writer.text("open_points", &[]))];
        let said = points.iter().map(|problem| writer.seen.without_reach(&problem.text));
        text.extend(said.map(|point| Span::plain(format!("\n• {point}"))));
        writer.push(Block::Note { text });
    }
}

pub(super) fn write(writer: &mut Writer) {
    let agree = &writer.seen.agree;
    for disagreement in &agree.disagreements.disagreements {
        both_views(writer, disagreement);
    }
    let rows: Vec<Vec<String>> = agree
        .parked
        .matters
        .iter()
        .map(|matter| {
            let name =
                if matter.matter.is_blank() { writer.text("not_said", &[]) } else { plain(&matter.matter) };
            let owner = writer.named(matter.id, "owner", matter.owner);
            vec![name, owner, by_day(writer, matter.by_when), plain(&matter.effect)]
        })
        .collect();
    if !rows.is_empty() {
        let heading = writer.text("headings|parked", &[]);
        writer.heading(heading);
        writer.clause("parked", &[], agree.parked.matters.iter().map(|m| m.id).collect());
    }
    writer.table(
        "parked",
        &[("matter", 8, false), ("owner", 5, false), ("by_when", 4, false), ("effect", 7, false)],
        rows,
        false,
    );
}

/// An open matter promises what is done meanwhile, and nothing else.
pub(super) fn promised(writer: &mut Writer) {
    for row in &writer.seen.agree.disagreements.disagreements {
        writer.facts(vec![("meanwhile", plain(&row.meanwhile)), ("open_effect", effect(writer, row))]);
    }
}

fn effect(writer: &Writer, row: &Disagreement) -> String {
    row.effect.map(|effect| writer.text(&format!("effects|{}", effect.word()), &[])).unwrap_or_default()
}

fn both_views(writer: &mut Writer, row: &Disagreement) {
    let question = if row.question.is_blank() { writer.text("not_said", &[]) } else { plain(&row.question) };
    let heading = writer.text("headings|disagreement", &[]);
    writer.heading(heading);
    writer.own_clause(&row.id.to_string(), vec![Span::strong(question)], None, vec![row.id]);
    let mut views = [(&row.first_view, &row.first_holders), (&row.second_view, &row.second_holders)];
    // The person's own view comes first, whichever was written down first.
    views.sort_by_key(|(_, holders)| !holders.0.iter().any(|id| writer.seen.is_person(Some(*id))));
    for (view, holders) in views {
        if !view.is_blank() {
            let by = say::people(writer.seen, holders);
            let by = if by.is_empty() { writer.text("somebody", &[]) } else { by };
            writer.push(Block::Saying { text: plain(view), by: capitalised(&by), photo: None });
        }
    }
    let effect = effect(writer, row);
    let decider = writer.named(row.id, "decider", row.decider);
    writer.facts(vec![
        ("meanwhile", plain(&row.meanwhile)),
        ("open_effect", effect),
        ("needed", plain(&row.needed)),
        ("decider", decider),
        ("by_when", by_day(writer, row.by_when)),
    ]);
}

/// The day, or that there is none yet: an open matter without a date is not passed over. [domain.md §7 item 6]
fn by_day(writer: &Writer, date: Option<Day>) -> String {
    if date.is_some() { day(date) } else { writer.text("no_date", &[]) }
}

/// Whether a path leads anywhere in what is seen.
pub(super) fn is_there(root: &dyn Node, path: &str) -> bool {
    crate::field::child_at(root, path, usize::MAX).is_some()
}
