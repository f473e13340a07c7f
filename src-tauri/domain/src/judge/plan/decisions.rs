//! How the person decides. [domain.md 2.6]

use crate::judge::code::Code;
use crate::judge::finding::Severity;
use crate::judge::rule::{Findings, Rule, either, should};
use crate::stages::{CapacityFinding, Decider, DecisionAgreement};

pub(crate) const RULES: &[Rule] = &[Rule::problems(
    &[
        either(Code::DeciderWithoutCapacityRecord),
        should(Code::DeciderWithoutLawfulReason),
        should(Code::DeciderNotAmongParticipants),
    ],
    check,
)];

fn check(found: &mut Findings) {
    for (index, row) in found.workshop.plan.decisions.agreements.iter().enumerate() {
        decision(found, row, index);
    }
}

/// The person decides unless a record about this very decision says that they cannot. An attorney may also act
/// for somebody who can decide and wants it so, and a deputy comes from the court: for them the record is worth
/// having; for everybody else nothing holds without it. [Mental Capacity Act 2005 s1(2), s3, s9, s16]
fn decision(found: &mut Findings, row: &DecisionAgreement, index: usize) {
    let by_power = match row.decider {
        None | Some(Decider::Person | Decider::PersonWithSupport) => return,
        Some(Decider::DeputyOrAttorney) => true,
        Some(Decider::BestInterests | Decider::NamedOther) => false,
    };
    let at = format!("plan/decisions/agreements/{}", row.id);
    let records = &found.workshop.assessment.capacity.decisions;
    let lacks =
        |id: &uuid::Uuid| records.get(*id).is_some_and(|record| record.found == Some(CapacityFinding::Lacks));
    let name = || Findings::naming(row.decision.as_str(), index);
    if !row.capacity.0.iter().any(lacks) {
        let severity = if by_power { Severity::Should } else { Severity::Must };
        let place = format!("{at}/capacity");
        found.tell_as(severity, Code::DeciderWithoutCapacityRecord, place, &[("decision", &name())]);
    }
    if row.lawful_because.is_blank() {
        found.tell(
            Code::DeciderWithoutLawfulReason,
            format!("{at}/lawful_because"),
            &[("decision", &name())],
        );
    }
    let is_here = row.decider_who.0.is_some_and(|id| found.workshop.participant(id).is_some());
    if by_power && !is_here {
        found.tell(Code::DeciderNotAmongParticipants, format!("{at}/decider_who"), &[("decision", &name())]);
    }
}
