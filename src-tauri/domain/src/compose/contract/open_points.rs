//! Why a contract is still a draft.

use crate::compose::Edition;
use crate::compose::writer::Writer;
use crate::document::{Block, Span};
use crate::judge::finding::{Finding, Severity};
use crate::kit::field::Node;
use crate::see::Seen;

/// Why this is a draft.
pub(crate) fn points(writer: &mut Writer, edition: &Edition) {
    let points = open_points(writer.seen, edition.problems);
    if !points.is_empty() {
        let mut text = vec![Span::strong(writer.text("open_points", &[]))];
        let said = points.iter().map(|problem| writer.seen.without_reach(&problem.text));
        text.extend(said.map(|point| Span::plain(format!("\n• {point}"))));
        writer.push(Block::Note { text });
    }
}

/// Whether a path leads anywhere in what is seen.
pub(crate) fn is_there(root: &dyn Node, path: &str) -> bool {
    crate::kit::field::child_at(root, path, usize::MAX).is_some()
}

/// The must-problems that this audience may read of: their place is in what it sees, and their words are about
/// nothing that is hidden from it.
fn open_points<'a>(seen: &Seen, problems: &'a [Finding]) -> Vec<&'a Finding> {
    let readable = |problem: &&Finding| {
        problem.severity == Severity::Must
            && !seen.holds_back(&problem.at)
            && !seen.hides_tool_of(&problem.at)
            && is_there(&**seen, &problem.at)
    };
    problems.iter().filter(readable).collect()
}
