//! Best interests, held to the order of the Act. [Mental Capacity Act 2005 s1, s4, s9, s16]

use crate::judge::code::Code;
use crate::judge::rule::{Findings, Rule, must, should};
use crate::language::say;
use crate::stages::{
    BestInterestsDecision, BestInterestsOption, CapacityFinding, CapacityRecord, DecidesBy, DecisionMatter,
};

pub(crate) const RULES: &[Rule] = &[Rule::problems(
    &[
        must(Code::BestInterestsWithoutCapacity),
        should(Code::BestInterestsNobodyAsked),
        should(Code::BestInterestsWithoutDecider),
        should(Code::BestInterestsWithoutAuthority),
        must(Code::BestInterestsBeyondPowers),
        should(Code::NoOptionChosen),
        should(Code::NoLeastRestrictiveOption),
        should(Code::MoreRestrictiveWithoutReason),
    ],
    check,
)];

fn check(found: &mut Findings) {
    for (index, decision) in found.workshop.assessment.best_interests.decisions.iter().enumerate() {
        check_decision(found, decision, index);
        check_options(found, decision, index);
    }
}

fn check_decision(found: &mut Findings, decision: &BestInterestsDecision, index: usize) {
    let at = format!("assessment/best_interests/decisions/{}", decision.id);
    let name = Findings::naming(decision.decision.as_str(), index);
    let parts = [("decision", name.as_str())];
    let records = &found.workshop.assessment.capacity.decisions;
    let lacks = |record: &CapacityRecord| record.found == Some(CapacityFinding::Lacks);
    if !decision.capacity.0.iter().filter_map(|id| records.get(*id)).any(lacks) {
        found.tell(Code::BestInterestsWithoutCapacity, format!("{at}/capacity"), &parts);
    }
    if decision.consulted.0.is_empty() && decision.consulted_others.is_blank() {
        found.tell(Code::BestInterestsNobodyAsked, format!("{at}/consulted"), &parts);
    }
    if decision.decided_by.0.is_none() && decision.authority != Some(DecidesBy::Court) {
        found.tell(Code::BestInterestsWithoutDecider, format!("{at}/decided_by"), &parts);
    }
    match (decision.authority, decision.about) {
        (None, _) => found.tell(Code::BestInterestsWithoutAuthority, format!("{at}/authority"), &parts),
        (Some(by), Some(about)) if is_beyond(by, about) => {
            let parts = [parts[0], ("by", say::choice(by)), ("about", say::choice(about))];
            found.tell(Code::BestInterestsBeyondPowers, format!("{at}/authority"), &parts);
        }
        _ => {}
    }
}

/// An attorney or deputy decides only about what they are appointed for. [s9(1), s16(2), s20]
fn is_beyond(by: DecidesBy, about: DecisionMatter) -> bool {
    match about {
        DecisionMatter::Welfare => matches!(by, DecidesBy::AttorneyProperty | DecidesBy::DeputyProperty),
        DecisionMatter::Property => matches!(by, DecidesBy::AttorneyWelfare | DecidesBy::DeputyWelfare),
    }
}

/// Regard is had to what restricts the person least: it is known which option that is, and it is chosen or it is
/// said why not. [s1(6)]
fn check_options(found: &mut Findings, decision: &BestInterestsDecision, index: usize) {
    let options: Vec<&BestInterestsOption> = found
        .workshop
        .assessment
        .best_interests
        .options
        .iter()
        .filter(|option| option.decision.contains(decision.id))
        .collect();
    let name = || Findings::naming(decision.decision.as_str(), index);
    let is_least = |option: &&BestInterestsOption| option.least_restrictive == Some(true);
    let is_chosen = |option: &&BestInterestsOption| option.chosen == Some(true);
    if !options.iter().any(is_chosen) {
        let at = "assessment/best_interests/options";
        found.tell(Code::NoOptionChosen, at, &[("decision", &name())]);
    }
    if !options.iter().any(is_least) {
        let at = "assessment/best_interests/options";
        found.tell(Code::NoLeastRestrictiveOption, at, &[("decision", &name())]);
    } else if options.iter().any(is_chosen)
        && !options.iter().any(|option| is_chosen(option) && is_least(option))
        && decision.restricts_more_because.is_blank()
    {
        let at = format!("assessment/best_interests/decisions/{}/restricts_more_because", decision.id);
        found.tell(Code::MoreRestrictiveWithoutReason, at, &[("decision", &name())]);
    }
}
