//! What falls within the contract's term by budget year, from April to March. The years make what the contract commits
//! over its term.

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use super::Amount;
use super::days::Days;
use crate::words::words;

/// As many budget years are told apart at most; the last one holds what comes later too.
const MOST: usize = 6;

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

/// A budget year: its days, and whether it holds what comes later too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct BudgetYear {
    pub(crate) days: Days,
    pub(super) starts_in: i32,
    and_later: bool,
}

impl BudgetYear {
    pub(super) fn name(self) -> String {
        let (from, to) = (self.starts_in.to_string(), (self.starts_in + 1).to_string());
        let name = if self.and_later { "budget_year_on" } else { "budget_year" };
        words().fill(&format!("contract|amounts|{name}"), &[("from", &from), ("to", &to)])
    }
}

/// The budget years that some days fall into.
pub(crate) fn budget_years(days: Days) -> Vec<BudgetYear> {
    let starts_in = if days.first.month() < 4 { days.first.year() - 1 } else { days.first.year() };
    let mut years: Vec<BudgetYear> = (starts_in..)
        .map_while(|year| {
            let first = NaiveDate::from_ymd_opt(year, 4, 1)?;
            let last = NaiveDate::from_ymd_opt(year + 1, 3, 31)?;
            let days = Days::new(first, last).filter(|own| own.first <= days.last)?;
            Some(BudgetYear { days, starts_in: year, and_later: false })
        })
        .take(MOST)
        .collect();
    if let Some(last) = years.last_mut().filter(|last| last.days.last < days.last) {
        (last.days.last, last.and_later) = (days.last, true);
    }
    years
}
