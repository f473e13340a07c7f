//! What may go wrong, and how the person stays at home.

use crate::Workshop;
use crate::judge::Found;
use crate::stages::Contingency;

pub(crate) fn check(found: &mut Found) {
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
