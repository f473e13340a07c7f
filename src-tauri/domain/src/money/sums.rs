//! All sums of the board: line by line, and by whoever pays, controls or gains.

use std::collections::HashMap;

use serde::Serialize;
use uuid::Uuid;

use super::budget::budget_now;
use super::line::{a_week, a_year, counts, once, payers};
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
    /// The budget for a year as it stands now: the last version of it, or the indicative one.
    pub budget: Option<Amount>,
    /// Budget less total, when there is one: positive is left, negative is over.
    pub difference: Option<Amount>,
    /// The same for an average week.
    pub difference_a_week: Option<Amount>,
    /// What the lines that the family controls come to for a year.
    pub family_lines: Amount,
}

/// A line with what it comes to in a year.
pub(super) type Total<'a> = (&'a MoneyLine, i64);
/// Somebody or something that a part of the money is sorted under.
type Under = (String, Option<Control>);

/// The sums of a workshop, or of what an audience sees of it.
pub fn sums(workshop: &Workshop) -> Sums {
    let rule = workshop.money.board.week_rule.unwrap_or(WeekRule::FiftyTwo);
    let lines = &workshop.money.board.lines;
    let totals: Vec<Total> = lines.iter().map(|line| (line, a_year(line, rule))).collect();
    let committed = add(totals.iter().filter(|(line, _)| counts(line)));
    let not_yet = add(totals.iter().filter(|(line, _)| !counts(line)));
    let total = committed.saturating_add(not_yet);
    let indicative = workshop.assessment.budget.amount_a_year_pence.map(crate::values::Pence::get);
    let budget = budget_now(workshop);
    let difference = budget.map(|budget| budget.saturating_sub(total));
    let of =
        |keep: &dyn Fn(&MoneyLine) -> bool| Amount::of(add(totals.iter().filter(|(line, _)| keep(line))));
    Sums {
        lines: totals.iter().map(|(line, year)| line_sum(line, *year, rule)).collect(),
        by_funder: largest_first(shares(&totals, |line, year| by_funder(workshop, line, year, rule))),
        by_controller: largest_first(shares(&totals, |line, year| {
            vec![((controller_name(workshop, line), line.controlled_by), year)]
        })),
        by_route: largest_first(shares(&totals, |line, year| {
            vec![(named(line.route.map(say::choice).unwrap_or_default()), year)]
        })),
        by_stream: largest_first(shares(&totals, |line, year| {
            vec![(named(line.stream.as_str().trim()), year)]
        })),
        by_outcome: by_outcome(workshop, &totals),
        by_support: largest_first(shares(&totals, |line, year| by_support(workshop, line, year))),
        by_year: years(workshop, rule),
        committed: Amount::of(committed),
        not_yet: Amount::of(not_yet),
        total: Amount::of(total),
        contingency: of(&|line| line.purpose == Some(Purpose::Contingency)),
        indicative: indicative.map(Amount::of),
        budget: budget.map(Amount::of),
        difference: difference.map(Amount::of),
        difference_a_week: difference.map(|left| Amount::of(a_week(left, rule))),
        family_lines: of(&|line| line.controlled_by == Some(Control::Family)),
    }
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

fn add<'a>(lines: impl Iterator<Item = &'a Total<'a>>) -> i64 {
    lines.fold(0_i64, |sum, (_, year)| sum.saturating_add(*year))
}

fn line_sum(line: &MoneyLine, year: i64, rule: WeekRule) -> LineSum {
    let week = match line.every {
        Some(Every::Week) => Some(once(line).rounded()),
        Some(Every::Month | Every::Year) => Some(a_week(year, rule)),
        Some(Every::Once) | None => None,
    };
    LineSum {
        id: line.id,
        year: Amount::of(year),
        week: week.map(Amount::of),
        reckoned: say::reckoning(line),
        counts: counts(line),
    }
}

fn named(name: &str) -> Under {
    (name.to_owned(), None)
}

fn by_funder(workshop: &Workshop, line: &MoneyLine, year: i64, rule: WeekRule) -> Vec<(Under, i64)> {
    let payers = payers(line, year, rule);
    let mut parts = vec![(named(line.funder.as_str().trim()), payers.first)];
    if payers.second != 0 {
        parts.push((named(line.co_funder.as_str().trim()), payers.second));
    }
    if payers.person != 0 {
        parts.push((named(&say::person(workshop)), payers.person));
    }
    parts
}

fn by_support(workshop: &Workshop, line: &MoneyLine, year: i64) -> Vec<(Under, i64)> {
    let kinds: Vec<&str> = line
        .support
        .0
        .iter()
        .filter_map(|id| workshop.who.support.elements.get(*id))
        .map(|element| element.kind.map(say::choice).unwrap_or_default())
        .collect();
    evenly(kinds.into_iter().map(named).collect(), year)
}

/// The same money under several heads, in even parts; under no name when there is no head.
fn evenly(mut under: Vec<Under>, year: i64) -> Vec<(Under, i64)> {
    if under.is_empty() {
        under.push((String::new(), None));
    }
    let parts = split(year, &vec![1; under.len()]);
    under.into_iter().zip(parts).collect()
}

fn by_outcome(workshop: &Workshop, totals: &[Total]) -> Vec<Share> {
    let outcomes = &workshop.plan.outcomes.outcomes;
    let place = |name: &str| outcomes.iter().position(|outcome| outcome.id.to_string() == name);
    let mut shares = shares(totals, |line, year| {
        let served = line.outcomes.0.iter().filter(|id| outcomes.get(**id).is_some());
        evenly(served.map(|id| named(&id.to_string())).collect(), year)
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

fn shares(totals: &[Total], parts: impl Fn(&MoneyLine, i64) -> Vec<(Under, i64)>) -> Vec<Share> {
    // Names that differ only in capitals are one.
    let mut found: HashMap<Under, usize> = HashMap::new();
    let mut sums: Vec<(Under, i64, i64)> = Vec::new();
    for (line, year) in totals {
        for ((name, control), part) in parts(line, *year) {
            let (committed, not_yet) = if counts(line) { (part, 0) } else { (0, part) };
            let place = *found.entry((name.to_lowercase(), control)).or_insert(sums.len());
            match sums.get_mut(place) {
                Some(sum) => {
                    sum.1 = sum.1.saturating_add(committed);
                    sum.2 = sum.2.saturating_add(not_yet);
                }
                None => sums.push(((name, control), committed, not_yet)),
            }
        }
    }
    let as_share = |((name, control), committed, not_yet)| Share {
        name,
        control,
        committed: Amount::of(committed),
        not_yet: Amount::of(not_yet),
    };
    sums.into_iter().map(as_share).collect()
}

fn largest_first(mut shares: Vec<Share>) -> Vec<Share> {
    shares.sort_by_key(|share| std::cmp::Reverse(share.committed.pence.saturating_add(share.not_yet.pence)));
    shares
}

fn controller_name(workshop: &Workshop, line: &MoneyLine) -> String {
    line.controller.0.and_then(|id| workshop.participant(id)).map(|p| workshop.name_of(p)).unwrap_or_default()
}
