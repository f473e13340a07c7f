//! How often something is paid within some days, counted by days. [domain.md 2.21: "a week/year rule stated"]
//!
//! A line's years are counted from its first day in the stretch. Seven days are a week, and no year has more weeks than
//! the rule gives it, so that a whole year is 52 weeks (or 365 days) and a part of one its days. A month is a whole one
//! from the day of the month on which the line begins, and a part of one by its days. What recurs evenly within a year or
//! a month falls evenly on its days.

use super::days::Days;
use super::exact::{Exact, TooLarge, of, plus, sum, times};
use crate::stages::{Every, MoneyLine, WeekRule};

/// A run of 52 weeks counts as a whole year.
const WHOLE_YEAR: i128 = 364;
/// The days of a leap year: whatever is longer runs for more than one.
const LONGEST_YEAR: i128 = 366;
/// No year has more weeks than this, in hundredths, begun ones counted.
pub(crate) const MOST_WEEKS: i64 = 5_300;
/// Nor more months.
pub(crate) const MOST_MONTHS: i64 = 1_200;

/// The weeks of a whole year.
pub(crate) fn weeks_of_a_year(rule: WeekRule) -> Exact {
    match rule {
        WeekRule::FiftyTwo => of(52, 1),
        WeekRule::CalendarYear => of(365, 7),
    }
}

/// How many weeks or months lie between two payments; nothing for what is paid once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Between {
    Weeks(i128),
    Months(i128),
}

pub(crate) fn between(line: &MoneyLine) -> Option<Between> {
    match line.every? {
        Every::Week => Some(Between::Weeks(1)),
        Every::Fortnight => Some(Between::Weeks(2)),
        Every::FourWeeks => Some(Between::Weeks(4)),
        Every::Month => Some(Between::Months(1)),
        Every::Year => Some(Between::Months(12)),
        Every::Once => None,
    }
}

/// Whether a line recurs by weeks, so that it can be said in how many.
pub(crate) fn is_by_weeks(line: &MoneyLine) -> bool {
    matches!(between(line), Some(Between::Weeks(_)))
}

/// How often a line is paid in a whole year.
pub(crate) fn in_a_year(line: &MoneyLine, rule: WeekRule) -> Result<Exact, TooLarge> {
    match between(line) {
        None => Ok(of(1, 1)),
        Some(Between::Weeks(apart)) => {
            let said = line.weeks_hundredths.map(|weeks| of(weeks.get().min(MOST_WEEKS).into(), 100));
            times(said.unwrap_or_else(|| weeks_of_a_year(rule)), of(1, apart))
        }
        Some(Between::Months(apart)) => {
            let said = said_months(line).map(|months| of(months.min(MOST_MONTHS).into(), 100));
            times(said.unwrap_or_else(|| of(12, 1)), of(1, apart))
        }
    }
}

/// In how many months, in hundredths: said of what recurs every month.
fn said_months(line: &MoneyLine) -> Option<i64> {
    line.months_hundredths.filter(|_| line.every == Some(Every::Month)).map(crate::kit::values::Quantity::get)
}

/// How often a line that runs on `run` is paid on those of its days that lie in `part`. `own` are the days over which
/// weeks or months that were said are spread: the line's own, before any stretch cut them.
pub(crate) fn in_days(
    line: &MoneyLine,
    rule: WeekRule,
    (own, run, part): (Days, Days, Days),
) -> Result<Exact, TooLarge> {
    match between(line) {
        None => Ok(of(0, 1)),
        Some(Between::Weeks(apart)) => {
            let weeks = match line.weeks_hundredths {
                Some(said) => {
                    let most = begun_weeks(own).min(i128::from(MOST_WEEKS));
                    spread(of(i128::from(said.get()).min(most), 100), own, part)?
                }
                None => weeks(rule, run, part)?,
            };
            times(weeks, of(1, apart))
        }
        Some(Between::Months(apart)) => {
            let months = match said_months(line) {
                Some(said) => {
                    let most = begun_months(own).min(i128::from(MOST_MONTHS));
                    spread(of(i128::from(said).min(most), 100), own, part)?
                }
                None => months(run, part)?,
            };
            times(months, of(1, apart))
        }
    }
}

/// The weeks of some days, in hundredths, those that are only begun too.
pub(crate) fn begun_weeks(days: Days) -> i128 {
    (days.count() + 6) / 7 * 100
}

/// The months of some days, in hundredths, those that are only begun too.
pub(crate) fn begun_months(days: Days) -> i128 {
    i128::try_from(days.each(1).take(13).count()).unwrap_or(0) * 100
}

/// So many times, said of a whole year or of all that is shorter, on the days that lie in `part`.
fn spread(said: Exact, own: Days, part: Days) -> Result<Exact, TooLarge> {
    if own.count() <= LONGEST_YEAR {
        return times(said, of(own.shared(part), own.count()));
    }
    let own_part = own.meet(part);
    let years = own.each(12).map(|year| {
        let days = own_part.map_or(0, |part| year.shared(part));
        times(said, of(days, year.count()))
    });
    years.into_iter().try_fold(of(0, 1), |all, year| plus(all, year?))
}

/// The weeks of a run on the days that lie in `part`.
pub(crate) fn weeks(rule: WeekRule, run: Days, part: Days) -> Result<Exact, TooLarge> {
    let years = run.each(12).filter_map(|year| year.meet(run)).map(|year| {
        let weeks = of(year.count(), 7).min(weeks_of_a_year(rule));
        times(weeks, of(year.shared(part), year.count()))
    });
    years.into_iter().try_fold(of(0, 1), |all, year| plus(all, year?))
}

/// The months of a run on the days that lie in `part`.
fn months(run: Days, part: Days) -> Result<Exact, TooLarge> {
    let years = run.each(12).filter_map(|year| year.meet(run)).map(|year| {
        if year.shared(part) == 0 {
            return Ok(of(0, 1));
        }
        let within = |days: Days| {
            sum(year.each(1).map(|month| {
                let own = month.meet(year).map_or(0, |own| own.shared(days));
                of(own, month.count())
            }))
        };
        let months = within(part)?;
        if year.count() < WHOLE_YEAR {
            return Ok(months);
        }
        // 52 weeks are a whole year and so twelve months, although some days are wanting.
        times(months, of(12, 1) / within(year)?)
    });
    years.into_iter().try_fold(of(0, 1), |all, year| plus(all, year?))
}
