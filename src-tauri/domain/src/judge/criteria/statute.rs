//! What a care and support plan includes by law. [Care Act 2014 s25(1) to (3)]

use super::lacks;
use super::questions::{line_paths, outcome_paths, stated};
use crate::Workshop;
use crate::judge::code::Code;
use crate::judge::rule::{Findings, Reply, Rule, asks};
use crate::reckon::money::{counts, is_own};
use crate::reckon::scope::is_paid_by_the_nhs_alone;
use crate::stages::{AdviceHelps, Attendance, MoneyLine, Need, Outcome, Participant, Role, Route};

const NEEDS: &str = "assessment/needs/needs";
const LINES: &str = "money/board/lines";
const ADVICE: &str = "who/support/advice";
const PEOPLE: &str = "before/people/participants";

pub(super) const RULES: &[Rule] = &[
    Rule::question(&[asks(Code::Needs)], needs),
    Rule::question(&[asks(Code::Eligible)], eligible),
    Rule::question(&[asks(Code::NeedsMet)], needs_met),
    Rule::question(&[asks(Code::Matters)], matters),
    Rule::question(&[asks(Code::PersonalBudget)], personal_budget),
    Rule::question(&[asks(Code::Advice)], advice),
    Rule::question(&[asks(Code::DirectPayments)], direct_payments),
    Rule::question(&[asks(Code::Involved)], involved),
];

/// Where the NHS alone pays there is no care and support plan under the Act, and nothing of this is asked.
fn under_the_act(found: &Findings, at: &str, from: Vec<String>, missing: Option<&'static str>) -> Reply {
    Reply::from(at, from, missing).only_if(!is_paid_by_the_nhs_alone(found.workshop))
}

/// The needs that say something.
fn described(workshop: &Workshop) -> Vec<&Need> {
    workshop.assessment.needs.needs.iter().filter(|need| !need.needs.is_blank()).collect()
}

fn need_paths(needs: &[&Need]) -> Vec<String> {
    needs.iter().map(|need| format!("{NEEDS}/{}", need.id)).collect()
}

/// (1)(a) The needs that the assessment identified.
fn needs(found: &Findings) -> Reply {
    let workshop = found.workshop;
    let from = need_paths(&described(workshop));
    let missing = lacks(from.is_empty(), "needs");
    under_the_act(found, NEEDS, from, missing)
}

/// (1)(b) Whether, and how far, they meet the eligibility criteria.
fn eligible(found: &Findings) -> Reply {
    let workshop = found.workshop;
    let all = described(workshop);
    let told: Vec<&Need> = all.iter().copied().filter(|need| need.eligible.is_some()).collect();
    let missing = lacks(told.is_empty() || told.len() < all.len(), "eligible");
    under_the_act(found, NEEDS, need_paths(&told), missing)
}

/// (1)(c) The needs that the council is going to meet, and how. Where no need is eligible there are none.
fn needs_met(found: &Findings) -> Reply {
    let workshop = found.workshop;
    let all = described(workshop);
    let eligible: Vec<&Need> = all.iter().copied().filter(|need| need.eligible == Some(true)).collect();
    let met: Vec<&Need> = eligible.iter().copied().filter(|need| is_met(workshop, need)).collect();
    let missing = lacks(met.is_empty() || met.len() < eligible.len(), "needs_met");
    let none_is_eligible = !all.is_empty() && all.iter().all(|need| need.eligible == Some(false));
    under_the_act(found, NEEDS, need_paths(&met), missing).only_if(!none_is_eligible)
}

/// Whether some support answers the need, itself or by way of an outcome.
fn is_met(workshop: &Workshop, need: &Need) -> bool {
    let by_way_of = |outcome: &Outcome| outcome.needs.contains(need.id);
    workshop.who.support.elements.iter().any(|element| {
        element.needs.contains(need.id)
            || workshop.plan.outcomes.outcomes.iter().any(|o| element.outcomes.contains(o.id) && by_way_of(o))
    })
}

/// (1)(d) The matters of s9(4) that care and support could be relevant to: outcomes that support serves, and the
/// parts of well-being that needs touch.
fn matters(found: &Findings) -> Reply {
    let workshop = found.workshop;
    let elements = &workshop.who.support.elements;
    let served: Vec<&Outcome> = stated(workshop)
        .into_iter()
        .filter(|outcome| elements.iter().any(|element| element.outcomes.contains(outcome.id)))
        .collect();
    let missing = lacks(served.is_empty(), "matters");
    let touching = described(workshop).into_iter().filter(|need| need.wellbeing.iter().next().is_some());
    let touching: Vec<&Need> = touching.collect();
    let from = outcome_paths(&served).into_iter().chain(need_paths(&touching)).collect();
    under_the_act(found, "plan/outcomes/outcomes", from, missing)
}

/// (1)(e) The personal budget: money that is committed. [s26]
fn personal_budget(found: &Findings) -> Reply {
    let workshop = found.workshop;
    let costs = |line: &&MoneyLine| {
        counts(line) && !is_own(line) && line.rate_pence.is_some_and(|rate| rate.get() > 0)
    };
    let lines: Vec<&MoneyLine> = workshop.money.board.lines.iter().filter(costs).collect();
    let missing = lacks(lines.is_empty(), "personal_budget");
    under_the_act(found, LINES, line_paths(&lines), missing)
}

/// (1)(f) Advice on meeting or reducing needs, and on preventing or delaying them.
fn advice(found: &Findings) -> Reply {
    let workshop = found.workshop;
    let all = workshop.who.support.advice.iter().filter(|a| !a.what.is_blank() && a.helps.is_some());
    let told: Vec<_> = all.collect();
    let on = |helps: AdviceHelps| told.iter().any(|advice| advice.helps == Some(helps));
    let missing = lacks(!on(AdviceHelps::MeetOrReduce), "advice_meet")
        .or_else(|| lacks(!on(AdviceHelps::PreventOrDelay), "advice_prevent"));
    let from = told.iter().map(|advice| format!("{ADVICE}/{}", advice.id)).collect();
    under_the_act(found, ADVICE, from, missing)
}

/// (2) For direct payments: the needs that they meet, the amount and how often. Asked only where there are any.
fn direct_payments(found: &Findings) -> Reply {
    let workshop = found.workshop;
    let direct = |line: &&MoneyLine| line.route == Some(Route::DirectPayment);
    let lines: Vec<&MoneyLine> = workshop.money.board.lines.iter().filter(direct).collect();
    let is_whole =
        |line: &&MoneyLine| line.rate_pence.is_some() && line.every.is_some() && meets_a_need(workshop, line);
    let missing = lacks(!lines.iter().all(is_whole), "direct_payments");
    under_the_act(found, LINES, line_paths(&lines), missing).only_if(!lines.is_empty())
}

fn meets_a_need(workshop: &Workshop, line: &MoneyLine) -> bool {
    let needs = &workshop.assessment.needs.needs;
    let elements = line.support.0.iter().filter_map(|id| workshop.who.support.elements.get(*id));
    let outcomes = line.outcomes.0.iter().filter_map(|id| workshop.plan.outcomes.outcomes.get(*id));
    let links = elements.map(|element| &element.needs).chain(outcomes.map(|outcome| &outcome.needs));
    links.flat_map(|link| &link.0).any(|id| needs.get(*id).is_some())
}

/// (3) The person, any carer, and anybody whom the person asks for, take part in preparing the plan.
fn involved(found: &Findings) -> Reply {
    let workshop = found.workshop;
    let people = &workshop.before.people.participants;
    let close = |p: &&Participant| {
        matches!(p.role, Some(Role::Person | Role::Family | Role::Circle | Role::Advocate))
    };
    let (there, absent): (Vec<&Participant>, Vec<&Participant>) =
        people.iter().filter(close).partition(|p| took_part(workshop, p));
    let is_person = |p: &&Participant| p.role == Some(Role::Person);
    let missing = lacks(!there.iter().any(is_person), "person_involved")
        .or_else(|| lacks(!absent.is_empty(), "others_involved"));
    let from = there.iter().map(|p| format!("{PEOPLE}/{}", p.id)).collect();
    under_the_act(found, PEOPLE, from, missing)
}

fn took_part(workshop: &Workshop, participant: &Participant) -> bool {
    let came = |s: &crate::stages::Session| s.who_came.contains(participant.id);
    matches!(participant.attendance, Some(Attendance::InTheRoom | Attendance::Remote | Attendance::SentWord))
        || workshop.before.sessions.sessions.iter().any(came)
}
