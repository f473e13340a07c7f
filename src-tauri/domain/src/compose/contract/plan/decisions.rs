//! How the person decides. [domain.md 2.7]

use crate::compose::contract::plan::communication::named;
use crate::compose::writer::{Writer, chosen, plain};
use crate::kit::field::Node;
use crate::language::say;
use crate::stages::DecisionAgreement;

pub(crate) fn decisions(writer: &mut Writer) {
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
