//! Restrictions: each with its reason, its lawful authority, the record it rests on, and a day to look again. Nothing
//! here tells anybody to leave off what keeps the person safe tonight: where no authority holds, legal advice is asked
//! for today, and what is done meanwhile is written down. [Mental Capacity Act 2005 s4A, s5, s6; domain.md 0.3, 2.18]

use chrono::Days;

use crate::judge::code::Code;
use crate::judge::rule::{Findings, Rule, must, should};
use crate::kit::audience::{EVERYBODY, audiences};
use crate::language::say;
use crate::reckon::lawful::{Grounds, Lawful};
use crate::stages::{Authority, Restriction};

pub(crate) const RULES: &[Rule] = &[Rule::problems(
    &[
        must(Code::RestrictionWithoutReview),
        must(Code::RestrictionReviewPast),
        should(Code::RestrictionWithoutAlternatives),
        should(Code::RestrictionWithoutReduction),
        must(Code::RestrictionWithoutReason),
        should(Code::HistoryForEveryone),
        must(Code::RestrictionWithoutAuthority),
        must(Code::AuthorityPending),
        must(Code::DolsAtHome),
        must(Code::AgreesAndCannot),
        must(Code::AuthorityEnded),
        should(Code::AuthorityEndsSoon),
        should(Code::RestrictionWithoutAdvice),
        should(Code::RestrictionWithoutMeanwhile),
        should(Code::AgreesWithoutRecord),
        should(Code::RestrictionWithoutDecision),
        should(Code::AuthorityWithoutReference),
        should(Code::AuthorityWithoutEnd),
        should(Code::ConditionWithoutReference),
        should(Code::ConditionWithoutEnd),
    ],
    check,
)];

/// An authority that ends within so many days is told of: a new order takes weeks.
const SOON: u64 = 56;

fn check(found: &mut Findings) {
    let grounds = Grounds::of(found.workshop);
    for (index, restriction) in found.workshop.crisis.restrictions.restrictions.iter().enumerate() {
        check_restriction(found, restriction, index, &grounds);
    }
    check_histories(found);
}

fn check_restriction(found: &mut Findings, restriction: &Restriction, index: usize, grounds: &Grounds) {
    let name = Findings::naming(restriction.what.as_str(), index);
    let at = format!("crisis/restrictions/restrictions/{}", restriction.id);
    let named = ("restriction", name.as_str());
    let lawful = grounds.lawful(restriction, found.today);
    check_authority(found, restriction, &at, named, lawful);
    check_meanwhile(found, restriction, &at, named, lawful);
    check_record(found, restriction, &at, named);
    match restriction.review_on {
        None => found.tell(Code::RestrictionWithoutReview, format!("{at}/review_on"), &[named]),
        Some(day) if day.date() < found.today => {
            let was = say::day(day);
            found.tell(Code::RestrictionReviewPast, format!("{at}/review_on"), &[named, ("date", &was)]);
        }
        Some(_) => {}
    }
    if restriction.tried.is_blank() {
        found.tell(Code::RestrictionWithoutAlternatives, format!("{at}/tried"), &[named]);
    }
    if restriction.reduction.is_blank() {
        found.tell(Code::RestrictionWithoutReduction, format!("{at}/reduction"), &[named]);
    }
    if restriction.why.is_blank() {
        found.tell(Code::RestrictionWithoutReason, format!("{at}/why"), &[named]);
    }
}

/// What makes a restriction lawful, and whether it does so here and now. [domain.md 0.3, 2.18]
fn check_authority(found: &mut Findings, row: &Restriction, at: &str, named: (&str, &str), lawful: Lawful) {
    let field = format!("{at}/authority");
    match lawful {
        Lawful::None => found.tell(Code::RestrictionWithoutAuthority, field, &[named]),
        Lawful::Pending => found.tell(Code::AuthorityPending, field, &[named]),
        Lawful::NotHere => found.tell(Code::DolsAtHome, field, &[named]),
        Lawful::CannotAgree => found.tell(Code::AgreesAndCannot, field, &[named]),
        Lawful::Holds | Lawful::Ended(_) => check_reference(found, row, at, named),
    }
    let soon = found.today.checked_add_days(Days::new(SOON)).unwrap_or(found.today);
    match row.authority_ends {
        Some(day) if day.date() < found.today => {
            let ended = say::day(day);
            found.tell(Code::AuthorityEnded, format!("{at}/authority_ends"), &[named, ("date", &ended)]);
        }
        Some(day) if day.date() <= soon => {
            let ends = say::day(day);
            found.tell(Code::AuthorityEndsSoon, format!("{at}/authority_ends"), &[named, ("date", &ends)]);
        }
        _ => {}
    }
}

/// What others have laid down can be looked up and ends on a day that is known, or it is hard to rely on.
fn check_reference(found: &mut Findings, row: &Restriction, at: &str, named: (&str, &str)) {
    let (without_reference, without_end) = match row.authority {
        Some(Authority::CourtOfProtection | Authority::Dols) => {
            (Code::AuthorityWithoutReference, Code::AuthorityWithoutEnd)
        }
        Some(Authority::MentalHealthAct | Authority::CriminalJustice) => {
            (Code::ConditionWithoutReference, Code::ConditionWithoutEnd)
        }
        _ => return,
    };
    if row.authority_reference.is_blank() {
        found.tell(without_reference, format!("{at}/authority_reference"), &[named]);
    }
    if row.authority_ends.is_none() {
        found.tell(without_end, format!("{at}/authority_ends"), &[named]);
    }
}

/// Where nothing allows it: whose advice was asked for, what is done meanwhile, who decided that, and until when.
fn check_meanwhile(found: &mut Findings, row: &Restriction, at: &str, named: (&str, &str), lawful: Lawful) {
    if lawful.allows() {
        return;
    }
    if row.advice.is_blank() {
        found.tell(Code::RestrictionWithoutAdvice, format!("{at}/advice"), &[named]);
    }
    let open = [
        ("meanwhile", row.meanwhile.is_blank()),
        ("meanwhile_by", row.meanwhile_by.0.is_empty()),
        ("meanwhile_until", row.meanwhile_until.is_none()),
    ];
    if let Some((field, _)) = open.into_iter().find(|(_, is_open)| *is_open) {
        found.tell(Code::RestrictionWithoutMeanwhile, format!("{at}/{field}"), &[named]);
    }
}

/// "The person agrees" and "best interests" are as good as the record behind them.
/// [Mental Capacity Act 2005 s1(2), s3, s4, s5]
fn check_record(found: &mut Findings, row: &Restriction, at: &str, named: (&str, &str)) {
    let assessment = &found.workshop.assessment;
    let has_capacity = row.capacity.0.iter().any(|id| assessment.capacity.decisions.get(*id).is_some());
    let has_decision = row.decision.0.iter().any(|id| assessment.best_interests.decisions.get(*id).is_some());
    match row.authority {
        Some(Authority::PersonAgrees) if !has_capacity => {
            found.tell(Code::AgreesWithoutRecord, format!("{at}/capacity"), &[named]);
        }
        Some(Authority::BestInterests) if !has_decision => {
            found.tell(Code::RestrictionWithoutDecision, format!("{at}/decision"), &[named]);
        }
        _ => {}
    }
}

/// What stands behind a restriction is for those alone who are to know.
fn check_histories(found: &mut Findings) {
    for (index, history) in found.workshop.crisis.restrictions.histories.iter().enumerate() {
        let named = history.visible_to.named();
        let is_for_all = audiences(EVERYBODY).iter().all(|one| named.names(*one));
        if is_for_all && !history.history.is_blank() {
            let at = format!("crisis/restrictions/histories/{}/visible_to", history.id);
            let name = Findings::naming(history.about.as_str(), index);
            found.tell(Code::HistoryForEveryone, at, &[("what", &name)]);
        }
    }
}
