//! The six key roles, and whether this plan needs somebody in each.

use crate::Workshop;
use crate::judge::code::Code;
use crate::judge::finding::Severity;
use crate::judge::rule::{Findings, Rule, either};
use crate::reckon::scope::{is_paid_by_the_nhs_alone, needs_a_provider};
use crate::stages::Role;
use crate::words::words;

pub(crate) const RULES: &[Rule] = &[Rule::problems(&[either(Code::KeyRoleMissing)], check)];

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

fn check(found: &mut Findings) {
    for (name, is_party, roles) in KEY_ROLES {
        let people = &found.workshop.before.people.participants;
        let is_there = people.iter().any(|p| p.role.is_some_and(|role| roles.contains(&role)));
        if is_there || !is_needed(found.workshop, name) {
            continue;
        }
        let role = words().get(&format!("problems|key_roles|{name}")).to_owned();
        let at = "before/people/participants";
        let severity = if is_party { Severity::Must } else { Severity::Should };
        found.tell_as(severity, Code::KeyRoleMissing, at, &[("role", &role)]);
    }
}

/// Whether the plan needs somebody in this role.
fn is_needed(workshop: &Workshop, role: &str) -> bool {
    match role {
        "provider" => needs_a_provider(workshop),
        "social_care" => !is_paid_by_the_nhs_alone(workshop),
        _ => true,
    }
}
