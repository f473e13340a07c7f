//! The versions of the budget.

use crate::judge::Found;

/// Each version of the budget says why.
pub(crate) fn check(found: &mut Found) {
    let money = &found.workshop.money;
    for version in &money.versions.versions {
        if version.amount_a_year_pence.is_some() && version.because.is_blank() {
            let at = format!("money/versions/versions/{}/because", version.id);
            found.should("budget_changed_without_reason", at, &[]);
        }
    }
}
