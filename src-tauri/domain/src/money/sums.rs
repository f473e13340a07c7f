//! All sums of the board: line by line, and by whoever pays, controls or gains.

use std::collections::HashMap;

use serde::Serialize;
use uuid::Uuid;

use super::average::{AverageWeek, average_weeks, left_a_week};
use super::budget::budget_now;
use super::line::{a_week, a_year, contribution_a_year, counts, is_own, once, payers};
use super::years::{YearSum, years};
use super::{Amount, split};
use crate::stages::{Control, Every, FamilyAnswer, MoneyLine, Purpose, WeekRule};
use crate::{Workshop, say};

/// The sums of one line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct LineSum {
    /// The line.
    pub id: Uuid,
    /// For a year.
    pub year: Amount,
    /// For an ordinary week; nothing for a one-off.
    pub week: Option<Amount>,
    /// For an average week of the year; the lines make the whole.
    pub average: Amount,
    /// How many of what: "12.5 hours"; empty while nobody said.
    pub quantity: String,
    /// How one occurrence is reckoned: "12.5 hours at £21.50".
    pub reckoned: String,
    /// Whether it is committed and so counts in what the contract promises.
    pub counts: bool,
}

/// One share of the money.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct Share {
    /// Whose: a funder's name, or "family: Sheila"; empty when it is not said.
    pub name: String,
    /// For shares by controller: the kind of control.
    pub control: Option<Control>,
    /// What is committed, for a year.
    pub committed: Amount,
    /// What is only offered or agreed in principle, for a year.
    pub not_yet: Amount,
    /// What is committed, for an average week.
    pub committed_a_week: Amount,
    /// What is only offered or agreed in principle, for an average week.
    pub not_yet_a_week: Amount,
}

/// All sums of the money board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct Sums {
    /// Line by line.
    pub lines: Vec<LineSum>,
    /// By funder, largest first. The person's own contribution is theirs.
    pub by_funder: Vec<Share>,
    /// By who controls it, largest first.
    pub by_controller: Vec<Share>,
    /// By the route it takes, largest first.
    pub by_route: Vec<Share>,
    /// By kind of money, largest first.
    pub by_stream: Vec<Share>,
    /// By outcome, in the order of the outcomes; a line that serves several is parted evenly.
    pub by_outcome: Vec<Share>,
    /// By kind of support, largest first; a line that pays for several is parted evenly.
    pub by_support: Vec<Share>,
    /// By budget year from April to March, when it is known when the money starts.
    pub by_year: Vec<YearSum>,
    /// Everything committed, for a year.
    pub committed: Amount,
    /// Everything offered or agreed in principle, for a year.
    pub not_yet: Amount,
    /// Everything on the table, for a year.
    pub total: Amount,
    /// What of it is held in reserve.
    pub contingency: Amount,
    /// The indicative budget for a year, when there is one.
    pub indicative: Option<Amount>,
    /// The newest budget for a year: the last version of it, agreed or not, or the indicative one.
    pub budget: Option<Amount>,
    /// Budget less all lines, committed or not, when there is one: positive is left, negative is over.
    pub difference: Option<Amount>,
    /// The same for an average week.
    pub difference_a_week: Option<Amount>,
    /// All of it for an average week.
    pub week: AverageWeek,
    /// What the committed lines that the family controls come to for a year: the contract promises nothing else. The
    /// person's own money that the family looks after is not given into their control by it.
    pub family_lines: Amount,
}

/// How long the money is for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Per {
    Year,
    Week,
}

/// A line with what it comes to, in pence.
#[derive(Clone, Copy)]
struct Total<'a> {
    line: &'a MoneyLine,
    year: i64,
    /// In an average week.
    week: i64,
}

impl Total<'_> {
    const fn per(self, per: Per) -> i64 {
        match per {
            Per::Year => self.year,
            Per::Week => self.week,
        }
    }
}

/// Somebody or something that a part of the money is sorted under.
type Under = (String, Option<Control>);

/// The sums of a workshop, or of what an audience sees of it.
pub fn sums(workshop: &Workshop) -> Sums {
    let rule = workshop.money.board.week_rule.unwrap_or(WeekRule::FiftyTwo);
    let totals = totals(workshop, rule);
    let add = |per: Per, keep: &dyn Fn(&MoneyLine) -> bool| {
        let kept = totals.iter().filter(|total| keep(total.line));
        kept.fold(0_i64, |sum, total| sum.saturating_add(total.per(per)))
    };
    let of = |per, keep: &dyn Fn(&MoneyLine) -> bool| Amount::of(add(per, keep));
    let (year, week) = (add(Per::Year, &|_| true), add(Per::Week, &|_| true));
    let indicative = workshop.assessment.budget.amount_a_year_pence.map(crate::values::Pence::get);
    let budget = budget_now(workshop).map(|budget| budget.a_year);
    let left = budget.map(|budget| left_of((year, week), budget, rule));
    let in_reserve = |line: &MoneyLine| line.purpose == Some(Purpose::Contingency);
    let under = |name: fn(&Workshop, &MoneyLine) -> Under| {
        largest_first(shares(&totals, |total, per| vec![(name(workshop, total.line), total.per(per))]))
    };
    Sums {
        lines: totals.iter().map(|total| line_sum(*total, rule)).collect(),
        by_funder: largest_first(shares(&totals, |total, per| by_funder(workshop, total, per, rule))),
        by_controller: under(|workshop, line| (controller_name(workshop, line), line.controlled_by)),
        by_route: under(|_, line| named(line.route.map(say::choice).unwrap_or_default())),
        by_stream: under(|_, line| named(line.stream.as_str().trim())),
        by_outcome: by_outcome(workshop, &totals),
        by_support: largest_first(shares(&totals, |total, per| by_support(workshop, total, per))),
        by_year: years(workshop, rule),
        committed: of(Per::Year, &counts),
        not_yet: of(Per::Year, &|line| !counts(line)),
        total: Amount::of(year),
        contingency: of(Per::Year, &in_reserve),
        indicative: indicative.map(Amount::of),
        budget: budget.map(Amount::of),
        difference: left.map(|left| Amount::of(left.year)),
        difference_a_week: left.map(|left| Amount::of(left.week)),
        week: AverageWeek {
            committed: of(Per::Week, &counts),
            not_yet: of(Per::Week, &|line| !counts(line)),
            total: Amount::of(week),
            contingency: of(Per::Week, &in_reserve),
            budget: budget.map(|budget| Amount::of(a_week(budget, rule))),
        },
        family_lines: of(Per::Year, &|line| {
            line.controlled_by == Some(Control::Family) && counts(line) && !is_own(line)
        }),
    }
}

/// What is left of a budget beside all lines, in pence; below nothing where the lines are more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Left {
    /// For a year.
    pub year: i64,
    /// For an average week.
    pub week: i64,
}

/// What is left of a budget for a year beside lines that come to so much for a year and for an average week.
pub fn left_of((year, week): (i64, i64), budget: i64, rule: WeekRule) -> Left {
    let left = budget.saturating_sub(year);
    Left { year: left, week: left_a_week(a_week(budget, rule), week, left) }
}

fn totals(workshop: &Workshop, rule: WeekRule) -> Vec<Total<'_>> {
    let lines = workshop.money.board.lines.iter();
    let years: Vec<(&MoneyLine, i64)> = lines.map(|line| (line, a_year(line, rule))).collect();
    let weeks = average_weeks(&years, rule);
    years.into_iter().zip(weeks).map(|((line, year), week)| Total { line, year, week }).collect()
}

/// Whether the family-control question is answered whole.
pub fn family_question_answered(workshop: &Workshop) -> bool {
    let question = &workshop.money.family_control;
    match question.answer {
        Some(FamilyAnswer::Amount) => question.amount_a_year_pence.is_some() && !question.what_for.is_blank(),
        Some(FamilyAnswer::NotNow) => !question.not_now_because.is_blank(),
        None => false,
    }
}

fn line_sum(Total { line, year, week }: Total, rule: WeekRule) -> LineSum {
    let ordinary = match line.every {
        Some(Every::Week) => Some(once(line).rounded()),
        Some(Every::Month | Every::Year) => Some(a_week(year, rule)),
        Some(Every::Once) | None => None,
    };
    LineSum {
        id: line.id,
        year: Amount::of(year),
        week: ordinary.map(Amount::of),
        average: Amount::of(week),
        quantity: say::quantity(line),
        reckoned: say::reckoning(line),
        counts: counts(line),
    }
}

fn named(name: &str) -> Under {
    (name.to_owned(), None)
}

fn by_funder(workshop: &Workshop, total: Total, per: Per, rule: WeekRule) -> Vec<(Under, i64)> {
    let line = total.line;
    let contribution = match (contribution_a_year(line, rule), per) {
        (year, Per::Year) => year,
        (year, Per::Week) => a_week(year, rule),
    };
    let payers = payers(line, total.per(per), contribution);
    let mut parts = vec![(named(line.funder.as_str().trim()), payers.first)];
    if payers.second != 0 {
        parts.push((named(line.co_funder.as_str().trim()), payers.second));
    }
    if payers.person != 0 {
        parts.push((named(&say::person(workshop)), payers.person));
    }
    parts
}

fn by_support(workshop: &Workshop, total: Total, per: Per) -> Vec<(Under, i64)> {
    let kinds: Vec<&str> = total
        .line
        .support
        .0
        .iter()
        .filter_map(|id| workshop.who.support.elements.get(*id))
        .map(|element| element.kind.map(say::choice).unwrap_or_default())
        .collect();
    evenly(kinds.into_iter().map(named).collect(), total.per(per))
}

/// The same money under several heads, in even parts; under no name when there is no head.
fn evenly(mut under: Vec<Under>, amount: i64) -> Vec<(Under, i64)> {
    if under.is_empty() {
        under.push((String::new(), None));
    }
    let parts = split(amount, &vec![1; under.len()]);
    under.into_iter().zip(parts).collect()
}

fn by_outcome(workshop: &Workshop, totals: &[Total]) -> Vec<Share> {
    let outcomes = &workshop.plan.outcomes.outcomes;
    let place = |name: &str| outcomes.iter().position(|outcome| outcome.id.to_string() == name);
    let mut shares = shares(totals, |total, per| {
        let served = total.line.outcomes.0.iter().filter(|id| outcomes.get(**id).is_some());
        evenly(served.map(|id| named(&id.to_string())).collect(), total.per(per))
    });
    shares.sort_by_key(|share| place(&share.name).unwrap_or(usize::MAX));
    shares
        .into_iter()
        .map(|share| match place(&share.name).and_then(|at| outcomes.iter().nth(at)) {
            Some(outcome) => Share { name: say::short(outcome.statement.as_str()), ..share },
            None => share,
        })
        .collect()
}

/// What comes under one head, in pence.
#[derive(Default, Clone, Copy)]
struct Pile {
    committed: i64,
    not_yet: i64,
}

impl Pile {
    fn add(&mut self, firm: bool, part: i64) {
        let pile = if firm { &mut self.committed } else { &mut self.not_yet };
        *pile = pile.saturating_add(part);
    }
}

fn shares<'a>(totals: &[Total<'a>], parts: impl Fn(Total<'a>, Per) -> Vec<(Under, i64)>) -> Vec<Share> {
    // Names that differ only in capitals are one.
    let mut found: HashMap<Under, usize> = HashMap::new();
    let mut sums: Vec<(Under, Pile, Pile)> = Vec::new();
    for total in totals {
        for per in [Per::Year, Per::Week] {
            for ((name, control), part) in parts(*total, per) {
                let place = *found.entry((name.to_lowercase(), control)).or_insert(sums.len());
                if place == sums.len() {
                    sums.push(((name, control), Pile::default(), Pile::default()));
                }
                if let Some((_, year, week)) = sums.get_mut(place) {
                    let pile = if per == Per::Year { year } else { week };
                    pile.add(counts(total.line), part);
                }
            }
        }
    }
    let as_share = |((name, control), year, week): (Under, Pile, Pile)| Share {
        name,
        control,
        committed: Amount::of(year.committed),
        not_yet: Amount::of(year.not_yet),
        committed_a_week: Amount::of(week.committed),
        not_yet_a_week: Amount::of(week.not_yet),
    };
    sums.into_iter().map(as_share).collect()
}

fn largest_first(mut shares: Vec<Share>) -> Vec<Share> {
    shares.sort_by_key(|share| std::cmp::Reverse(share.committed.pence.saturating_add(share.not_yet.pence)));
    shares
}

fn controller_name(workshop: &Workshop, line: &MoneyLine) -> String {
    say::payee(workshop, line.controller).unwrap_or_default()
}
