//! Days that are named in what was said: "on 12 September", "the order of 1 September 2026".

use chrono::{Datelike, NaiveDate};

use crate::words::words;

/// The longest that a day without a year, or with one, lies from the meeting and still belongs to this plan.
const NEAR_DAYS: i64 = 500;

/// The text with its days moved; nothing where it names none that belongs to the plan.
pub(crate) fn moved(
    text: &str,
    near: NaiveDate,
    to: impl Fn(NaiveDate) -> Option<NaiveDate>,
) -> Option<String> {
    let mut out = String::new();
    let mut rest = text;
    while let Some(named) = first(rest, near) {
        let moved = named.date.filter(|date| (*date - near).num_days().abs() <= NEAR_DAYS).and_then(&to);
        let end = named.start + named.len;
        match moved {
            Some(day) => {
                out.push_str(&rest[..named.start]);
                out.push_str(&said(day, named.has_year));
            }
            None => out.push_str(&rest[..end]),
        }
        rest = &rest[end..];
    }
    out.push_str(rest);
    (out != text).then_some(out)
}

/// A day that a text names.
struct Named {
    start: usize,
    len: usize,
    date: Option<NaiveDate>,
    has_year: bool,
}

fn month_name(month: u32) -> String {
    words().get(&format!("contract|months|{month}")).to_owned()
}

fn said(day: NaiveDate, has_year: bool) -> String {
    let short = format!("{} {}", day.day(), month_name(day.month()));
    if has_year { format!("{short} {}", day.year()) } else { short }
}

/// The first "12 September" in a text, with its year if there is one.
fn first(text: &str, near: NaiveDate) -> Option<Named> {
    let of_month = |month: u32| {
        let name = month_name(month);
        let ends = text.match_indices(&*name).map(|(at, name)| (at, month, at + name.len()));
        ends.filter_map(|found| named(text, near, found)).min_by_key(|named| named.start)
    };
    (1..=12).filter_map(of_month).min_by_key(|named| named.start)
}

fn named(text: &str, near: NaiveDate, (at, month, end): (usize, u32, usize)) -> Option<Named> {
    // "Mayfield" is no month.
    if text[end..].starts_with(char::is_alphanumeric) {
        return None;
    }
    let before = text[..at].strip_suffix(' ')?;
    let digits = before.bytes().rev().take_while(u8::is_ascii_digit).count();
    let start = before.len() - digits;
    let day: u32 = before[start..].parse().ok()?;
    let year = text[end..].strip_prefix(' ').and_then(|after| after.get(..4)).filter(|year| {
        let after = text[end..].chars().nth(5);
        year.bytes().all(|digit| digit.is_ascii_digit()) && !after.is_some_and(|one| one.is_ascii_digit())
    });
    let (date, end) = match year {
        Some(year) => (year.parse().ok().and_then(|year| NaiveDate::from_ymd_opt(year, month, day)), end + 5),
        None => (nearest(near, month, day), end),
    };
    Some(Named { start, len: end - start, date, has_year: year.is_some() })
}

/// The day of this name that lies nearest to the meeting.
fn nearest(near: NaiveDate, month: u32, day: u32) -> Option<NaiveDate> {
    let years = [near.year() - 1, near.year(), near.year() + 1];
    let days = years.into_iter().filter_map(|year| NaiveDate::from_ymd_opt(year, month, day));
    days.min_by_key(|day| (*day - near).num_days().abs())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weeks(text: &str, weeks: i64) -> Option<String> {
        let near = NaiveDate::from_ymd_opt(2026, 9, 24).unwrap();
        moved(text, near, |day| day.checked_add_signed(chrono::TimeDelta::weeks(weeks)))
    }

    #[test]
    fn days_that_belong_to_the_plan_move_and_others_stay() {
        let said = |text: &str, to: &str| assert_eq!(weeks(text, 10).as_deref(), Some(to));
        said("on 12 September, and by 2 November.", "on 21 November, and by 11 January.");
        said("order of 1 September 2026, number 4", "order of 10 November 2026, number 4");
        said("29 December 2026", "9 March 2027");
        for stays in
            ["He died on 13 October 2021.", "In September.", "March 2026", "31 June", "", "Mayor 12 Mayfield"]
        {
            assert_eq!(weeks(stays, 10), None, "{stays}");
        }
    }
}
