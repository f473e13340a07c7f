//! The money board and the question about the family's amount.

pub(super) mod agreements;
pub(super) mod board;
pub(super) mod hands;

use super::Found;
use crate::kit::values::{Day, Pence};
use crate::language::say;
use crate::reckon::money::{
    Left, Sums, balance_minutes, budgets, family_question_answered, is_own, left_in_words, left_of, pounds,
    stays_with_its_support, wage_floor, wage_rises,
};
use crate::stages::{FamilyAnswer, MoneyLine, Route, Standing, Unit, Wage, WeekRule};
use crate::words::words;

pub(crate) fn check(found: &mut Found, sums: &Sums) {
    let workshop = found.workshop;
    for (index, (line, sum)) in workshop.money.board.lines.iter().zip(&sums.lines).enumerate() {
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
        check_terms(found, line, &at, &name);
        board::check(found, line, sum, &name);
        if line.starts.zip(line.ends).is_some_and(|(starts, ends)| ends < starts) {
            found.should("ends_before_start", format!("{at}/ends"), &[("what", &name())]);
        }
    }
    board::check_shares(found);
    check_committers(found);
    check_budgets(found, sums);
    check_versions(found);
    crate::judge::money::agreements::check(found);
    check_family_question(found, sums);
}

/// The lines fit the budget that counts, and a newer one that is only proposed. [Care Act 2014 s26]
fn check_budgets(found: &mut Found, sums: &Sums) {
    let rule = found.workshop.money.board.week_rule.unwrap_or(WeekRule::FiftyTwo);
    for budget in budgets(found.workshop) {
        let left = left_of((sums.total.pence, sums.week.total.pence), budget.a_year, rule);
        if left.year == 0 {
            continue;
        }
        let (difference, amount) = (left_in_words(sums, &left), pounds(budget.a_year));
        let name = words().fill(&format!("contract|budgets|{}", budget.kind.word()), &[("amount", &amount)]);
        let parts = [("budget", name.as_str()), ("difference", difference.as_str())];
        found.should("money_differs_from_budget", "money/board/lines", &parts);
    }
}

/// Public money is committed by somebody who may: told once for all lines. [domain.md §6.33]
fn check_committers(found: &mut Found) {
    let is_open = |line: &&MoneyLine| {
        line.standing == Some(Standing::Committed)
            && line.committed_by.0.is_none()
            && line.route.is_some()
            && !is_own(line)
    };
    let mut open = found.workshop.money.board.lines.iter().filter(is_open);
    let Some(first) = open.next() else { return };
    let at = format!("money/board/lines/{}/committed_by", first.id);
    let count = 1 + open.count();
    let code = if count == 1 { "committed_by_nobody_one" } else { "committed_by_nobody" };
    found.should(code, at, &[("count", &count.to_string())]);
}

/// What the law asks of one line.
fn check_terms(found: &mut Found, line: &MoneyLine, at: &str, name: &dyn Fn() -> String) {
    let bound = stays_with_its_support(line);
    let serves = line.support.0.iter().any(|id| found.workshop.who.support.elements.get(*id).is_some());
    if bound && !serves {
        found.should("payment_not_bound", format!("{at}/support"), &[("line", &name())]);
    }
    check_wage(found, line, at, name);
}

/// An hourly price below the wage that it must hold cannot be right: neither on the first day, nor after a rise that
/// is known and falls within the line's run, such as next April's.
fn check_wage(found: &mut Found, line: &MoneyLine, at: &str, name: &dyn Fn() -> String) {
    let Some(rate) = line.rate_pence.and_then(|rate| an_hour(rate, line.unit)) else { return };
    if line.wage.is_none() && line.route != Some(Route::DirectPayment) {
        return;
    }
    let workshop = found.workshop;
    let (first, last) = (line.starts.map_or(found.today, Day::date), line.ends.or(workshop.agree.term.ends));
    let kind = line.wage.unwrap_or(Wage::National);
    let on_first_day = wage_floor(workshop, kind, first).map(|floor| ("below_the_wage", floor));
    let rises = wage_rises(workshop, kind, first, last.map(Day::date));
    let later = rises.into_iter().map(|floor| ("below_the_wage_later", floor));
    let low = on_first_day
        .into_iter()
        .chain(later)
        .find(|(_, floor)| floor.rate_pence.is_some_and(|wanted| rate < wanted.get()));
    let Some((code, floor)) = low else { return };
    let (Some(wanted), Some(from)) = (floor.rate_pence, floor.from) else { return };
    let (floor_said, since) = (pounds(wanted.get()), say::day(from));
    let parts = [("line", &*name()), ("wage", say::choice(kind)), ("floor", &floor_said), ("since", &since)];
    found.should(code, format!("{at}/rate_pence"), &parts);
}

/// The price of an hour, in pence; nothing where time is not counted by the hour.
fn an_hour(rate: Pence, unit: Option<Unit>) -> Option<i64> {
    match unit? {
        Unit::Hour => Some(rate.get()),
        Unit::QuarterHour => Some(rate.get() * 4),
        _ => None,
    }
}

/// Each version of the budget says why; hours in the bank are there before they are used.
fn check_versions(found: &mut Found) {
    let money = &found.workshop.money;
    for version in &money.versions.versions {
        if version.amount_a_year_pence.is_some() && version.because.is_blank() {
            let at = format!("money/versions/versions/{}/because", version.id);
            found.should("budget_changed_without_reason", at, &[]);
        }
    }
    let balance = balance_minutes(found.workshop);
    if balance < 0 {
        found.should("bank_overdrawn", "money/bank/entries", &[("hours", &say::hours(-balance))]);
    }
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
    let amount = question.amount_a_year_pence.map_or(0, crate::kit::values::Pence::get);
    if question.answer == Some(FamilyAnswer::Amount) && amount != sums.family_lines.pence {
        let said = crate::reckon::money::pounds(amount);
        let parts = [("amount", said.as_str()), ("lines", sums.family_lines.text.as_str())];
        found.should("family_amount_differs", "money/family_control/amount_a_year_pence", &parts);
    }
}

/// The difference between the newest budget and the lines as the room reads it: "£38.20 a week not yet used".
/// Nothing without a budget.
pub fn difference_in_words(sums: &Sums) -> String {
    let (Some(year), Some(week)) = (&sums.difference, &sums.difference_a_week) else { return String::new() };
    left_in_words(sums, &Left { year: year.pence, week: week.pence })
}
