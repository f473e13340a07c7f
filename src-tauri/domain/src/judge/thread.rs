//! The golden thread: needs, outcomes, support and money hold on to one another.

use crate::judge::Found;
use crate::kit::values::OutcomeLinks;
use crate::stages::Route;

pub(crate) fn check(found: &mut Found) {
    let workshop = found.workshop;
    let outcomes = &workshop.plan.outcomes.outcomes;
    let support = &workshop.who.support.elements;
    if outcomes.is_empty() {
        found.must("no_outcome", "plan/outcomes/outcomes", &[]);
    }
    for (index, need) in workshop.assessment.needs.needs.iter().enumerate() {
        let answered = support.iter().any(|s| s.needs.contains(need.id))
            || outcomes.iter().any(|o| o.needs.contains(need.id));
        if need.eligible == Some(true) && !answered {
            let name = Found::naming(need.needs.as_str(), index);
            found.should(
                "need_without_answer",
                format!("assessment/needs/needs/{}", need.id),
                &[("need", &name)],
            );
        }
    }
    for (index, outcome) in outcomes.iter().enumerate() {
        if !support.iter().any(|element| element.outcomes.contains(outcome.id)) {
            let name = Found::naming(outcome.statement.as_str(), index);
            found.must(
                "outcome_without_support",
                format!("plan/outcomes/outcomes/{}", outcome.id),
                &[("outcome", &name)],
            );
        }
    }
    for (index, element) in support.iter().enumerate() {
        if !outcomes.iter().any(|outcome| element.outcomes.contains(outcome.id)) {
            let name = Found::naming(element.what.as_str(), index);
            let at = format!("who/support/elements/{}/outcomes", element.id);
            found.should("support_without_outcome", at, &[("support", &name)]);
        }
    }
    check_funds(found);
}

/// A new way to hold money needs new outcomes: a line of an individual service fund serves one, itself or by the support
/// that it pays for. [S000-9]
fn check_funds(found: &mut Found) {
    let workshop = found.workshop;
    let outcomes = &workshop.plan.outcomes.outcomes;
    let is_there = |links: &OutcomeLinks| links.0.iter().any(|id| outcomes.get(*id).is_some());
    for (index, line) in workshop.money.board.lines.iter().enumerate() {
        let support = line.support.0.iter().filter_map(|id| workshop.who.support.elements.get(*id));
        let serves = is_there(&line.outcomes) || support.into_iter().any(|one| is_there(&one.outcomes));
        if line.route == Some(Route::Isf) && !serves {
            let at = format!("money/board/lines/{}/outcomes", line.id);
            let name = Found::naming(line.what.as_str(), index);
            found.should("fund_without_outcome", at, &[("line", &name)]);
        }
    }
}
