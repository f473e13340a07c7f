//! What one line comes to. Exact: a line is reckoned as a fraction of whole pence and rounded once, halves away from
//! nothing. [domain.md 2.21, §7 item 3]

use super::days::{Days, is_once, own_end, paid_on, run};
use super::exact::{Exact, TooLarge, of, sum, times};
use super::often::{in_a_year, in_days, is_by_weeks};
use super::vat::vat_hundredths;
use crate::kit::values::{Day, Pence, Quantity};
use crate::stages::{Every, MoneyLine, Purpose, Route, Standing, WeekRule};

/// A whole in hundredths of a per cent.
const WHOLE: i128 = 10_000;

fn hundredths(quantity: Option<Quantity>, unanswered: i64) -> i128 {
    i128::from(quantity.map_or(unanswered, Quantity::get))
}

/// Whether a line takes money off: a credit, which counts only with its reason.
pub fn is_credit(line: &MoneyLine) -> bool {
    line.purpose == Some(Purpose::Credit)
}

/// One unit of the line with what comes on top of its price, then with VAT on that, in this person's share. A credit is
/// less than nothing, and nothing while nobody said why.
fn one_unit(line: &MoneyLine) -> Result<Exact, TooLarge> {
    let rate = i128::from(line.rate_pence.map_or(0, Pence::get));
    let sign = match is_credit(line) {
        false => 1,
        true if line.credit_because.is_blank() => 0,
        true => -1,
    };
    let more = [
        of(WHOLE + hundredths(line.on_costs_hundredths, 0), WHOLE),
        of(WHOLE + i128::from(vat_hundredths(line)), WHOLE),
        of(hundredths(line.share_hundredths, 10_000).min(WHOLE), WHOLE),
    ];
    more.into_iter().try_fold(of(sign * rate, 1), times)
}

/// One occurrence: an ordinary week of a weekly line, a month of a monthly one. A line that tapers counts with its
/// first week.
pub(crate) fn once(line: &MoneyLine) -> Result<Exact, TooLarge> {
    times(one_unit(line)?, of(hundredths(line.quantity_hundredths, 100), 100))
}

/// What a line comes to on the days that lie in each of `parts` of a stretch. Without a stretch, since no days are
/// known, it is one whole year, all of it in the first part.
pub(crate) fn amounts(
    line: &MoneyLine,
    rule: WeekRule,
    stretch: Option<Days>,
    parts: &[Days],
) -> Result<Vec<Exact>, TooLarge> {
    let Some(stretch) = stretch else { return Ok(vec![in_whole_year(line, rule)?]) };
    let Some(run) = run(line, stretch) else { return Ok(vec![of(0, 1); parts.len()]) };
    if let Some(taper) = Taper::of(line) {
        let end = own_end(line).map_or(stretch.last, |end| end.min(stretch.last));
        let days = |part: &Days| part.meet(Days { first: stretch.first.min(run.first), last: end });
        return parts.iter().map(|part| taper.within(line, run, days(part))).collect();
    }
    if is_once(line) {
        let day = paid_on(line, stretch);
        let amount =
            |part: &Days| if day.is_some_and(|day| part.holds(day)) { once(line) } else { Ok(of(0, 1)) };
        return parts.iter().map(amount).collect();
    }
    let own =
        Days { first: line.starts.map_or(run.first, Day::date), last: own_end(line).unwrap_or(run.last) };
    let amount = |part: &Days| match part.meet(run) {
        Some(part) => times(once(line)?, in_days(line, rule, (own, run, part))?),
        None => Ok(of(0, 1)),
    };
    parts.iter().map(amount).collect()
}

fn in_whole_year(line: &MoneyLine, rule: WeekRule) -> Result<Exact, TooLarge> {
    match Taper::of(line) {
        Some(taper) => taper.all(line),
        None => times(once(line)?, in_a_year(line, rule)?),
    }
}

/// What comes down week by week, in hundredths of a unit, and over how many whole weeks. A part of a week counts as one.
struct Taper {
    from: i128,
    to: i128,
    weeks: u32,
}

impl Taper {
    fn of(line: &MoneyLine) -> Option<Self> {
        if line.purpose != Some(Purpose::Tapering) || line.every != Some(Every::Week) {
            return None;
        }
        let weeks = u32::try_from((line.weeks_hundredths?.get() + 99) / 100).ok()?;
        let (from, to) = (hundredths(line.quantity_hundredths, 100), hundredths(line.taper_to_hundredths, 0));
        Some(Self { from, to, weeks })
    }

    fn all(&self, line: &MoneyLine) -> Result<Exact, TooLarge> {
        times(one_unit(line)?, of((self.from + self.to) * i128::from(self.weeks), 200))
    }

    /// The weeks that begin on some of the days. Each week has its even part of the way down; one alone lies halfway.
    fn within(&self, line: &MoneyLine, run: Days, days: Option<Days>) -> Result<Exact, TooLarge> {
        let Some(days) = days else { return Ok(of(0, 1)) };
        let begins = line.starts.map_or(run.first, Day::date);
        let steps = i128::from(self.weeks.saturating_sub(1).max(1));
        let twice = |week: u32| match self.weeks {
            1 => self.from + self.to,
            _ => 2 * (self.from * steps + (self.to - self.from) * i128::from(week)),
        };
        let weeks = begins.iter_weeks().zip(0..self.weeks).filter(|(day, _)| days.holds(*day));
        times(one_unit(line)?, of(weeks.map(|(_, week)| twice(week)).sum(), 200 * steps))
    }
}

/// What the person is asked to contribute to a line in a stretch: so much for each week in which it is paid.
pub(crate) fn asked(line: &MoneyLine, rule: WeekRule, stretch: Option<Days>) -> Result<Exact, TooLarge> {
    let weekly = MoneyLine {
        every: Some(Every::Week),
        weeks_hundredths: line.weeks_hundredths.filter(|_| is_by_weeks(line)),
        starts: line.starts,
        ends: line.ends,
        rate_pence: line.contribution_a_week_pence,
        purpose: line.purpose.filter(|purpose| *purpose == Purpose::SetUp),
        ..MoneyLine::default()
    };
    match stretch {
        None => in_whole_year(&weekly, rule),
        Some(days) => {
            let all = Days { first: run(&weekly, days).map_or(days.first, |run| run.first), last: days.last };
            sum(amounts(&weekly, rule, stretch, &[all])?)
        }
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
