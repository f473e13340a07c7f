//! The same money for an average week: what a year comes to, spread evenly over the weeks that the rule gives it.
//! One-offs are spread too, so that a budget for a year and the lines beside it can be compared by the week.
//! Nothing here is ever stored. [domain.md 2.21, §6 item 11]

use serde::Serialize;

use super::Amount;
use super::line::{Exact, divided, once};
use crate::stages::{Every, MoneyLine, Purpose, WeekRule};

/// Fractions of a penny are told apart to this part of one.
const FINE: i128 = 1_000_000_000_000;

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

/// An average week of one line. A line that recurs every week is its own week, to the penny.
fn exact(line: &MoneyLine, year: i64, rule: WeekRule) -> Exact {
    let plain = line.every == Some(Every::Week)
        && line.weeks_hundredths.is_none()
        && line.purpose != Some(Purpose::Tapering);
    if plain {
        return once(line);
    }
    let (over, under) = match rule {
        WeekRule::FiftyTwo => (1, 52),
        WeekRule::CalendarYear => (7, 365),
    };
    Exact::of(i128::from(year), 1).times(over, under)
}

/// Each line's average week in whole pence. The whole is rounded once and the lines make it exactly: the pennies over
/// go to the lines with the largest fractions, so that a line of whole pence is never changed.
pub(super) fn average_weeks(totals: &[(&MoneyLine, i64)], rule: WeekRule) -> Vec<i64> {
    let parts = totals.iter().map(|(line, year)| exact(line, *year, rule).parted(FINE));
    let (mut whole, fractions): (Vec<i64>, Vec<i128>) = parts.unzip();
    let over = usize::try_from(divided(fractions.iter().sum(), FINE)).unwrap_or(0);
    let mut order: Vec<usize> = (0..fractions.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse(fractions.get(*at).copied()));
    for at in order.into_iter().take(over) {
        if let Some(pence) = whole.get_mut(at) {
            *pence = pence.saturating_add(1);
        }
    }
    whole
}

/// What is left of the budget in an average week, so that the week's own figures make it. Where the year fits to the
/// penny, so does the week.
pub(super) fn left_a_week(budget: i64, total: i64, left_in_year: i64) -> i64 {
    let left = budget.saturating_sub(total);
    if left.signum() * left_in_year.signum() > 0 { left } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::a_year;
    use crate::values::{Pence, Quantity};

    fn line(rate: i64, every: Every) -> MoneyLine {
        MoneyLine { rate_pence: Some(Pence::new(rate)), every: Some(every), ..MoneyLine::default() }
    }

    fn weeks(lines: &[MoneyLine], rule: WeekRule) -> Vec<i64> {
        let totals: Vec<_> = lines.iter().map(|line| (line, a_year(line, rule))).collect();
        average_weeks(&totals, rule)
    }

    #[test]
    fn the_lines_of_a_week_make_the_week() {
        // £5,000 a year is £96.1538… a week; two of them are £192.3077, so one penny is over.
        let halves = [line(500_000, Every::Year), line(500_000, Every::Year)];
        assert_eq!(weeks(&halves, WeekRule::FiftyTwo), [9_616, 9_615]);
        // What is £268.75 every week stays so whatever stands beside it, under either rule.
        let beside = [line(26_875, Every::Week), line(100, Every::Once), line(500_000, Every::Month)];
        for rule in [WeekRule::FiftyTwo, WeekRule::CalendarYear] {
            assert_eq!(weeks(&beside, rule)[0], 26_875);
        }
        // £1 once is 1.923 pence a week; 12 × £5,000 are £1,153.84615: 2 + 115,385 make 115,386.769 rounded.
        assert_eq!(weeks(&beside, WeekRule::FiftyTwo), [26_875, 2, 115_385]);
        let some = MoneyLine { weeks_hundredths: Some(Quantity::new(2_600)), ..line(1_000, Every::Week) };
        assert_eq!(weeks(&[some], WeekRule::FiftyTwo), [500]);
        assert_eq!(weeks(&[], WeekRule::FiftyTwo), [0_i64; 0]);
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
