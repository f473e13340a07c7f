//! The lines of the money board: what each serves and who controls it, and what cannot be meant: days and numbers that
//! contradict each other, parts that nobody pays, what the person is asked for and cannot be charged.

use crate::judge::code::Code;
use crate::judge::rule::{Findings, Rule, must, should};
use crate::kit::values::{Day, Pence, Quantity};
use crate::language::say;
use crate::reckon::money::{
    LineSum, Payers, asked_a_week, budgets, decimal, is_credit, is_of_the_nhs, is_own, left_in_words,
    left_of, outside_the_term, pounds, rows_of, said_against_days, stays_with_its_support, wage_floor,
    wage_rises,
};
use crate::stages::{Basis, Every, FunderShare, MoneyLine, Purpose, Route, Standing, Unit, Wage, WeekRule};
use crate::words::words;

pub(crate) const RULES: &[Rule] = &[
    Rule::problems(
        &[
            should(Code::MoneyServesNothing),
            should(Code::MoneyWithoutControl),
            should(Code::EndsBeforeStart),
            must(Code::TooLarge),
            should(Code::WithoutHowOften),
            must(Code::CreditWithoutReason),
            should(Code::PaymentNotBound),
            should(Code::OutsideTheTerm),
            should(Code::MonthsContradictDays),
            should(Code::TooManyMonths),
            should(Code::WeeksContradictDays),
            should(Code::TooManyWeeks),
            should(Code::TaperWithoutWeeks),
            should(Code::TaperHalfWeeks),
            should(Code::TaperRises),
            should(Code::ShareWithoutFunder),
            should(Code::FunderWithoutShare),
            must(Code::MoreThanTheWhole),
            must(Code::ContributionToAfterCare),
            must(Code::ContributionToHealthCare),
            should(Code::ContributionAboveLine),
            should(Code::ContributionAbovePart),
            should(Code::BelowTheWage),
            should(Code::BelowTheWageLater),
        ],
        check_lines,
    ),
    Rule::problems(
        &[should(Code::ShareWithoutLine), should(Code::ShareWithoutName), should(Code::ShareWithoutPart)],
        check_shares,
    ),
    Rule::problems(&[should(Code::CommittedByNobodyOne), should(Code::CommittedByNobody)], check_committers),
    Rule::problems(&[should(Code::MoneyDiffersFromBudget)], check_budgets),
];

fn check_lines(found: &mut Findings) {
    let sums = found.sums();
    let workshop = found.workshop;
    for (index, (line, sum)) in workshop.money.board.lines.iter().zip(&sums.lines).enumerate() {
        let at = format!("money/board/lines/{}", line.id);
        let name = || Findings::naming(line.what.as_str(), index);
        let serves = line.support.0.iter().any(|id| workshop.who.support.elements.get(*id).is_some())
            || line.outcomes.0.iter().any(|id| workshop.plan.outcomes.outcomes.get(*id).is_some());
        if !serves {
            found.tell(Code::MoneyServesNothing, format!("{at}/support"), &[("line", &name())]);
        }
        if line.controlled_by.is_none() {
            found.tell(Code::MoneyWithoutControl, format!("{at}/controlled_by"), &[("line", &name())]);
        }
        check_terms(found, line, &at, &name);
        line_alone(found, line, sum, &name);
        if line.starts.zip(line.ends).is_some_and(|(starts, ends)| ends < starts) {
            found.tell(Code::EndsBeforeStart, format!("{at}/ends"), &[("what", &name())]);
        }
    }
}

/// One line with what it comes to.
fn line_alone(found: &mut Findings, line: &MoneyLine, sum: &LineSum, name: &dyn Fn() -> String) {
    let at = format!("money/board/lines/{}", line.id);
    if sum.too_large {
        found.tell(Code::TooLarge, format!("{at}/rate_pence"), &[("line", &name())]);
    }
    if line.rate_pence.is_some_and(|rate| rate.get() > 0) && line.every.is_none() {
        found.tell(Code::WithoutHowOften, format!("{at}/every"), &[("line", &name())]);
    }
    if is_credit(line) && line.credit_because.is_blank() {
        found.tell(Code::CreditWithoutReason, format!("{at}/credit_because"), &[("line", &name())]);
    }
    days(found, line, &at, name);
    taper(found, line, &at, name);
    parts(found, line, &at, name);
    contribution(found, line, sum, &at, name);
}

/// Days that are not within the contract's own, and more weeks or months than there are.
fn days(found: &mut Findings, line: &MoneyLine, at: &str, name: &dyn Fn() -> String) {
    let term = &found.workshop.agree.term;
    if let Some((first, last)) = term.starts.zip(term.ends)
        && outside_the_term(found.workshop, line)
    {
        let (first, last) = (say::day(first), say::day(last));
        let parts = [("line", &*name()), ("from", &*first), ("to", &*last)];
        found.tell(Code::OutsideTheTerm, format!("{at}/starts"), &parts);
    }
    let Some(said) = said_against_days(found.workshop, line) else { return };
    let (code, field) = match (line.every, said.by_days) {
        (Some(Every::Month), true) => (Code::MonthsContradictDays, "months_hundredths"),
        (Some(Every::Month), false) => (Code::TooManyMonths, "months_hundredths"),
        (_, true) => (Code::WeeksContradictDays, "weeks_hundredths"),
        (_, false) => (Code::TooManyWeeks, "weeks_hundredths"),
    };
    let parts = [("line", &*name()), ("said", &*decimal(said.said)), ("there", &*decimal(said.there))];
    found.tell(code, format!("{at}/{field}"), &parts);
}

fn taper(found: &mut Findings, line: &MoneyLine, at: &str, name: &dyn Fn() -> String) {
    if line.purpose != Some(Purpose::Tapering) {
        return;
    }
    let place = |field: &str| format!("{at}/{field}");
    let weeks = line.weeks_hundredths.filter(|_| line.every == Some(Every::Week)).map(Quantity::get);
    match weeks {
        None => found.tell(Code::TaperWithoutWeeks, place("weeks_hundredths"), &[("line", &name())]),
        Some(weeks) if weeks % 100 != 0 => {
            let counted = ((weeks + 99) / 100).to_string();
            let parts = [("line", &*name()), ("weeks", &*decimal(weeks)), ("counted", &*counted)];
            found.tell(Code::TaperHalfWeeks, place("weeks_hundredths"), &parts);
        }
        Some(_) => {}
    }
    let (from, to) = (line.quantity_hundredths, line.taper_to_hundredths.map_or(0, Quantity::get));
    if to > from.map_or(100, Quantity::get) {
        found.tell(Code::TaperRises, place("taper_to_hundredths"), &[("line", &name())]);
    }
}

/// Shares of somebody, and somebody with a share.
fn parts(found: &mut Findings, line: &MoneyLine, at: &str, name: &dyn Fn() -> String) {
    let of_second = line.co_share_hundredths.map_or(0, Quantity::get);
    match (line.co_funder.is_blank(), line.co_share_hundredths) {
        (true, Some(share)) if share.get() > 0 => {
            found.tell(Code::ShareWithoutFunder, format!("{at}/co_funder"), &[("line", &name())]);
        }
        (false, None) => {
            let body = line.co_funder.as_str().trim();
            let parts = [("line", &*name()), ("body", body)];
            found.tell(Code::FunderWithoutShare, format!("{at}/co_share_hundredths"), &parts);
        }
        _ => {}
    }
    let rows = rows_of(found.workshop, line).filter_map(|row| row.share_hundredths);
    let all = of_second + rows.map(Quantity::get).sum::<i64>();
    if all > 10_000 || line.share_hundredths.is_some_and(|share| share.get() > 10_000) {
        found.tell(Code::MoreThanTheWhole, format!("{at}/share_hundredths"), &[("line", &name())]);
    }
}

/// What the person is asked to pay is within the line and within what may be charged of it. [Care Act 2014 s14; Mental
/// Health Act 1983 s117; NHS Act 2006 s1(4)]
fn contribution(found: &mut Findings, line: &MoneyLine, sum: &LineSum, at: &str, name: &dyn Fn() -> String) {
    let asked = asked_a_week(line);
    if asked == 0 {
        return;
    }
    let place = format!("{at}/contribution_a_week_pence");
    if line.basis == Some(Basis::Section117) && line.contribution_because.is_blank() {
        found.tell(Code::ContributionToAfterCare, place.clone(), &[("line", &name())]);
    }
    let by_health = matches!(line.basis, Some(Basis::Nhs | Basis::ContinuingCare));
    let payers = Payers::of(found.workshop, line);
    let nobody = payers.0.iter().all(|payer| !payer.may_charge);
    if nobody && (by_health || is_of_the_nhs(line.funder.as_str())) {
        found.tell(Code::ContributionToHealthCare, place.clone(), &[("line", &name())]);
    }
    let week = sum.week.as_ref().unwrap_or(&sum.average).pence;
    let (code, most) = match payers.chargeable(week) {
        _ if asked > week => {
            (Code::ContributionAboveLine, if nobody { week } else { payers.chargeable(week) })
        }
        part if asked > part && !nobody => (Code::ContributionAbovePart, part),
        _ => return,
    };
    if line.rate_pence.is_none_or(|rate| rate == Pence::new(0)) {
        return;
    }
    let parts = [("line", &*name()), ("asked", &*pounds(asked)), ("most", &*pounds(most))];
    found.tell(code, place, &parts);
}

/// What the law asks of one line.
fn check_terms(found: &mut Findings, line: &MoneyLine, at: &str, name: &dyn Fn() -> String) {
    let bound = stays_with_its_support(line);
    let serves = line.support.0.iter().any(|id| found.workshop.who.support.elements.get(*id).is_some());
    if bound && !serves {
        found.tell(Code::PaymentNotBound, format!("{at}/support"), &[("line", &name())]);
    }
    check_wage(found, line, at, name);
}

/// An hourly price below the wage that it must hold cannot be right: neither on the first day, nor after a rise that
/// is known and falls within the line's run, such as next April's.
fn check_wage(found: &mut Findings, line: &MoneyLine, at: &str, name: &dyn Fn() -> String) {
    let Some(rate) = line.rate_pence.and_then(|rate| an_hour(rate, line.unit)) else { return };
    if line.wage.is_none() && line.route != Some(Route::DirectPayment) {
        return;
    }
    let workshop = found.workshop;
    let (first, last) = (line.starts.map_or(found.today, Day::date), line.ends.or(workshop.agree.term.ends));
    let kind = line.wage.unwrap_or(Wage::National);
    let on_first_day = wage_floor(workshop, kind, first).map(|floor| (Code::BelowTheWage, floor));
    let rises = wage_rises(workshop, kind, first, last.map(Day::date));
    let later = rises.into_iter().map(|floor| (Code::BelowTheWageLater, floor));
    let low = on_first_day
        .into_iter()
        .chain(later)
        .find(|(_, floor)| floor.rate_pence.is_some_and(|wanted| rate < wanted.get()));
    let Some((code, floor)) = low else { return };
    let (Some(wanted), Some(from)) = (floor.rate_pence, floor.from) else { return };
    let (floor_said, since) = (pounds(wanted.get()), say::day(from));
    let parts = [("line", &*name()), ("wage", say::choice(kind)), ("floor", &floor_said), ("since", &since)];
    found.tell(code, format!("{at}/rate_pence"), &parts);
}

/// The price of an hour, in pence; nothing where time is not counted by the hour.
fn an_hour(rate: Pence, unit: Option<Unit>) -> Option<i64> {
    match unit? {
        Unit::Hour => Some(rate.get()),
        Unit::QuarterHour => Some(rate.get() * 4),
        _ => None,
    }
}

/// The rows that say who else pays.
fn check_shares(found: &mut Findings) {
    let workshop = found.workshop;
    for (index, row) in workshop.money.board.shares.iter().enumerate() {
        let at = format!("money/board/shares/{}", row.id);
        if row.lines.0.iter().all(|id| workshop.money.board.lines.get(*id).is_none()) {
            found.tell(Code::ShareWithoutLine, format!("{at}/lines"), &[("body", &body(row, index))]);
        }
        let says = row.share_hundredths.is_some() || row.weight_hundredths.is_some();
        if row.funder.is_blank() && says {
            found.tell(Code::ShareWithoutName, format!("{at}/funder"), &[]);
        }
        if !row.funder.is_blank() && !says {
            found.tell(
                Code::ShareWithoutPart,
                format!("{at}/share_hundredths"),
                &[("body", &body(row, index))],
            );
        }
    }
}

fn body(row: &FunderShare, index: usize) -> String {
    Findings::naming(row.funder.as_str(), index)
}

/// Public money is committed by somebody who may: told once for all lines. [domain.md §6.33]
fn check_committers(found: &mut Findings) {
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
    let code = if count == 1 { Code::CommittedByNobodyOne } else { Code::CommittedByNobody };
    found.tell(code, at, &[("count", &count.to_string())]);
}

/// The lines fit the budget that counts, and a newer one that is only proposed. [Care Act 2014 s26]
fn check_budgets(found: &mut Findings) {
    let sums = found.sums();
    let rule = found.workshop.money.board.week_rule.unwrap_or(WeekRule::FiftyTwo);
    for budget in budgets(found.workshop) {
        let left = left_of((sums.total.pence, sums.week.total.pence), budget.a_year, rule);
        if left.year == 0 {
            continue;
        }
        let (difference, amount) = (left_in_words(&sums, &left), pounds(budget.a_year));
        let name = words().fill(&format!("contract|budgets|{}", budget.kind.word()), &[("amount", &amount)]);
        let parts = [("budget", name.as_str()), ("difference", difference.as_str())];
        found.tell(Code::MoneyDiffersFromBudget, "money/board/lines", &parts);
    }
}
