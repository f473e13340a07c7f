//! How the contract is bought.

use crate::judge::code::Code;
use crate::judge::rule::{Findings, Rule, should};
use crate::stages::ProcurementRoute;

pub(crate) const RULES: &[Rule] = &[Rule::problems(
    &[should(Code::ProcurementWithoutAuthority), should(Code::ProcurementWithoutDecision)],
    check,
)];

fn check(found: &mut Findings) {
    let procurement = &found.workshop.before.procurement;
    let is_bought = procurement.route.is_some_and(|route| route != ProcurementRoute::NotBought);
    if is_bought && procurement.authority.is_blank() {
        found.tell(Code::ProcurementWithoutAuthority, "before/procurement/authority", &[]);
    }
    if is_bought && (procurement.date.is_none() || procurement.decided_by.0.is_none()) {
        let field = if procurement.date.is_none() { "date" } else { "decided_by" };
        found.tell(Code::ProcurementWithoutDecision, format!("before/procurement/{field}"), &[]);
    }
}
