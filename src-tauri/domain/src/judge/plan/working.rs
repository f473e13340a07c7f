//! What works and what does not: the person is heard beside the others. [domain.md 2.7]

use crate::judge::code::Code;
use crate::judge::rule::{Findings, Rule, should};
use crate::language::smells::Words;
use crate::reckon::open_matters::views_of;
use crate::stages::{Entry, View};

pub(crate) const RULES: &[Rule] = &[
    Rule::problems(&[should(Code::PersonWithoutView)], persons_view),
    Rule::problems(&[should(Code::ViewsDiffer)], views_that_differ),
];

/// The person's row comes first; it is missed as soon as others have theirs. [S002; S004]
fn persons_view(found: &mut Findings) {
    let workshop = found.workshop;
    let mut speakers = workshop
        .plan
        .working
        .working
        .iter()
        .chain(&workshop.plan.working.not_working)
        .filter(|entry| entry.still_holds());
    let is_among_us = workshop.people().first().is_some_and(|first| workshop.is_person(Some(first.id)));
    let others_spoke = speakers.clone().any(|entry| entry.said_by.0.is_some());
    if is_among_us && others_spoke && !speakers.any(|entry| workshop.is_person(entry.said_by.0)) {
        found.tell(Code::PersonWithoutView, "plan/working/working", &[]);
    }
}

/// What works for one and not for another is a disagreement, and is written down as one with both views.
fn views_that_differ(found: &mut Findings) {
    let views = &found.workshop.plan.working;
    let read = |list: &'_ crate::kit::values::Rows<Entry>| -> Vec<Words> {
        list.iter().map(|entry| Words::of(entry.text.as_str())).collect()
    };
    let (works, does_not) = (read(&views.working), read(&views.not_working));
    for (index, entry) in views.not_working.iter().enumerate().filter(|(_, entry)| entry.still_holds()) {
        let Some(own) = does_not.get(index) else { continue };
        let other = views.working.iter().zip(&works).find(|(other, words)| {
            other.still_holds()
                && differ(entry, other)
                && words.nearly_same(own)
                && !is_recorded(found, entry, other)
        });
        if other.is_some() {
            let name = Findings::naming(entry.text.as_str(), index);
            found.tell(
                Code::ViewsDiffer,
                format!("plan/working/not_working/{}", entry.id),
                &[("what", &name)],
            );
        }
    }
}

fn differ(one: &Entry, other: &Entry) -> bool {
    one.said_by.0.is_some() && other.said_by.0.is_some() && one.said_by != other.said_by
}

/// Whether some disagreement has these two with different views.
fn is_recorded(found: &Findings, one: &Entry, other: &Entry) -> bool {
    let (Some(one), Some(other)) = (one.said_by.0, other.said_by.0) else { return false };
    found.workshop.agree.disagreements.disagreements.iter().any(|row| {
        let own: Vec<&View> = views_of(found.workshop, row.id).collect();
        let holds = |who, but| own.iter().any(|v| v.holders.contains(who) && !v.holders.contains(but));
        holds(one, other) && holds(other, one)
    })
}
