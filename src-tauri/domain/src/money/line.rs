//! What one line comes to. Exact: a line is reckoned as a fraction of whole pence and rounded once, halves away from
//! nothing. [domain.md 2.21, §7 item 3]

use chrono::NaiveDate;

use crate::stages::{Every, MoneyLine, Purpose, Route, Standing, WeekRule};
use crate::values::{Pence, Quantity};

/// A whole in hundredths of a per cent.
const WHOLE: i128 = 10_000;

/// The days of the shortest run that counts as a whole year: 52 weeks.
const SHORTEST_YEAR: i128 = 364;
/// The days of a leap year.
const LONGEST_YEAR: i128 = 366;

/// An exact amount in pence: a fraction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Exact {
    over: i128,
    under: i128,
}

impl Exact {
    pub(super) fn of(over: i128, under: i128) -> Self {
        let by = common(over, under).max(1);
        Self { over: over / by, under: under / by }
    }

    pub(super) fn times(self, over: i128, under: i128) -> Self {
        // Cut down crosswise first, so that nothing grows beyond what a whole number holds.
        let (a, b) = (Self::of(self.over, under), Self::of(over, self.under));
        Self { over: a.over.saturating_mul(b.over), under: a.under.saturating_mul(b.under) }
    }

    pub(super) fn rounded(self) -> i64 {
        divided(self.over, self.under)
    }

    /// The whole pence at or below it, and the rest in parts of a penny, of which there are `fine`.
    pub(super) fn parted(self, fine: i128) -> (i64, i128) {
        let whole = self.over.div_euclid(self.under);
        let rest = self.over.rem_euclid(self.under).saturating_mul(fine) / self.under;
        (i64::try_from(whole).unwrap_or(i64::MAX), rest)
    }
}

fn common(one: i128, other: i128) -> i128 {
    let (mut one, mut other) = (one.abs(), other.abs());
    while other != 0 {
        (one, other) = (other, one % other);
    }
    one
}

/// Rounds to the nearest whole, halves away from nothing.
pub(super) fn divided(amount: i128, by: i128) -> i64 {
    let half = by / 2;
    let rounded = if amount < 0 { (amount - half) / by } else { (amount + half) / by };
    i64::try_from(rounded).unwrap_or(i64::MAX)
}

fn hundredths(quantity: Option<Quantity>, unanswered: i64) -> i128 {
    i128::from(quantity.map_or(unanswered, Quantity::get))
}

/// What comes down week by week, and over how many whole weeks. A part of a week counts as one.
fn taper(line: &MoneyLine) -> Option<(i128, i128, u32)> {
    if line.purpose != Some(Purpose::Tapering) || line.every != Some(Every::Week) {
        return None;
    }
    let weeks = (line.weeks_hundredths?.get() + 99) / 100;
    let from = hundredths(line.quantity_hundredths, 100);
    let to = hundredths(line.taper_to_hundredths, 0);
    Some((from, to, u32::try_from(weeks).ok()?))
}

/// One unit of the line with what comes on top of its price, in this person's share.
fn one_unit(line: &MoneyLine) -> Exact {
    let rate = i128::from(line.rate_pence.map_or(0, Pence::get));
    Exact::of(rate, 1)
        .times(WHOLE + hundredths(line.on_costs_hundredths, 0), WHOLE)
        .times(hundredths(line.share_hundredths, 10_000).min(WHOLE), WHOLE)
}

/// One occurrence: an ordinary week of a weekly line, a month of a monthly one. A line that tapers counts with its
/// first week.
pub(super) fn once(line: &MoneyLine) -> Exact {
    one_unit(line).times(hundredths(line.quantity_hundredths, 100), 100)
}

/// What a line comes to in a whole year, in pence. Unanswered quantity means one; an unanswered rate means nothing.
pub fn a_year(line: &MoneyLine, rule: WeekRule) -> i64 {
    if let Some((from, to, weeks)) = taper(line) {
        return one_unit(line).times((from + to) * i128::from(weeks), 200).rounded();
    }
    let (times, per) = times_a_year(line, rule);
    once(line).times(times, per).rounded()
}

fn times_a_year(line: &MoneyLine, rule: WeekRule) -> (i128, i128) {
    match line.every {
        Some(Every::Week) => match (line.weeks_hundredths, rule) {
            (Some(weeks), _) => (i128::from(weeks.get()), 100),
            (None, WeekRule::FiftyTwo) => (52, 1),
            (None, WeekRule::CalendarYear) => (365, 7),
        },
        Some(Every::Month) => (12, 1),
        Some(Every::Year | Every::Once) | None => (1, 1),
    }
}

/// The days of a budget year, from the first to the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct BudgetYear {
    pub(super) first: NaiveDate,
    pub(super) last: NaiveDate,
}

impl BudgetYear {
    fn days(self) -> i128 {
        i128::from((self.last - self.first).num_days() + 1)
    }

    fn holds(self, day: NaiveDate) -> bool {
        self.first <= day && day <= self.last
    }
}

/// Whether a weekly line runs for less than a year and is reckoned as a whole one, since nobody said in how many weeks.
pub fn reckoned_too_long(line: &MoneyLine) -> bool {
    let run = line.starts.zip(line.ends).map(|(first, last)| (last.date() - first.date()).num_days() + 1);
    line.every == Some(Every::Week)
        && line.weeks_hundredths.is_none()
        && run.is_some_and(|days| (1..SHORTEST_YEAR).contains(&i128::from(days)))
}

/// What a line that runs from `first` to `last` comes to within a budget year, in pence. What recurs counts day by
/// day; what is paid once counts in the year in which it starts.
pub(super) fn within(
    line: &MoneyLine,
    rule: WeekRule,
    year: BudgetYear,
    first: NaiveDate,
    last: NaiveDate,
) -> i64 {
    if let Some((from, to, weeks)) = taper(line) {
        return tapering_within(line, (from, to, weeks), year, first).rounded();
    }
    if matches!(line.every, Some(Every::Once) | None) {
        return if year.holds(first) { once(line).rounded() } else { 0 };
    }
    let days = i128::from((year.last.min(last) - year.first.max(first)).num_days() + 1);
    let run = i128::from((last - first).num_days() + 1);
    if days <= 0 || run <= 0 {
        return 0;
    }
    if run > LONGEST_YEAR {
        let (times, per) = times_a_year(line, rule);
        return once(line).times(times, per).times(days, year.days()).rounded();
    }
    let (times, per) = times_in_run(line, rule, run);
    once(line).times(times, per).times(days, run).rounded()
}

/// How often a line recurs that runs for `run` days, at most a year. A whole year is reckoned by the week rule, so
/// that its parts make what the year comes to; less than a year by its days.
fn times_in_run(line: &MoneyLine, rule: WeekRule, run: i128) -> (i128, i128) {
    match line.every {
        Some(Every::Week) if run < SHORTEST_YEAR && line.weeks_hundredths.is_none() => (run, 7),
        Some(Every::Month) if run < SHORTEST_YEAR => (12 * run, 365),
        _ => times_a_year(line, rule),
    }
}

fn tapering_within(
    line: &MoneyLine,
    (from, to, weeks): (i128, i128, u32),
    year: BudgetYear,
    first: NaiveDate,
) -> Exact {
    let starts = first.iter_weeks().zip(0..weeks).filter(|(day, _)| year.holds(*day));
    let steps = i128::from(weeks.saturating_sub(1).max(1));
    // Each week's quantity is `from` less its even part of the way down, here twice; one week alone lies halfway.
    let twice = |week: u32| match weeks {
        1 => from + to,
        _ => 2 * (from * steps + (to - from) * i128::from(week)),
    };
    one_unit(line).times(starts.map(|(_, week)| twice(week)).sum(), 200 * steps)
}

/// The average week of a yearly amount, in pence.
pub fn a_week(year: i64, rule: WeekRule) -> i64 {
    match rule {
        WeekRule::FiftyTwo => divided(i128::from(year), 52),
        WeekRule::CalendarYear => divided(i128::from(year) * 7, 365),
    }
}

/// Whether the line is committed. Only then does it count in what the contract promises.
pub fn counts(line: &MoneyLine) -> bool {
    line.standing == Some(Standing::Committed)
}

/// Whether a line is the person's own money, or costs nothing: no rule for public money is about it.
pub const fn is_own(line: &MoneyLine) -> bool {
    matches!(line.route, Some(Route::OwnMoney | Route::Natural))
}

/// Whether the money stays with the support that its line names: a direct payment or a personal health budget. What is
/// the person's own is theirs, whoever looks after it. [S000-19; Care Act 2014 s25(2)]
pub const fn stays_with_its_support(line: &MoneyLine) -> bool {
    matches!(line.route, Some(Route::DirectPayment | Route::PersonalHealthBudget))
}

/// What the person contributes to a line for a year, in pence, as assessed.
pub fn contribution_a_year(line: &MoneyLine, rule: WeekRule) -> i64 {
    let contribution = MoneyLine {
        rate_pence: line.contribution_a_week_pence,
        every: Some(Every::Week),
        weeks_hundredths: if line.every == Some(Every::Week) { line.weeks_hundredths } else { None },
        ..MoneyLine::default()
    };
    a_year(&contribution, rule)
}

/// What each body or person pays of an amount that a line comes to, in pence; the parts make the whole. The person's
/// contribution is paid first by the person, the rest is shared by the two funders.
pub(super) fn payers(line: &MoneyLine, amount: i64, contribution: i64) -> Payers {
    let person = contribution.min(amount);
    let rest = amount - person;
    let share = hundredths(line.co_share_hundredths, 0).min(WHOLE);
    let second = if line.co_funder.is_blank() { 0 } else { divided(i128::from(rest) * share, WHOLE) };
    Payers { person, second, first: rest - second }
}

/// Who pays how much of a line, in pence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Payers {
    pub(super) person: i64,
    pub(super) first: i64,
    pub(super) second: i64,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(quantity: i64, rate: i64, every: Every) -> MoneyLine {
        MoneyLine {
            quantity_hundredths: Some(Quantity::new(quantity)),
            rate_pence: Some(Pence::new(rate)),
            every: Some(every),
            ..MoneyLine::default()
        }
    }

    #[test]
    fn a_year_is_worked_by_hand() {
        // 12.5 hours at £21.50 = £268.75 a week; 52 weeks = £13,975.00; 365/7 weeks = £14,013.39 (.2857 up)
        let hours = line(1250, 2150, Every::Week);
        assert_eq!(a_year(&hours, WeekRule::FiftyTwo), 1_397_500);
        assert_eq!(a_year(&hours, WeekRule::CalendarYear), 1_401_339);
        // 39.5 weeks: 268.75 × 39.5 = £10,615.63 (half a penny up)
        let term = MoneyLine { weeks_hundredths: Some(Quantity::new(3950)), ..hours };
        assert_eq!(a_year(&term, WeekRule::FiftyTwo), 1_061_563);
        assert_eq!(a_year(&line(100, 9_999, Every::Month), WeekRule::FiftyTwo), 119_988);
        assert_eq!(a_year(&line(300, 45_000, Every::Once), WeekRule::FiftyTwo), 135_000);
    }
}
