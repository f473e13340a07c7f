//! Attorneys, deputies, appointees: whoever is named as one somewhere stands in the record of powers, with what the power
//! reaches and when it ends. [Mental Capacity Act 2005 s9 to s13, s16 to s20]

use crate::Workshop;
use crate::judge::code::Code;
use crate::judge::rule::{Findings, Rule, should};
use crate::kit::values::Who;
use crate::language::say;
use crate::stages::{AuthorityKind, ConsentBy, Decider, DecidesBy, LegalAuthority};
use crate::words::{capitalised, words};

pub(crate) const RULES: &[Rule] = &[Rule::problems(
    &[
        should(Code::AttorneyNotRegistered),
        should(Code::PowerWithoutScope),
        should(Code::PowerWithoutEnd),
        should(Code::LegalAuthorityEnded),
        should(Code::PowerNotRecorded),
    ],
    check,
)];

/// Every power that an attorney or deputy may have.
const ANY: [AuthorityKind; 4] = [
    AuthorityKind::LpaWelfare,
    AuthorityKind::LpaProperty,
    AuthorityKind::DeputyWelfare,
    AuthorityKind::DeputyProperty,
];

fn check(found: &mut Findings) {
    for (index, authority) in found.workshop.assessment.authorities.authorities.iter().enumerate() {
        check_power(found, authority, index);
    }
    check_named(found);
}

fn check_power(found: &mut Findings, authority: &LegalAuthority, index: usize) {
    let at = format!("assessment/authorities/authorities/{}", authority.id);
    let name = Findings::naming(authority.kind.map(say::choice).unwrap_or_default(), index);
    let named = ("authority", name.as_str());
    let is_lpa = matches!(authority.kind, Some(AuthorityKind::LpaWelfare | AuthorityKind::LpaProperty));
    if is_lpa && authority.registered == Some(false) {
        found.tell(Code::AttorneyNotRegistered, format!("{at}/registered"), &[named]);
    }
    if authority.kind.is_some_and(|kind| ANY.contains(&kind)) && authority.covers.is_blank() {
        found.tell(Code::PowerWithoutScope, format!("{at}/covers"), &[named]);
    }
    let is_deputy =
        matches!(authority.kind, Some(AuthorityKind::DeputyWelfare | AuthorityKind::DeputyProperty));
    if is_deputy && authority.ends.is_none() && authority.no_end != Some(true) {
        found.tell(Code::PowerWithoutEnd, format!("{at}/ends"), &[named]);
    }
    if let Some(day) = authority.ends.filter(|day| day.date() < found.today) {
        let parts = [named, ("date", &*say::day(day))];
        found.tell(Code::LegalAuthorityEnded, format!("{at}/ends"), &parts);
    }
}

/// Somebody who is named as an attorney or deputy, and where. Signatures have a check of their own.
struct Named {
    at: String,
    who: Who,
    kinds: Vec<AuthorityKind>,
    /// What they are named for, by the name of its words or in the workshop's own.
    what: String,
}

fn check_named(found: &mut Findings) {
    for named in named(found.workshop) {
        let mut all = found.workshop.assessment.authorities.authorities.iter();
        let is_theirs = |power: &LegalAuthority| named.who.0.is_none() || power.who == named.who;
        let is_it = |power: &LegalAuthority| power.kind.is_some_and(|kind| named.kinds.contains(&kind));
        if !all.any(|power| is_it(power) && is_theirs(power)) {
            let who = say::who(found.workshop, named.who);
            let who = who.unwrap_or_else(|| words().get("contract|somebody").to_owned());
            let parts = [("who", &*capitalised(&who)), ("what", &*named.what)];
            found.tell(Code::PowerNotRecorded, named.at, &parts);
        }
    }
}

fn named(workshop: &Workshop) -> Vec<Named> {
    let mut all = Vec::new();
    if workshop.before.consent.given_by == Some(ConsentBy::DeputyOrAttorney) {
        let what = words().get("contract|powers_for|consent").to_owned();
        let at = "before/consent/given_by".to_owned();
        all.push(Named { at, who: Who::default(), kinds: ANY.to_vec(), what });
    }
    for (index, row) in workshop.plan.decisions.agreements.iter().enumerate() {
        if row.decider == Some(Decider::DeputyOrAttorney) {
            let at = format!("plan/decisions/agreements/{}/decider", row.id);
            let what = Findings::naming(row.decision.as_str(), index);
            all.push(Named { at, who: row.decider_who, kinds: ANY.to_vec(), what });
        }
    }
    for (index, row) in workshop.assessment.best_interests.decisions.iter().enumerate() {
        if let Some(kind) = row.authority.and_then(power) {
            let at = format!("assessment/best_interests/decisions/{}/authority", row.id);
            let what = Findings::naming(row.decision.as_str(), index);
            all.push(Named { at, who: row.decided_by, kinds: vec![kind], what });
        }
    }
    all
}

const fn power(by: DecidesBy) -> Option<AuthorityKind> {
    match by {
        DecidesBy::AttorneyWelfare => Some(AuthorityKind::LpaWelfare),
        DecidesBy::AttorneyProperty => Some(AuthorityKind::LpaProperty),
        DecidesBy::DeputyWelfare => Some(AuthorityKind::DeputyWelfare),
        DecidesBy::DeputyProperty => Some(AuthorityKind::DeputyProperty),
        DecidesBy::Carer | DecidesBy::PublicBody | DecidesBy::Court => None,
    }
}
