//! What is open: every view side by side, who decides by when, what holds meanwhile, and what it does to the contract.
//! [domain.md 2.25, §6 items 8, 9]

use std::collections::HashSet;

use uuid::Uuid;

use crate::judge::code::Code;
use crate::judge::rule::{Findings, Rule, should};
use crate::language::say;
use crate::reckon::open_matters::{
    DISAGREEMENTS, Matter, disagreements_of, holds_a_view, matters, views, views_of,
};
use crate::stages::{ConsentLevel, Effect, View};

pub(crate) const RULES: &[Rule] = &[Rule::problems(
    &[
        should(Code::ParkedWithoutOwner),
        should(Code::DisagreementWithoutDecider),
        should(Code::DeciderTakesASide),
        should(Code::DisagreementWithoutMeanwhile),
        should(Code::DisagreementWithoutViews),
        should(Code::SettledWithout),
        should(Code::EffectOnNothing),
        should(Code::SafetyLeftOut),
        should(Code::ViewOfNothing),
        should(Code::ObjectionWithoutDisagreement),
    ],
    check,
)];

fn check(found: &mut Findings) {
    for list in [DISAGREEMENTS, crate::reckon::open_matters::PARKED] {
        let own = matters(found.workshop).filter(|matter| matter.list == list);
        for (index, matter) in own.enumerate() {
            let name = Findings::naming(matter.name.as_str(), index);
            if matter.is_settled {
                check_settled(found, &matter, &name);
            } else {
                check_owner(found, &matter, &name);
                check_effect(found, &matter, &name);
            }
            if list == DISAGREEMENTS {
                check_views(found, &matter, &name);
            }
        }
    }
    check_loose(found);
    check_objections(found);
}

fn check_owner(found: &mut Findings, matter: &Matter, name: &str) {
    let is_open = matter.owner.0.is_none() || matter.by_when.is_none();
    if matter.list != DISAGREEMENTS {
        if is_open {
            found.tell(Code::ParkedWithoutOwner, matter.at(), &[("matter", name)]);
        }
        return;
    }
    if is_open {
        found.tell(Code::DisagreementWithoutDecider, matter.at(), &[("question", name)]);
    }
    if let Some(decider) = matter.owner.0
        && holds_a_view(found.workshop, matter.id, decider)
        && !found.workshop.is_person(Some(decider))
    {
        let who = say::name(found.workshop, decider).unwrap_or_default();
        let parts = [("question", name), ("name", &*who)];
        found.tell(Code::DeciderTakesASide, format!("{}/decider", matter.at()), &parts);
    }
    if matter.meanwhile.is_blank() {
        let at = format!("{}/meanwhile", matter.at());
        found.tell(Code::DisagreementWithoutMeanwhile, at, &[("question", name)]);
    }
}

/// At least two views, each with whose it is, side by side. [domain.md §6 item 8]
fn check_views(found: &mut Findings, matter: &Matter, name: &str) {
    let own: Vec<&View> = views_of(found.workshop, matter.id).collect();
    let is_open = |view: &&&View| view.words.is_blank() || view.holders.0.is_empty();
    let at = match own.iter().find(is_open) {
        Some(view) if view.words.is_blank() => Some(format!("agree/disagreements/views/{}/words", view.id)),
        Some(view) => Some(format!("agree/disagreements/views/{}/holders", view.id)),
        None if own.len() < 2 => Some("agree/disagreements/views".to_owned()),
        None => None,
    };
    if let Some(at) = at {
        found.tell(Code::DisagreementWithoutViews, at, &[("question", name)]);
    }
}

/// What was settled says how, when and by whom, or it will be opened again.
fn check_settled(found: &mut Findings, matter: &Matter, name: &str) {
    let open = [
        ("result", matter.result.is_blank()),
        ("settled_on", matter.settled_on.is_none()),
        ("settled_by", matter.settled_by.0.is_empty()),
    ];
    if let Some((field, _)) = open.into_iter().find(|(_, is_open)| *is_open) {
        found.tell(Code::SettledWithout, format!("{}/{field}", matter.at()), &[("question", name)]);
    }
}

/// What an open matter does to the contract is done to something, and not to what keeps somebody safe.
fn check_effect(found: &mut Findings, matter: &Matter, name: &str) {
    let Some(effect @ (Effect::Conditional | Effect::Blank | Effect::LeftOut)) = matter.effect else {
        return;
    };
    if matter.about.0.is_empty() {
        let parts = [("question", name), ("effect", say::choice(effect))];
        found.tell(Code::EffectOnNothing, format!("{}/about", matter.at()), &parts);
    }
    let crisis = &found.workshop.crisis;
    let is_safety = |id: &Uuid| {
        crisis.contingencies.contingencies.get(*id).is_some()
            || crisis.restrictions.restrictions.get(*id).is_some()
    };
    if effect != Effect::Conditional && matter.about.0.iter().any(is_safety) {
        found.tell(Code::SafetyLeftOut, format!("{}/effect", matter.at()), &[("question", name)]);
    }
}

/// A view that belongs to nothing is printed without the question that it answers.
fn check_loose(found: &mut Findings) {
    let there: HashSet<Uuid> = matters(found.workshop).map(|matter| matter.id).collect();
    for (index, (list, view)) in views(found.workshop).enumerate() {
        let is_loose = !view.matter.0.iter().any(|matter| there.contains(matter));
        if is_loose && !view.words.is_blank() {
            let name = Findings::naming(view.words.as_str(), index);
            found.tell(Code::ViewOfNothing, format!("{list}/{}/matter", view.id), &[("view", &name)]);
        }
    }
}

/// Somebody objects, and nothing says what happens meanwhile. Each thing that they object to takes a disagreement of
/// its own. [domain.md 2.25]
fn check_objections(found: &mut Findings) {
    let agree = &found.workshop.agree;
    let mut objected: Vec<Uuid> = Vec::new();
    for row in &agree.positions.positions {
        let Some(who) = row.who.0.filter(|_| row.level == Some(ConsentLevel::Objects)) else { continue };
        objected.push(who);
        if disagreements_of(found.workshop, who) < objected.iter().filter(|other| **other == who).count() {
            let name = say::name(found.workshop, who).unwrap_or_default();
            let at = format!("agree/positions/positions/{}", row.id);
            found.tell(Code::ObjectionWithoutDisagreement, at, &[("name", &name)]);
        }
    }
}
