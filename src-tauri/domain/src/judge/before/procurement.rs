//! How the contract is bought.

use crate::judge::Found;
use crate::stages::ProcurementRoute;

pub(crate) fn check(found: &mut Found) {
    let procurement = &found.workshop.before.procurement;
    let is_bought = procurement.route.is_some_and(|route| route != ProcurementRoute::NotBought);
    if is_bought && procurement.authority.is_blank() {
        found.should("procurement_without_authority", "before/procurement/authority", &[]);
    }
    if is_bought && (procurement.date.is_none() || procurement.decided_by.0.is_none()) {
        let field = if procurement.date.is_none() { "date" } else { "decided_by" };
        found.should("procurement_without_decision", format!("before/procurement/{field}"), &[]);
    }
}
