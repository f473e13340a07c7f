//! What is wrong or missing, found afresh from the whole workshop. Never blocks typing; a "must" that is
//! still open marks the contract as a draft. [domain.md §7]

mod advocacy;
mod assessment;
mod before;
mod capacity;
mod contact;
mod copies;
mod crisis;
mod dates;
mod duties;
mod ending;
mod hands;
mod health;
mod money;
mod open;
mod outcomes;
mod overdue;
mod plan;
mod powers;
mod prepare;
mod restrictions;
mod room;
mod signing;
mod voice;
mod who;

pub use duties::{ACTS, TOOLS};
pub use money::difference_in_words;

use chrono::NaiveDate;
use uuid::Uuid;

use crate::field::{walk, walk_unnamed};
use crate::money::{Sums, sums};
use crate::problem::{Problem, Severity};
use crate::stages::Entry;
use crate::words::words;
use crate::{Workshop, say};

/// Every problem of the workshop as of `today`, in the order of the stages.
pub fn check(workshop: &Workshop, today: NaiveDate) -> Vec<Problem> {
    check_with(workshop, today, &sums(workshop))
}

/// The same where the sums of the workshop are known already.
pub fn check_with(workshop: &Workshop, today: NaiveDate, sums: &Sums) -> Vec<Problem> {
    let mut found = Found { workshop, today, problems: Vec::new() };
    before::check(&mut found);
    room::check(&mut found);
    prepare::check(&mut found);
    assessment::check(&mut found);
    health::check(&mut found);
    capacity::check(&mut found);
    advocacy::check(&mut found);
    powers::check(&mut found);
    plan::check(&mut found);
    outcomes::check(&mut found);
    voice::check(&mut found);
    contact::check(&mut found);
    copies::check(&mut found);
    who::check(&mut found);
    money::check(&mut found, sums);
    hands::check(&mut found);
    crisis::check(&mut found);
    open::check(&mut found);
    ending::check(&mut found);
    dates::check(&mut found);
    overdue::check(&mut found);
    all_over(&mut found);
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
        let mut all = vec![("person", name.as_str())];
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

/// What may stand anywhere. This runs at every edit and meets every answer, so that it is one walk, rows are sorted once
/// and not hashed, and places are named only when there are any.
fn all_over(found: &mut Found) {
    let mut rows: Vec<Uuid> = Vec::new();
    let mut linked: Vec<Uuid> = Vec::new();
    let mut open: Vec<&Entry> = Vec::new();
    walk_unnamed(found.workshop, &mut |node| {
        if let Some(id) = node.row_id() {
            rows.push(id);
            let entry = node.row().and_then(|row| row.downcast_ref::<Entry>());
            open.extend(entry.filter(|entry| voice::is_open(entry)));
        }
        linked.append(&mut node.links());
    });
    voice::said_and_open(found, &open);
    dangling_links(found, rows, &linked);
}

/// Links to rows that are not there any more, or never were.
fn dangling_links(found: &mut Found, mut rows: Vec<Uuid>, linked: &[Uuid]) {
    rows.sort_unstable();
    let is_there = |id: &Uuid| rows.binary_search(id).is_ok();
    if linked.iter().all(is_there) {
        return;
    }
    let mut places: Vec<String> = Vec::new();
    walk("", found.workshop, &mut |path, node| {
        if !node.links().iter().all(is_there) {
            places.push(path.to_owned());
        }
    });
    for at in places {
        found.should("link_to_nothing", at, &[]);
    }
}
