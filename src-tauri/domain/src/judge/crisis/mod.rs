//! The crisis plan: staying at home, behaviour, the weekend.

pub(super) mod cover;
pub(super) mod restrictions;

use super::Found;
use crate::Workshop;
use crate::kit::values::Clock;
use crate::language::say;
use crate::language::smells::Words;
use crate::reckon::cover::{
    Answering, Lack, WEEK, WEEKEND_FROM, WEEKEND_TO, gaps, gaps_for, holiday_gaps, lack, minutes, span_of,
    weekend_gaps,
};
use crate::stages::{
    BehaviourColour, Contingency, CoverNeed, PartOfDay, Standing, SupportElement, SupportKind, WeekActivity,
    Weekday,
};
use crate::words::words;

/// Friday evening begins, in minutes after midnight.
const FRIDAY_EVENING: u16 = 17 * 60;

pub(crate) fn check(found: &mut Found) {
    check_contingencies(found);
    check_behaviour(found);
    check_cover(found);
    check_holidays(found);
    crate::judge::crisis::restrictions::check(found);
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
            // The one element that a contingency plan is never without. [PRSB contingency plan 2.0]
            found.must("contingency_without_trigger", format!("{at}/trigger"), &[("contingency", &name())]);
        }
        if contingency.contacts.0.is_empty() && contingency.other_contacts.is_blank() {
            found.should(
                "contingency_without_contact",
                format!("{at}/contacts"),
                &[("contingency", &name())],
            );
        } else if !can_be_rung(found.workshop, contingency) {
            let at = format!("{at}/other_contacts");
            found.should("contingency_without_number", at, &[("contingency", &name())]);
        }
        if contingency.prevent.is_blank() {
            let at = format!("{at}/prevent");
            found.should("contingency_without_prevention", at, &[("contingency", &name())]);
        }
        if contingency.provider_support.is_blank() {
            let at = format!("{at}/provider_support");
            found.should("provider_without_support", at, &[("contingency", &name())]);
        }
        check_steps(found, contingency, &at, &name);
    }
}

/// Whether there is a number to ring: of one of the people, or written with the others. The shortest is 999.
fn can_be_rung(workshop: &Workshop, contingency: &Contingency) -> bool {
    let has_number = |text: &str| text.chars().filter(|c| c.is_numeric()).count() >= 3;
    let mut people = contingency.contacts.0.iter().filter_map(|id| workshop.participant(*id));
    people.any(|one| has_number(one.phone.as_str())) || has_number(contingency.other_contacts.as_str())
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

/// Red never stands without green and amber before it and blue after it, nor without what to leave alone; behaviour is
/// never left unexplained. [domain.md 2.19]
fn check_behaviour(found: &mut Found) {
    let plan = &found.workshop.crisis.behaviour;
    let has = |colour| plan.steps.iter().any(|step| step.colour == Some(colour));
    let at = "crisis/behaviour/steps";
    if has(BehaviourColour::Red) && !has(BehaviourColour::Green) {
        found.should("red_without_green", at, &[]);
    }
    if has(BehaviourColour::Red) && !has(BehaviourColour::Amber) {
        found.should("red_without_amber", at, &[]);
    }
    if has(BehaviourColour::Red) && found.workshop.plan.about_me.please_do_not.is_empty() {
        found.should("red_without_what_to_leave", "plan/about_me/please_do_not", &[]);
    }
    if has(BehaviourColour::Red) && !has(BehaviourColour::Blue) {
        found.should("red_without_blue", at, &[]);
    }
    for (index, step) in plan.steps.iter().enumerate() {
        if step.restrictive == Some(true) && step.restrictions.0.is_empty() {
            let name = Found::naming(step.what_we_do.as_str(), index);
            found.must(
                "step_without_restriction",
                format!("{at}/{}/restrictions", step.id),
                &[("step", &name)],
            );
        }
    }
    for (index, behaviour) in plan.behaviours.iter().enumerate() {
        if behaviour.how_we_know.is_blank() {
            let at = format!("crisis/behaviour/behaviours/{}/how_we_know", behaviour.id);
            let name = Found::naming(behaviour.looks_like.as_str(), index);
            found.should("behaviour_unexplained", at, &[("behaviour", &name)]);
        }
    }
    for caller in &found.workshop.crisis.calling.people {
        // Where it is said what would help, it is not asked again.
        if caller.able == Some(crate::stages::Able::No) && caller.what_helps.is_blank() {
            let named = say::who(found.workshop, caller.who).filter(|name| !name.is_empty());
            let name = named.unwrap_or_else(|| caller.who_named.as_str().trim().to_owned());
            let at = format!("crisis/calling/people/{}", caller.id);
            found.should("not_able_to_call", at, &[("who", &say::opening(found.workshop, &name))]);
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

/// Where somebody answers there may still be nobody for a need.
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

/// A gap is printed in the contract, so a part of the weekend without cover is a "should"; a whole weekend in which the
/// plan promises support is not. [S000-26]
fn check_cover(found: &mut Found) {
    let weekend = weekend_gaps(&gaps(found.workshop));
    let at = "crisis/cover/slots";
    check_needs(found, minutes(&weekend));
    if minutes(&weekend) == WEEK + WEEKEND_TO - WEEKEND_FROM {
        if supports_at_weekends(found.workshop) {
            found.must("nobody_all_weekend", at, &[]);
        } else {
            found.should("nobody_all_weekend", at, &[]);
        }
    } else {
        for gap in weekend {
            found.should("nobody_at_weekend", at, &[("stretch", &say::stretch(gap))]);
        }
    }
    for (index, slot) in found.workshop.crisis.cover.slots.iter().enumerate() {
        let number = (index + 1).to_string();
        if span_of(slot).is_none() {
            found.should("cover_without_time", format!("{at}/{}", slot.id), &[("number", &number)]);
        }
        check_lack(found, slot, at, &number);
    }
    for (index, row) in found.workshop.crisis.cover.holidays.iter().enumerate() {
        check_lack(found, row, "crisis/cover/holidays", &(index + 1).to_string());
    }
}

/// Whether the plan promises paid support between Friday 17:00 and Monday 09:00: in its week, or by the words in which it
/// says when.
fn supports_at_weekends(workshop: &Workshop) -> bool {
    let is_paid = |kind: Option<SupportKind>| {
        !matches!(
            kind,
            None | Some(
                SupportKind::Family | SupportKind::Community | SupportKind::Technology | SupportKind::Housing
            )
        )
    };
    let in_week = |row: &WeekActivity| {
        let from = row.from.map(Clock::minutes);
        let evening = from.is_some_and(|from| from >= FRIDAY_EVENING)
            || matches!(row.part, Some(PartOfDay::Evening | PartOfDay::Night));
        match row.day {
            Some(Weekday::Saturday | Weekday::Sunday) => true,
            Some(Weekday::Friday) => evening,
            _ => false,
        }
    };
    let mut week = workshop.who.week.activities.iter();
    let phrases: Vec<Words> =
        words().get("contract|weekend_words").split(';').map(|phrase| Words::of(phrase.trim())).collect();
    let by_words = |row: &SupportElement| {
        let when = Words::of(row.when.as_str());
        phrases.iter().any(|phrase| when.hold(phrase))
    };
    let mut support = workshop.who.support.elements.iter();
    week.any(|row| is_paid(row.kind) && in_week(row))
        || support.any(|row| row.standing == Some(Standing::Committed) && is_paid(row.kind) && by_words(row))
}

/// "Committed" without a name or a number is no cover: whoever rings has to reach somebody. [S000-26]
fn check_lack(found: &mut Found, row: &impl Answering, list: &str, number: &str) {
    if let Some(lack) = lack(found.workshop, row) {
        let field = if lack == Lack::Number { "phone" } else { "service" };
        let at = format!("{list}/{}/{field}", row.id());
        found.should("committed_without", at, &[("number", number), ("lack", lack.in_words())]);
    }
}
