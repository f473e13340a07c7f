//! The outcomes schedule. [S001-93..96; S003-160]

use super::writer::{Writer, day, plain};
use crate::document::Span;
use crate::say;
use crate::stages::{Entry, Outcome};
use crate::words::capitalised;

pub(super) fn write(writer: &mut Writer) {
    let outcomes = &writer.seen.plan.outcomes.outcomes;
    if outcomes.is_empty() {
        return;
    }
    writer.part("outcomes");
    writer.clause("outcomes", &[], Vec::new());
    for (number, outcome) in (1..).zip(outcomes) {
        write_one(writer, number, outcome);
    }
}

fn write_one(writer: &mut Writer, number: u32, outcome: &Outcome) {
    let statement =
        if outcome.statement.is_blank() { writer.text("not_said", &[]) } else { plain(&outcome.statement) };
    let said: Vec<&Entry> = outcome.because.0.iter().filter_map(|id| entry(writer, *id)).collect();
    let quotes: Vec<String> = said
        .iter()
        .filter(|entry| !entry.text.is_blank())
        .map(|entry| {
            writer
                .text("quote", &[("text", &say::short(entry.text.as_str())), ("by", &writer.said_by(entry))])
        })
        .collect();
    let sources = std::iter::once(outcome.id).chain(said.iter().map(|entry| entry.id)).collect();
    let label = writer.text("outcome_number", &[("number", &number.to_string())]);
    writer.own_clause(vec![Span::plain(label), Span::strong(statement)], None, sources);
    let served = writer.support(|element| element.outcomes.contains(outcome.id));
    let meta: Vec<String> = outcome.meta_outcomes.iter().map(|meta| say::choice(*meta).to_owned()).collect();
    let facts = vec![
        ("set_by", say::who(writer.seen, outcome.set_by).unwrap_or_default()),
        ("because", quotes.join("\n")),
        ("looks_like", plain(&outcome.looks_like)),
        ("how_we_know", plain(&outcome.how_we_know)),
        ("by_when", day(outcome.by_when)),
        ("meta_outcomes", capitalised(&say::list(&meta))),
        ("served_by", served),
    ];
    writer.facts(facts);
}

/// The entry with this id, wherever people said it.
fn entry<'a>(writer: &Writer<'a>, id: uuid::Uuid) -> Option<&'a Entry> {
    let plan = &writer.seen.plan;
    let lists = [
        &plan.profile.appreciate,
        &plan.profile.important_to,
        &plan.profile.best_support,
        &plan.working.working,
        &plan.working.not_working,
    ];
    lists.into_iter().find_map(|list| list.get(id))
}
