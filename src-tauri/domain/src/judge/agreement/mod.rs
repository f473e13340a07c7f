//! Whether an agreement holds what it should, read from the workshop: what is enough when time runs out, what a
//! contract must hold, and whether it is still about one person. Nothing here blocks anything.
//! [domain.md 2.24, 2.26, §6 item 28]

mod bespoke;
mod enough;
mod minimum;

use chrono::NaiveDate;

use super::answers;
use super::finding::Finding;
use super::rule::Rule;
use crate::Workshop;
use crate::reckon::signed::Signatures;

/// The checklists.
pub(super) const LISTS: &[&[Rule]] = &[enough::RULES, minimum::RULES, bespoke::RULES];

/// What is enough for today, when things take twice as long.
pub fn enough_for_today(workshop: &Workshop, today: NaiveDate) -> Vec<Finding> {
    answers(enough::RULES, workshop, today, &Signatures::default())
}

/// What an individual contract must hold, and what of it is there.
pub fn minimum(workshop: &Workshop, signatures: &Signatures) -> Vec<Finding> {
    // Here no day is known; what ended by now is told among the problems.
    answers(minimum::RULES, workshop, NaiveDate::MIN, signatures)
}

/// Whether it is still about one person.
pub fn bespoke(workshop: &Workshop) -> Vec<Finding> {
    answers(bespoke::RULES, workshop, NaiveDate::MIN, &Signatures::default())
}
