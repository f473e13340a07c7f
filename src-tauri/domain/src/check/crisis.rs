//! The crisis plan: staying at home, the weekend, restrictions.

use super::Found;
use chrono::Days;

use crate::cover::{
    WEEK, WEEKEND_FROM, WEEKEND_TO, gaps, gaps_for, holiday_gaps, minutes, span_of, weekend_gaps,
};
use crate::say;
use crate::stages::{Authority, BehaviourColour, Contingency, CoverNeed, Restriction};

/// An authority that ends within so many days is told of: a new order takes weeks.
const SOON: u64 = 56;

pub(super) fn check(found: &mut Found) {
    check_contingencies(found);
    check_behaviour(found);
    check_cover(found);
    check_holidays(found);
    for (index, restriction) in found.workshop.crisis.restrictions.restrictions.iter().enumerate() {
        check_restriction(found, restriction, index);
    }
}

fn check_contingencies(found: &mut Found) {
    let list = "crisis/contingencies/contingencies";
    let contingencies = &found.workshop.crisis.contingencies.contingencies;
    if contingencies.is_empty() {
        found.must("no_contingency", list, &[]);
    }
    for (index, contingency) in contingencies.iter().enumerate() {
        let name = || Found::naming(contingency.trigger.as_str(), index);
        let at = format!("{list}/{}", contingency.id);
        if contingency.stays_home.is_blank() {
            found.must("not_staying_home", format!("{at}/stays_home"), &[("contingency", &name())]);
        }
        if contingency.trigger.is_blank() {
            found.should("contingency_without_trigger", format!("{at}/trigger"), &[("contingency", &name())]);
        }
        if contingency.contacts.0.is_empty() && contingency.other_contacts.is_blank() {
            found.should(
                "contingency_without_contact",
                format!("{at}/contacts"),
                &[("contingency", &name())],
            );
        }
        check_steps(found, contingency, &at, &name);
    }
}

/// First steps, the way back, and who pays: each is asked for only where its other half is written.
fn check_steps(found: &mut Found, contingency: &Contingency, at: &str, name: &dyn Fn() -> String) {
    if contingency.what_we_do.is_blank() && contingency.first_minutes.is_blank() {
        found.should(
            "contingency_without_first_step",
            format!("{at}/first_minutes"),
            &[("contingency", &name())],
        );
    }
    let leaves = !contingency.leaves_only_if.is_blank();
    if leaves && (contingency.leaving_agreed_by.0.is_empty() || contingency.comes_back.is_blank()) {
        found.should("leaving_without_way_back", format!("{at}/comes_back"), &[("contingency", &name())]);
    }
    if contingency.may_spend_pence.is_some() != contingency.may_spend.0.is_some() {
        found.should("spending_half_said", format!("{at}/may_spend"), &[("contingency", &name())]);
    }
}

/// Red never stands without green before it and blue after it; behaviour is never left unexplained.
fn check_behaviour(found: &mut Found) {
    let plan = &found.workshop.crisis.behaviour;
    let has = |colour| plan.steps.iter().any(|step| step.colour == Some(colour));
    let at = "crisis/behaviour/steps";
    if has(BehaviourColour::Red) && !has(BehaviourColour::Green) {
        found.should("red_without_green", at, &[]);
    }
    if has(BehaviourColour::Red) && !has(BehaviourColour::Blue) {
        found.should("red_without_blue", at, &[]);
    }
    for (index, behaviour) in plan.behaviours.iter().enumerate() {
        if behaviour.how_we_know.is_blank() {
            let at = format!("crisis/behaviour/behaviours/{}/how_we_know", behaviour.id);
            let name = Found::naming(behaviour.looks_like.as_str(), index);
            found.should("behaviour_unexplained", at, &[("behaviour", &name)]);
        }
    }
    for caller in &found.workshop.crisis.calling.people {
        if caller.able == Some(crate::stages::Able::No) {
            let named = say::who(found.workshop, caller.who).filter(|name| !name.is_empty());
            let name = named.unwrap_or_else(|| caller.who_named.as_str().trim().to_owned());
            let at = format!("crisis/calling/people/{}", caller.id);
            found.should("not_able_to_call", at, &[("who", &crate::words::capitalised(&name))]);
        }
    }
}

/// Bank holidays are asked about once there is a week of cover: in one sentence while nobody is named for any of
/// them, then day by day.
fn check_holidays(found: &mut Found) {
    let cover = &found.workshop.crisis.cover;
    if cover.slots.is_empty() {
        return;
    }
    let at = "crisis/cover/holidays";
    let open = holiday_gaps(found.workshop, found.today);
    let nobody_named =
        cover.holidays.is_empty() && !cover.slots.iter().any(|slot| slot.on_holidays == Some(true));
    if nobody_named && let Some((next, _)) = open.first() {
        let next = say::date(next.date);
        found.should("bank_holidays_open", at, &[("next", &next), ("count", &open.len().to_string())]);
        return;
    }
    for (holiday, gaps) in open {
        let said: Vec<String> = gaps.iter().map(|gap| say::dated(*gap)).collect();
        let parts = [("holiday", holiday.name.as_str()), ("gaps", &*said.join("; "))];
        found.should("nobody_on_bank_holiday", at, &parts);
    }
}

/// A weekend with somebody for every hour may still have nobody for a need.
fn check_needs(found: &mut Found, open: u32) {
    let slots = &found.workshop.crisis.cover.slots;
    for need in CoverNeed::ALL {
        if slots.iter().all(|slot| slot.needs.iter().next().is_none()) {
            return;
        }
        let gaps = weekend_gaps(&gaps_for(found.workshop, *need));
        if minutes(&gaps) > open {
            let said: Vec<String> = gaps.iter().map(|gap| say::stretch(*gap)).collect();
            let parts = [("need", say::choice(*need)), ("gaps", &*said.join("; "))];
            found.should("nobody_for_need", "crisis/cover/slots", &parts);
        }
    }
}

/// A gap is printed in the contract, so a part of the weekend without cover is a "should"; a whole weekend is not.
fn check_cover(found: &mut Found) {
    let weekend = weekend_gaps(&gaps(found.workshop));
    let at = "crisis/cover/slots";
    check_needs(found, minutes(&weekend));
    if minutes(&weekend) == WEEK + WEEKEND_TO - WEEKEND_FROM {
        found.must("nobody_all_weekend", at, &[]);
    } else {
        for gap in weekend {
            found.should("nobody_at_weekend", at, &[("stretch", &say::stretch(gap))]);
        }
    }
    for (index, slot) in found.workshop.crisis.cover.slots.iter().enumerate() {
        if span_of(slot).is_none() {
            let number = (index + 1).to_string();
            found.should("cover_without_time", format!("{at}/{}", slot.id), &[("number", &number)]);
        }
    }
}

fn check_restriction(found: &mut Found, restriction: &Restriction, index: usize) {
    let name = Found::naming(restriction.what.as_str(), index);
    let at = format!("crisis/restrictions/restrictions/{}", restriction.id);
    let parts = [("restriction", name.as_str())];
    let soon = found.today.checked_add_days(Days::new(SOON)).unwrap_or(found.today);
    match restriction.authority {
        None | Some(Authority::NoneYet) => {
            found.must("restriction_without_authority", format!("{at}/authority"), &parts);
        }
        Some(Authority::Dols) => found.must("dols_at_home", format!("{at}/authority"), &parts),
        Some(_) => {}
    }
    match restriction.authority_ends {
        Some(day) if day.date() < found.today => {
            let ended = say::day(day);
            found.must("authority_ended", format!("{at}/authority_ends"), &[parts[0], ("date", &ended)]);
        }
        Some(day) if day.date() <= soon => {
            let ends = say::day(day);
            found.should("authority_ends_soon", format!("{at}/authority_ends"), &[parts[0], ("date", &ends)]);
        }
        _ => {}
    }
    if restriction.review_on.is_none() {
        found.must("restriction_without_review", format!("{at}/review_on"), &parts);
    }
    if restriction.tried.is_blank() {
        found.should("restriction_without_alternatives", format!("{at}/tried"), &parts);
    }
    if restriction.reduction.is_blank() {
        found.should("restriction_without_reduction", format!("{at}/reduction"), &parts);
    }
    if restriction.why.is_blank() {
        found.must("restriction_without_reason", format!("{at}/why"), &parts);
    }
}
