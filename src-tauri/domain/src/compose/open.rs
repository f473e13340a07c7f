//! What is not settled: disagreements, parked matters, and why this is still a draft.

use super::Edition;
use super::writer::{Writer, day, plain};
use crate::document::{Block, Span};
use crate::field::Node;
use crate::say;
use crate::stages::Disagreement;
use crate::words::capitalised;

pub(super) fn write(writer: &mut Writer, edition: &Edition) {
    let agree = &writer.seen.agree;
    let points = super::open_points(writer.seen, edition.problems);
    if agree.disagreements.disagreements.is_empty() && agree.parked.matters.is_empty() && points.is_empty() {
        return;
    }
    writer.part("open");
    if !points.is_empty() {
        let mut text = vec![Span::strong(writer.text("open_points", &[]))];
        text.extend(points.iter().map(|problem| Span::plain(format!("\n• {}", problem.text))));
        writer.push(Block::Note { text });
    }
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
            let owner =
                say::who(writer.seen, matter.owner).unwrap_or_else(|| writer.text("nobody_named", &[]));
            vec![name, owner, day(matter.by_when), plain(&matter.effect)]
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

fn both_views(writer: &mut Writer, row: &Disagreement) {
    let question = if row.question.is_blank() { writer.text("not_said", &[]) } else { plain(&row.question) };
    let heading = writer.text("headings|disagreement", &[]);
    writer.heading(heading);
    writer.own_clause(vec![Span::strong(question)], None, vec![row.id]);
    let somebody = |names: String| if names.is_empty() { writer.text("somebody", &[]) } else { names };
    let first = somebody(say::people(writer.seen, &row.first_holders));
    let second = somebody(say::people(writer.seen, &row.second_holders));
    for (view, by) in [(&row.first_view, first), (&row.second_view, second)] {
        if !view.is_blank() {
            writer.push(Block::Saying { text: plain(view), by: capitalised(&by) });
        }
    }
    writer.facts(vec![
        ("meanwhile", plain(&row.meanwhile)),
        ("decider", say::who(writer.seen, row.decider).unwrap_or_default()),
        ("by_when", day(row.by_when)),
    ]);
}

/// Whether a path leads anywhere in what is seen.
pub(super) fn is_there(root: &dyn Node, path: &str) -> bool {
    let mut node = root;
    for step in path.split('/') {
        let Some((_, child)) = node.children().into_iter().find(|(name, _)| name == step) else {
            return false;
        };
        node = child;
    }
    true
}
