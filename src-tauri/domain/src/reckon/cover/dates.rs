//! Cover on the days of the calendar: bank holidays. [S000-26; domain.md §7 item 5]

use std::sync::OnceLock;

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use serde::Deserialize;

use super::{DAY, answers, day_number, length, span_of, uncovered};
use crate::Workshop;
use crate::kit::values::Day;
use crate::stages::{HolidayCover, Nation};

/// A bank holiday.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct BankHoliday {
    /// The day.
    pub date: NaiveDate,
    /// What it is called.
    pub name: String,
}

/// A stretch in which nobody answers, by the clock on the wall.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DatedGap {
    /// The first minute.
    pub from: NaiveDateTime,
    /// The minute after the last.
    pub to: NaiveDateTime,
}

const TABLE: &str = include_str!("../../../../../assets/lists/bank_holidays.json");

/// The list as it stands in its file.
#[derive(Default, Deserialize)]
struct Table {
    england_and_wales: Vec<BankHoliday>,
    scotland: Vec<BankHoliday>,
    northern_ireland: Vec<BankHoliday>,
}

/// The bank holidays of a nation that the app knows, in order: a dated list, never code.
pub fn bank_holidays(nation: Nation) -> &'static [BankHoliday] {
    static DAYS: OnceLock<Table> = OnceLock::new();
    let table = DAYS.get_or_init(|| serde_json::from_str(TABLE).unwrap_or_default());
    match nation {
        Nation::EnglandAndWales => &table.england_and_wales,
        Nation::Scotland => &table.scotland,
        Nation::NorthernIreland => &table.northern_ireland,
    }
}

/// The bank holidays that count for a workshop: those of England and Wales, unless it says otherwise.
pub fn holidays_of(workshop: &Workshop) -> &'static [BankHoliday] {
    bank_holidays(workshop.crisis.cover.nation.unwrap_or(Nation::EnglandAndWales))
}

/// The last day of the last year whose bank holidays are known.
pub fn known_until(workshop: &Workshop) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(holidays_of(workshop).last()?.date.year(), 12, 31)
}

pub(crate) fn is_holiday(workshop: &Workshop, day: NaiveDate) -> bool {
    holidays_of(workshop).iter().any(|holiday| holiday.date == day)
}

/// Every stretch of `days` days from `first` in which nobody is committed to answer. A weekly stretch that starts on
/// a bank holiday counts only if it is said that it does.
pub fn gaps_on(workshop: &Workshop, first: NaiveDate, days: u32) -> Vec<DatedGap> {
    let mut covered = weekly(workshop, first, days);
    covered.extend(
        workshop.crisis.cover.holidays.iter().filter_map(|row| on_holiday(workshop, row, first, days)),
    );
    covered.sort_unstable();
    let at = |minute: u32| first.and_time(NaiveTime::MIN) + TimeDelta::minutes(i64::from(minute));
    let open = uncovered(&covered, days.saturating_mul(DAY));
    open.into_iter().map(|gap| DatedGap { from: at(gap.from), to: at(gap.to) }).collect()
}

/// The weekly stretches in minutes after the first day's midnight, those among them that began the day before.
fn weekly(workshop: &Workshop, first: NaiveDate, days: u32) -> Vec<(u32, u32)> {
    let mut covered = Vec::new();
    let Some(before) = first.pred_opt() else { return covered };
    for slot in workshop.crisis.cover.slots.iter().filter(|slot| answers(workshop, *slot)) {
        let (Some(day), Some(span), Some(starts)) = (slot.day, span_of(slot), slot.from) else { continue };
        let lasts = span.to - span.from;
        for (date, number) in before.iter_days().zip(0..=days) {
            let starts_here = date.weekday().num_days_from_monday() == day_number(day);
            if starts_here && (slot.on_holidays == Some(true) || !is_holiday(workshop, date)) {
                let from = number * DAY + u32::from(starts.minutes());
                covered.push((from.saturating_sub(DAY), (from + lasts).saturating_sub(DAY)));
            }
        }
    }
    covered
}

fn on_holiday(workshop: &Workshop, row: &HolidayCover, first: NaiveDate, days: u32) -> Option<(u32, u32)> {
    if !answers(workshop, row) {
        return None;
    }
    let (date, from, to) = (row.date?.date(), row.from?.minutes(), row.to?.minutes());
    let number = (date - first).num_days() + 1;
    let number = u32::try_from(number).ok().filter(|number| *number <= days)?;
    let starts = number * DAY + u32::from(from);
    Some((starts.saturating_sub(DAY), (starts + length(from, to)).saturating_sub(DAY)))
}

/// The bank holidays of the contract's term. Without a term, those of the year from `today` on.
pub fn holidays(workshop: &Workshop, today: NaiveDate) -> impl Iterator<Item = &'static BankHoliday> {
    let first = first_day(workshop, today);
    let last =
        workshop.agree.term.ends.map(Day::date).or(first.checked_add_days(Days::new(365))).unwrap_or(first);
    holidays_of(workshop).iter().filter(move |holiday| first <= holiday.date && holiday.date <= last)
}

/// Those of them on which somebody is missing, each with its gaps. A bank holiday on the eve of the first day counts
/// for the night that begins on it.
pub fn holiday_gaps(workshop: &Workshop, today: NaiveDate) -> Vec<(&'static BankHoliday, Vec<DatedGap>)> {
    let first = first_day(workshop, today);
    let begins = first.and_time(NaiveTime::MIN);
    let eve = holidays_of(workshop).iter().filter(|holiday| Some(holiday.date) == first.pred_opt());
    eve.chain(holidays(workshop, today))
        .map(|holiday| {
            let gaps = gaps_of(workshop, holiday.date).into_iter();
            let gaps = gaps.map(|gap| DatedGap { from: gap.from.max(begins), ..gap });
            (holiday, gaps.filter(|gap| gap.from < gap.to).collect::<Vec<_>>())
        })
        .filter(|(_, gaps)| !gaps.is_empty())
        .collect()
}

fn first_day(workshop: &Workshop, today: NaiveDate) -> NaiveDate {
    workshop.agree.term.starts.map_or(today, Day::date)
}

/// The gaps of a bank holiday, and of the night that would have begun on it: a weekly stretch that does not answer on
/// bank holidays is missing after midnight too, on a day that is itself none. [domain.md §7 item 5]
pub fn gaps_of(workshop: &Workshop, holiday: NaiveDate) -> Vec<DatedGap> {
    let after = missing_after(workshop, holiday);
    let next = holiday.and_time(NaiveTime::MIN) + TimeDelta::minutes(i64::from(DAY));
    let until = next + TimeDelta::minutes(i64::from(after));
    let days = if after == 0 { 1 } else { 2 };
    gaps_on(workshop, holiday, days)
        .into_iter()
        .map(|gap| DatedGap { to: gap.to.min(until), ..gap })
        .filter(|gap| gap.from < gap.to)
        .collect()
}

/// Up to which minute of the day after a bank holiday the week's cover is missing because it begins on the holiday.
/// Another bank holiday tells its own gaps.
fn missing_after(workshop: &Workshop, holiday: NaiveDate) -> u32 {
    if holiday.succ_opt().is_none_or(|next| is_holiday(workshop, next)) {
        return 0;
    }
    let weekday = holiday.weekday().num_days_from_monday();
    let missing = workshop.crisis.cover.slots.iter().filter(|slot| {
        slot.on_holidays != Some(true)
            && slot.day.is_some_and(|day| day_number(day) == weekday)
            && answers(workshop, *slot)
    });
    let ends = missing.filter_map(span_of).map(|span| (span.to - weekday * DAY).saturating_sub(DAY));
    ends.max().unwrap_or(0)
}
