//! What may go wrong, and how the person stays at home.

use crate::Workshop;
use crate::judge::code::Code;
use crate::judge::rule::{Findings, Rule, must, should};
use crate::stages::Contingency;

pub(crate) const RULES: &[Rule] = &[Rule::problems(
    &[
        must(Code::NoContingency),
        must(Code::NotStayingHome),
        must(Code::ContingencyWithoutTrigger),
        should(Code::ContingencyWithoutContact),
        should(Code::ContingencyWithoutNumber),
        should(Code::ContingencyWithoutPrevention),
        should(Code::ProviderWithoutSupport),
        should(Code::ContingencyWithoutFirstStep),
        should(Code::LeavingWithoutWayBack),
        should(Code::SpendingHalfSaid),
    ],
    check,
)];

fn check(found: &mut Findings) {
    let list = "crisis/contingencies/contingencies";
    let contingencies = &found.workshop.crisis.contingencies.contingencies;
    if contingencies.is_empty() {
        found.tell(Code::NoContingency, list, &[]);
    }
    for (index, contingency) in contingencies.iter().enumerate() {
        let name = || Findings::naming(contingency.trigger.as_str(), index);
        let at = format!("{list}/{}", contingency.id);
        if contingency.stays_home.is_blank() {
            found.tell(Code::NotStayingHome, format!("{at}/stays_home"), &[("contingency", &name())]);
        }
        if contingency.trigger.is_blank() {
            // The one element that a contingency plan is never without. [PRSB contingency plan 2.0]
            found.tell(Code::ContingencyWithoutTrigger, format!("{at}/trigger"), &[("contingency", &name())]);
        }
        if contingency.contacts.0.is_empty() && contingency.other_contacts.is_blank() {
            found.tell(
                Code::ContingencyWithoutContact,
                format!("{at}/contacts"),
                &[("contingency", &name())],
            );
        } else if !can_be_rung(found.workshop, contingency) {
            let at = format!("{at}/other_contacts");
            found.tell(Code::ContingencyWithoutNumber, at, &[("contingency", &name())]);
        }
        if contingency.prevent.is_blank() {
            let at = format!("{at}/prevent");
            found.tell(Code::ContingencyWithoutPrevention, at, &[("contingency", &name())]);
        }
        if contingency.provider_support.is_blank() {
            let at = format!("{at}/provider_support");
            found.tell(Code::ProviderWithoutSupport, at, &[("contingency", &name())]);
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
fn check_steps(found: &mut Findings, contingency: &Contingency, at: &str, name: &dyn Fn() -> String) {
    if contingency.what_we_do.is_blank() && contingency.first_minutes.is_blank() {
        found.tell(
            Code::ContingencyWithoutFirstStep,
            format!("{at}/first_minutes"),
            &[("contingency", &name())],
        );
    }
    let leaves = !contingency.leaves_only_if.is_blank();
    if leaves && (contingency.leaving_agreed_by.0.is_empty() || contingency.comes_back.is_blank()) {
        found.tell(Code::LeavingWithoutWayBack, format!("{at}/comes_back"), &[("contingency", &name())]);
    }
    if contingency.may_spend_pence.is_some() != contingency.may_spend.0.is_some() {
        found.tell(Code::SpendingHalfSaid, format!("{at}/may_spend"), &[("contingency", &name())]);
    }
}
