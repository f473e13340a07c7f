//! The same money by budget year, from April to March, so that a start in mid-year tells what falls into which year.

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use super::Amount;
use super::line::{BudgetYear, counts, within};
use crate::Workshop;
use crate::stages::WeekRule;
use crate::values::Day;
use crate::words::words;

/// As many budget years are shown at most.
const LONGEST: usize = 6;

/// What falls into one budget year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct YearSum {
    /// The calendar year in which it begins, in April.
    pub from: i32,
    /// Its name: "2026 to 2027".
    pub name: String,
    /// What is committed.
    pub committed: Amount,
    /// What is only offered or agreed in principle.
    pub not_yet: Amount,
}

/// The budget years that the contract's money falls into; none while no day is known on which any of it starts.
pub(super) fn years(workshop: &Workshop, rule: WeekRule) -> Vec<YearSum> {
    let Some((first, last)) = term(workshop) else { return Vec::new() };
    let lines = &workshop.money.board.lines;
    budget_years(first, last)
        .map(|year| {
            let (mut committed, mut not_yet) = (0_i64, 0_i64);
            for line in lines {
                let starts = line.starts.map_or(first, Day::date);
                let ends = line.ends.map_or(last, Day::date);
                let part = within(line, rule, year, starts, ends);
                let sum = if counts(line) { &mut committed } else { &mut not_yet };
                *sum = sum.saturating_add(part);
            }
            YearSum {
                from: year.first.year(),
                name: name(year),
                committed: Amount::of(committed),
                not_yet: Amount::of(not_yet),
            }
        })
        .collect()
}

fn name(year: BudgetYear) -> String {
    let (from, to) = (year.first.year().to_string(), year.last.year().to_string());
    words().fill("contract|amounts|budget_year", &[("from", &from), ("to", &to)])
}

/// The first and the last day of the money: the contract's own, or those of its lines; a year when no end is known.
fn term(workshop: &Workshop) -> Option<(NaiveDate, NaiveDate)> {
    let lines = &workshop.money.board.lines;
    let term = &workshop.agree.term;
    let first = lines.iter().filter_map(|line| line.starts).chain(term.starts).min()?.date();
    let last = lines.iter().filter_map(|line| line.ends).chain(term.ends).max().map(Day::date);
    let a_year_later = first.checked_add_months(chrono::Months::new(12))?.pred_opt()?;
    Some((first, last.unwrap_or(a_year_later).max(first)))
}

fn budget_years(first: NaiveDate, last: NaiveDate) -> impl Iterator<Item = BudgetYear> {
    let starts_in = if first.month() < 4 { first.year() - 1 } else { first.year() };
    (starts_in..)
        .map_while(move |year| {
            let starts = NaiveDate::from_ymd_opt(year, 4, 1)?;
            let ends = NaiveDate::from_ymd_opt(year + 1, 3, 31)?;
            (starts <= last).then_some(BudgetYear { first: starts, last: ends })
        })
        .take(LONGEST)
}
