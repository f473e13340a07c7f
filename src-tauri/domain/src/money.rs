//! Sums over the money board. Exact: whole pence throughout, halves rounded up once for each line, and the
//! parts are summed as they are shown, so that they always add up. [domain.md 2.21, §7 item 3]

use std::collections::HashMap;

use serde::Serialize;
use uuid::Uuid;

use crate::Workshop;
use crate::stages::{Control, Every, FamilyAnswer, MoneyLine, Standing, WeekRule};

/// An amount of money with its words, so that nobody else has to write them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct Amount {
    /// Whole pence; may be negative for a difference.
    #[ts(type = "number")]
    pub pence: i64,
    /// As it is written: "£1,200.50".
    pub text: String,
}

impl Amount {
    /// This many pence.
    pub fn of(pence: i64) -> Self {
        Self { pence, text: pounds(pence) }
    }
}

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
    /// By funder, largest first.
    pub by_funder: Vec<Share>,
    /// By who controls it, largest first.
    pub by_controller: Vec<Share>,
    /// Everything committed, for a year.
    pub committed: Amount,
    /// Everything offered or agreed in principle, for a year.
    pub not_yet: Amount,
    /// Everything on the table, for a year.
    pub total: Amount,
    /// The indicative budget for a year, when there is one.
    pub indicative: Option<Amount>,
    /// Indicative budget less total, when there is one: positive is left, negative is over.
    pub difference: Option<Amount>,
    /// The same for an average week.
    pub difference_a_week: Option<Amount>,
    /// What the family controls for a year: the larger of the answer and the lines they control.
    pub family_lines: Amount,
}

/// The sums of a workshop, or of what an audience sees of it.
pub fn sums(workshop: &Workshop) -> Sums {
    let rule = workshop.money.board.week_rule.unwrap_or(WeekRule::FiftyTwo);
    let lines = &workshop.money.board.lines;
    let totals: Vec<(&MoneyLine, i64)> = lines.iter().map(|line| (line, a_year(line, rule))).collect();
    let committed = add(totals.iter().filter(|(line, _)| counts(line)));
    let not_yet = add(totals.iter().filter(|(line, _)| !counts(line)));
    let total = committed.saturating_add(not_yet);
    let indicative = workshop.assessment.budget.amount_a_year_pence.map(crate::values::Pence::get);
    let difference = indicative.map(|budget| budget.saturating_sub(total));
    Sums {
        lines: totals.iter().map(|(line, year)| line_sum(line, *year, rule)).collect(),
        by_funder: shares(&totals, |line| (line.funder.as_str().trim().to_owned(), None)),
        by_controller: shares(&totals, |line| (controller_name(workshop, line), line.controlled_by)),
        committed: Amount::of(committed),
        not_yet: Amount::of(not_yet),
        total: Amount::of(total),
        indicative: indicative.map(Amount::of),
        difference: difference.map(Amount::of),
        difference_a_week: difference.map(|left| Amount::of(a_week(left, rule))),
        family_lines: Amount::of(add(totals
            .iter()
            .filter(|(line, _)| line.controlled_by == Some(Control::Family)))),
    }
}

/// Whether the line is committed. Only then does it count in what the contract promises.
pub fn counts(line: &MoneyLine) -> bool {
    line.standing == Some(Standing::Committed)
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

/// What a line comes to in a year, in pence. Unanswered quantity means one; an unanswered rate means nothing.
pub fn a_year(line: &MoneyLine, rule: WeekRule) -> i64 {
    let (times, per) = match line.every {
        Some(Every::Week) => match (line.weeks_hundredths, rule) {
            (Some(weeks), _) => (i128::from(weeks.get()), 100),
            (None, WeekRule::FiftyTwo) => (52, 1),
            (None, WeekRule::CalendarYear) => (365, 7),
        },
        Some(Every::Month) => (12, 1),
        Some(Every::Year | Every::Once) | None => (1, 1),
    };
    divided(once(line) * times, 100 * per)
}

/// What one occurrence of a line comes to, in hundredths of a penny.
fn once(line: &MoneyLine) -> i128 {
    let rate = i128::from(line.rate_pence.map_or(0, crate::values::Pence::get));
    let quantity = i128::from(line.quantity_hundredths.map_or(100, crate::values::Quantity::get));
    rate * quantity
}

/// The average week of a yearly amount, in pence.
pub fn a_week(year: i64, rule: WeekRule) -> i64 {
    match rule {
        WeekRule::FiftyTwo => divided(i128::from(year), 52),
        WeekRule::CalendarYear => divided(i128::from(year) * 7, 365),
    }
}

/// Rounds to the nearest whole, halves away from nothing.
fn divided(amount: i128, by: i128) -> i64 {
    let half = by / 2;
    let rounded = if amount < 0 { (amount - half) / by } else { (amount + half) / by };
    i64::try_from(rounded).unwrap_or(i64::MAX)
}

fn add<'a>(lines: impl Iterator<Item = &'a (&'a MoneyLine, i64)>) -> i64 {
    lines.fold(0_i64, |sum, (_, year)| sum.saturating_add(*year))
}

fn line_sum(line: &MoneyLine, year: i64, rule: WeekRule) -> LineSum {
    let week = match line.every {
        Some(Every::Week) => Some(divided(once(line), 100)),
        Some(Every::Month | Every::Year) => Some(a_week(year, rule)),
        Some(Every::Once) | None => None,
    };
    LineSum {
        id: line.id,
        year: Amount::of(year),
        week: week.map(Amount::of),
        reckoned: crate::say::reckoning(line),
        counts: counts(line),
    }
}

fn shares(
    totals: &[(&MoneyLine, i64)],
    whose: impl Fn(&MoneyLine) -> (String, Option<Control>),
) -> Vec<Share> {
    // Names that differ only in capitals are one.
    let mut found: HashMap<(String, Option<Control>), usize> = HashMap::new();
    let mut shares: Vec<(String, Option<Control>, i64, i64)> = Vec::new();
    for (line, year) in totals {
        let (name, control) = whose(line);
        let (committed, not_yet) = if counts(line) { (*year, 0) } else { (0, *year) };
        let place = *found.entry((name.to_lowercase(), control)).or_insert(shares.len());
        match shares.get_mut(place) {
            Some(share) => {
                share.2 = share.2.saturating_add(committed);
                share.3 = share.3.saturating_add(not_yet);
            }
            None => shares.push((name, control, committed, not_yet)),
        }
    }
    shares.sort_by_key(|share| std::cmp::Reverse(share.2.saturating_add(share.3)));
    let as_share = |(name, control, committed, not_yet)| Share {
        name,
        control,
        committed: Amount::of(committed),
        not_yet: Amount::of(not_yet),
    };
    shares.into_iter().map(as_share).collect()
}

fn controller_name(workshop: &Workshop, line: &MoneyLine) -> String {
    line.controller.0.and_then(|id| workshop.participant(id)).map(|p| workshop.name_of(p)).unwrap_or_default()
}

/// Pence as pounds: "£1,200.50", "-£3.00".
pub fn pounds(pence: i64) -> String {
    let sign = if pence < 0 { "-" } else { "" };
    let whole = (pence.unsigned_abs() / 100).to_string();
    let grouped: Vec<&str> =
        whole.as_bytes().rchunks(3).rev().filter_map(|g| std::str::from_utf8(g).ok()).collect();
    format!("{sign}£{}.{:02}", grouped.join(","), pence.unsigned_abs() % 100)
}

/// Hundredths as a decimal number without needless zeros: "37.5".
pub fn decimal(hundredths: i64) -> String {
    let (whole, part) = (hundredths / 100, hundredths % 100);
    match part {
        0 => whole.to_string(),
        part if part % 10 == 0 => format!("{whole}.{}", part / 10),
        part => format!("{whole}.{part:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::{Pence, Quantity};

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

    #[test]
    fn amounts_are_written_as_people_write_them() {
        assert_eq!(pounds(123_456_789), "£1,234,567.89");
        assert_eq!(pounds(-305), "-£3.05");
        assert_eq!(pounds(0), "£0.00");
        assert_eq!(decimal(3750), "37.5");
        assert_eq!(decimal(3705), "37.05");
    }
}
