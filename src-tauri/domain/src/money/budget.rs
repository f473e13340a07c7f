//! The budget as it changes, and what no longer fits when it does. Nothing is scaled. [domain.md §6 item 10]

use serde::Serialize;
use uuid::Uuid;

use super::{Amount, Sums, counts};
use crate::Workshop;
use crate::values::{Duration, Pence};

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

/// The budget for a year as it stands now, in pence: the last version that has an amount, or the indicative one.
pub fn budget_now(workshop: &Workshop) -> Option<i64> {
    let versions = workshop.money.versions.versions.iter();
    let last = versions.rev().find_map(|version| version.amount_a_year_pence);
    last.or(workshop.assessment.budget.amount_a_year_pence).map(Pence::get)
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
