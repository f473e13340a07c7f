//! The budget as it changes, and what no longer fits when it does. Nothing is scaled. [domain.md §6 item 10]

use serde::Serialize;
use uuid::Uuid;

use super::{Amount, Left, Sums, counts, pounds};
use crate::Workshop;
use crate::kit::values::Duration;
use crate::stages::{BudgetStanding, BudgetVersion};
use crate::words::words;

/// A line that could give way when the budget is overspent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct Ripple {
    /// The line.
    pub id: Uuid,
    /// What it is for.
    pub what: String,
    /// What it comes to in a year.
    pub year: Amount,
    /// What it comes to in an average week.
    pub week: Amount,
    /// Whether it is promised already.
    pub committed: bool,
}

/// How far a budget is agreed. [domain.md 2.21: indicative, then proposed, then agreed]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BudgetKind {
    /// What the council thought of first. [Care Act 2014 s26]
    Indicative,
    /// A version of which nobody said how far it is agreed.
    Changed,
    /// A version that somebody proposed.
    Proposed,
    /// A version that was agreed by somebody who may.
    Agreed,
}

impl BudgetKind {
    /// The name under which its words are kept.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Indicative => "indicative",
            Self::Changed => "changed_budget",
            Self::Proposed => "proposed_budget",
            Self::Agreed => "agreed_budget",
        }
    }
}

/// A budget for a year, and which one it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Budget {
    /// How far it is agreed.
    pub kind: BudgetKind,
    /// For a year, in pence.
    pub a_year: i64,
}

impl Budget {
    fn of(version: &BudgetVersion) -> Option<Self> {
        let kind = match version.standing {
            None => BudgetKind::Changed,
            Some(BudgetStanding::Proposed) => BudgetKind::Proposed,
            Some(BudgetStanding::Agreed) => BudgetKind::Agreed,
        };
        version.amount_a_year_pence.map(|amount| Self { kind, a_year: amount.get() })
    }
}

/// The newest budget: the last version that has an amount, or the indicative one. The board compares the lines with
/// this one, so that a cut which is only proposed shows at once what would no longer fit. [domain.md §6 item 10]
pub fn budget_now(workshop: &Workshop) -> Option<Budget> {
    let indicative = workshop.assessment.budget.amount_a_year_pence;
    let indicative = indicative.map(|amount| Budget { kind: BudgetKind::Indicative, a_year: amount.get() });
    workshop.money.versions.versions.iter().rev().find_map(Budget::of).or(indicative)
}

/// The budget that counts, and behind it a newer one that is not agreed yet. What counts is the newest agreed version;
/// without any it is the newest version, and without that the indicative budget. The contract and the problems name
/// each by what it is and compare the lines with each, so that a proposal neither replaces what was agreed nor is kept
/// quiet. [domain.md 2.21]
pub fn budgets(workshop: &Workshop) -> Vec<Budget> {
    let mut versions = workshop.money.versions.versions.iter().rev().filter_map(Budget::of);
    let agreed = versions.find(|version| version.kind == BudgetKind::Agreed);
    let newer = budget_now(workshop).filter(|newest| agreed.is_none() || newest.kind != BudgetKind::Agreed);
    agreed.into_iter().chain(newer).collect()
}

/// What a budget leaves beside the lines, as the room reads it: "£38.20 a week not yet used". All lines are compared,
/// offers too, since the plan must fit with them; how much of them is not committed is said with it.
/// [domain.md §6 items 11 and 33]
pub fn left_in_words(sums: &Sums, left: &Left) -> String {
    let sign = if left.year < 0 { -1 } else { 1 };
    let name = match left.year {
        0 => "nothing_left",
        over if over < 0 => "over",
        _ => "left",
    };
    let (week, year) = (pounds(left.week * sign), pounds(left.year * sign));
    let said = words().fill(&format!("contract|amounts|{name}"), &[("week", &week), ("year", &year)]);
    if sums.not_yet.pence == 0 {
        return said;
    }
    let parts = [("difference", said.as_str()), ("not_yet", sums.not_yet.text.as_str())];
    words().fill("contract|amounts|with_not_yet", &parts)
}

/// The difference between the newest budget and the lines as the room reads it: "£38.20 a week not yet used".
/// Nothing without a budget.
pub fn difference_in_words(sums: &Sums) -> String {
    let (Some(year), Some(week)) = (&sums.difference, &sums.difference_a_week) else { return String::new() };
    left_in_words(sums, &Left { year: year.pence, week: week.pence })
}

/// When more is on the table than the budget: the lines that are not promised yet, largest first, then those that
/// are. The room decides which give way; nothing is changed.
pub fn ripple(workshop: &Workshop, sums: &Sums) -> Vec<Ripple> {
    if sums.difference.as_ref().is_none_or(|left| left.pence >= 0) {
        return Vec::new();
    }
    let lines = workshop.money.board.lines.iter().zip(&sums.lines);
    let mut found: Vec<Ripple> = lines
        .filter(|(_, sum)| sum.year.pence > 0)
        .map(|(line, sum)| Ripple {
            id: line.id,
            what: line.what.as_str().trim().to_owned(),
            year: sum.year.clone(),
            week: sum.average.clone(),
            committed: counts(line),
        })
        .collect();
    found.sort_by_key(|line| (line.committed, std::cmp::Reverse(line.year.pence)));
    found
}

/// Minutes in the bank: saved less used; below nothing when more was used than saved.
pub fn balance_minutes(workshop: &Workshop) -> i64 {
    let minutes = |length: Option<Duration>| length.map_or(0, Duration::get);
    let entries = workshop.money.bank.entries.iter();
    entries.map(|entry| minutes(entry.saved_minutes) - minutes(entry.used_minutes)).sum()
}
