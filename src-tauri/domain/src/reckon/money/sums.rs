//! All sums of the board: line by line, and by whoever pays, controls or gains. Each is one of two figures: what the
//! contract commits over its own term, or what it comes to in a full year at these prices (and that by the week).

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::Serialize;
use uuid::Uuid;

use super::average::{AverageWeek, Totals, a_week, left_a_week};
use super::budget::budget_now;
use super::line::{counts, is_own};
use super::totals::year_sums;
use super::totals::{Per, Total, reckon};
use super::years::YearSum;
use super::{Amount, split};
use crate::Workshop;
use crate::language::say;
use crate::stages::{Control, FamilyAnswer, MoneyLine, Purpose, WeekRule};

/// The sums of one line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct LineSum {
    /// The line.
    pub id: Uuid,
    /// Over the contract's own term.
    pub term: Amount,
    /// In a full year at these prices.
    pub year: Amount,
    /// For an ordinary week; nothing for a one-off.
    pub week: Option<Amount>,
    /// For an average week of a full year; the lines make the whole.
    pub average: Amount,
    /// What of it the person contributes.
    pub contribution: Contribution,
    /// How many of what: "12.5 hours"; empty while nobody said.
    pub quantity: String,
    /// How one occurrence is reckoned: "12.5 hours at £21.50".
    pub reckoned: String,
    /// Whether it is committed and so counts in what the contract promises.
    pub counts: bool,
    /// Whether it comes to more than can be reckoned; then it counts for nothing, and is told.
    pub too_large: bool,
}

/// What the person contributes to a line: never more than may be charged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct Contribution {
    /// Over the contract's own term.
    pub term: Amount,
    /// In a full year at these prices.
    pub year: Amount,
    /// For an average week of a full year.
    pub average: Amount,
    /// What is paid in a week in which the line is.
    pub a_week: Amount,
}

/// One share of the money.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct Share {
    /// Whose: a funder's name, or "family: Sheila"; empty when it is not said.
    pub name: String,
    /// For shares by controller: the kind of control.
    pub control: Option<Control>,
    /// What is committed, in a full year at these prices.
    pub committed: Amount,
    /// What is only offered or agreed in principle, in a full year at these prices.
    pub not_yet: Amount,
    /// What is committed over the contract's own term.
    pub committed_in_term: Amount,
    /// What is only offered or agreed in principle, over the contract's own term.
    pub not_yet_in_term: Amount,
    /// What is committed, for an average week of a full year.
    pub committed_a_week: Amount,
    /// What is only offered or agreed in principle, for an average week of a full year.
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
    /// What falls within the term by budget year from April to March, when it is known when the money starts. The years
    /// make what the contract commits over its term.
    pub by_year: Vec<YearSum>,
    /// The contract's first and last day, or those of its money; nothing while no day is known, and then the term is
    /// reckoned as a year.
    pub term_days: Option<TermDays>,
    /// Over the contract's own term.
    pub term: Totals,
    /// Everything committed, in a full year at these prices.
    pub committed: Amount,
    /// Everything offered or agreed in principle, in a full year at these prices.
    pub not_yet: Amount,
    /// Everything on the table, in a full year at these prices.
    pub total: Amount,
    /// What of it is held in reserve.
    pub contingency: Amount,
    /// The indicative budget for a year, when there is one.
    pub indicative: Option<Amount>,
    /// The newest budget for a year: the last version of it, agreed or not, or the indicative one.
    pub budget: Option<Amount>,
    /// Budget less what all lines come to in a full year, committed or not: positive is left, negative is over.
    pub difference: Option<Amount>,
    /// That difference for an average week.
    pub difference_a_week: Option<Amount>,
    /// All of it for an average week of a full year.
    pub week: AverageWeek,
    /// What the committed lines that the family controls come to in a full year: the contract promises nothing else. The
    /// person's own money that the family looks after is not given into their control by it.
    pub family_lines: Amount,
}

/// The days that a contract's money is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct TermDays {
    /// The first.
    pub first: NaiveDate,
    /// The last.
    pub last: NaiveDate,
}

/// Somebody or something that a part of the money is sorted under.
type Under = (String, Option<Control>);

/// The sums of a workshop, or of what an audience sees of it.
pub fn sums(workshop: &Workshop) -> Sums {
    let rule = workshop.money.board.week_rule.unwrap_or(WeekRule::FiftyTwo);
    let reckoned = reckon(workshop);
    let totals = &reckoned.totals;
    let (term, week) = (added(totals, Per::Term), added(totals, Per::Week));
    let year = added(totals, Per::Year);
    let indicative = workshop.assessment.budget.amount_a_year_pence.map(crate::kit::values::Pence::get);
    let budget = budget_now(workshop).map(|budget| budget.a_year);
    let left = budget.map(|budget| left_of((year.total.pence, week.total.pence), budget, rule));
    let under = |name: fn(&Workshop, &MoneyLine) -> Under| {
        largest_first(shares(totals, |total, per| vec![(name(workshop, total.line), total.amount.per(per))]))
    };
    let of_family = |total: &&Total| {
        total.line.controlled_by == Some(Control::Family) && total.counts() && !is_own(total.line)
    };
    Sums {
        lines: totals.iter().map(line_sum).collect(),
        by_funder: largest_first(shares(totals, |total, per| by_funder(workshop, total, per))),
        by_controller: under(|workshop, line| (controller_name(workshop, line), line.controlled_by)),
        by_route: under(|_, line| named(line.route.map(say::choice).unwrap_or_default())),
        by_stream: under(|_, line| named(line.stream.as_str().trim())),
        by_outcome: by_outcome(workshop, totals),
        by_support: largest_first(shares(totals, |total, per| by_support(workshop, total, per))),
        by_year: year_sums(&reckoned.years, totals),
        term_days: reckoned.stretches.term.map(|term| TermDays { first: term.first, last: term.last }),
        term,
        indicative: indicative.map(Amount::of),
        budget: budget.map(Amount::of),
        difference: left.map(|left| Amount::of(left.year)),
        difference_a_week: left.map(|left| Amount::of(left.week)),
        week: AverageWeek {
            committed: week.committed,
            not_yet: week.not_yet,
            total: week.total,
            contingency: week.contingency,
            budget: budget.map(|budget| Amount::of(a_week(budget, rule))),
        },
        family_lines: Amount::of(totals.iter().filter(of_family).map(|total| total.amount.year).sum()),
        committed: year.committed,
        not_yet: year.not_yet,
        total: year.total,
        contingency: year.contingency,
    }
}

/// All lines together. Each fits, and all of them do: see [`reckon`].
fn added(totals: &[Total], per: Per) -> Totals {
    let add = |keep: &dyn Fn(&Total) -> bool| {
        let kept = totals.iter().filter(|total| keep(total));
        Amount::of(kept.map(|total| total.amount.per(per)).sum())
    };
    Totals {
        committed: add(&|total| total.counts()),
        not_yet: add(&|total| !total.counts()),
        total: add(&|_| true),
        contingency: add(&|total| total.line.purpose == Some(Purpose::Contingency)),
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

/// Whether the family-control question is answered whole.
pub fn family_question_answered(workshop: &Workshop) -> bool {
    let question = &workshop.money.family_control;
    match question.answer {
        Some(FamilyAnswer::Amount) => question.amount_a_year_pence.is_some() && !question.what_for.is_blank(),
        Some(FamilyAnswer::NotNow) => !question.not_now_because.is_blank(),
        None => false,
    }
}

fn line_sum(total: &Total) -> LineSum {
    let contribution = |per| Amount::of(total.contribution(per));
    LineSum {
        id: total.line.id,
        term: Amount::of(total.amount.term),
        year: Amount::of(total.amount.year),
        week: total.ordinary.map(Amount::of),
        average: Amount::of(total.amount.week),
        contribution: Contribution {
            term: contribution(Per::Term),
            year: contribution(Per::Year),
            average: contribution(Per::Week),
            a_week: Amount::of(total.paid_a_week()),
        },
        quantity: say::quantity(total.line),
        reckoned: say::reckoning(total.line),
        counts: counts(total.line),
        too_large: total.too_large,
    }
}

fn named(name: &str) -> Under {
    (name.to_owned(), None)
}

fn by_funder(workshop: &Workshop, total: &Total, per: Per) -> Vec<(Under, i64)> {
    let paid = total.payers.parts(total.amount.per(per), total.asked.per(per));
    let bodies = total.payers.0.iter().zip(paid.bodies).enumerate();
    let mut parts: Vec<(Under, i64)> = bodies
        .filter(|(at, (_, part))| *at == 0 || *part != 0)
        .map(|(_, (payer, part))| (named(&payer.name), part))
        .collect();
    if paid.person != 0 {
        parts.push((named(&say::person(workshop)), paid.person));
    }
    parts
}

fn by_support(workshop: &Workshop, total: &Total, per: Per) -> Vec<(Under, i64)> {
    let kinds: Vec<&str> = total
        .line
        .support
        .0
        .iter()
        .filter_map(|id| workshop.who.support.elements.get(*id))
        .map(|element| element.kind.map(say::choice).unwrap_or_default())
        .collect();
    evenly(kinds.into_iter().map(named).collect(), total.amount.per(per))
}

/// An amount under several heads, in even parts; under no name when there is no head.
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
        evenly(served.map(|id| named(&id.to_string())).collect(), total.amount.per(per))
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
        *pile += part;
    }
}

fn shares(totals: &[Total], parts: impl Fn(&Total, Per) -> Vec<(Under, i64)>) -> Vec<Share> {
    // Names that differ only in capitals are one.
    let mut found: HashMap<Under, usize> = HashMap::new();
    let mut sums: Vec<(Under, [Pile; 3])> = Vec::new();
    for total in totals {
        for (span, per) in Per::ALL.into_iter().enumerate() {
            for ((name, control), part) in parts(total, per) {
                let place = *found.entry((name.to_lowercase(), control)).or_insert(sums.len());
                if place == sums.len() {
                    sums.push(((name, control), [Pile::default(); 3]));
                }
                if let Some(pile) = sums.get_mut(place).and_then(|(_, piles)| piles.get_mut(span)) {
                    pile.add(total.counts(), part);
                }
            }
        }
    }
    let as_share = |((name, control), [term, year, week]): (Under, [Pile; 3])| Share {
        name,
        control,
        committed: Amount::of(year.committed),
        not_yet: Amount::of(year.not_yet),
        committed_in_term: Amount::of(term.committed),
        not_yet_in_term: Amount::of(term.not_yet),
        committed_a_week: Amount::of(week.committed),
        not_yet_a_week: Amount::of(week.not_yet),
    };
    sums.into_iter().map(as_share).collect()
}

fn largest_first(mut shares: Vec<Share>) -> Vec<Share> {
    shares.sort_by_key(|share| std::cmp::Reverse(share.committed.pence + share.not_yet.pence));
    shares
}

fn controller_name(workshop: &Workshop, line: &MoneyLine) -> String {
    say::payee(workshop, line.controller).unwrap_or_default()
}
