//! What was decided, by whom and when.

use crate::compose::writer::{Writer, day, plain};
use crate::document::Span;
use crate::language::say;

pub(crate) fn decisions(writer: &mut Writer) {
    let decisions = &writer.seen.agree.decisions.decisions;
    if decisions.is_empty() {
        return;
    }
    let heading = writer.text("headings|decisions", &[]);
    writer.heading(heading);
    for decision in decisions {
        if decision.what.is_blank() {
            continue;
        }
        let by = say::people(writer.seen, &decision.decided_by);
        let note =
            [by, day(decision.date)].into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join(", ");
        let text = vec![Span::plain(plain(&decision.what))];
        writer.own_clause(&decision.id.to_string(), text, Some(note), vec![decision.id]);
    }
}
