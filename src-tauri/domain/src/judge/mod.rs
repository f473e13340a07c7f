//! What is wrong or missing, found afresh from the whole workshop. Never blocks typing; a "must" that is
//! still open marks the contract as a draft. [domain.md §7]

mod agree;
pub mod agreement;
mod anywhere;
mod assessment;
mod before;
pub mod code;
mod contact;
mod copies;
mod crisis;
pub mod criteria;
mod dates;
mod duties;
pub mod finding;
mod interpreters;
mod key_roles;
mod money;
mod overdue;
mod plan;
pub mod rule;
pub mod sameness;
mod thread;
mod times;
mod who;

use chrono::NaiveDate;

pub use duties::{ACTS, TOOLS};

use crate::Workshop;
use crate::judge::code::Code;
use crate::judge::finding::{Finding, Severity};
use crate::judge::rule::{Findings, Given, Rule};
use crate::reckon::signed::Signatures;

/// The rules, tool by tool, in the order in which what they find is told.
const PROBLEMS: &[&[Rule]] = &[
    before::person::RULES,
    key_roles::RULES,
    before::consent::RULES,
    before::people::RULES,
    interpreters::RULES,
    before::sessions::RULES,
    agree::positions::RULES,
    before::housing::RULES,
    before::telling_people::RULES,
    before::procurement::RULES,
    assessment::assessments::RULES,
    assessment::registers::RULES,
    assessment::needs::RULES,
    assessment::budget::RULES,
    assessment::health::RULES,
    assessment::capacity::RULES,
    assessment::best_interests::RULES,
    assessment::advocacy::RULES,
    assessment::authorities::RULES,
    thread::RULES,
    plan::outcomes::RULES,
    plan::communication::RULES,
    plan::decisions::RULES,
    plan::working::RULES,
    contact::RULES,
    copies::RULES,
    who::options::RULES,
    who::roles::RULES,
    who::week::RULES,
    who::shared::RULES,
    who::matching::RULES,
    who::start::RULES,
    who::activities::RULES,
    money::board::RULES,
    money::versions::RULES,
    money::bank::RULES,
    money::agreements::RULES,
    money::isf::RULES,
    money::direct_payment::RULES,
    money::family_control::RULES,
    money::conflicts::RULES,
    crisis::contingencies::RULES,
    crisis::behaviour::RULES,
    crisis::calling::RULES,
    crisis::cover::RULES,
    crisis::restrictions::RULES,
    agree::disagreements::RULES,
    agree::term::RULES,
    agree::changes::RULES,
    agree::reviews::RULES,
    agree::signatures::RULES,
    dates::RULES,
    times::RULES,
    overdue::RULES,
    anywhere::RULES,
];

/// Every rule: those that look for problems, and the questions of the checklists.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    PROBLEMS.iter().chain(agreement::LISTS).chain(criteria::LISTS).copied().flatten()
}

/// Every problem of the workshop, in the order of the stages.
pub fn check(given: &Given) -> Vec<Finding> {
    let mut found = Findings::of(given);
    PROBLEMS.iter().copied().flatten().for_each(|rule| found.ask(rule));
    found.all
}

/// How the questions of a checklist are answered.
fn answers(
    list: &'static [Rule],
    workshop: &Workshop,
    today: NaiveDate,
    signatures: &Signatures,
) -> Vec<Finding> {
    let mut found = Findings::of(&Given { workshop, today, sums: None, signatures });
    list.iter().for_each(|rule| found.ask(rule));
    found.all
}

/// What stands in the place of all problems where a fault of the program keeps them from being found.
pub fn cannot_check() -> Finding {
    rule::met(Code::CannotCheck, Severity::Must, "before/person", &[])
}

/// A character that no typeface of ours has, and what stands around it.
pub fn not_printable(character: &str, near: &str) -> Finding {
    let parts = [("character", character), ("near", near)];
    rule::met(Code::CharacterNotPrintable, Severity::Should, "", &parts)
}

/// Whether a contract made now would be a marked draft.
pub fn is_draft(problems: &[Finding]) -> bool {
    problems.iter().any(|problem| problem.severity == Severity::Must)
}
