//! What is wrong or missing, found afresh from the whole workshop. Never blocks typing; a "must" that is
//! still open marks the contract as a draft. [domain.md §7]

mod agree;
pub mod agreement;
mod anywhere;
mod assessment;
mod before;
mod contact;
mod copies;
mod crisis;
pub mod criteria;
mod dates;
mod duties;
mod interpreters;
mod key_roles;
mod money;
mod overdue;
mod plan;
pub(crate) mod problem;
mod thread;
mod times;
mod who;

pub use duties::{ACTS, TOOLS};

use chrono::NaiveDate;

use crate::Workshop;
use crate::judge::problem::{Problem, Severity};
use crate::language::pronouns::Pronouns;
use crate::language::say;
use crate::reckon::money::{Sums, sums};
use crate::words::words;

/// Every problem of the workshop as of `today`, in the order of the stages.
pub fn check(workshop: &Workshop, today: NaiveDate) -> Vec<Problem> {
    check_with(workshop, today, &sums(workshop))
}

/// The same where the sums of the workshop are known already.
pub fn check_with(workshop: &Workshop, today: NaiveDate, sums: &Sums) -> Vec<Problem> {
    let mut found = Found { workshop, today, problems: Vec::new() };
    before::person::check(&mut found);
    key_roles::check(&mut found);
    before::consent::check(&mut found);
    before::people::check(&mut found);
    interpreters::check(&mut found);
    before::sessions::check(&mut found);
    agree::positions::check(&mut found);
    before::housing::check(&mut found);
    before::telling_people::check(&mut found);
    before::procurement::check(&mut found);
    assessment::assessments::check(&mut found);
    assessment::registers::check(&mut found);
    assessment::needs::check(&mut found);
    assessment::budget::check(&mut found);
    assessment::health::check(&mut found);
    assessment::capacity::check(&mut found);
    assessment::best_interests::check(&mut found);
    assessment::advocacy::check(&mut found);
    assessment::authorities::check(&mut found);
    thread::check(&mut found);
    plan::outcomes::check(&mut found);
    plan::communication::check(&mut found);
    plan::decisions::check(&mut found);
    plan::working::check(&mut found);
    contact::check(&mut found);
    copies::check(&mut found);
    who::options::check(&mut found);
    who::roles::check(&mut found);
    who::week::check(&mut found);
    who::shared::check(&mut found);
    who::matching::check(&mut found);
    who::start::check(&mut found);
    who::activities::check(&mut found);
    money::board::check(&mut found, sums);
    money::versions::check(&mut found);
    money::bank::check(&mut found);
    money::agreements::check(&mut found);
    money::isf::check(&mut found);
    money::direct_payment::check(&mut found);
    money::family_control::check(&mut found, sums);
    money::conflicts::check(&mut found);
    crisis::contingencies::check(&mut found);
    crisis::behaviour::check(&mut found);
    crisis::calling::check(&mut found);
    crisis::cover::check(&mut found);
    crisis::restrictions::check(&mut found);
    agree::disagreements::check(&mut found);
    agree::term::check(&mut found);
    agree::changes::check(&mut found);
    agree::reviews::check(&mut found);
    agree::signatures::check(&mut found);
    dates::check(&mut found);
    times::check(&mut found);
    overdue::check(&mut found);
    anywhere::check(&mut found);
    found.problems
}

/// What stands in the place of all problems where a fault of the program keeps them from being found.
pub fn cannot_check() -> Problem {
    Problem {
        code: "cannot_check".to_owned(),
        severity: Severity::Must,
        at: "before/person".to_owned(),
        text: words().get("problems|cannot_check|text").to_owned(),
        source: words().get("problems|cannot_check|source").to_owned(),
    }
}

/// Whether a contract made now would be a marked draft.
pub fn is_draft(problems: &[Problem]) -> bool {
    problems.iter().any(|problem| problem.severity == Severity::Must)
}

/// The workshop under check and what was found so far.
struct Found<'a> {
    workshop: &'a Workshop,
    today: NaiveDate,
    problems: Vec<Problem>,
}

impl Found<'_> {
    fn must(&mut self, code: &str, at: impl Into<String>, parts: &[(&str, &str)]) {
        self.add(Severity::Must, code, at.into(), parts);
    }

    fn should(&mut self, code: &str, at: impl Into<String>, parts: &[(&str, &str)]) {
        self.add(Severity::Should, code, at.into(), parts);
    }

    fn add(&mut self, severity: Severity, code: &str, at: String, parts: &[(&str, &str)]) {
        let name = say::person(self.workshop);
        let pronouns = Pronouns::of(self.workshop, &name);
        let mut all = vec![("person", name.as_str())];
        all.extend(pronouns.parts());
        all.extend_from_slice(parts);
        self.problems.push(Problem {
            code: code.to_owned(),
            severity,
            at,
            text: words().fill(&format!("problems|{code}|text"), &all),
            source: words().get(&format!("problems|{code}|source")).to_owned(),
        });
    }

    /// The start of a row's text for naming it in a sentence, or its number in the list.
    fn naming(text: &str, index: usize) -> String {
        if text.trim().is_empty() {
            words().fill("contract|unnamed", &[("number", &(index + 1).to_string())])
        } else {
            words().fill("contract|quoted", &[("text", &say::short(text))])
        }
    }
}
