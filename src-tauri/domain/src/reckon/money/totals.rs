//! What each line comes to over the contract's term, in a full year and in an average week, and who pays how much of it.

use super::Amount;
use super::average::average;
use super::days::{Days, Stretches, is_once, paid_on, run};
use super::exact::{Exact, TooLarge, in_pence, of, pence, rounded_together, sum, times};
use super::line::{amounts, asked, counts, once};
use super::often::{Between, between, weeks_of_a_year};
use super::payers::{Payers, asked_a_week};
use super::years::{BudgetYear, YearSum, budget_years};
use crate::Workshop;
use crate::stages::{MoneyLine, WeekRule};

/// What a figure is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Per {
    /// The contract's own term.
    Term,
    /// A full year at these prices.
    Year,
    /// An average week of that year.
    Week,
}

impl Per {
    pub(crate) const ALL: [Self; 3] = [Self::Term, Self::Year, Self::Week];
}

/// An amount for each, in pence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Each {
    pub(crate) term: i64,
    pub(crate) year: i64,
    pub(crate) week: i64,
}

impl Each {
    pub(crate) const fn per(self, per: Per) -> i64 {
        match per {
            Per::Term => self.term,
            Per::Year => self.year,
            Per::Week => self.week,
        }
    }
}

/// A line with what it comes to.
pub(crate) struct Total<'a> {
    pub(crate) line: &'a MoneyLine,
    pub(crate) payers: Payers,
    pub(crate) amount: Each,
    /// What the person is asked to contribute, before what may be charged limits it.
    pub(crate) asked: Each,
    /// An ordinary week of what recurs.
    pub(crate) ordinary: Option<i64>,
    /// What of the term falls into each budget year.
    pub(crate) by_year: Vec<i64>,
    /// Whether it comes to too much to be reckoned; then it counts for nothing.
    pub(crate) too_large: bool,
}

impl Total<'_> {
    pub(crate) fn counts(&self) -> bool {
        counts(self.line)
    }

    /// What the person contributes.
    pub(crate) fn contribution(&self, per: Per) -> i64 {
        self.asked.per(per).min(self.payers.chargeable(self.amount.per(per))).max(0)
    }

    /// What the person pays in an ordinary week of it.
    pub(crate) fn paid_a_week(&self) -> i64 {
        match self.ordinary {
            Some(week) => asked_a_week(self.line).min(self.payers.chargeable(week)).max(0),
            None => self.contribution(Per::Week),
        }
    }
}

/// All lines of a board, reckoned.
pub(crate) struct Reckoned<'a> {
    pub(crate) totals: Vec<Total<'a>>,
    pub(crate) years: Vec<BudgetYear>,
    pub(crate) stretches: Stretches,
}

/// What a line comes to before it is rounded.
struct Raw {
    term: Vec<Exact>,
    year: Exact,
    week: Exact,
    asked_in_term: Exact,
    asked_in_year: Exact,
    ordinary: Option<Exact>,
}

impl Raw {
    fn nothing() -> Self {
        let nothing = of(0, 1);
        let (term, ordinary) = (Vec::new(), None);
        Self { term, year: nothing, week: nothing, asked_in_term: nothing, asked_in_year: nothing, ordinary }
    }

    fn of(
        line: &MoneyLine,
        rule: WeekRule,
        stretches: Stretches,
        (years, first_year): (&[Days], &[Days]),
    ) -> Result<Self, TooLarge> {
        let year = sum(amounts(line, rule, stretches.year, first_year)?)?;
        Ok(Self {
            term: amounts(line, rule, stretches.term, years)?,
            year,
            week: average(year, rule)?,
            asked_in_term: asked(line, rule, stretches.term)?,
            asked_in_year: asked(line, rule, stretches.year)?,
            ordinary: ordinary_week(line, rule)?,
        })
    }

    /// Whether every figure can be written down.
    fn fits(&self) -> Result<i64, TooLarge> {
        let figures = [sum(self.term.iter().copied())?, self.year, self.asked_in_term, self.asked_in_year];
        let once = self.ordinary.unwrap_or_default();
        figures.into_iter().chain([once]).try_fold(0, |most: i64, figure| Ok(most.max(pence(figure)?.abs())))
    }
}

fn ordinary_week(line: &MoneyLine, rule: WeekRule) -> Result<Option<Exact>, TooLarge> {
    let times_a_week = match between(line) {
        None => return Ok(None),
        Some(Between::Weeks(apart)) => of(1, apart),
        Some(Between::Months(apart)) => of(12, apart) / weeks_of_a_year(rule),
    };
    times(once(line)?, times_a_week).map(Some)
}

/// All lines of a workshop, or of what an audience sees of it.
pub(crate) fn reckon(workshop: &Workshop) -> Reckoned<'_> {
    let rule = workshop.money.board.week_rule.unwrap_or(WeekRule::FiftyTwo);
    let stretches = Stretches::of(workshop);
    let lines = &workshop.money.board.lines;
    let years =
        stretches.term.map_or_else(Vec::new, |term| budget_years(with_what_is_before(lines.iter(), term)));
    let days: Vec<Days> = years.iter().map(|year| year.days).collect();
    let first_year = stretches.year.map(|year| with_what_is_before(lines.iter(), year));
    let first_year: Vec<Days> = first_year.into_iter().collect();
    let mut left = i64::MAX / 4;
    let raw: Vec<Option<Raw>> = lines
        .iter()
        .map(|line| {
            let raw = Raw::of(line, rule, stretches, (&days, &first_year)).ok()?;
            left = raw.fits().ok().and_then(|most| left.checked_sub(most)).filter(|left| *left >= 0)?;
            Some(raw)
        })
        .collect();
    let weeks: Vec<Exact> =
        raw.iter().map(|raw| raw.as_ref().map_or_else(Exact::default, |raw| raw.week)).collect();
    let weeks = rounded_together(&weeks);
    let totals = lines.iter().zip(raw).zip(weeks).map(|((line, raw), week)| {
        let payers = Payers::of(workshop, line);
        let too_large = raw.is_none();
        total(line, rule, payers, (raw.unwrap_or_else(Raw::nothing), week, too_large))
    });
    Reckoned { totals: totals.collect(), years, stretches }
}

fn total(
    line: &MoneyLine,
    rule: WeekRule,
    payers: Payers,
    (raw, week, too_large): (Raw, i64, bool),
) -> Total<'_> {
    let rounded = |exact: Exact| pence(exact).unwrap_or(0);
    let term = sum(raw.term.iter().copied()).map_or(0, rounded);
    let asked_a_week = average(raw.asked_in_year, rule).map_or(0, rounded);
    Total {
        line,
        payers,
        amount: Each { term, year: rounded(raw.year), week },
        asked: Each {
            term: rounded(raw.asked_in_term),
            year: rounded(raw.asked_in_year),
            week: asked_a_week,
        },
        ordinary: raw.ordinary.map(rounded),
        by_year: in_pence(term, &raw.term),
        too_large,
    }
}

/// A stretch with the days before it on which something is paid that sets up what begins then.
fn with_what_is_before<'a>(lines: impl Iterator<Item = &'a MoneyLine>, stretch: Days) -> Days {
    let firsts = lines.filter_map(|line| {
        if is_once(line) { paid_on(line, stretch) } else { run(line, stretch).map(|run| run.first) }
    });
    Days { first: firsts.fold(stretch.first, Ord::min), last: stretch.last }
}

/// What falls into each of the budget years.
pub(crate) fn year_sums(years: &[BudgetYear], totals: &[Total]) -> Vec<YearSum> {
    let sum = |at: usize, firm: bool| {
        let own = totals.iter().filter(|total| total.counts() == firm);
        Amount::of(own.filter_map(|total| total.by_year.get(at)).sum())
    };
    let year = |(at, year): (usize, &BudgetYear)| YearSum {
        from: year.starts_in,
        name: year.name(),
        committed: sum(at, true),
        not_yet: sum(at, false),
    };
    years.iter().enumerate().map(year).collect()
}
