//! What was changed, and by which rule.

use crate::judge::code::Code;
use crate::judge::rule::{Findings, Rule, should};
use crate::stages::{Change, ChangeRule};

pub(crate) const RULES: &[Rule] =
    &[Rule::problems(&[should(Code::ChangeWithoutRule), should(Code::ChangeWithoutAgreement)], check)];

fn check(found: &mut Findings) {
    for (index, row) in found.workshop.agree.changes.changes.iter().enumerate() {
        check_change(found, row, index);
    }
}

fn check_change(found: &mut Findings, row: &Change, index: usize) {
    if row.what.is_blank() {
        return;
    }
    let at = format!("agree/changes/changes/{}", row.id);
    let name = || Findings::naming(row.what.as_str(), index);
    match row.rule {
        None => found.tell(Code::ChangeWithoutRule, format!("{at}/rule"), &[("change", &name())]),
        Some(ChangeRule::WithCommissioner | ChangeRule::Formal) if row.agreed_by.0.is_empty() => {
            found.tell(Code::ChangeWithoutAgreement, format!("{at}/agreed_by"), &[("change", &name())]);
        }
        Some(_) => {}
    }
}
