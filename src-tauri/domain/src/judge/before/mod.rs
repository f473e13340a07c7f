//! The person, the key roles, consent.

pub(super) mod contact;
pub(super) mod people;
pub(super) mod prepare;

use super::Found;
use crate::Workshop;
use crate::compose::sharing_decided_by;
use crate::language::say;
use crate::reckon::scope::{is_paid_by_the_nhs_alone, needs_a_provider};
use crate::stages::{ConsentBy, Role};
use crate::words::words;

/// The six key roles of [S000-39] and who can fill them. Where there is no family, those who know the person
/// best stand in. [S001-115]
const KEY_ROLES: [(&str, bool, &[Role]); 6] = [
    ("person", true, &[Role::Person]),
    ("family", false, &[Role::Family, Role::Circle, Role::Advocate]),
    ("social_care", false, &[Role::SocialWorker]),
    ("health", false, &[Role::Health, Role::OutOfHours, Role::Specialist]),
    ("provider", true, &[Role::ProviderManager, Role::ProviderStaff]),
    ("commissioning_officer", true, &[Role::CommissioningOfficer]),
];

pub(crate) fn check(found: &mut Found) {
    let person = &found.workshop.before.person;
    if found.workshop.person_name().is_empty() {
        found.must("no_name", "before/person/liked_name", &[]);
    }
    if !person.nhs_number.is_blank() && !nhs_number_fits(person.nhs_number.as_str()) {
        found.must("nhs_number_wrong", "before/person/nhs_number", &[]);
    }
    if person.date_of_birth.is_some_and(|day| day.date() > found.today) {
        found.should("born_in_the_future", "before/person/date_of_birth", &[]);
    }
    for (name, is_party, roles) in KEY_ROLES {
        let people = &found.workshop.before.people.participants;
        let is_there = people.iter().any(|p| p.role.is_some_and(|role| roles.contains(&role)));
        if is_there || !is_needed(found.workshop, name) {
            continue;
        }
        let role = words().get(&format!("problems|key_roles|{name}")).to_owned();
        let at = "before/people/participants";
        if is_party {
            found.must("key_role_missing", at, &[("role", &role)]);
        } else {
            found.should("key_role_missing", at, &[("role", &role)]);
        }
    }
    check_consent(found);
}

/// Whether the plan needs somebody in this role.
fn is_needed(workshop: &Workshop, role: &str) -> bool {
    match role {
        "provider" => needs_a_provider(workshop),
        "social_care" => !is_paid_by_the_nhs_alone(workshop),
        _ => true,
    }
}

fn check_consent(found: &mut Found) {
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

/// Ten digits of which the last is the check digit by Modulus 11.
pub(crate) fn nhs_number_fits(typed: &str) -> bool {
    let bare: Vec<u32> = typed
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '-')
        .map(|c| c.to_digit(10).unwrap_or(99))
        .collect();
    let [digits @ .., check] = &bare[..] else { return false };
    if digits.len() != 9 || bare.iter().any(|digit| *digit > 9) {
        return false;
    }
    let sum: u32 = digits.iter().zip((2..=10).rev()).map(|(digit, weight)| digit * weight).sum();
    match 11 - sum % 11 {
        11 => *check == 0,
        10 => false,
        wanted => *check == wanted,
    }
}

#[cfg(test)]
mod tests {
    use super::nhs_number_fits;

    #[test]
    fn the_check_digit_is_worked_by_hand() {
        // 9×10+9×9+9×8+9×7+9×6+9×5+9×4+9×3+9×2 = 486; 486 mod 11 = 2; 11 − 2 = 9
        assert!(nhs_number_fits("999 999 9999"));
        assert!(!nhs_number_fits("999 999 9998"));
        assert!(nhs_number_fits("943 476 5919"));
        for wrong in ["", "1", "943476591", "94347659190", "943476591x", "٩٩٩٩٩٩٩٩٩٩"] {
            assert!(!nhs_number_fits(wrong), "{wrong}");
        }
    }
}
