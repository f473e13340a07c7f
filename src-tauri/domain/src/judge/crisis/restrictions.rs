//! Restrictions: each with its reason, its lawful authority, the record it rests on, and a day to look again. Nothing
//! here tells anybody to leave off what keeps the person safe tonight: where no authority holds, legal advice is asked
//! for today, and what is done meanwhile is written down. [Mental Capacity Act 2005 s4A, s5, s6; domain.md 0.3, 2.18]

use chrono::Days;

use crate::judge::Found;
use crate::kit::audience::{EVERYBODY, audiences};
use crate::language::say;
use crate::reckon::lawful::{Grounds, Lawful};
use crate::stages::{Authority, Restriction};

/// An authority that ends within so many days is told of: a new order takes weeks.
const SOON: u64 = 56;

pub(crate) fn check(found: &mut Found) {
    let grounds = Grounds::of(found.workshop);
    for (index, restriction) in found.workshop.crisis.restrictions.restrictions.iter().enumerate() {
        check_restriction(found, restriction, index, &grounds);
    }
    check_histories(found);
}

fn check_restriction(found: &mut Found, restriction: &Restriction, index: usize, grounds: &Grounds) {
    let name = Found::naming(restriction.what.as_str(), index);
    let at = format!("crisis/restrictions/restrictions/{}", restriction.id);
    let named = ("restriction", name.as_str());
    let lawful = grounds.lawful(restriction, found.today);
    check_authority(found, restriction, &at, named, lawful);
    check_meanwhile(found, restriction, &at, named, lawful);
    check_record(found, restriction, &at, named);
    match restriction.review_on {
        None => found.must("restriction_without_review", format!("{at}/review_on"), &[named]),
        Some(day) if day.date() < found.today => {
            let was = say::day(day);
            found.must("restriction_review_past", format!("{at}/review_on"), &[named, ("date", &was)]);
        }
        Some(_) => {}
    }
    if restriction.tried.is_blank() {
        found.should("restriction_without_alternatives", format!("{at}/tried"), &[named]);
    }
    if restriction.reduction.is_blank() {
        found.should("restriction_without_reduction", format!("{at}/reduction"), &[named]);
    }
    if restriction.why.is_blank() {
        found.must("restriction_without_reason", format!("{at}/why"), &[named]);
    }
}

/// What makes a restriction lawful, and whether it does so here and now. [domain.md 0.3, 2.18]
fn check_authority(found: &mut Found, row: &Restriction, at: &str, named: (&str, &str), lawful: Lawful) {
    let field = format!("{at}/authority");
    match lawful {
        Lawful::None => found.must("restriction_without_authority", field, &[named]),
        Lawful::Pending => found.must("authority_pending", field, &[named]),
        Lawful::NotHere => found.must("dols_at_home", field, &[named]),
        Lawful::CannotAgree => found.must("agrees_and_cannot", field, &[named]),
        Lawful::Holds | Lawful::Ended(_) => check_reference(found, row, at, named),
    }
    let soon = found.today.checked_add_days(Days::new(SOON)).unwrap_or(found.today);
    match row.authority_ends {
        Some(day) if day.date() < found.today => {
            let ended = say::day(day);
            found.must("authority_ended", format!("{at}/authority_ends"), &[named, ("date", &ended)]);
        }
        Some(day) if day.date() <= soon => {
            let ends = say::day(day);
            found.should("authority_ends_soon", format!("{at}/authority_ends"), &[named, ("date", &ends)]);
        }
        _ => {}
    }
}

/// What others have laid down can be looked up and ends on a day that is known, or it is hard to rely on.
fn check_reference(found: &mut Found, row: &Restriction, at: &str, named: (&str, &str)) {
    let (without_reference, without_end) = match row.authority {
        Some(Authority::CourtOfProtection | Authority::Dols) => {
            ("authority_without_reference", "authority_without_end")
        }
        Some(Authority::MentalHealthAct | Authority::CriminalJustice) => {
            ("condition_without_reference", "condition_without_end")
        }
        _ => return,
    };
    if row.authority_reference.is_blank() {
        found.should(without_reference, format!("{at}/authority_reference"), &[named]);
    }
    if row.authority_ends.is_none() {
        found.should(without_end, format!("{at}/authority_ends"), &[named]);
    }
}

/// Where nothing allows it: whose advice was asked for, what is done meanwhile, who decided that, and until when.
fn check_meanwhile(found: &mut Found, row: &Restriction, at: &str, named: (&str, &str), lawful: Lawful) {
    if lawful.allows() {
        return;
    }
    if row.advice.is_blank() {
        found.should("restriction_without_advice", format!("{at}/advice"), &[named]);
    }
    let open = [
        ("meanwhile", row.meanwhile.is_blank()),
        ("meanwhile_by", row.meanwhile_by.0.is_empty()),
        ("meanwhile_until", row.meanwhile_until.is_none()),
    ];
    if let Some((field, _)) = open.into_iter().find(|(_, is_open)| *is_open) {
        found.should("restriction_without_meanwhile", format!("{at}/{field}"), &[named]);
    }
}

/// "The person agrees" and "best interests" are as good as the record behind them.
/// [Mental Capacity Act 2005 s1(2), s3, s4, s5]
fn check_record(found: &mut Found, row: &Restriction, at: &str, named: (&str, &str)) {
    let assessment = &found.workshop.assessment;
    let has_capacity = row.capacity.0.iter().any(|id| assessment.capacity.decisions.get(*id).is_some());
    let has_decision = row.decision.0.iter().any(|id| assessment.best_interests.decisions.get(*id).is_some());
    match row.authority {
        Some(Authority::PersonAgrees) if !has_capacity => {
            found.should("agrees_without_record", format!("{at}/capacity"), &[named]);
        }
        Some(Authority::BestInterests) if !has_decision => {
            found.should("restriction_without_decision", format!("{at}/decision"), &[named]);
        }
        _ => {}
    }
}

/// What stands behind a restriction is for those alone who are to know.
fn check_histories(found: &mut Found) {
    for (index, history) in found.workshop.crisis.restrictions.histories.iter().enumerate() {
        let named = history.visible_to.named();
        let is_for_all = audiences(EVERYBODY).iter().all(|one| named.names(*one));
        if is_for_all && !history.history.is_blank() {
            let at = format!("crisis/restrictions/histories/{}/visible_to", history.id);
            let name = Found::naming(history.about.as_str(), index);
            found.should("history_for_everyone", at, &[("what", &name)]);
        }
    }
}
