//! Consent to sharing, or who decided about it instead.

use crate::judge::code::Code;
use crate::judge::rule::{Findings, Rule, should};
use crate::language::say;
use crate::reckon::sharing::sharing_decided_by;
use crate::stages::ConsentBy;

pub(crate) const RULES: &[Rule] = &[Rule::problems(
    &[
        should(Code::NoConsent),
        should(Code::ConsentWithoutHow),
        should(Code::SharingDecidedByNobody),
        should(Code::SharingWithoutRecord),
    ],
    check,
)];

fn check(found: &mut Findings) {
    let consent = &found.workshop.before.consent;
    match consent.given_by {
        None => found.tell(Code::NoConsent, "before/consent/given_by", &[]),
        Some(ConsentBy::Person | ConsentBy::PersonWithSupport) => {}
        Some(by) => check_decided(found, by),
    }
}

/// What is decided for the person is no consent: somebody decides it, for a reason, and it is on record.
/// [Mental Capacity Act 2005 s4, s9, s16; domain.md 2.18]
fn check_decided(found: &mut Findings, by: ConsentBy) {
    let consent = &found.workshop.before.consent;
    let name = [("by", say::choice(by))];
    if consent.how.is_blank() {
        found.tell(Code::ConsentWithoutHow, "before/consent/how", &name);
    }
    if sharing_decided_by(found.workshop).is_none() {
        found.tell(Code::SharingDecidedByNobody, "before/consent/decided_by", &name);
    }
    if by == ConsentBy::BestInterests && consent.best_interests.0.is_empty() {
        found.tell(Code::SharingWithoutRecord, "before/consent/best_interests", &[]);
    }
}
