//! The golden thread: needs, outcomes, support and money hold on to one another.

use crate::judge::code::Code;
use crate::judge::rule::{Findings, Rule, must, should};
use crate::kit::values::OutcomeLinks;
use crate::stages::Route;

pub(crate) const RULES: &[Rule] = &[Rule::problems(
    &[
        must(Code::NoOutcome),
        should(Code::NeedWithoutAnswer),
        must(Code::OutcomeWithoutSupport),
        should(Code::SupportWithoutOutcome),
        should(Code::FundWithoutOutcome),
    ],
    check,
)];

fn check(found: &mut Findings) {
    let workshop = found.workshop;
    let outcomes = &workshop.plan.outcomes.outcomes;
    let support = &workshop.who.support.elements;
    if outcomes.is_empty() {
        found.tell(Code::NoOutcome, "plan/outcomes/outcomes", &[]);
    }
    for (index, need) in workshop.assessment.needs.needs.iter().enumerate() {
        let answered = support.iter().any(|s| s.needs.contains(need.id))
            || outcomes.iter().any(|o| o.needs.contains(need.id));
        if need.eligible == Some(true) && !answered {
            let name = Findings::naming(need.needs.as_str(), index);
            found.tell(
                Code::NeedWithoutAnswer,
                format!("assessment/needs/needs/{}", need.id),
                &[("need", &name)],
            );
        }
    }
    for (index, outcome) in outcomes.iter().enumerate() {
        if !support.iter().any(|element| element.outcomes.contains(outcome.id)) {
            let name = Findings::naming(outcome.statement.as_str(), index);
            found.tell(
                Code::OutcomeWithoutSupport,
                format!("plan/outcomes/outcomes/{}", outcome.id),
                &[("outcome", &name)],
            );
        }
    }
    for (index, element) in support.iter().enumerate() {
        if !outcomes.iter().any(|outcome| element.outcomes.contains(outcome.id)) {
            let name = Findings::naming(element.what.as_str(), index);
            let at = format!("who/support/elements/{}/outcomes", element.id);
            found.tell(Code::SupportWithoutOutcome, at, &[("support", &name)]);
        }
    }
    check_funds(found);
}

/// A new way to hold money needs new outcomes: a line of an individual service fund serves one, itself or by the support
/// that it pays for. [S000-9]
fn check_funds(found: &mut Findings) {
    let workshop = found.workshop;
    let outcomes = &workshop.plan.outcomes.outcomes;
    let is_there = |links: &OutcomeLinks| links.0.iter().any(|id| outcomes.get(*id).is_some());
    for (index, line) in workshop.money.board.lines.iter().enumerate() {
        let support = line.support.0.iter().filter_map(|id| workshop.who.support.elements.get(*id));
        let serves = is_there(&line.outcomes) || support.into_iter().any(|one| is_there(&one.outcomes));
        if line.route == Some(Route::Isf) && !serves {
            let at = format!("money/board/lines/{}/outcomes", line.id);
            let name = Findings::naming(line.what.as_str(), index);
            found.tell(Code::FundWithoutOutcome, at, &[("line", &name)]);
        }
    }
}
