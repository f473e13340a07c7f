//! Consent to sharing, or who decided about it instead.

use crate::compose::sharing_decided_by;
use crate::judge::Found;
use crate::language::say;
use crate::stages::ConsentBy;

pub(crate) fn check(found: &mut Found) {
    let consent = &found.workshop.before.consent;
    match consent.given_by {
        None => found.should("no_consent", "before/consent/given_by", &[]),
        Some(ConsentBy::Person | ConsentBy::PersonWithSupport) => {}
        Some(by) => check_decided(found, by),
    }
}

/// What is decided for the person is no consent: somebody decides it, for a reason, and it is on record.
/// [Mental Capacity Act 2005 s4, s9, s16; domain.md 2.18]
fn check_decided(found: &mut Found, by: ConsentBy) {
    let consent = &found.workshop.before.consent;
    let name = [("by", say::choice(by))];
    if consent.how.is_blank() {
        found.should("consent_without_how", "before/consent/how", &name);
    }
    if sharing_decided_by(found.workshop).is_none() {
        found.should("sharing_decided_by_nobody", "before/consent/decided_by", &name);
    }
    if by == ConsentBy::BestInterests && consent.best_interests.0.is_empty() {
        found.should("sharing_without_record", "before/consent/best_interests", &[]);
    }
}
