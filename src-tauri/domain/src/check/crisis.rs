//! The crisis plan: staying at home, the weekend, restrictions.

use super::Found;
use crate::cover::{WEEK, WEEKEND_FROM, WEEKEND_TO, gaps, minutes, span_of, weekend_gaps};
use crate::say;
use crate::stages::{Authority, Restriction};

pub(super) fn check(found: &mut Found) {
    check_contingencies(found);
    check_cover(found);
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
    }
}

/// A gap is printed in the contract, so a part of the weekend without cover is a "should"; a whole weekend is not.
fn check_cover(found: &mut Found) {
    let weekend = weekend_gaps(&gaps(found.workshop));
    let at = "crisis/cover/slots";
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
        _ => {}
    }
    if restriction.review_on.is_none() {
        found.must("restriction_without_review", format!("{at}/review_on"), &parts);
    }
    if restriction.why.is_blank() {
        found.must("restriction_without_reason", format!("{at}/why"), &parts);
    }
}
