//! The question how much the family controls.

use crate::judge::Found;
use crate::kit::values::Pence;
use crate::reckon::money::{Sums, family_question_answered, pounds};
use crate::stages::FamilyAnswer;

pub(crate) fn check(found: &mut Found, sums: &Sums) {
    let question = &found.workshop.money.family_control;
    if !family_question_answered(found.workshop) {
        let field = match question.answer {
            None => "answer",
            Some(FamilyAnswer::NotNow) => "not_now_because",
            Some(FamilyAnswer::Amount) if question.amount_a_year_pence.is_none() => "amount_a_year_pence",
            Some(FamilyAnswer::Amount) => "what_for",
        };
        found.must("family_question_open", format!("money/family_control/{field}"), &[]);
        return;
    }
    let amount = question.amount_a_year_pence.map_or(0, Pence::get);
    if question.answer == Some(FamilyAnswer::Amount) && amount != sums.family_lines.pence {
        let said = pounds(amount);
        let parts = [("amount", said.as_str()), ("lines", sums.family_lines.text.as_str())];
        found.should("family_amount_differs", "money/family_control/amount_a_year_pence", &parts);
    }
}
