//! The home.

use crate::Workshop;
use crate::judge::code::Code;
use crate::judge::rule::{Findings, Rule, should};
use crate::kit::values::Who;
use crate::stages::{Home, Role, Tenure};

pub(crate) const RULES: &[Rule] =
    &[Rule::problems(&[should(Code::HomeWithoutTenure), should(Code::LandlordIsProvider)], check)];

fn check(found: &mut Findings) {
    for (index, home) in found.workshop.before.housing.homes.iter().enumerate() {
        if home.chosen == Some(true) {
            check_home(found, home, index);
        }
    }
}

fn check_home(found: &mut Findings, home: &Home, index: usize) {
    let at = format!("before/housing/homes/{}", home.id);
    let name = || Findings::naming(home.what.as_str(), index);
    if home.tenure.is_none() {
        found.tell(Code::HomeWithoutTenure, format!("{at}/tenure"), &[("home", &name())]);
    }
    // In these, home and support are one thing by their nature, and the tenure says so.
    let is_one_thing = matches!(home.tenure, Some(Tenure::SharedLives | Tenure::Residential));
    if !is_one_thing && supports(found.workshop, home.landlord) {
        found.tell(Code::LandlordIsProvider, format!("{at}/landlord"), &[("home", &name())]);
    }
}

/// Whether this participant comes from the support provider.
fn supports(workshop: &Workshop, who: Who) -> bool {
    let is_provider = |role: Option<Role>| role.is_some_and(Role::is_provider);
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
