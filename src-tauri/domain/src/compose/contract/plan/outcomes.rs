//! The outcomes schedule. [S001-93..96; S003-160]

use crate::compose::writer::{Writer, day, plain};
use crate::document::{Pictured, Span};
use crate::language::said::entries;
use crate::language::say;
use crate::language::say::with_symbol;
use crate::stages::{Entry, OneToTen, Outcome};
use crate::words::capitalised;
use std::borrow::Cow;
use std::collections::HashMap;
use uuid::Uuid;

pub(crate) fn write(writer: &mut Writer) {
    let outcomes = &writer.seen.plan.outcomes.outcomes;
    if outcomes.is_empty() {
        return;
    }
    writer.clause("outcomes", &[], Vec::new());
    let parts: Vec<String> =
        writer.seen.plan.outcomes.meta_outcomes.iter().map(|part| say::choice(*part).to_owned()).collect();
    writer.facts(vec![("persons_meta_outcomes", capitalised(&say::list(&parts)))]);
    for outcome in outcomes {
        promised(writer, outcome);
    }
}

fn promised(writer: &mut Writer, outcome: &Outcome) {
    let served = writer.support(|element| element.outcomes.contains(outcome.id));
    let sources = std::iter::once(outcome.id).chain(outcome.because.0.iter().copied()).collect();
    named(writer, outcome, sources);
    writer.facts(vec![
        ("set_by", say::who(writer.seen, outcome.set_by).unwrap_or_default()),
        ("looks_like", plain(&outcome.looks_like)),
        ("how_we_know", plain(&outcome.how_we_know)),
        ("by_when", day(outcome.by_when)),
        ("person_does", plain(&outcome.person_does)),
        ("provider_does", plain(&outcome.provider_does)),
        ("commissioner_does", plain(&outcome.commissioner_does)),
        ("others_do", plain(&outcome.others_do)),
        ("served_by", served),
    ]);
}

/// What stands behind each outcome: the words it comes from, where it starts, and what the review will look for.
pub(crate) fn more(writer: &mut Writer) {
    let said = entries(writer.seen);
    for outcome in &writer.seen.plan.outcomes.outcomes {
        behind(writer, outcome, &said);
    }
}

fn named(writer: &mut Writer, outcome: &Outcome, sources: Vec<Uuid>) {
    let statement =
        if outcome.statement.is_blank() { writer.text("not_said", &[]) } else { plain(&outcome.statement) };
    let label = writer.text("outcome_number", &[("number", &writer.place_of(outcome.id))]);
    writer.promise(outcome.id, vec![Span::plain(label), Span::strong(statement)], sources);
}

fn behind(writer: &mut Writer, outcome: &Outcome, all: &HashMap<Uuid, Cow<Entry>>) {
    let said: Vec<&Entry> =
        outcome.because.0.iter().filter_map(|id| all.get(id)).map(|entry| &**entry).collect();
    let quotes: Vec<Pictured> = said
        .iter()
        .filter(|entry| entry.still_holds())
        .map(|entry| {
            let text = with_symbol(&entry.picture, &say::short(entry.text.as_str()));
            let quote = writer.text("quote", &[("text", &text), ("by", &writer.said_by(entry))]);
            let text = [plain(&entry.contract_wording), quote].join("\n").trim().to_owned();
            Pictured::new(text, say::photo(&entry.picture, entry.text.as_str()))
        })
        .collect();
    let meta: Vec<String> = outcome.meta_outcomes.iter().map(|meta| say::choice(*meta).to_owned()).collect();
    let out_of_ten = |number: Option<OneToTen>| {
        number.map_or_else(String::new, |n| writer.text("out_of_ten", &[("number", say::choice(n))]))
    };
    let facts = vec![
        ("because", Pictured::lines(quotes)),
        ("baseline", plain(&outcome.baseline).into()),
        ("importance", out_of_ten(outcome.importance).into()),
        ("confidence", out_of_ten(outcome.confidence).into()),
        ("barriers", plain(&outcome.barriers).into()),
        ("meta_outcomes", capitalised(&say::list(&meta)).into()),
    ];
    let levels = levels_of(writer, outcome);
    if facts.iter().all(|(_, value)| value.text.is_empty()) && levels.is_empty() {
        return;
    }
    named(writer, outcome, std::iter::once(outcome.id).chain(said.iter().map(|e| e.id)).collect());
    writer.facts(facts);
    writer.table("levels", &[("level", 7, false), ("would_be", 15, false)], levels, false);
}

/// What the review will look for, from much less to much more than hoped. [Goal attainment scaling]
fn levels_of(writer: &Writer, outcome: &Outcome) -> Vec<Vec<String>> {
    let rows = [
        ("much_less", &outcome.much_less),
        ("less", &outcome.less),
        ("as_hoped", &outcome.as_hoped),
        ("more", &outcome.more),
        ("much_more", &outcome.much_more),
    ];
    rows.into_iter()
        .filter(|(_, text)| !text.is_blank())
        .map(|(name, text)| vec![writer.text(&format!("levels|{name}"), &[]), plain(text)])
        .collect()
}
