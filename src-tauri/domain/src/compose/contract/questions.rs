//! In drafts: the questions that a plan must answer and that this one does not answer yet. [domain.md 2.14, 2.16]

use crate::compose::writer::Writer;
use crate::document::{Block, Span};
use crate::judge::criteria::unanswered;
use crate::judge::finding::Finding;

pub(crate) fn write(writer: &mut Writer) {
    let open = unanswered(writer.all);
    if open.is_empty() {
        return;
    }
    let about = writer.text("clauses|unanswered|text", &[]);
    writer.paragraph(about);
    let items = open.iter().map(|one| item(writer, one)).collect();
    writer.push(Block::List { items });
}

fn item(writer: &Writer, one: &Finding) -> Vec<Span> {
    let rest = writer.text("question_rest", &[("missing", &one.text), ("source", &one.source)]);
    let question = one.asked.as_ref().map(|asked| asked.question.clone()).unwrap_or_default();
    vec![Span::strong(question), Span::plain(format!(" {rest}"))]
}
