//! Days on which something was done lie behind us, and what this workshop decided was not decided before it began.
//! Something to ask about: a slip of the pen, most often.

use chrono::NaiveDate;

use super::code::Code;
use super::rule::{Findings, Rule, should};
use crate::Workshop;
use crate::kit::values::Day;
use crate::language::say;
use crate::words::words;

pub(crate) const RULES: &[Rule] =
    &[Rule::problems(&[should(Code::DateAhead), should(Code::DateBeforeWorkshop)], check)];

/// A day on which something was done, and where that is written.
struct Done {
    at: String,
    /// The name of what was done, among the words.
    what: &'static str,
    day: Option<Day>,
    /// Whether it belongs to this workshop, and so cannot be older.
    is_of_workshop: bool,
}

impl Done {
    fn of_workshop(at: String, what: &'static str, day: Option<Day>) -> Self {
        Self { at, what, day, is_of_workshop: true }
    }

    fn at_any_time(at: String, what: &'static str, day: Option<Day>) -> Self {
        Self { at, what, day, is_of_workshop: false }
    }
}

fn check(found: &mut Findings) {
    let began = found.workshop.before.sessions.sessions.iter().filter_map(|s| s.date).map(Day::date).min();
    for done in decided(found.workshop).into_iter().chain(recorded(found.workshop)) {
        let Some(day) = done.day.map(Day::date) else { continue };
        let name = format!("contract|done|{}", done.what);
        let what = words().get(&name);
        if day > found.today {
            ask(found, Code::DateAhead, &done, what, (day, found.today));
        } else if let Some(began) = began.filter(|began| done.is_of_workshop && day < *began) {
            ask(found, Code::DateBeforeWorkshop, &done, what, (day, began));
        }
    }
}

fn ask(found: &mut Findings, code: Code, done: &Done, what: &str, (day, than): (NaiveDate, NaiveDate)) {
    let parts = [("what", what), ("date", &*say::date(day)), ("than", &*say::date(than))];
    found.tell(code, done.at.clone(), &parts);
}

/// What this workshop itself brought about.
fn decided(workshop: &Workshop) -> Vec<Done> {
    let agree = &workshop.agree;
    let mut done: Vec<Done> = Vec::new();
    done.extend(agree.signatures.signatures.iter().map(|row| {
        Done::of_workshop(format!("agree/signatures/signatures/{}/date", row.id), "signature", row.date)
    }));
    done.extend(agree.decisions.decisions.iter().map(|row| {
        Done::of_workshop(format!("agree/decisions/decisions/{}/date", row.id), "decision", row.date)
    }));
    done.extend(
        agree.changes.changes.iter().map(|row| {
            Done::of_workshop(format!("agree/changes/changes/{}/date", row.id), "change", row.date)
        }),
    );
    done
}

/// What was decided or found before it, or beside it.
fn recorded(workshop: &Workshop) -> Vec<Done> {
    let assessment = &workshop.assessment;
    let consent = workshop.before.consent.date;
    let mut done = vec![Done::at_any_time("before/consent/date".to_owned(), "consent", consent)];
    done.extend(assessment.capacity.decisions.iter().map(|row| {
        Done::at_any_time(format!("assessment/capacity/decisions/{}/date", row.id), "capacity", row.date)
    }));
    done.extend(assessment.best_interests.decisions.iter().map(|row| {
        let at = format!("assessment/best_interests/decisions/{}/date", row.id);
        Done::at_any_time(at, "best_interests", row.date)
    }));
    done.extend(assessment.assessments.assessments.iter().map(|row| {
        let at = format!("assessment/assessments/assessments/{}/date", row.id);
        Done::at_any_time(at, "assessment", row.date)
    }));
    done.extend(assessment.health.delegated.iter().map(|row| {
        let at = format!("assessment/health/delegated/{}/signed_off_on", row.id);
        Done::at_any_time(at, "sign_off", row.signed_off_on)
    }));
    done.extend(workshop.money.versions.versions.iter().map(|row| {
        Done::at_any_time(format!("money/versions/versions/{}/date", row.id), "budget", row.date)
    }));
    done.extend(workshop.crisis.restrictions.restrictions.iter().map(|row| {
        let at = format!("crisis/restrictions/restrictions/{}/authority_from", row.id);
        Done::at_any_time(at, "order", row.authority_from)
    }));
    done.extend(workshop.crisis.contingencies.contingencies.iter().map(|row| {
        let at = format!("crisis/contingencies/contingencies/{}/updated_on", row.id);
        Done::at_any_time(at, "update", row.updated_on)
    }));
    done
}
