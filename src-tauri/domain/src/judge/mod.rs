//! What is wrong or missing, found afresh from the whole workshop. Never blocks typing; a "must" that is
//! still open marks the contract as a draft. [domain.md §7]

pub mod agree;
pub mod agreement;
mod assessment;
mod before;
mod copies;
mod crisis;
pub mod criteria;
mod dates;
mod duties;
mod money;
mod overdue;
mod plan;
pub(crate) mod problem;
pub mod sameness;
mod who;

pub use duties::{ACTS, TOOLS};
pub use money::difference_in_words;

use chrono::NaiveDate;
use uuid::Uuid;

use crate::judge::problem::{Problem, Severity};
use crate::kit::field::{RowSpec, Target, walk, walk_unnamed};
use crate::language::pronouns::Pronouns;
use crate::language::say;
use crate::reckon::money::{Sums, sums};
use crate::stages::Entry;
use crate::words::{capitalised, words};
use crate::{Workshop, place_in_words};

/// Every problem of the workshop as of `today`, in the order of the stages.
pub fn check(workshop: &Workshop, today: NaiveDate) -> Vec<Problem> {
    check_with(workshop, today, &sums(workshop))
}

/// The same where the sums of the workshop are known already.
pub fn check_with(workshop: &Workshop, today: NaiveDate, sums: &Sums) -> Vec<Problem> {
    let mut found = Found { workshop, today, problems: Vec::new() };
    before::check(&mut found);
    before::people::check(&mut found);
    before::prepare::check(&mut found);
    assessment::check(&mut found);
    assessment::health::check(&mut found);
    assessment::capacity::check(&mut found);
    assessment::advocacy::check(&mut found);
    assessment::authorities::check(&mut found);
    plan::check(&mut found);
    plan::outcomes::check(&mut found);
    plan::voice::check(&mut found);
    before::contact::check(&mut found);
    copies::check(&mut found);
    who::check(&mut found);
    money::check(&mut found, sums);
    money::hands::check(&mut found);
    crisis::check(&mut found);
    agree::disagreements::check(&mut found);
    agree::reviews::check(&mut found);
    dates::check(&mut found);
    crisis::cover::check(&mut found);
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

/// What may stand anywhere. This runs at every edit and meets every answer, so that it is one walk, rows are sorted once
/// and not hashed, and places are named only when there are any.
fn all_over(found: &mut Found) {
    let mut rows: Vec<(Uuid, &RowSpec)> = Vec::new();
    let mut linked: Vec<(Uuid, Option<Target>)> = Vec::new();
    let mut open: Vec<&Entry> = Vec::new();
    walk_unnamed(found.workshop, &mut |node| {
        if let Some(row) = node.row_id().zip(node.row_spec()) {
            rows.push(row);
            let entry = node.row().and_then(|row| row.downcast_ref::<Entry>());
            open.extend(entry.filter(|entry| plan::voice::is_open(entry)));
        }
        let target = node.target();
        linked.extend(node.links().into_iter().map(|id| (id, target)));
    });
    plan::voice::said_and_open(found, &open);
    wrong_links(found, rows, &linked);
}

/// Links to rows that are not there any more or never were, and to rows of another kind than belongs there.
fn wrong_links(found: &mut Found, mut rows: Vec<(Uuid, &RowSpec)>, linked: &[(Uuid, Option<Target>)]) {
    rows.sort_unstable_by_key(|(id, _)| *id);
    let wrong = |id: &Uuid, target: Option<Target>| {
        let Ok(index) = rows.binary_search_by_key(id, |(id, _)| *id) else { return Some("link_to_nothing") };
        let fits = |(_, spec): &(Uuid, &RowSpec)| target.is_none_or(|target| target.takes(spec));
        (!rows.get(index).is_some_and(fits)).then_some("link_of_another_kind")
    };
    if linked.iter().all(|(id, target)| wrong(id, *target).is_none()) {
        return;
    }
    let mut places: Vec<(String, &str)> = Vec::new();
    walk("", found.workshop, &mut |path, node| {
        let faults = node.links();
        let mut faults: Vec<&str> = faults.iter().filter_map(|id| wrong(id, node.target())).collect();
        faults.sort_unstable();
        faults.dedup();
        places.extend(faults.into_iter().map(|fault| (path.to_owned(), fault)));
    });
    for (at, fault) in places {
        let place = capitalised(&place_in_words(found.workshop, &at));
        found.should(fault, at, &[("place", &place)]);
    }
}
