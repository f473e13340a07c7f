//! The home, who is told, how the contract is bought.

use crate::Workshop;
use crate::judge::Found;
use crate::kit::values::Who;
use crate::stages::{Home, Message, ProcurementRoute, Role, Tenure};

pub(crate) fn check(found: &mut Found) {
    let before = &found.workshop.before;
    for (index, home) in before.housing.homes.iter().enumerate() {
        if home.chosen == Some(true) {
            check_home(found, home, index);
        }
    }
    for (index, message) in before.telling_people.messages.iter().enumerate() {
        check_message(found, message, index);
    }
    let procurement = &before.procurement;
    let is_bought = procurement.route.is_some_and(|route| route != ProcurementRoute::NotBought);
    if is_bought && procurement.authority.is_blank() {
        found.should("procurement_without_authority", "before/procurement/authority", &[]);
    }
    if is_bought && (procurement.date.is_none() || procurement.decided_by.0.is_none()) {
        let field = if procurement.date.is_none() { "date" } else { "decided_by" };
        found.should("procurement_without_decision", format!("before/procurement/{field}"), &[]);
    }
}

fn check_home(found: &mut Found, home: &Home, index: usize) {
    let at = format!("before/housing/homes/{}", home.id);
    let name = || Found::naming(home.what.as_str(), index);
    if home.tenure.is_none() {
        found.should("home_without_tenure", format!("{at}/tenure"), &[("home", &name())]);
    }
    // In these, home and support are one thing by their nature, and the tenure says so.
    let is_one_thing = matches!(home.tenure, Some(Tenure::SharedLives | Tenure::Residential));
    if !is_one_thing && supports(found.workshop, home.landlord) {
        found.should("landlord_is_provider", format!("{at}/landlord"), &[("home", &name())]);
    }
}

/// Whether this participant comes from the support provider.
fn supports(workshop: &Workshop, who: Who) -> bool {
    let is_provider = |role| matches!(role, Some(Role::ProviderManager | Role::ProviderStaff));
    let Some(landlord) = who.0.and_then(|id| workshop.participant(id)) else { return false };
    let of = |organisation: &str| organisation.trim().to_lowercase();
    let own = of(landlord.organisation.as_str());
    is_provider(landlord.role)
        || !own.is_empty()
            && workshop
                .before
                .people
                .participants
                .iter()
                .any(|p| is_provider(p.role) && of(p.organisation.as_str()) == own)
}

/// A message that nobody gives is not given; one that was given needs nobody any more.
fn check_message(found: &mut Found, message: &Message, index: usize) {
    let is_there = !message.to.is_blank() || !message.people.0.is_empty() || !message.what.is_blank();
    if is_there && message.by.0.is_none() && message.done != Some(true) {
        let to = if message.to.is_blank() { message.what.as_str() } else { message.to.as_str() };
        let name = Found::naming(to, index);
        let at = format!("before/telling_people/messages/{}/by", message.id);
        found.should("message_without_teller", at, &[("message", &name)]);
    }
}
