//! The indicative budget.

use crate::judge::Found;

pub(crate) fn check(found: &mut Found) {
    if found.workshop.assessment.budget.amount_a_year_pence.is_none() {
        found.should("no_indicative_budget", "assessment/budget/amount_a_year_pence", &[]);
    }
}
