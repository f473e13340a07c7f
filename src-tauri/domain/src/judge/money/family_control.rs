//! The question how much the family controls.

use crate::judge::code::Code;
use crate::judge::rule::{Findings, Rule, must, should};
use crate::kit::values::Pence;
use crate::reckon::money::{family_question_answered, pounds};
use crate::stages::FamilyAnswer;

pub(crate) const RULES: &[Rule] =
    &[Rule::problems(&[must(Code::FamilyQuestionOpen), should(Code::FamilyAmountDiffers)], check)];

fn check(found: &mut Findings) {
    let sums = found.sums();
    let question = &found.workshop.money.family_control;
    if !family_question_answered(found.workshop) {
        let field = match question.answer {
            None => "answer",
            Some(FamilyAnswer::NotNow) => "not_now_because",
            Some(FamilyAnswer::Amount) if question.amount_a_year_pence.is_none() => "amount_a_year_pence",
            Some(FamilyAnswer::Amount) => "what_for",
        };
        found.tell(Code::FamilyQuestionOpen, format!("money/family_control/{field}"), &[]);
        return;
    }
    let amount = question.amount_a_year_pence.map_or(0, Pence::get);
    if question.answer == Some(FamilyAnswer::Amount) && amount != sums.family_lines.pence {
        let said = pounds(amount);
        let parts = [("amount", said.as_str()), ("lines", sums.family_lines.text.as_str())];
        found.tell(Code::FamilyAmountDiffers, "money/family_control/amount_a_year_pence", &parts);
    }
}
