//! The money board and the question about the family's amount.

use super::Found;
use crate::money::{Sums, family_question_answered};
use crate::stages::FamilyAnswer;
use crate::words::words;

pub(super) fn check(found: &mut Found, sums: &Sums) {
    let workshop = found.workshop;
    for (index, line) in workshop.money.board.lines.iter().enumerate() {
        let at = format!("money/board/lines/{}", line.id);
        let name = || Found::naming(line.what.as_str(), index);
        let serves = line.support.0.iter().any(|id| workshop.who.support.elements.get(*id).is_some())
            || line.outcomes.0.iter().any(|id| workshop.plan.outcomes.outcomes.get(*id).is_some());
        if !serves {
            found.should("money_serves_nothing", format!("{at}/support"), &[("line", &name())]);
        }
        if line.controlled_by.is_none() {
            found.should("money_without_control", format!("{at}/controlled_by"), &[("line", &name())]);
        }
        if line.starts.zip(line.ends).is_some_and(|(starts, ends)| ends < starts) {
            found.should("ends_before_start", format!("{at}/ends"), &[("what", &name())]);
        }
    }
    if sums.difference.as_ref().is_some_and(|left| left.pence != 0) {
        let difference = difference_in_words(sums);
        found.should("money_differs_from_budget", "money/board/lines", &[("difference", &difference)]);
    }
    check_family_question(found, sums);
}

fn check_family_question(found: &mut Found, sums: &Sums) {
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
    let amount = question.amount_a_year_pence.map_or(0, crate::values::Pence::get);
    if question.answer == Some(FamilyAnswer::Amount) && amount != sums.family_lines.pence {
        let said = crate::money::pounds(amount);
        let parts = [("amount", said.as_str()), ("lines", sums.family_lines.text.as_str())];
        found.should("family_amount_differs", "money/family_control/amount_a_year_pence", &parts);
    }
}

/// The difference between the budget and the lines as the room reads it: "£38.20 a week not yet used".
/// Nothing without a budget.
pub fn difference_in_words(sums: &Sums) -> String {
    let (Some(year), Some(week)) = (&sums.difference, &sums.difference_a_week) else { return String::new() };
    let (name, sign) = match year.pence {
        0 => return words().get("contract|amounts|nothing_left").to_owned(),
        over if over < 0 => ("over", -1),
        _ => ("left", 1),
    };
    let positive = |pence: i64| crate::money::pounds(pence * sign);
    words().fill(
        &format!("contract|amounts|{name}"),
        &[("week", &positive(week.pence)), ("year", &positive(year.pence))],
    )
}
