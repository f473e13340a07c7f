//! In drafts: the questions that a plan must answer and that this one does not answer yet. [domain.md 2.14, 2.16]

use crate::compose::writer::Writer;
use crate::document::{Block, Span};
use crate::judge::criteria::Criterion;

pub(crate) fn write(writer: &mut Writer) {
    let seen = writer.seen;
    if seen.unanswered().is_empty() {
        return;
    }
    let about = writer.text("clauses|unanswered|text", &[]);
    writer.paragraph(about);
    let items = seen.unanswered().iter().map(|one| item(writer, one)).collect();
    writer.push(Block::List { items });
}

fn item(writer: &Writer, one: &Criterion) -> Vec<Span> {
    let rest = writer.text("question_rest", &[("missing", &one.missing), ("source", &one.source)]);
    vec![Span::strong(one.question.clone()), Span::plain(format!(" {rest}"))]
}
