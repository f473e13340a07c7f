//! Capacity, held to the order of the Act. The app never says whether somebody can decide; it says where a record does
//! not carry what it claims. [Mental Capacity Act 2005 s1 to s3]

use crate::judge::Found;
use crate::stages::{CapacityFinding, CapacityRecord};

pub(crate) fn check(found: &mut Found) {
    for (index, record) in found.workshop.assessment.capacity.decisions.iter().enumerate() {
        if record.found == Some(CapacityFinding::Lacks) {
            check_lacks(found, record, index);
        }
    }
}

/// A finding that the person cannot decide: help first, one of the four things they cannot do, and the cause.
fn check_lacks(found: &mut Found, record: &CapacityRecord, index: usize) {
    let at = format!("assessment/capacity/decisions/{}", record.id);
    let name = Found::naming(record.decision.as_str(), index);
    let parts = [("decision", name.as_str())];
    let four = [
        (record.understands, &record.understands_evidence, "understands_evidence"),
        (record.retains, &record.retains_evidence, "retains_evidence"),
        (record.weighs, &record.weighs_evidence, "weighs_evidence"),
        (record.communicates, &record.communicates_evidence, "communicates_evidence"),
    ];
    let mut cannot = four.iter().filter(|(answer, ..)| *answer == Some(false)).peekable();
    match cannot.peek() {
        None => found.must("capacity_without_inability", format!("{at}/found"), &parts),
        Some((.., field)) => {
            let field = format!("{at}/{field}");
            if cannot.all(|(_, evidence, _)| evidence.is_blank()) {
                found.should("capacity_without_evidence", field, &parts);
            }
        }
    }
    if record.because_of.is_blank() {
        found.must("capacity_without_cause", format!("{at}/because_of"), &parts);
    }
    if record.help.is_blank() {
        found.should("capacity_without_help", format!("{at}/help"), &parts);
    }
}
