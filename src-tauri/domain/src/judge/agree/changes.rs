//! What was changed, and by which rule.

use crate::judge::Found;
use crate::stages::{Change, ChangeRule};

pub(crate) fn check(found: &mut Found) {
    for (index, row) in found.workshop.agree.changes.changes.iter().enumerate() {
        check_change(found, row, index);
    }
}

fn check_change(found: &mut Found, row: &Change, index: usize) {
    if row.what.is_blank() {
        return;
    }
    let at = format!("agree/changes/changes/{}", row.id);
    let name = || Found::naming(row.what.as_str(), index);
    match row.rule {
        None => found.should("change_without_rule", format!("{at}/rule"), &[("change", &name())]),
        Some(ChangeRule::WithCommissioner | ChangeRule::Formal) if row.agreed_by.0.is_empty() => {
            found.should("change_without_agreement", format!("{at}/agreed_by"), &[("change", &name())]);
        }
        Some(_) => {}
    }
}
