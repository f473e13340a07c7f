//! Days and times of day, read as people in Britain write them.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::optional_answer;
use crate::kit::field::Kind;
use crate::kit::refusal::Refusal;

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
        Self::new(typed_date(typed.trim())?).ok_or(Refusal::NotADay)
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
/// With it, whether the year had two digits, and is taken for this century's.
fn read_date(typed: &str) -> Option<(NaiveDate, bool)> {
    let parts: Vec<&str> =
        typed.split(|c: char| c.is_whitespace() || "/-.,".contains(c)).filter(|p| !p.is_empty()).collect();
    let [first, second, third] = parts[..] else { return None };
    if first.len() == 4 {
        let date = NaiveDate::from_ymd_opt(first.parse().ok()?, second.parse().ok()?, third.parse().ok()?);
        return date.map(|date| (date, false));
    }
    let day = first.trim_end_matches(|c: char| c.is_ascii_alphabetic()).parse().ok()?;
    let month = second.parse().ok().or_else(|| month_named(second))?;
    let year: i32 = third.parse().ok()?;
    let is_short = match third.len() {
        4 => false,
        2 => true,
        _ => return None,
    };
    let date = NaiveDate::from_ymd_opt(if is_short { 2000 + year } else { year }, month, day)?;
    Some((date, is_short))
}

/// Plans are about years to come and years just gone; what may be of the last century is asked about.
const LAST_PLAIN: i32 = 2049;

/// A day as it was typed. Of a year of two digits it is this century's, or asked about.
fn typed_date(typed: &str) -> Result<NaiveDate, Refusal> {
    let (date, is_short) = read_date(typed).ok_or(Refusal::NotADay)?;
    match date.year() {
        late if is_short && late > LAST_PLAIN => Err(Refusal::WhichCentury { early: late - 100, late }),
        _ => Ok(date),
    }
}

/// A day of birth with its year in full, as it is stored: it is never in the future, and nobody is asked about a
/// century that has not come. What is no day, or has four digits, stays as it was typed.
pub fn born(typed: &str, today: NaiveDate) -> String {
    let Some((date, true)) = read_date(typed.trim()) else { return typed.to_owned() };
    let past = if date > today {
        NaiveDate::from_ymd_opt(date.year() - 100, date.month(), date.day())
    } else {
        Some(date)
    };
    past.map_or_else(|| typed.to_owned(), |date| date.format("%Y-%m-%d").to_string())
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
        assert_eq!(
            Day::typed(Value::from("22/06/90")),
            Err(Refusal::WhichCentury { early: 1990, late: 2090 }),
            "a plan is of this century, and this is in doubt"
        );
        for typed in ["", "June", "31/2/2026", "3/13/2026", "3 Juin 2026", "3/6", "3/6/126", "1/1/1700"] {
            assert!(Day::typed(Value::from(typed)).is_err(), "{typed}");
        }
        assert!(Day::try_from("2026-6-3".to_owned()).is_err());
    }

    #[test]
    fn a_day_of_birth_is_never_in_the_future() {
        let today = NaiveDate::from_ymd_opt(2026, 9, 24).unwrap();
        for (typed, stored) in [
            ("22/06/90", "1990-06-22"),
            ("22.6.30", "1930-06-22"),
            ("24 September 26", "2026-09-24"),
            ("25/9/26", "1926-09-25"),
            ("3/6/08", "2008-06-03"),
            ("29/2/96", "1996-02-29"),
            ("1/1/00", "2000-01-01"),
        ] {
            assert_eq!(born(typed, today), stored, "{typed}");
        }
        for typed in ["22/06/1990", "31/2/90", "soon", "", "1990-06-22"] {
            assert_eq!(born(typed, today), typed);
        }
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
