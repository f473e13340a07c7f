//! The versions of the budget.

use crate::judge::code::Code;
use crate::judge::rule::{Findings, Rule, should};

pub(crate) const RULES: &[Rule] = &[Rule::problems(&[should(Code::BudgetChangedWithoutReason)], check)];

/// Each version of the budget says why.
fn check(found: &mut Findings) {
    let money = &found.workshop.money;
    for version in &money.versions.versions {
        if version.amount_a_year_pence.is_some() && version.because.is_blank() {
            let at = format!("money/versions/versions/{}/because", version.id);
            found.tell(Code::BudgetChangedWithoutReason, at, &[]);
        }
    }
}
