//! An amount that the family controls. [S000-44]

use crate::compose::writer::{Writer, plain};
use crate::reckon::money::pounds;
use crate::stages::FamilyAnswer;

pub(crate) fn family(writer: &mut Writer) {
    let question = &writer.seen.money.family_control;
    let amount = question.amount_a_year_pence.map_or_else(String::new, |amount| pounds(amount.get()));
    match question.answer {
        None => {}
        Some(FamilyAnswer::Amount) => {
            let what_for = plain(&question.what_for);
            let is_open = amount.is_empty() || what_for.is_empty();
            let name = if is_open { "family_amount_open" } else { "family_amount" };
            let parts = [("amount", amount.as_str()), ("what_for", &what_for)];
            writer.clause_as("family_amount", name, &parts, Vec::new());
        }
        Some(FamilyAnswer::NotNow) => {
            let because = plain(&question.not_now_because);
            let name = if because.is_empty() { "family_not_now_open" } else { "family_not_now" };
            writer.clause_as("family_not_now", name, &[("because", &because)], Vec::new());
        }
    }
}
