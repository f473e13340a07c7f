//! What the contract rests on, and decisions, one at a time, in the order of the Act. [Mental Capacity Act 2005 s1-4;
//! domain.md 2.17, 2.18]

pub(crate) mod advocacy;
pub(crate) mod assessments;
pub(crate) mod authorities;
pub(crate) mod best_interests;
pub(crate) mod budget;
pub(crate) mod capacity;
pub(crate) mod glossary;
pub(crate) mod health;
pub(crate) mod needs;
pub(crate) mod registers;
pub(crate) mod strengths;

use crate::compose::contract::plan::working::views;
use crate::compose::writer::{Writer, plain};
use crate::kit::values::Text;
use crate::language::say;
use crate::stages::BestInterestsOption;
use advocacy::advocacy;
use assessments::assessments;
use authorities::lawful;
use best_interests::{best_interests, options};
use capacity::capacity;
use registers::registers;

/// What the contract rests on: what the person can do, what was assessed, what they need, what works now.
pub(crate) fn assessed(writer: &mut Writer) {
    strengths::strengths(writer);
    assessments(writer);
    needs::needs(writer);
    views(writer);
}

pub(crate) fn write(writer: &mut Writer) {
    let assessment = &writer.seen.assessment;
    let best = &assessment.best_interests;
    let records = &assessment.capacity.decisions;
    let authorities = &assessment.authorities.authorities;
    if records.is_empty() && best.decisions.is_empty() && best.options.is_empty() && authorities.is_empty() {
        advocacy(writer);
        return registers(writer);
    }
    writer.clause("presumed", &[], Vec::new());
    for record in records {
        capacity(writer, record);
    }
    for decision in &best.decisions {
        best_interests(writer, decision);
    }
    // An option whose decision this copy does not show, or that nobody linked yet.
    let loose =
        |option: &&BestInterestsOption| !option.decision.0.iter().any(|id| best.decisions.get(*id).is_some());
    let loose: Vec<&BestInterestsOption> = best.options.iter().filter(loose).collect();
    options(writer, "bi_options_loose", &loose);
    lawful(writer, authorities.iter());
    advocacy(writer);
    registers(writer);
}

pub(crate) fn headed(writer: &mut Writer, name: &str, decision: &Text) {
    let decision = if decision.is_blank() {
        writer.text("not_said", &[])
    } else {
        say::short(decision.as_str().trim().trim_end_matches(['?', '.']))
    };
    let heading = writer.text(&format!("headings|{name}"), &[("decision", &decision)]);
    writer.heading(heading);
}

/// The decision in full where the heading had to cut it.
pub(crate) fn in_full(decision: &Text) -> String {
    let full = plain(decision);
    if say::short(&full) == full { String::new() } else { full }
}

/// What there is of these on one line: "Priya Shah, 8 July 2026".
pub(crate) fn line(parts: &[String]) -> String {
    let parts: Vec<&str> = parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}
