//! The budget that the assessment points to, and what is left of it. [Care Act 2014 s26]

use crate::compose::writer;
use crate::compose::writer::{Writer, plain};
use crate::reckon::money::{Budget, BudgetKind, Sums, budgets, left_in_words, left_of, pounds};
use crate::stages::WeekRule;
use crate::words::capitalised;

/// The budgets, each with what it leaves beside the lines: the indicative one, the one that counts, and a newer one
/// that is only proposed. What is not committed is on the table and not promised. [domain.md 2.21, §6 item 33]
pub(crate) fn budget(writer: &mut Writer, sums: &Sums) {
    let seen = writer.seen;
    let budget = &seen.assessment.budget;
    let a_year = |pence: i64| writer.text("amounts|a_year", &[("amount", &pounds(pence))]);
    let full_year = |pence: i64| writer.text("amounts|in_a_full_year", &[("amount", &pounds(pence))]);
    let compared = if seen.hides_money() { Vec::new() } else { budgets(seen) };
    let rule = seen.money.board.week_rule.unwrap_or(WeekRule::FiftyTwo);
    let left = |budget: &Budget| {
        let left = left_of((sums.total.pence, sums.week.total.pence), budget.a_year, rule);
        capitalised(&left_in_words(sums, &left))
    };
    let mut facts = vec![
        ("indicative", sums.indicative.as_ref().map_or_else(String::new, |amount| a_year(amount.pence))),
        ("budget_source", budget.source.as_str().to_owned()),
        ("budget_date", writer::day(budget.date)),
        ("budget_notes", plain(&budget.notes)),
    ];
    for budget in &compared {
        if budget.kind != BudgetKind::Indicative {
            facts.push((budget.kind.word(), a_year(budget.a_year)));
        }
        facts.push(("difference", left(budget)));
    }
    if sums.not_yet.pence != 0 {
        facts.push(("on_the_table", full_year(sums.total.pence)));
    }
    writer.facts(facts);
}
