//! How the person tells things, how things are told to the person, and how they decide. [domain.md 2.6, 2.7]

use super::writer::{Writer, chosen, plain};
use crate::document::Pictured;
use crate::kit::field::Node;
use crate::language::say;
use crate::language::say::with_symbol;
use crate::stages::{DecisionAgreement, Signal, Telling};

pub(super) fn communication(writer: &mut Writer) {
    let chart = &writer.seen.plan.communication;
    let signals: Vec<&Signal> = chart.signals.iter().filter(|row| !row.is_empty()).collect();
    let telling: Vec<&Telling> = chart.telling.iter().filter(|row| !row.is_empty()).collect();
    if signals.is_empty() && telling.is_empty() {
        return;
    }
    let heading = writer.text("headings|communication", &[]);
    writer.heading(heading);
    let rows = signals.iter().map(|row| signal(writer, row)).collect();
    let columns = [("happening", 6, false), ("does", 6, false), ("means", 5, false), ("we_should", 7, false)];
    writer.table("signals", &columns, rows, false);
    let rows = telling
        .iter()
        .map(|row| vec![named(writer, plain(&row.what)), plain(&row.we_do), plain(&row.helped_by)])
        .collect();
    writer.table(
        "telling",
        &[("to_tell", 6, false), ("we_do", 10, false), ("helped_by", 6, false)],
        rows,
        false,
    );
}

fn signal(writer: &Writer, row: &Signal) -> Vec<Pictured> {
    let first = [chosen(row.about), plain(&row.happening)].join("\n").trim().to_owned();
    vec![named(writer, first).into(), shown(row), plain(&row.means).into(), plain(&row.we_should).into()]
}

/// What the person does, with the picture of it.
pub(crate) fn shown(row: &Signal) -> Pictured {
    let does = plain(&row.does);
    let told = if does.is_empty() { plain(&row.means) } else { does.clone() };
    Pictured::new(with_symbol(&row.picture, &does).trim().to_owned(), say::photo(&row.picture, &told))
}

/// A first cell that is never empty, since it heads its row.
fn named(writer: &Writer, text: String) -> String {
    if text.is_empty() { writer.text("unnamed_row", &[]) } else { text }
}

pub(super) fn decisions(writer: &mut Writer) {
    let decisions = &writer.seen.plan.decisions;
    if decisions.is_empty() {
        return;
    }
    let heading = writer.text("headings|deciding", &[]);
    writer.heading(heading);
    writer.clause("deciding", &[], decisions.agreements.iter().map(|row| row.id).collect());
    writer.facts(vec![
        ("information", plain(&decisions.information)),
        ("choices", plain(&decisions.choices)),
        ("understanding", plain(&decisions.understanding)),
        ("best_times", plain(&decisions.best_times)),
        ("worst_times", plain(&decisions.worst_times)),
    ]);
    let agreements = decisions.agreements.iter().filter(|row| !row.is_empty());
    let rows = agreements.map(|row| agreement(writer, row)).collect();
    writer.table(
        "agreements",
        &[("decision", 6, false), ("how_involved", 8, false), ("last_word", 8, false)],
        rows,
        false,
    );
}

fn agreement(writer: &Writer, row: &DecisionAgreement) -> Vec<String> {
    let who = say::who(writer.seen, row.decider_who)
        .map(|name| say::opening(writer.seen, &name))
        .unwrap_or_default();
    let last_word = [chosen(row.decider), who, plain(&row.lawful_because)];
    let last_word: Vec<String> = last_word.into_iter().filter(|part| !part.is_empty()).collect();
    vec![named(writer, plain(&row.decision)), plain(&row.involved), last_word.join("\n")]
}
