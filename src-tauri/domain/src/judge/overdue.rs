//! Days by which something was to be done, and that are past. Something to ask about: it was done and nobody wrote it
//! down, or it was not done. Days on which something *was* done have a check of their own.

use super::code::Code;
use super::rule::{Findings, Rule, should};
use crate::Workshop;
use crate::kit::values::Day;
use crate::language::say;
use crate::reckon::open_matters::matters;
use crate::words::words;

pub(crate) const RULES: &[Rule] =
    &[Rule::problems(&[should(Code::DatePassed), should(Code::ContractOver)], check)];

/// A day by which something was to be done, and where that is written.
struct Due {
    at: String,
    /// The name of what was due, among the words.
    what: &'static str,
    day: Option<Day>,
    /// What it is about, in the workshop's own words.
    name: String,
}

fn check(found: &mut Findings) {
    let mut all = agreed(found.workshop);
    all.extend(planned(found.workshop));
    all.extend(looked_at(found.workshop));
    for due in all {
        let Some(day) = due.day.filter(|day| day.date() < found.today) else { continue };
        let what = words().fill(&format!("contract|due|{}", due.what), &[("name", &due.name)]);
        found.tell(Code::DatePassed, due.at, &[("what", &what), ("date", &say::day(day))]);
    }
    if let Some(ended) = found.workshop.agree.term.ends.filter(|day| day.date() < found.today) {
        found.tell(Code::ContractOver, "agree/term/ends", &[("date", &say::day(ended))]);
    }
}

/// What was put off, and when everybody meant to look again.
fn agreed(workshop: &Workshop) -> Vec<Due> {
    let open = matters(workshop).filter(|matter| !matter.is_settled).enumerate();
    let mut all: Vec<Due> = open
        .map(|(index, matter)| {
            let name = Findings::naming(matter.name.as_str(), index);
            Due { at: format!("{}/by_when", matter.at()), what: "matter", day: matter.by_when, name }
        })
        .collect();
    let reviews = workshop.agree.reviews.reviews.iter().enumerate();
    all.extend(reviews.filter(|(_, row)| row.held != Some(true)).map(|(index, row)| {
        let at = format!("{}/{}/date", crate::reckon::reviews::LIST, row.id);
        Due { at, what: "review", day: row.date, name: Findings::naming(row.focus.as_str(), index) }
    }));
    all
}

/// What was hoped for and who was to be told.
fn planned(workshop: &Workshop) -> Vec<Due> {
    let moving = &workshop.before.moving;
    let mut all = vec![Due {
        at: "before/moving/hoped_for".to_owned(),
        what: "move",
        day: moving.hoped_for,
        name: String::new(),
    }];
    all.extend(workshop.plan.outcomes.outcomes.iter().enumerate().map(|(index, row)| {
        let at = format!("plan/outcomes/outcomes/{}/by_when", row.id);
        Due { at, what: "outcome", day: row.by_when, name: Findings::naming(row.statement.as_str(), index) }
    }));
    let messages = workshop.before.telling_people.messages.iter().enumerate();
    all.extend(messages.filter(|(_, row)| row.done != Some(true)).map(|(index, row)| {
        let at = format!("before/telling_people/messages/{}/by_when", row.id);
        Due { at, what: "message", day: row.by_when, name: Findings::naming(row.what.as_str(), index) }
    }));
    all.extend(workshop.crisis.restrictions.restrictions.iter().enumerate().map(|(index, row)| {
        let at = format!("crisis/restrictions/restrictions/{}/meanwhile_until", row.id);
        let name = Findings::naming(row.what.as_str(), index);
        Due { at, what: "meanwhile", day: row.meanwhile_until, name }
    }));
    let money = &workshop.money;
    all.extend(money.isf.funds.iter().map(|row| {
        let at = format!("money/isf/funds/{}/plan_done_by", row.id);
        Due { at, what: "fund_plan", day: row.plan_done_by, name: String::new() }
    }));
    all.extend(money.direct_payment.payments.iter().map(|row| {
        let at = format!("money/direct_payment/payments/{}/first_review", row.id);
        Due { at, what: "payment_review", day: row.first_review, name: String::new() }
    }));
    all
}

/// What was to be looked at again. Restrictions have a check of their own, since they cannot wait.
fn looked_at(workshop: &Workshop) -> Vec<Due> {
    let health = &workshop.assessment.health;
    let needs = health.needs.iter().enumerate().map(|(index, row)| {
        let at = format!("assessment/health/needs/{}/review_on", row.id);
        Due { at, what: "again", day: row.review_on, name: Findings::naming(row.need.as_str(), index) }
    });
    let tasks = health.delegated.iter().enumerate().map(|(index, row)| {
        let at = format!("assessment/health/delegated/{}/review_on", row.id);
        Due { at, what: "again", day: row.review_on, name: Findings::naming(row.task.as_str(), index) }
    });
    let decisions = workshop.assessment.best_interests.decisions.iter().enumerate().map(|(index, row)| {
        let at = format!("assessment/best_interests/decisions/{}/review_on", row.id);
        Due { at, what: "again", day: row.review_on, name: Findings::naming(row.decision.as_str(), index) }
    });
    let contingencies = workshop.crisis.contingencies.contingencies.iter().enumerate().map(|(index, row)| {
        let at = format!("crisis/contingencies/contingencies/{}/review_on", row.id);
        Due { at, what: "again", day: row.review_on, name: Findings::naming(row.trigger.as_str(), index) }
    });
    let behaviour = Due {
        at: "crisis/behaviour/review_on".to_owned(),
        what: "behaviour",
        day: workshop.crisis.behaviour.review_on,
        name: String::new(),
    };
    needs.chain(tasks).chain(decisions).chain(contingencies).chain([behaviour]).collect()
}
