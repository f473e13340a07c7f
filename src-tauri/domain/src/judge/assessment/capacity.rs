//! Capacity, held to the order of the Act. The app never says whether somebody can decide; it says where a record does
//! not carry what it claims. [Mental Capacity Act 2005 s1 to s3]

use crate::judge::code::Code;
use crate::judge::rule::{Findings, Rule, must, should};
use crate::stages::{CapacityFinding, CapacityRecord};

pub(crate) const RULES: &[Rule] = &[Rule::problems(
    &[
        must(Code::CapacityWithoutInability),
        should(Code::CapacityWithoutEvidence),
        must(Code::CapacityWithoutCause),
        should(Code::CapacityWithoutHelp),
    ],
    check,
)];

fn check(found: &mut Findings) {
    for (index, record) in found.workshop.assessment.capacity.decisions.iter().enumerate() {
        if record.found == Some(CapacityFinding::Lacks) {
            check_lacks(found, record, index);
        }
    }
}

/// A finding that the person cannot decide: help first, one of the four things they cannot do, and the cause.
fn check_lacks(found: &mut Findings, record: &CapacityRecord, index: usize) {
    let at = format!("assessment/capacity/decisions/{}", record.id);
    let name = Findings::naming(record.decision.as_str(), index);
    let parts = [("decision", name.as_str())];
    let four = [
        (record.understands, &record.understands_evidence, "understands_evidence"),
        (record.retains, &record.retains_evidence, "retains_evidence"),
        (record.weighs, &record.weighs_evidence, "weighs_evidence"),
        (record.communicates, &record.communicates_evidence, "communicates_evidence"),
    ];
    let mut cannot = four.iter().filter(|(answer, ..)| *answer == Some(false)).peekable();
    match cannot.peek() {
        None => found.tell(Code::CapacityWithoutInability, format!("{at}/found"), &parts),
        Some((.., field)) => {
            let field = format!("{at}/{field}");
            if cannot.all(|(_, evidence, _)| evidence.is_blank()) {
                found.tell(Code::CapacityWithoutEvidence, field, &parts);
            }
        }
    }
    if record.because_of.is_blank() {
        found.tell(Code::CapacityWithoutCause, format!("{at}/because_of"), &parts);
    }
    if record.help.is_blank() {
        found.tell(Code::CapacityWithoutHelp, format!("{at}/help"), &parts);
    }
}
