//! Money for an average week: what a full year comes to, spread evenly over the weeks that the rule gives it.
//! One-offs are spread too, so that a budget for a year and the lines beside it can be compared by the week.
//! Nothing here is ever stored. [domain.md 2.21, §6 item 11]

use serde::Serialize;

use super::Amount;
use super::exact::{Exact, TooLarge, of, pence, times};
use super::often::weeks_of_a_year;
use crate::stages::WeekRule;

/// What all lines come to over a stretch of time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct Totals {
    /// Everything committed.
    pub committed: Amount,
    /// Everything offered or agreed in principle.
    pub not_yet: Amount,
    /// Everything on the table.
    pub total: Amount,
    /// What of it is held in reserve.
    pub contingency: Amount,
}

/// What all lines come to in an average week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct AverageWeek {
    /// Everything committed.
    pub committed: Amount,
    /// Everything offered or agreed in principle.
    pub not_yet: Amount,
    /// Everything on the table.
    pub total: Amount,
    /// What of it is held in reserve.
    pub contingency: Amount,
    /// The budget as it stands now, when there is one.
    pub budget: Option<Amount>,
}

/// An average week of what comes to so much in a full year.
pub(crate) fn average(year: Exact, rule: WeekRule) -> Result<Exact, TooLarge> {
    times(year, of(1, 1) / weeks_of_a_year(rule))
}

/// The average week of a yearly amount, in pence.
pub fn a_week(year: i64, rule: WeekRule) -> i64 {
    average(of(i128::from(year), 1), rule).and_then(pence).unwrap_or(0)
}

/// What is left of the budget in an average week, so that the week's own figures make it. Where the year fits to the
/// penny, so does the week.
pub(crate) fn left_a_week(budget: i64, total: i64, left_in_year: i64) -> i64 {
    let left = budget.saturating_sub(total);
    if left.signum() * left_in_year.signum() > 0 { left } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reckon::money::exact::rounded_together;

    #[test]
    fn the_lines_of_a_week_make_the_week() {
        let weeks = |years: &[i64]| {
            let parts = years.iter().map(|year| average(of((*year).into(), 1), WeekRule::FiftyTwo).unwrap());
            rounded_together(&parts.collect::<Vec<_>>())
        };
        // £5,000 a year is £96.1538… a week; two of them are £192.3077, so one penny is over.
        assert_eq!(weeks(&[500_000, 500_000]), [9_616, 9_615]);
        // What is £268.75 every week stays so whatever stands beside it.
        // £1 once is 1.923 pence a week; 12 × £5,000 are £1,153.84615: 2 + 115,385 make 115,386.769 rounded.
        assert_eq!(weeks(&[26_875 * 52, 100, 12 * 500_000]), [26_875, 2, 115_385]);
        // A credit of £5,000 takes off what a line of £5,000 puts on.
        assert_eq!(weeks(&[500_000, -500_000]).iter().sum::<i64>(), 0);
        assert_eq!(weeks(&[]), [0_i64; 0]);
    }

    #[test]
    fn what_is_left_of_a_week_never_contradicts_the_year() {
        assert_eq!(left_a_week(19_231, 19_231, 0), 0);
        assert_eq!(left_a_week(19_231, 19_230, 0), 0);
        assert_eq!(left_a_week(19_231, 19_000, 12_000), 231);
        assert_eq!(left_a_week(19_000, 19_231, -12_000), -231);
        assert_eq!(left_a_week(19_000, 19_001, 20), 0);
    }
}
