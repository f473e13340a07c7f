//! Whether somebody has to stand beside the person: an independent mental capacity advocate for the decisions for which
//! the law asks, an independent advocate while they are assessed and their support is planned. Who is asked for one is
//! for the council and the NHS to say; the app asks. [Mental Capacity Act 2005 s35-39; Care Act 2014 s67]

use crate::Workshop;
use crate::judge::code::Code;
use crate::judge::rule::{Findings, Rule, must, should};
use crate::language::smells::Words;
use crate::stages::{BestInterestsDecision, CapacityFinding, ImcaMatter, Role};
use crate::words::words;

pub(crate) const RULES: &[Rule] = &[Rule::problems(
    &[
        must(Code::ImcaNeeded),
        should(Code::ImcaNotAsked),
        must(Code::AdvocateNeeded),
        should(Code::AdvocateNotAsked),
    ],
    check,
)];

fn check(found: &mut Findings) {
    for (index, decision) in found.workshop.assessment.best_interests.decisions.iter().enumerate() {
        check_imca(found, decision, index);
    }
    check_care_act(found);
}

fn check_imca(found: &mut Findings, decision: &BestInterestsDecision, index: usize) {
    if decision.imca == Some(true) {
        return;
    }
    let name = Findings::naming(decision.decision.as_str(), index);
    let at = format!("assessment/best_interests/decisions/{}", decision.id);
    let parts = [("decision", name.as_str())];
    let is_asked_for = match decision.imca_for {
        Some(ImcaMatter::SeriousTreatment | ImcaMatter::LongStay) => true,
        Some(ImcaMatter::Neither) => return,
        None => false,
    };
    match decision.somebody_to_consult {
        Some(false) if is_asked_for => found.tell(Code::ImcaNeeded, format!("{at}/imca"), &parts),
        Some(true) => {}
        Some(false) | None => {
            let may_be = is_asked_for || sounds_like_one(decision);
            if may_be && !consulted_somebody_close(found.workshop, decision) {
                let field = if is_asked_for { "somebody_to_consult" } else { "imca_for" };
                found.tell(Code::ImcaNotAsked, format!("{at}/{field}"), &parts);
            }
        }
    }
}

/// Whether the decision reads like one about treatment or about where somebody is to live.
fn sounds_like_one(decision: &BestInterestsDecision) -> bool {
    let said = Words::of(decision.decision.as_str());
    words().get("contract|imca_words").split(';').any(|phrase| said.hold(&Words::of(phrase.trim())))
}

/// Whether somebody of the family or the circle was asked, or others whom nobody named as participants.
fn consulted_somebody_close(workshop: &Workshop, decision: &BestInterestsDecision) -> bool {
    let is_close = |id: &uuid::Uuid| {
        let role = workshop.participant(*id).and_then(|one| one.role);
        matches!(role, Some(Role::Family | Role::Circle))
    };
    decision.consulted.0.iter().any(is_close) || !decision.consulted_others.is_blank()
}

/// It is asked once a record finds that the person cannot make some decision, and a duty once it is answered so.
fn check_care_act(found: &mut Findings) {
    let workshop = found.workshop;
    let advocacy = &workshop.assessment.advocacy;
    let mut records = workshop.assessment.capacity.decisions.iter();
    let mut people = workshop.before.people.participants.iter();
    let has_advocate = advocacy.advocate.0.is_some() || people.any(|one| one.role == Some(Role::Advocate));
    match (advocacy.hard_to_take_part, advocacy.somebody) {
        (Some(true), Some(false)) if !has_advocate => {
            found.tell(Code::AdvocateNeeded, "assessment/advocacy/advocate", &[]);
        }
        (Some(true), None) if !has_advocate => {
            found.tell(Code::AdvocateNotAsked, "assessment/advocacy/somebody", &[]);
        }
        (None, _) if !has_advocate && records.any(|record| record.found == Some(CapacityFinding::Lacks)) => {
            found.tell(Code::AdvocateNotAsked, "assessment/advocacy/hard_to_take_part", &[]);
        }
        _ => {}
    }
}
