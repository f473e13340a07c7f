//! What may be wrong anywhere, found in one walk: a link to nothing, something said that is parked or disputed.

use uuid::Uuid;

use super::code::Code;
use super::rule::{Findings, Rule, should};
use crate::kit::field::{RowSpec, Target, walk, walk_unnamed};
use crate::place_in_words;
use crate::reckon::open_matters::disagreements_of;
use crate::stages::{Entry, EntryStanding};
use crate::words::capitalised;

pub(crate) const RULES: &[Rule] = &[Rule::problems(
    &[
        should(Code::LinkToNothing),
        should(Code::LinkOfAnotherKind),
        should(Code::ParkedWithoutMatter),
        should(Code::DisputedWithoutDisagreement),
    ],
    check,
)];

/// What may stand anywhere. This runs at every edit and meets every answer, so that it is one walk, rows are sorted once
/// and not hashed, and places are named only when there are any.
fn check(found: &mut Findings) {
    let mut rows: Vec<(Uuid, &RowSpec)> = Vec::new();
    let mut linked: Vec<(Uuid, Option<Target>)> = Vec::new();
    let mut open: Vec<&Entry> = Vec::new();
    walk_unnamed(found.workshop, &mut |node| {
        if let Some(row) = node.row_id().zip(node.row_spec()) {
            rows.push(row);
            let entry = node.row().and_then(|row| row.downcast_ref::<Entry>());
            open.extend(entry.filter(|entry| entry.is_open()));
        }
        let target = node.target();
        linked.extend(node.links().into_iter().map(|id| (id, target)));
    });
    said_and_open(found, &open);
    wrong_links(found, rows, &linked);
}

/// Links to rows that are not there any more or never were, and to rows of another kind than belongs there.
fn wrong_links(found: &mut Findings, mut rows: Vec<(Uuid, &RowSpec)>, linked: &[(Uuid, Option<Target>)]) {
    rows.sort_unstable_by_key(|(id, _)| *id);
    let wrong = |id: &Uuid, target: Option<Target>| {
        let Ok(index) = rows.binary_search_by_key(id, |(id, _)| *id) else {
            return Some(Code::LinkToNothing);
        };
        let fits = |(_, spec): &(Uuid, &RowSpec)| target.is_none_or(|target| target.takes(spec));
        (!rows.get(index).is_some_and(fits)).then_some(Code::LinkOfAnotherKind)
    };
    if linked.iter().all(|(id, target)| wrong(id, *target).is_none()) {
        return;
    }
    let mut places: Vec<(String, Code)> = Vec::new();
    walk("", found.workshop, &mut |path, node| {
        let faults = node.links();
        let mut faults: Vec<Code> = faults.iter().filter_map(|id| wrong(id, node.target())).collect();
        faults.sort_unstable();
        faults.dedup();
        places.extend(faults.into_iter().map(|fault| (path.to_owned(), fault)));
    });
    for (at, fault) in places {
        let place = capitalised(&place_in_words(found.workshop, &at));
        found.tell(fault, at, &[("place", &place)]);
    }
}

/// Something said that is disputed has a disagreement for it, and something parked a matter, wherever it stands.
/// [domain.md §7 item 6]
fn said_and_open(found: &mut Findings, open: &[&Entry]) {
    let workshop = found.workshop;
    let has_matter = workshop.agree.parked.matters.iter().any(|matter| !matter.matter.is_blank());
    let is_held = |entry: &Entry| match entry.standing {
        Some(EntryStanding::Parked) => has_matter,
        _ => entry.said_by.0.is_some_and(|who| disagreements_of(workshop, who) > 0),
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
        let code = if is_parked { Code::ParkedWithoutMatter } else { Code::DisputedWithoutDisagreement };
        found.tell(code, at, &[("what", &Findings::naming(entry.text.as_str(), index))]);
    }
}
