//! What a copy lacks that its reader has to do, has promised or answers for, and what is hidden about the person from
//! the person. Found in the copies themselves, so that it holds however something came to be hidden.
//! [domain.md §6 items 6, 22; Data Protection Act 2018 Sch 3; Mental Capacity Act 2005 s4]

use std::collections::HashSet;

use uuid::Uuid;

use super::code::Code;
use super::duties::{Duty, ReadBy, duty_of, tool_duties};
use super::rule::{Findings, Rule, must, should};
use crate::Workshop;
use crate::kit::audience::{Audience, Reader};
use crate::kit::field::{Node, walk, walk_unnamed};
use crate::language::say;
use crate::see::providers::{copy_name, readers, viewer};
use crate::see::{belongs, ground_of, is_kept_from, sees_tool_of, shown};
use crate::stages::{Authority, Contingency, HeldBack, Outcome, Part, Restriction};
use crate::words::words;

pub(crate) const RULES: &[Rule] = &[Rule::problems(
    &[
        should(Code::HeldBackWithoutReason),
        must(Code::HeldBackLacksSafety),
        should(Code::HeldBackLacksDuty),
        must(Code::HiddenFromPerson),
        must(Code::CopyLacksSafety),
        should(Code::CopyLacksDuty),
        should(Code::OrderedHiddenFromPerson),
        should(Code::OutcomeHiddenFromPerson),
        should(Code::HeldBackFromPerson),
        must(Code::HeldBackFromPersonWithoutGround),
    ],
    check,
)];

/// A copy, and the rows that it shows.
struct ShownCopy {
    reader: Reader,
    name: String,
    held_back: Vec<Part>,
    shown: HashSet<Uuid>,
}

impl ShownCopy {
    fn holds_back(&self, at: &str) -> bool {
        self.held_back.iter().any(|part| belongs(at, *part))
    }
}

fn check(found: &mut Findings) {
    without_reason(found);
    let copies: Vec<ShownCopy> = readers(found.workshop).into_iter().map(|one| copy(found, one)).collect();
    let all = rows(found.workshop);
    let missing: HashSet<Uuid> =
        all.into_iter().filter(|row| copies.iter().any(|copy| !copy.shown.contains(row))).collect();
    let mut lacks = Lacks::default();
    let by = ReadBy::of(found.workshop);
    if !missing.is_empty() {
        walk("", found.workshop, &mut |at, node| {
            if node.row_id().is_some_and(|id| missing.contains(&id)) {
                lacks.look_at(&by, &copies, at, node);
            }
        });
    }
    for (at, duty) in tool_duties(&by) {
        lacks.tool(found.workshop, &copies, at, &duty);
    }
    for row in &found.workshop.before.consent.held_back {
        held_back(found, &copies, &lacks, row);
    }
    for row in lacks.rows {
        row.told(found);
    }
}

fn rows(workshop: &Workshop) -> HashSet<Uuid> {
    let mut rows = HashSet::new();
    walk_unnamed(workshop, &mut |node| rows.extend(node.row_id()));
    rows
}

fn copy(found: &Findings, reader: Reader) -> ShownCopy {
    let (shown, held_back) = shown(found.workshop, reader);
    ShownCopy { reader, name: copy_name(found.workshop, reader), held_back, shown }
}

/// Something is held back, and nobody wrote down why.
fn without_reason(found: &mut Findings) {
    for row in &found.workshop.before.consent.held_back {
        let Some(part) = row.part.map(say::choice) else { continue };
        if row.ground.is_none() && row.because.is_blank() && row.from.iter().next().is_some() {
            let at = format!("before/consent/held_back/{}/ground", row.id);
            found.tell(Code::HeldBackWithoutReason, at, &[("part", part)]);
        }
    }
}

/// What copies lack.
#[derive(Default)]
struct Lacks {
    /// What a part that is held back takes along: its place, the reader, and whether somebody's safety hangs on it.
    by_part: Vec<(String, Reader, bool, String)>,
    /// Rows that are hidden by themselves.
    rows: Vec<Hidden>,
}

/// A row that is hidden from somebody who has to act on it, or from the person.
struct Hidden {
    at: String,
    what: String,
    /// The copies of those who have to act on it, and whether safety hangs on it.
    from: Vec<String>,
    is_safety: bool,
    /// How it is hidden from the person, if that is told.
    code_for_person: Option<Code>,
}

impl Lacks {
    fn look_at(&mut self, by: &ReadBy, copies: &[ShownCopy], at: &str, node: &dyn Node) {
        let Some(id) = node.row_id() else { return };
        let duty = duty_of(by, at, node);
        let what = naming(node);
        let mut from = Vec::new();
        let mut code_for_person = None;
        for copy in copies.iter().filter(|copy| !copy.shown.contains(&id)) {
            let concerns = duty.concerns(copy.reader);
            if copy.holds_back(at) {
                if concerns {
                    self.by_part.push((at.to_owned(), copy.reader, duty.is_safety, what.clone()));
                }
                continue;
            }
            let is_persons = copy.reader.audience == Audience::Person;
            code_for_person = code_for_person.or_else(|| is_persons.then(|| told_to_person(node)).flatten());
            if concerns && !(is_persons && code_for_person.is_some()) {
                from.push(copy.name.clone());
            }
        }
        let is_safety = duty.is_safety;
        if !from.is_empty() || code_for_person.is_some() {
            let at = format!("{at}/visible_to");
            self.rows.push(Hidden { at, what, from, is_safety, code_for_person });
        }
    }

    fn tool(&mut self, workshop: &Workshop, copies: &[ShownCopy], at: &str, duty: &Duty) {
        let mut from = Vec::new();
        for copy in copies.iter().filter(|copy| duty.concerns(copy.reader)) {
            if copy.holds_back(at) {
                self.by_part.push((at.to_owned(), copy.reader, duty.is_safety, String::new()));
            } else if !sees_tool_of(workshop, copy.reader, at) {
                from.push(copy.name.clone());
            }
        }
        if let Some((tool, _)) = at.rsplit_once('/').filter(|_| !from.is_empty()) {
            let at = format!("{tool}/visible_to");
            let what = words().get(&format!("forms|tools|{tool}|title")).to_owned();
            self.rows.push(Hidden { at, what, from, is_safety: duty.is_safety, code_for_person: None });
        }
    }
}

/// What is told when this row is hidden from the person whose plan it is. What somebody else said or has to do for them
/// may be kept from them; what is done to them, and what it is all for, is theirs.
fn told_to_person(node: &dyn Node) -> Option<Code> {
    let row = node.row()?;
    if let Some(restriction) = row.downcast_ref::<Restriction>() {
        let is_ordered =
            restriction.authority.is_some_and(|a| !matches!(a, Authority::NoneYet | Authority::PersonAgrees));
        return Some(if is_ordered { Code::OrderedHiddenFromPerson } else { Code::HiddenFromPerson });
    }
    if row.is::<Contingency>() {
        return Some(Code::HiddenFromPerson);
    }
    row.is::<Outcome>().then_some(Code::OutcomeHiddenFromPerson)
}

impl Hidden {
    fn told(self, found: &mut Findings) {
        let copies = say::list(&self.from);
        let parts = [("what", self.what.as_str()), ("copies", copies.as_str())];
        match self.code_for_person {
            Some(Code::HiddenFromPerson) => found.tell(Code::HiddenFromPerson, &*self.at, &parts),
            Some(code) => found.tell(code, &*self.at, &parts),
            None => {}
        }
        match (self.from.is_empty(), self.is_safety) {
            (true, _) => {}
            (false, true) => found.tell(Code::CopyLacksSafety, self.at, &parts),
            (false, false) => found.tell(Code::CopyLacksDuty, self.at, &parts),
        }
    }
}

/// What a part that is held back takes away from its readers.
fn held_back(found: &mut Findings, copies: &[ShownCopy], lacks: &Lacks, row: &HeldBack) {
    let Some(part) = row.part else { return };
    let at = format!("before/consent/held_back/{}/part", row.id);
    for copy in copies.iter().filter(|copy| is_kept_from(row, &viewer(found.workshop, copy.reader))) {
        let own = lacks.by_part.iter().filter(|(at, reader, ..)| *reader == copy.reader && belongs(at, part));
        let own: Vec<&(String, Reader, bool, String)> = own.collect();
        let is_safety =
            own.iter().any(|(_, _, is_safety, _)| *is_safety) || is_always_safety(found, part, copy);
        let first = own.iter().find(|(_, _, safety, what)| *safety == is_safety && !what.is_empty());
        let what = first.map_or_else(|| say::choice(part).to_owned(), |(.., what)| what.clone());
        let parts = [("part", say::choice(part)), ("copy", &*copy.name), ("what", &*what)];
        if copy.reader.audience == Audience::Person && !is_empty(found, part) {
            from_person(found, row, &at, &parts);
        } else if is_safety {
            found.tell(Code::HeldBackLacksSafety, &*at, &parts);
        } else if !own.is_empty() {
            found.tell(Code::HeldBackLacksDuty, &*at, &parts);
        }
    }
}

/// The person's own plan, held back from the person: on a ground, which is told, or on none.
fn from_person(found: &mut Findings, row: &HeldBack, at: &str, parts: &[(&str, &str)]) {
    if ground_of(&found.workshop.before.consent, row).is_some() && !row.because.is_blank() {
        found.tell(Code::HeldBackFromPerson, at, parts);
    } else {
        found.tell(Code::HeldBackFromPersonWithoutGround, at, parts);
    }
}

/// Whoever supports the person has to know what to do in a crisis and about their health, whatever else is written.
fn is_always_safety(found: &Findings, part: Part, copy: &ShownCopy) -> bool {
    copy.reader.audience == Audience::Provider
        && matches!(part, Part::Crisis | Part::Health)
        && !is_empty(found, part)
}

fn is_empty(found: &Findings, part: Part) -> bool {
    let workshop = found.workshop;
    match part {
        Part::Identity | Part::Home | Part::Consent => true,
        Part::Assessments => {
            let bare = crate::stages::AssessmentSummary {
                health: crate::stages::Health::default(),
                budget: crate::stages::IndicativeBudget::default(),
                ..workshop.assessment.clone()
            };
            bare.is_empty()
        }
        Part::Health => workshop.assessment.health.is_empty(),
        Part::Plan => workshop.plan.is_empty(),
        Part::Who => workshop.who.is_empty(),
        Part::Money => workshop.money.is_empty(),
        Part::Crisis => workshop.crisis.is_empty(),
        Part::OpenMatters => {
            workshop.agree.positions.is_empty()
                && workshop.agree.disagreements.is_empty()
                && workshop.agree.parked.is_empty()
        }
    }
}

/// The first words of a row, for naming it in a sentence.
fn naming(node: &dyn Node) -> String {
    let mut words = String::new();
    node.each_child(&mut |child| {
        if words.is_empty() {
            child.words().unwrap_or_default().trim().clone_into(&mut words);
        }
    });
    Findings::naming(&words, 0)
}
