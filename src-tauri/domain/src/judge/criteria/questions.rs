//! The seven questions. [domain.md 2.14; good practice of Oxfordshire and other councils]

use super::lacks;
use crate::Workshop;
use crate::judge::code::Code;
use crate::judge::rule::{Findings, Reply, Rule, asks};
use crate::stages::{Control, Decider, DecisionAgreement, MoneyLine, Outcome, SupportElement};

const OUTCOMES: &str = "plan/outcomes/outcomes";
const SUPPORT: &str = "who/support/elements";
const LINES: &str = "money/board/lines";
const DECISIONS: &str = "plan/decisions/agreements";

pub(super) const RULES: &[Rule] = &[
    Rule::question(&[asks(Code::Important)], important),
    Rule::question(&[asks(Code::Change)], change),
    Rule::question(&[asks(Code::Supported)], supported),
    Rule::question(&[asks(Code::Budget)], budget),
    Rule::question(&[asks(Code::Managed)], managed),
    Rule::question(&[asks(Code::Control)], in_control),
    Rule::question(&[asks(Code::Action)], action),
];

fn important(found: &Findings) -> Reply {
    let workshop = found.workshop;
    let at = "plan/profile/important_to";
    let entries = workshop.plan.profile.important_to.iter();
    let holds = entries.filter(|entry| entry.still_holds());
    let from: Vec<String> = holds.map(|entry| format!("{at}/{}", entry.id)).collect();
    let missing = lacks(from.is_empty(), "important");
    Reply::from(at, from, missing)
}

/// The outcomes that say something.
pub(crate) fn stated(workshop: &Workshop) -> Vec<&Outcome> {
    workshop.plan.outcomes.outcomes.iter().filter(|outcome| !outcome.statement.is_blank()).collect()
}

pub(crate) fn outcome_paths(outcomes: &[&Outcome]) -> Vec<String> {
    outcomes.iter().map(|outcome| format!("{OUTCOMES}/{}", outcome.id)).collect()
}

fn change(found: &Findings) -> Reply {
    let workshop = found.workshop;
    let from = outcome_paths(&stated(workshop));
    let missing = lacks(from.is_empty(), "change");
    Reply::from(OUTCOMES, from, missing)
}

/// Support that says what is done, and by whom or by what kind of support.
fn described(workshop: &Workshop) -> Vec<&SupportElement> {
    let said = |e: &&SupportElement| !e.what.is_blank() && (e.who.0.is_some() || e.kind.is_some());
    workshop.who.support.elements.iter().filter(said).collect()
}

fn support_paths(elements: &[&SupportElement]) -> Vec<String> {
    elements.iter().map(|element| format!("{SUPPORT}/{}", element.id)).collect()
}

/// "Will not be agreed if it is unclear how support is delivered."
fn supported(found: &Findings) -> Reply {
    let workshop = found.workshop;
    let elements = described(workshop);
    let served = |outcome: &&Outcome| elements.iter().any(|e| e.outcomes.contains(outcome.id));
    let missing = lacks(elements.is_empty(), "support")
        .or_else(|| lacks(!stated(workshop).iter().all(served), "outcome_unserved"));
    Reply::from(SUPPORT, support_paths(&elements), missing)
}

/// Lines that say what they are for and what it costs; family time costs nothing, and says so.
fn priced(workshop: &Workshop) -> Vec<&MoneyLine> {
    let said = |line: &&MoneyLine| !line.what.is_blank() && line.rate_pence.is_some();
    workshop.money.board.lines.iter().filter(said).collect()
}

pub(crate) fn line_paths(lines: &[&MoneyLine]) -> Vec<String> {
    lines.iter().map(|line| format!("{LINES}/{}", line.id)).collect()
}

/// "Will not be agreed if there is no breakdown."
fn budget(found: &Findings) -> Reply {
    let workshop = found.workshop;
    let from = line_paths(&priced(workshop));
    let missing = lacks(from.is_empty(), "breakdown");
    Reply::from(LINES, from, missing)
}

fn managed(found: &Findings) -> Reply {
    let workshop = found.workshop;
    let lines = priced(workshop);
    let named: Vec<&MoneyLine> = lines.iter().copied().filter(|l| l.controlled_by.is_some()).collect();
    let missing = lacks(named.is_empty() || named.len() < lines.len(), "managed");
    Reply::from(LINES, line_paths(&named), missing)
}

/// "Will not be agreed if others make decisions that the person can make."
fn in_control(found: &Findings) -> Reply {
    let workshop = found.workshop;
    let agreements = &workshop.plan.decisions.agreements;
    let said = |a: &&DecisionAgreement| !a.decision.is_blank() && a.decider.is_some();
    let mut from: Vec<String> =
        agreements.iter().filter(said).map(|a| format!("{DECISIONS}/{}", a.id)).collect();
    let lines = workshop.money.board.lines.iter().filter(|l| l.controlled_by == Some(Control::Person));
    from.extend(lines.map(|line| format!("{LINES}/{}", line.id)));
    if !workshop.agree.flexibility.alone.is_blank() {
        from.push("agree/flexibility/alone".to_owned());
    }
    let missing = lacks(agreements.iter().any(decided_over), "others_decide")
        .or_else(|| lacks(from.is_empty(), "control"));
    Reply::from(DECISIONS, from, missing)
}

/// Whether somebody else decides, and it is not said why that is lawful.
fn decided_over(agreement: &DecisionAgreement) -> bool {
    let by_others = !matches!(agreement.decider, None | Some(Decider::Person | Decider::PersonWithSupport));
    by_others && agreement.lawful_because.is_blank() && agreement.capacity.0.is_empty()
}

fn action(found: &Findings) -> Reply {
    let workshop = found.workshop;
    let outcomes = stated(workshop);
    let dated = outcomes.iter().copied().filter(|o| o.by_when.is_some()).collect::<Vec<_>>();
    let elements = described(workshop);
    let timed: Vec<&SupportElement> = elements
        .into_iter()
        .filter(|e| e.who.0.is_some() && (!e.when.is_blank() || e.minutes_a_week.is_some()))
        .collect();
    let missing = lacks(timed.is_empty(), "who_and_when")
        .or_else(|| lacks(dated.is_empty() || dated.len() < outcomes.len(), "by_when"));
    let from = outcome_paths(&dated).into_iter().chain(support_paths(&timed)).collect();
    Reply::from(OUTCOMES, from, missing)
}
