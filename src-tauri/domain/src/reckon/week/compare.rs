//! Whether the week, the support and the money speak of the same hours. [domain.md 2.10 "totals feed the money
//! table"]
//!
//! An activity or a line of money may belong to several pieces of support at once. Such pieces are compared
//! together, so that no minute is counted twice and none is divided by guesswork.

use std::collections::HashMap;

use serde::Serialize;
use uuid::Uuid;

use super::{Hours, activities, minutes};
use crate::Workshop;
use crate::kit::values::{Duration, SupportLinks};
use crate::stages::{Every, MoneyLine, SupportElement, Unit, WeekActivity, WeekKind};

/// What the week is held against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Against {
    /// The time that the support says it takes in an ordinary week.
    Support,
    /// The hours a week that lines of money pay for.
    Money,
}

/// The ordinary week held against one other number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct Comparison {
    /// What it is held against.
    pub against: Against,
    /// The pieces of support that are compared together; at least one.
    pub support: Vec<Uuid>,
    /// The lines of money that are held against it; none against support.
    pub lines: Vec<Uuid>,
    /// What the week holds.
    pub week: Hours,
    /// What the other side holds.
    pub other: Hours,
}

impl Comparison {
    /// Whether the two differ.
    pub const fn differs(&self) -> bool {
        self.week.minutes != self.other.minutes
    }
}

/// Every comparison that can be made. Support that is in no ordinary week yet is left in peace, and so is what
/// is paid for by the night, the day or the session, since that is not counted in hours.
pub fn comparisons(workshop: &Workshop) -> Vec<Comparison> {
    let week: Vec<&WeekActivity> =
        activities(workshop, WeekKind::Ordinary).filter(|a| !a.support.0.is_empty()).collect();
    if week.is_empty() {
        return Vec::new();
    }
    let elements: Vec<&SupportElement> = workshop.who.support.elements.iter().collect();
    let ids: Vec<Uuid> = elements.iter().map(|element| element.id).collect();
    let hourly: Vec<&MoneyLine> = workshop.money.board.lines.iter().filter(|l| is_hourly(l)).collect();
    let by_week = groups(&ids, week.iter().map(|a| &a.support));
    let with_money = groups(&ids, week.iter().map(|a| &a.support).chain(hourly.iter().map(|l| &l.support)));
    let promised = by_week.iter().filter_map(|group| against_support(&elements, &week, group));
    let paid = with_money.iter().filter_map(|group| against_money(workshop, &week, &hourly, group));
    promised.chain(paid).collect()
}

fn against_support(
    elements: &[&SupportElement],
    week: &[&WeekActivity],
    group: &[Uuid],
) -> Option<Comparison> {
    let own = elements.iter().filter(|element| group.contains(&element.id));
    let promised: Option<i64> = own.map(|element| element.minutes_a_week.map(Duration::get)).sum();
    let in_week = in_week(week, group)?;
    let (against, support) = (Against::Support, group.to_vec());
    Some(Comparison { against, support, lines: Vec::new(), week: in_week, other: Hours::of(promised?) })
}

fn against_money(
    workshop: &Workshop,
    week: &[&WeekActivity],
    hourly: &[&MoneyLine],
    group: &[Uuid],
) -> Option<Comparison> {
    let pays = |line: &MoneyLine| line.support.0.iter().any(|id| group.contains(id));
    let own: Vec<&&MoneyLine> = hourly.iter().filter(|line| pays(line)).collect();
    if own.is_empty() || workshop.money.board.lines.iter().any(|line| pays(line) && is_otherwise(line)) {
        return None;
    }
    let paid: Option<i64> = own.iter().map(|line| minutes_paid(line)).sum();
    let in_week = in_week(week, group)?;
    Some(Comparison {
        against: Against::Money,
        support: group.to_vec(),
        lines: own.iter().map(|line| line.id).collect(),
        week: in_week,
        other: Hours::of(paid?),
    })
}

/// What the week holds of these; nothing while one of them is not in it at all.
fn in_week(week: &[&WeekActivity], group: &[Uuid]) -> Option<Hours> {
    let all_there = group.iter().all(|id| week.iter().any(|activity| activity.support.contains(*id)));
    let own = week.iter().filter(|activity| activity.support.0.iter().any(|id| group.contains(id)));
    all_there.then(|| Hours::of(own.map(|activity| minutes(activity)).sum()))
}

fn is_hourly(line: &MoneyLine) -> bool {
    matches!(line.unit, Some(Unit::Hour | Unit::QuarterHour)) && line.every == Some(Every::Week)
}

/// Whether a line pays for time again and again, but not in hours a week.
fn is_otherwise(line: &MoneyLine) -> bool {
    let recurs = matches!(line.every, Some(Every::Week | Every::Fortnight | Every::FourWeeks | Every::Month));
    let is_time = matches!(
        line.unit,
        Some(Unit::Hour | Unit::QuarterHour | Unit::SleepIn | Unit::WakingNight | Unit::Day | Unit::Session)
    );
    recurs && is_time && !is_hourly(line)
}

/// Hours in hundredths as minutes, to the nearest: 7.33 hours are 440 minutes. Quarters of an hour likewise.
fn minutes_paid(line: &MoneyLine) -> Option<i64> {
    let minutes = if line.unit == Some(Unit::QuarterHour) { 15 } else { 60 };
    line.quantity_hundredths.map(|quantity| (quantity.get() * minutes + 50) / 100)
}

/// The ids parted into groups: two ids are in one group when some link names both. Groups and their members
/// keep the order of `ids`.
pub(crate) fn groups<'a>(ids: &[Uuid], links: impl Iterator<Item = &'a SupportLinks>) -> Vec<Vec<Uuid>> {
    let mut group: HashMap<Uuid, usize> = ids.iter().copied().zip(0..).collect();
    for link in links {
        let mut named: Vec<usize> = link.0.iter().filter_map(|id| group.get(id).copied()).collect();
        named.sort_unstable();
        let Some((first, others)) = named.split_first() else { continue };
        if others.iter().any(|other| other != first) {
            group.values_mut().filter(|number| others.contains(number)).for_each(|number| *number = *first);
        }
    }
    let mut out: Vec<(usize, Vec<Uuid>)> = Vec::new();
    for id in ids {
        let Some(number) = group.get(id) else { continue };
        match out.iter_mut().find(|(n, _)| n == number) {
            Some((_, members)) => members.push(*id),
            None => out.push((*number, vec![*id])),
        }
    }
    out.into_iter().map(|(_, members)| members).collect()
}
