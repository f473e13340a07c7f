//! The indicative budget.

use crate::judge::code::Code;
use crate::judge::rule::{Findings, Rule, should};

pub(crate) const RULES: &[Rule] = &[Rule::problems(&[should(Code::NoIndicativeBudget)], check)];

fn check(found: &mut Findings) {
    if found.workshop.assessment.budget.amount_a_year_pence.is_none() {
        found.tell(Code::NoIndicativeBudget, "assessment/budget/amount_a_year_pence", &[]);
    }
}
