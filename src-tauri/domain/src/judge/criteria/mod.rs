//! Does this plan answer what a plan must answer? Seven questions that councils ask of a support plan, and what
//! the Care Act says a care and support plan includes. The verdict is read from the rows and never from how the
//! plan is laid out, so that every format the person may choose is judged alike. It blocks nothing.
//! [domain.md 2.14, 2.16, §7 item 7; Care Act 2014 s25]

mod questions;
mod statute;

use chrono::NaiveDate;
use serde::Serialize;

use super::answers;
use super::finding::{Finding, Verdict};
use super::rule::Rule;
use crate::Workshop;
use crate::reckon::signed::Signatures;
use crate::see::Seen;

/// The questions of both kinds.
pub(super) const LISTS: &[&[Rule]] = &[questions::RULES, statute::RULES];

/// Every question of both kinds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct Criteria {
    /// The seven questions. [domain.md 2.14]
    pub questions: Vec<Finding>,
    /// What the plan includes by law. [Care Act 2014 s25(1)(a) to (f), (2) and (3)]
    pub statute: Vec<Finding>,
}

impl Criteria {
    /// All of them, in order.
    pub fn iter(&self) -> impl Iterator<Item = &Finding> {
        self.questions.iter().chain(&self.statute)
    }
}

/// What is found in the workshop about every question.
pub fn criteria(workshop: &Workshop) -> Criteria {
    let answers = |list| answers(list, workshop, NaiveDate::MIN, &Signatures::default());
    Criteria { questions: answers(questions::RULES), statute: answers(statute::RULES) }
}

/// The questions that the whole workshop leaves open, and what is seen of it leaves open too: an open question then tells
/// nothing of hidden rows, and hidden rows open no question.
pub fn unanswered(seen: &Seen) -> Vec<Finding> {
    let is_open = |one: &Finding| one.verdict() == Some(Verdict::NotYet);
    let (whole, shown) = (seen.of_whole(criteria), criteria(seen));
    let open_in_both = whole
        .iter()
        .zip(shown.iter())
        .filter(|(whole, shown)| is_open(whole) && is_open(shown) && !seen.holds_back(&shown.at));
    open_in_both.map(|(_, shown)| shown.clone()).collect()
}

/// The words for what is missing, if the condition holds.
fn lacks(condition: bool, what: &'static str) -> Option<&'static str> {
    condition.then_some(what)
}
