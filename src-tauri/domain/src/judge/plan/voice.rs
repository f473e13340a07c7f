//! How the person tells things and decides, and that they are heard beside the others. [domain.md 2.4, 2.6, 2.7]

use crate::judge::Found;
use crate::kit::field::walk;
use crate::language::say;
use crate::language::smells::Words;
use crate::reckon::open_matters::views_of;
use crate::stages::{
    CapacityFinding, Decider, DecisionAgreement, Entry, EntryStanding, Means, SignalAbout, View,
};

/// What strangers miss first in somebody who does not speak.
const NOT_TO_BE_MISSED: [SignalAbout; 3] = [SignalAbout::Pain, SignalAbout::Distress, SignalAbout::Stop];

pub(crate) fn check(found: &mut Found) {
    signals(found);
    for (index, row) in found.workshop.plan.decisions.agreements.iter().enumerate() {
        decision(found, row, index);
    }
    persons_view(found);
    views_that_differ(found);
}

/// Without speech, pain, distress and "stop" must be told in another way, and somebody has to have written it down.
fn signals(found: &mut Found) {
    let means = &found.workshop.before.person.means;
    if means.iter().next().is_none() || means.iter().any(|means| *means == Means::Speech) {
        return;
    }
    let known = |about: &SignalAbout| {
        let signals = &found.workshop.plan.communication.signals;
        signals.iter().any(|signal| signal.about == Some(*about) && !signal.does.is_blank())
    };
    let missing: Vec<String> = NOT_TO_BE_MISSED
        .iter()
        .filter(|about| !known(about))
        .map(|about| say::choice(*about).to_owned())
        .collect();
    if !missing.is_empty() {
        let what = say::list(&missing);
        found.should("no_signal_for", "plan/communication/signals", &[("what", &what)]);
    }
}

/// The person decides unless a record about this very decision says that they cannot. An attorney may also act
/// for somebody who can decide and wants it so, and a deputy comes from the court: for them the record is worth
/// having; for everybody else nothing holds without it. [Mental Capacity Act 2005 s1(2), s3, s9, s16]
fn decision(found: &mut Found, row: &DecisionAgreement, index: usize) {
    let by_power = match row.decider {
        None | Some(Decider::Person | Decider::PersonWithSupport) => return,
        Some(Decider::DeputyOrAttorney) => true,
        Some(Decider::BestInterests | Decider::NamedOther) => false,
    };
    let at = format!("plan/decisions/agreements/{}", row.id);
    let records = &found.workshop.assessment.capacity.decisions;
    let lacks =
        |id: &uuid::Uuid| records.get(*id).is_some_and(|record| record.found == Some(CapacityFinding::Lacks));
    let name = || Found::naming(row.decision.as_str(), index);
    if !row.capacity.0.iter().any(lacks) {
        let (code, place) = ("decider_without_capacity_record", format!("{at}/capacity"));
        if by_power {
            found.should(code, place, &[("decision", &name())]);
        } else {
            found.must(code, place, &[("decision", &name())]);
        }
    }
    if row.lawful_because.is_blank() {
        found.should(
            "decider_without_lawful_reason",
            format!("{at}/lawful_because"),
            &[("decision", &name())],
        );
    }
    let is_here = row.decider_who.0.is_some_and(|id| found.workshop.participant(id).is_some());
    if by_power && !is_here {
        found.should("decider_not_among_participants", format!("{at}/decider_who"), &[("decision", &name())]);
    }
}

fn holds(entry: &Entry) -> bool {
    !entry.text.is_blank() && entry.standing != Some(EntryStanding::Superseded)
}

/// The person's row comes first; it is missed as soon as others have theirs. [S002; S004]
fn persons_view(found: &mut Found) {
    let workshop = found.workshop;
    let mut speakers = workshop
        .plan
        .working
        .working
        .iter()
        .chain(&workshop.plan.working.not_working)
        .filter(|entry| holds(entry));
    let is_among_us = workshop.people().first().is_some_and(|first| workshop.is_person(Some(first.id)));
    let others_spoke = speakers.clone().any(|entry| entry.said_by.0.is_some());
    if is_among_us && others_spoke && !speakers.any(|entry| workshop.is_person(entry.said_by.0)) {
        found.should("person_without_view", "plan/working/working", &[]);
    }
}

/// What works for one and not for another is a disagreement, and is written down as one with both views.
fn views_that_differ(found: &mut Found) {
    let views = &found.workshop.plan.working;
    let read = |list: &'_ crate::kit::values::Rows<Entry>| -> Vec<Words> {
        list.iter().map(|entry| Words::of(entry.text.as_str())).collect()
    };
    let (works, does_not) = (read(&views.working), read(&views.not_working));
    for (index, entry) in views.not_working.iter().enumerate().filter(|(_, entry)| holds(entry)) {
        let Some(own) = does_not.get(index) else { continue };
        let other = views.working.iter().zip(&works).find(|(other, words)| {
            holds(other)
                && differ(entry, other)
                && words.nearly_same(own)
                && !is_recorded(found, entry, other)
        });
        if other.is_some() {
            let name = Found::naming(entry.text.as_str(), index);
            found.should(
                "views_differ",
                format!("plan/working/not_working/{}", entry.id),
                &[("what", &name)],
            );
        }
    }
}

/// Whether what was said waits for a decision.
pub(crate) fn is_open(entry: &Entry) -> bool {
    matches!(entry.standing, Some(EntryStanding::Disputed | EntryStanding::Parked)) && !entry.text.is_blank()
}

/// Something said that is disputed has a disagreement for it, and something parked a matter, wherever it stands.
/// [domain.md §7 item 6]
pub(crate) fn said_and_open(found: &mut Found, open: &[&Entry]) {
    let workshop = found.workshop;
    let has_matter = workshop.agree.parked.matters.iter().any(|matter| !matter.matter.is_blank());
    let is_held = |entry: &Entry| match entry.standing {
        Some(EntryStanding::Parked) => has_matter,
        _ => entry
            .said_by
            .0
            .is_some_and(|who| crate::judge::agree::disagreements::disagreements_of(found, who) > 0),
    };
    let open: Vec<&Entry> = open.iter().copied().filter(|entry| !is_held(entry)).collect();
    // The places are looked for only where there is something to say.
    if open.is_empty() {
        return;
    }
    let mut places = Vec::new();
    walk("", workshop, &mut |path, node| {
        let entry = node.row_id().and_then(|id| open.iter().find(|entry| entry.id == id));
        places.extend(entry.map(|entry| (path.to_owned(), *entry)));
    });
    // Once is enough where no matter at all is written down.
    let is_parked = |entry: &Entry| entry.standing == Some(EntryStanding::Parked);
    let first = places.iter().position(|(_, entry)| is_parked(entry));
    for (index, (at, entry)) in places.into_iter().enumerate() {
        let is_parked = is_parked(entry);
        if is_parked && first != Some(index) {
            continue;
        }
        let code = if is_parked { "parked_without_matter" } else { "disputed_without_disagreement" };
        found.should(code, at, &[("what", &Found::naming(entry.text.as_str(), index))]);
    }
}

fn differ(one: &Entry, other: &Entry) -> bool {
    one.said_by.0.is_some() && other.said_by.0.is_some() && one.said_by != other.said_by
}

/// Whether some disagreement has these two with different views.
fn is_recorded(found: &Found, one: &Entry, other: &Entry) -> bool {
    let (Some(one), Some(other)) = (one.said_by.0, other.said_by.0) else { return false };
    found.workshop.agree.disagreements.disagreements.iter().any(|row| {
        let own: Vec<&View> = views_of(found.workshop, row.id).collect();
        let holds = |who, but| own.iter().any(|v| v.holders.contains(who) && !v.holders.contains(but));
        holds(one, other) && holds(other, one)
    })
}
