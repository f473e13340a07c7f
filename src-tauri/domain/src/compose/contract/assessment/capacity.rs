//! What the person can decide, one decision at a time. [Mental Capacity Act 2005 s1-3]

use crate::compose::contract::assessment::{headed, in_full, line};
use crate::compose::writer::{Writer, chosen, day, plain};
use crate::document::Span;
use crate::kit::values::{BestInterestsLinks, CapacityLinks, Day, Text};
use crate::language::say;
use crate::stages::{CapacityFinding, CapacityRecord};

pub(crate) fn capacity(writer: &mut Writer, record: &CapacityRecord) {
    headed(writer, "capacity_of", &record.decision);
    let answer = |yes: Option<bool>, evidence: &Text| {
        [writer.yes_no(yes), plain(evidence)].join("\n").trim().to_owned()
    };
    let assessor = say::who(writer.seen, record.assessor)
        .map(|name| say::opening(writer.seen, &name))
        .unwrap_or_default();
    let facts = vec![
        ("decision_in_full", in_full(&record.decision)),
        ("capacity_help", plain(&record.help)),
        ("capacity_understands", answer(record.understands, &record.understands_evidence)),
        ("capacity_retains", answer(record.retains, &record.retains_evidence)),
        ("capacity_weighs", answer(record.weighs, &record.weighs_evidence)),
        ("capacity_communicates", answer(record.communicates, &record.communicates_evidence)),
        ("capacity_because", plain(&record.because_of)),
        ("capacity_lasts", chosen(record.lasts)),
        ("capacity_by", line(&[assessor, record.assessor_named.as_str().to_owned(), day(record.date)])),
    ];
    writer.facts(facts);
    let found = match record.found {
        Some(CapacityFinding::Has) => "has",
        Some(CapacityFinding::Lacks) => "lacks",
        Some(CapacityFinding::NotDecided) | None => "not_decided",
    };
    let text = writer.text(&format!("capacity_found|{found}"), &[]);
    let note = writer.text("capacity_found|source", &[]);
    writer.own_clause(&record.id.to_string(), vec![Span::plain(text)], Some(note), vec![record.id]);
}

/// The records behind a decision or a restriction: "Sign a tenancy, 8 July 2026".
pub(crate) fn records(writer: &Writer, capacity: &CapacityLinks, decisions: &BestInterestsLinks) -> String {
    let assessment = &writer.seen.assessment;
    let named = |decision: &Text, date: Option<Day>| line(&[say::short(decision.as_str()), day(date)]);
    let capacity = capacity.0.iter().filter_map(|id| assessment.capacity.decisions.get(*id));
    let decisions = decisions.0.iter().filter_map(|id| assessment.best_interests.decisions.get(*id));
    let capacity = capacity.map(|record| named(&record.decision, record.date));
    capacity.chain(decisions.map(|made| named(&made.decision, made.date))).collect::<Vec<_>>().join("\n")
}
