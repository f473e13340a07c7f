//! The two nights of the year on which the clock on the wall does not tell how long somebody is there.
//! [Summer Time Act 1972; domain.md §7 item 10]

use chrono::{Datelike, Days, NaiveDate, NaiveTime, TimeDelta};

use super::dates::{DatedGap, is_holiday};
use super::{answers, day_number, length, name_of, span_of};
use crate::Workshop;
use crate::kit::values::{Clock, Day, Duration};
use crate::language::say;
use crate::reckon::week::activities;
use crate::stages::{SupportKind, WeekKind};

/// As many nights are told of at most: ten years of them, which is longer than any contract.
const NIGHTS: usize = 20;

/// A stretch of the schedule on a night when the clocks change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClockStretch {
    /// By the clock on the wall.
    pub when: DatedGap,
    /// Who is there: who answers, or the kind of night.
    pub who: String,
    /// How many minutes really pass.
    pub minutes: i64,
}

/// Every stretch of cover, and every night of support in an ordinary week, that falls on a change of the clocks within
/// the contract's term, in order. A term without an end counts for a year.
pub fn clock_stretches(workshop: &Workshop) -> Vec<ClockStretch> {
    let Some(first) = workshop.agree.term.starts.map(Day::date) else { return Vec::new() };
    let ends = workshop.agree.term.ends.map(Day::date);
    let last = ends.or(first.checked_add_days(Days::new(365))).unwrap_or(first);
    let hours = (first.year()..=last.year()).flat_map(|year| [3, 10].map(|month| changing_hour(year, month)));
    let in_term = |hour: &DatedGap| (first..=last).contains(&hour.from.date());
    let mut found: Vec<ClockStretch> = Vec::new();
    for hour in hours.flatten().filter(in_term).take(NIGHTS) {
        let mut night = cover_over(workshop, hour);
        night.extend(support_over(workshop, hour));
        night.retain(|(when, _)| shared(*when, Some(hour)) > 0);
        night.sort_by_key(|(when, _)| (when.from, when.to));
        found.extend(night.into_iter().map(|(when, who)| ClockStretch {
            when,
            who,
            minutes: real_minutes(when),
        }));
    }
    found
}

/// The stretches of cover that begin on the day of the change or the day before.
fn cover_over(workshop: &Workshop, hour: DatedGap) -> Vec<(DatedGap, String)> {
    let mut found = Vec::new();
    for date in eve_and_day(hour) {
        for slot in workshop.crisis.cover.slots.iter().filter(|slot| answers(workshop, *slot)) {
            let (Some(day), Some(from), Some(span)) = (slot.day, slot.from, span_of(slot)) else { continue };
            let is_open = slot.on_holidays == Some(true) || !is_holiday(workshop, date);
            if day_number(day) == date.weekday().num_days_from_monday() && is_open {
                found.push((stretch(date, from, span.to - span.from), name_of(workshop, slot)));
            }
        }
        for row in workshop.crisis.cover.holidays.iter().filter(|row| answers(workshop, *row)) {
            let (Some(from), Some(to)) = (row.from, row.to) else { continue };
            if row.date.map(Day::date) == Some(date) {
                let lasts = length(from.minutes(), to.minutes());
                found.push((stretch(date, from, lasts), name_of(workshop, row)));
            }
        }
    }
    found
}

/// The sleep-ins and waking nights of an ordinary week.
fn support_over(workshop: &Workshop, hour: DatedGap) -> Vec<(DatedGap, String)> {
    let mut found = Vec::new();
    for activity in activities(workshop, WeekKind::Ordinary) {
        let (Some(day), Some(from), Some(kind)) = (activity.day, activity.from, activity.kind) else {
            continue;
        };
        let lasts = activity.support_minutes.map_or(0, Duration::get);
        let is_night = matches!(kind, SupportKind::SleepIn | SupportKind::WakingNight);
        let days = eve_and_day(hour).filter(|date| day_number(day) == date.weekday().num_days_from_monday());
        for date in days.filter(|_| is_night) {
            let lasts = u32::try_from(lasts).unwrap_or(0);
            found.push((stretch(date, from, lasts), crate::words::capitalised(say::choice(kind))));
        }
    }
    found
}

fn eve_and_day(hour: DatedGap) -> impl Iterator<Item = NaiveDate> {
    let day = hour.from.date();
    day.pred_opt().into_iter().chain([day])
}

fn stretch(date: NaiveDate, from: Clock, minutes: u32) -> DatedGap {
    let from = date.and_time(NaiveTime::MIN) + TimeDelta::minutes(from.minutes().into());
    DatedGap { from, to: from + TimeDelta::minutes(minutes.into()) }
}

/// How many minutes really pass in a stretch by the clock on the wall: an hour is missing on the last Sunday of March
/// and comes twice on the last Sunday of October.
pub fn real_minutes(gap: DatedGap) -> i64 {
    let mut minutes = (gap.to - gap.from).num_minutes();
    for year in gap.from.year()..=gap.to.year() {
        minutes -= shared(gap, changing_hour(year, 3));
        minutes += shared(gap, changing_hour(year, 10));
    }
    minutes
}

/// From one to two o'clock on the last Sunday of a month with 31 days.
fn changing_hour(year: i32, month: u32) -> Option<DatedGap> {
    let last = NaiveDate::from_ymd_opt(year, month, 31)?;
    let sunday = last.checked_sub_days(Days::new(last.weekday().num_days_from_sunday().into()))?;
    Some(DatedGap { from: sunday.and_hms_opt(1, 0, 0)?, to: sunday.and_hms_opt(2, 0, 0)? })
}

fn shared(one: DatedGap, other: Option<DatedGap>) -> i64 {
    other.map_or(0, |other| (one.to.min(other.to) - one.from.max(other.from)).num_minutes().max(0))
}
