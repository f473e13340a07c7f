//! Days and times of day, read as people in Britain write them.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::optional_answer;
use crate::field::Kind;
use crate::refusal::Refusal;

/// A day of the calendar, from 1850 to 2199. In files: `2026-06-03`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ts_rs::TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct Day(NaiveDate);

impl Day {
    /// This day, if it lies within the years that can be entered.
    pub fn new(date: NaiveDate) -> Option<Self> {
        (1850..2200).contains(&date.year()).then_some(Self(date))
    }

    /// The date.
    pub const fn date(self) -> NaiveDate {
        self.0
    }

    fn typed(answer: Value) -> Result<Self, Refusal> {
        let Value::String(typed) = answer else { return Err(Refusal::WrongShape) };
        read_date(typed.trim()).and_then(Self::new).ok_or(Refusal::NotADay)
    }
}

impl TryFrom<String> for Day {
    type Error = Refusal;
    fn try_from(stored: String) -> Result<Self, Refusal> {
        let parts: Vec<&str> = stored.split('-').collect();
        let plain = parts.len() == 3
            && [4, 2, 2]
                .iter()
                .zip(&parts)
                .all(|(n, p)| p.len() == *n && p.bytes().all(|b| b.is_ascii_digit()));
        let date = plain.then(|| stored.parse::<NaiveDate>().ok()).flatten();
        date.and_then(Self::new).ok_or(Refusal::NotADay)
    }
}

impl From<Day> for String {
    fn from(day: Day) -> String {
        day.0.format("%Y-%m-%d").to_string()
    }
}

/// A time of day in minutes after midnight, 00:00 to 24:00. In files: `22:00`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ts_rs::TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct Clock(u16);

impl Clock {
    /// Minutes after midnight, 0 to 1440.
    pub const fn minutes(self) -> u16 {
        self.0
    }

    /// This many minutes after midnight, if there are so many in a day.
    pub fn new(minutes: u16) -> Option<Self> {
        (minutes <= 1440).then_some(Self(minutes))
    }

    fn typed(answer: Value) -> Result<Self, Refusal> {
        let Value::String(typed) = answer else { return Err(Refusal::WrongShape) };
        read_time(&typed.trim().to_lowercase()).ok_or(Refusal::NotATime)
    }
}

impl TryFrom<String> for Clock {
    type Error = Refusal;
    fn try_from(stored: String) -> Result<Self, Refusal> {
        let (hours, minutes) = stored.split_once(':').ok_or(Refusal::NotATime)?;
        let two_digits = |s: &str| s.len() == 2 && s.bytes().all(|b| b.is_ascii_digit());
        if !two_digits(hours) || !two_digits(minutes) {
            return Err(Refusal::NotATime);
        }
        from_parts(hours, minutes).ok_or(Refusal::NotATime)
    }
}

impl From<Clock> for String {
    fn from(clock: Clock) -> String {
        format!("{:02}:{:02}", clock.0 / 60, clock.0 % 60)
    }
}

optional_answer!(Day, Kind::Day);
optional_answer!(Clock, Kind::Clock);

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Reads "2026-06-03", "3/6/2026", "3.6.26" or "3 June 2026"; the day comes first, as in Britain.
fn read_date(typed: &str) -> Option<NaiveDate> {
    let parts: Vec<&str> =
        typed.split(|c: char| c.is_whitespace() || "/-.,".contains(c)).filter(|p| !p.is_empty()).collect();
    let [first, second, third] = parts[..] else { return None };
    if first.len() == 4 {
        return NaiveDate::from_ymd_opt(first.parse().ok()?, second.parse().ok()?, third.parse().ok()?);
    }
    let day = first.trim_end_matches(|c: char| c.is_ascii_alphabetic()).parse().ok()?;
    let month = second.parse().ok().or_else(|| month_named(second))?;
    let year: i32 = third.parse().ok()?;
    let year = match third.len() {
        4 => year,
        2 => 2000 + year,
        _ => return None,
    };
    NaiveDate::from_ymd_opt(year, month, day)
}

fn month_named(word: &str) -> Option<u32> {
    let word = word.to_lowercase();
    let found = MONTHS.iter().position(|m| word.len() >= 3 && m.starts_with(&word))?;
    u32::try_from(found + 1).ok()
}

/// Reads "22:00", "22.00", "2200", "10pm", "10:30 pm", "midnight" or "noon".
fn read_time(typed: &str) -> Option<Clock> {
    match typed {
        "midnight" => return Clock::new(1440),
        "noon" | "midday" => return Clock::new(720),
        _ => {}
    }
    let (bare, half_day) = match typed.strip_suffix("pm") {
        Some(bare) => (bare, Some(12)),
        None => typed.strip_suffix("am").map_or((typed, None), |bare| (bare, Some(0))),
    };
    let bare = bare.trim();
    let (hours, minutes) = match bare.split_once([':', '.']) {
        Some(split) => split,
        None if bare.len() == 4 && bare.is_ascii() => bare.split_at(2),
        None => (bare, "0"),
    };
    let Some(after) = half_day else { return from_parts(hours, minutes) };
    let hour: u16 = hours.parse().ok().filter(|h| (1..=12).contains(h))?;
    from_parts(&(hour % 12 + after).to_string(), minutes)
}

fn from_parts(hours: &str, minutes: &str) -> Option<Clock> {
    let minutes: u16 = minutes.parse().ok().filter(|m| *m < 60)?;
    let hours: u16 = hours.parse().ok().filter(|h| *h <= 24)?;
    Clock::new(hours * 60 + minutes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_day_first() {
        let third_of_june = Day::new(NaiveDate::from_ymd_opt(2026, 6, 3).unwrap()).unwrap();
        for typed in ["2026-06-03", "3/6/2026", "03.06.26", "3 June 2026", "3rd Jun 2026", "3 june, 2026"] {
            assert_eq!(Day::typed(Value::from(typed)), Ok(third_of_june), "{typed}");
        }
        for typed in ["", "June", "31/2/2026", "3/13/2026", "3 Juin 2026", "3/6", "3/6/126", "1/1/1700"] {
            assert!(Day::typed(Value::from(typed)).is_err(), "{typed}");
        }
        assert!(Day::try_from("2026-6-3".to_owned()).is_err());
    }

    #[test]
    fn times_are_read_as_people_say_them() {
        for (typed, minutes) in [
            ("22:00", 1320),
            ("2200", 1320),
            ("10pm", 1320),
            ("10.30 PM", 1350),
            ("12am", 0),
            ("12pm", 720),
            ("midnight", 1440),
            ("9", 540),
            ("24:00", 1440),
        ] {
            assert_eq!(Clock::typed(Value::from(typed)).map(Clock::minutes), Ok(minutes), "{typed}");
        }
        for typed in ["", "25:00", "24:01", "13pm", "7:60", "late"] {
            assert!(Clock::typed(Value::from(typed)).is_err(), "{typed}");
        }
    }
}
